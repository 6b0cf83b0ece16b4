"""Finding what Argos Translate or LibreTranslate has installed, broken folders included."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.translation.argos.installed import (
    InstalledPackage,
    choose,
    installed_packages,
    label,
    packages_folder,
    read_packages,
)
from tests.packages import unpack


def test_a_package_says_what_it_is(install):
    [folder] = install()
    [package] = installed_packages()

    assert package == InstalledPackage(
        "translate-ar_en",
        "1.0",
        "ar",
        "en",
        folder,
        "Arabic",
        "English",
        sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )


def test_argos_translate_finds_the_same(install):
    from argostranslate.package import get_installed_packages

    folders = install("chain")

    theirs = get_installed_packages([packages_folder()])
    assert {package.package_path for package in theirs} == set(folders)
    assert {package.path for package in installed_packages()} == set(folders)


def test_without_a_folder_there_are_none():
    assert not packages_folder().exists()
    assert read_packages() == ((), ())


@pytest.fixture
def argos_home(tmp_path, archives):
    """A folder as XDG_DATA_HOME in which Argos Translate has installed a package."""
    unpack(archives("sentencepiece")[0], tmp_path / "argos-translate" / "packages")
    return tmp_path


def test_packages_lie_where_argos_translate_keeps_them(argos_home, monkeypatch):
    monkeypatch.delenv("ARGOS_PACKAGES_DIR")
    done = _in_process("print(*installed_packages())", argos_home, monkeypatch)

    assert done.returncode == 0, done.stderr
    assert str(argos_home / "argos-translate" / "packages" / "translate-ar_en-1_0") in done.stdout


@pytest.mark.parametrize(
    ("variable", "value", "word"),
    [
        ("ARGOS_BEAM_SIZE", "four", "setting"),
        ("ARGOS_MODEL_PROVIDER", "NOBODY", "setting"),
        ("XDG_DATA_HOME", "{file}", "XDG_DATA_HOME"),
    ],
)
def test_settings_that_cannot_be_used_are_an_error_in_words(
    tmp_path, monkeypatch, variable, value, word
):
    (tmp_path / "file").touch()
    monkeypatch.setenv(variable, value.format(file=tmp_path / "file"))
    script = """
from reader.errors import EngineError
try:
    installed_packages()
except EngineError as error:
    print(error)
"""
    done = _in_process(script, None, monkeypatch)

    assert done.returncode == 0, done.stderr
    assert word in done.stdout


def _in_process(script, data_home, monkeypatch):
    """A run of its own, as Argos Translate reads its settings but once."""
    if data_home:
        monkeypatch.setenv("XDG_DATA_HOME", str(data_home))
    script = f"from reader.translation.argos.installed import installed_packages\n{script}"
    run = [sys.executable, "-c", script]
    return subprocess.run(run, capture_output=True, text=True, check=False)


def _metadata(folder, **fields):
    path = folder / "metadata.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


BREAKAGES = {
    "empty folder": (shutil.rmtree, "metadata.json"),
    "no metadata": (lambda folder: (folder / "metadata.json").unlink(), "metadata.json"),
    "half metadata": (lambda folder: (folder / "metadata.json").write_text('{"a'), "metadata.json"),
    "a list": (lambda folder: (folder / "metadata.json").write_text("[]"), "metadata.json"),
    "no text": (lambda folder: (folder / "metadata.json").write_bytes(b"\xff\xfe\x00"), "metadata"),
    "deep": (lambda folder: (folder / "metadata.json").write_text("[" * 99_999), "metadata.json"),
    "no languages": (lambda folder: _metadata(folder, from_code=None), "languages"),
    "odd version": (lambda folder: _metadata(folder, package_version=1.0), "version"),
    "odd prefix": (lambda folder: _metadata(folder, target_prefix=None), "metadata.json"),
    "no tokenizer": (lambda folder: (folder / "sentencepiece.model").unlink(), "sentencepiece"),
    "no model": (lambda folder: shutil.rmtree(folder / "model"), "model/model.bin"),
}


@pytest.mark.parametrize(("damage", "word"), BREAKAGES.values(), ids=BREAKAGES)
def test_a_broken_package_is_reported_and_hides_no_other(install, damage, word):
    [folder] = install()
    broken = folder.with_name("broken")
    shutil.copytree(folder, broken)
    damage(broken)
    broken.mkdir(exist_ok=True)

    found = read_packages()
    assert [package.path for package in found.packages] == [folder]
    [problem] = found.problems
    assert problem.place.path == broken
    assert word in problem.message
    assert "again" in problem.message


def test_what_is_no_package_of_ours_is_passed_over(install):
    [folder] = install()
    (folder.parent / "notes.txt").write_text("a file")
    (folder.parent / ".hidden").mkdir()
    shutil.copytree(folder, folder.with_name("sbd"))
    _metadata(folder.with_name("sbd"), type="sbd")

    assert [package.path for package in installed_packages()] == [folder]
    assert read_packages().problems == ()


def _package(source, target, version="1.0"):
    name = f"translate-{source}_{target}"
    return InstalledPackage(name, version, source, target, Path(name), source, target, 1)


AR_EN, NEWER, NEWEST = (_package("ar", "en", version) for version in ("1.0", "1.9", "1.10"))
ODD = _package("ar", "en", "latest")
AR_FR, FR_EN, EN_AR = _package("ar", "fr"), _package("fr", "en"), _package("en", "ar")
AR_DE, DE_EN = _package("ar", "de", "2.0"), _package("de", "en", "2.0")


@pytest.mark.parametrize(
    ("packages", "preferred", "steps"),
    [
        ([], None, None),
        ([EN_AR, FR_EN], None, None),
        ([AR_FR], None, None),
        ([EN_AR, AR_EN], None, (AR_EN,)),
        ([AR_EN, NEWEST, NEWER, ODD], None, (NEWEST,)),
        ([AR_EN, NEWEST, NEWER], "translate-ar_en-1.9", (NEWER,)),
        ([FR_EN, AR_FR], None, (AR_FR, FR_EN)),
        ([FR_EN, AR_FR, AR_EN], None, (AR_EN,)),
        ([FR_EN, AR_FR, AR_EN], "translate-ar_fr", (AR_FR, FR_EN)),
        ([FR_EN, AR_FR, AR_DE, DE_EN], None, (AR_DE, DE_EN)),
        ([FR_EN, AR_FR, AR_DE, DE_EN], label((AR_FR, FR_EN)), (AR_FR, FR_EN)),
        ([AR_EN, FR_EN], "translate-ar_zz", (AR_EN,)),
    ],
)
def test_choosing_a_way_to_english(packages, preferred, steps):
    assert choose(packages, preferred) == steps
