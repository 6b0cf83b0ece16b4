"""What may lie in the repository, and what may not."""

import hashlib
import re
import subprocess
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent

TOP_LEVEL = {
    *("reader", "resources", "seeds", "tests", ".ci"),
    *("pyproject.toml", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md"),
    *(".gitignore", ".gitattributes", ".editorconfig"),
}

SEEDS = {
    "000_eeec903855fdd83b.txt": "0246d2b0650d91eb6154da2ff20199ad20b8b1888637ea0d84155d9a9e8699f5",
    "001_aae63aa50414df52.txt": "75a3ac666b455f081ff0c1d02028e51cc4ed91aec947ba26ee213717de7a8b55",
    "002_f70547b828967c76.txt": "dfbd7cd2a41334630379b69ec3859cc3f30e6cddf1e2929f1bb1fde8cd87c973",
    "003_f4ddb44c7cdc8adf.txt": "e0897b55b16c7d4832b5449498ff28d9caf2d3acbb5b06a8ca3d1a935152d3a8",
    "004_15990d08902b23c7.txt": "c1768ea22beb500a292317cdbea48731c10ddc0d88b2cb520ce0975097b07192",
}

MACHINE_PATH = re.compile(r"(?<![\w.~}])/(?:work|root|farm|home|tmp|Users)/\w")
REGISTRY_HOST = re.compile(
    r"\b(?:pypi|pythonhosted|npmjs|yarnpkg|debian|ubuntu)\.(?:org|com)\b", re.IGNORECASE
)
NOT_OURS_TO_PIN = {"muqabala", "pip", "setuptools", "wheel", "uv"}


@pytest.fixture(scope="module")
def files():
    """All files of the checkout that git keeps, or would on `git add`."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listing = subprocess.run(
        [
            "git",
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_top_level_holds_only_what_the_design_names(files):
    assert {path.relative_to(ROOT).parts[0] for path in files} <= TOP_LEVEL


def test_no_lock_file_is_kept(files):
    assert not {path.name for path in files} & {"uv.lock", "package-lock.json"}


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, REGISTRY_HOST], ids=["path", "host"])
def test_no_file_names_a_machine(files, forbidden):
    texts = ((path, path.read_bytes().decode("utf-8", "replace")) for path in files)

    assert [str(path) for path, text in texts if forbidden.search(text)] == []


@pytest.mark.parametrize(("name", "digest"), SEEDS.items())
def test_seeds_are_as_they_came(name, digest):
    assert hashlib.sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == digest


def test_readme_sets_up_with_two_commands():
    commands = re.findall(r"^python3 -m venv .*$", _text("README.md"), re.MULTILINE)

    assert [command.rpartition("uv run ")[2] for command in commands] == [
        "--no-dev muqabala",
        "pytest",
    ]


@pytest.mark.parametrize("file", [".ci/run", "CONTRIBUTING.md"])
def test_the_test_command_is_the_same_everywhere(file):
    [command] = re.findall(r"^python3 -m venv .* pytest$", _text("README.md"), re.MULTILINE)

    assert command in _text(file).splitlines()


def test_every_package_is_pinned():
    settings = tomllib.loads(_text("pyproject.toml"))["tool"]["uv"]
    pins = [Requirement(line) for line in settings["constraint-dependencies"]]
    pinned = {
        f"{canonicalize_name(pin.name)}{pin.specifier}"
        for pin in pins
        if pin.marker is None or pin.marker.evaluate()
    }
    installed = {
        f"{name}=={found.version}"
        for found in distributions()
        if (name := canonicalize_name(found.name)) not in NOT_OURS_TO_PIN
    }

    assert installed - pinned == set()


def _text(name):
    return (ROOT / name).read_text(encoding="utf-8")
