"""The program's own files are found, installed or not, and the reader's are kept apart."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import paths

ROOT = Path(__file__).parent.parent

SHOW_PATHS = """
import sys
sys.path.insert(0, sys.argv[1])
from reader import paths
print(paths.resources())
print(paths.seeds())
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder that holds what an installed wheel puts into site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site-packages")
    return folder / "site-packages"


def test_a_checkout_has_its_files_at_the_top():
    assert (paths.resources(), paths.seeds()) == (ROOT / "resources", ROOT / "seeds")


def test_a_wheel_carries_its_files(installed, tmp_path):
    shown = subprocess.run(
        [sys.executable, "-c", SHOW_PATHS, installed],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    resources, seeds = map(Path, shown.stdout.splitlines())

    assert resources.is_relative_to(installed)
    assert _contents(resources) == _contents(ROOT / "resources")
    assert _contents(seeds) == _contents(ROOT / "seeds")


def test_the_environment_moves_what_the_reader_owns(own_home):
    assert {paths.user_config(), paths.user_data(), paths.user_cache()} == {own_home}


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG folder is Linux's")
def test_otherwise_the_system_says_where_the_readers_files_go(tmp_path, monkeypatch):
    monkeypatch.delenv(paths.HOME_VARIABLE)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert paths.user_config() == tmp_path / "muqabala"


def _contents(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in files}
