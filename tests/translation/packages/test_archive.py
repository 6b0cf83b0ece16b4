import json
import os
import random
import shutil
import stat
import zipfile
from contextlib import suppress

import pytest

from reader.errors import PackageError
from reader.translation.packages.archive import ArchiveError, look_into, unpack
from reader.translation.packages.progress import Step
from tests.packages import build_package
from tests.translation.packages.making import (
    METADATA,
    TOP,
    contents,
    files,
    finish,
    link,
    package,
    special,
    zipped,
)


@pytest.mark.parametrize("tokenizer", ["sentencepiece", "bpe"])
def test_a_real_package_is_seen_through(tmp_path, tokenizer):
    seen = look_into(build_package(tmp_path, tokenizer=tokenizer, version="1.9"))

    assert seen.folder == "translate-ar_en-1_9"
    assert seen.metadata == ("ar", "Arabic", "en", "English", "1.9")
    assert (seen.metadata.name, seen.metadata.remark) == ("translate-ar_en", "")
    assert seen.size > 3_000_000


def test_it_unpacks_to_what_is_in_it(real, tmp_path):
    told, seen = finish(unpack(real, tmp_path))

    with zipfile.ZipFile(real) as archive:
        names = archive.namelist()
        assert all((tmp_path / name).read_bytes() == archive.read(name) for name in names)
    done = [progress.done_bytes for progress in told]
    assert done == sorted(done)
    assert told[-1] == (seen.size, seen.size, Step.UNPACKING)
    assert len(told) > len(names)  # large files come in pieces


ELSEWHERE = "would be written elsewhere"
LINK = "a link or a special file"
LAYOUT = "is not laid out like a model package"
TWICE = "two files of one name"

NAMES = {
    "up": (f"{TOP}/../../evil", ELSEWHERE),
    "up at once": ("../evil", ELSEWHERE),
    "absolute": ("/evil", ELSEWHERE),
    "absolute, within": (f"{TOP}//evil", ELSEWHERE),
    "here": (f"{TOP}/./evil", ELSEWHERE),
    "drive": ("C:/evil", ELSEWHERE),
    "drive, relative": (f"{TOP}/C:evil", ELSEWHERE),
    "backslash": (f"{TOP}\\..\\..\\evil", ELSEWHERE),
    "share": ("\\\\host\\evil", ELSEWHERE),
    "stream": (f"{TOP}/metadata.json:evil", ELSEWHERE),
    "control": (f"{TOP}/a\nb", ELSEWHERE),
    "dot at the end": (f"{TOP}/model./evil", ELSEWHERE),
    "space at the end": (f"{TOP}/model /evil", ELSEWHERE),
    "link": (link(f"{TOP}/link"), LINK),
    "link instead of a folder": (link(f"{TOP}/link/"), LINK),
    "pipe": (special(f"{TOP}/pipe", stat.S_IFIFO), LINK),
    "device": (special(f"{TOP}/device", stat.S_IFBLK), LINK),
    "second folder": ("other/file", LAYOUT),
    "file beside the folder": ("file", LAYOUT),
    "same but for case": (f"{TOP}/Metadata.json", TWICE),
    "file in a file": (f"{TOP}/metadata.json/file", TWICE),
}


@pytest.mark.parametrize(("name", "reason"), NAMES.values(), ids=NAMES)
def test_what_would_get_out_is_refused(tmp_path, name, reason):
    path = zipped(tmp_path / "evil.argosmodel", {**files(), name: b"/etc/passwd"})
    target = tmp_path / "target"
    target.mkdir()

    assert reason in refused(path)
    with pytest.raises(ArchiveError):
        finish(unpack(path, target))
    assert contents(tmp_path) == ["evil.argosmodel", "target"]


def test_a_name_is_judged_as_it_stands_in_the_file(tmp_path):
    """`zipfile` cuts a name at NUL; others may not."""
    path = zipped(tmp_path / "x", {**files(), f"{TOP}/aXb": b""})
    path.write_bytes(path.read_bytes().replace(b"/aXb", b"/a\0b"))

    assert ELSEWHERE in refused(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")  # from making it
def test_two_files_of_one_name_are_refused(tmp_path):
    path = tmp_path / "x"
    with zipfile.ZipFile(path, "w") as archive:
        for _ in range(2):
            for name, content in files().items():
                archive.writestr(name, content)

    assert TWICE in refused(path)


@pytest.mark.parametrize("top", [".hidden", "-rf", " ", "..."])
def test_a_folder_with_an_odd_name_is_refused(tmp_path, top):
    assert refused(package(tmp_path / "x", top=top))


def test_a_bomb_is_refused(tmp_path):
    path = tmp_path / "bomb"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files().items():
            archive.writestr(name, content)
        with archive.open(f"{TOP}/zeros", "w") as bomb:
            for _ in range(300):
                bomb.write(bytes(1 << 20))

    assert path.stat().st_size < 1 << 20
    assert "zip bomb" in refused(path)


@pytest.mark.parametrize(
    ("says", "packs", "reason"),
    [
        (1 << 40, 1 << 40, "more than any model"),
        (300 << 20, 3 << 20, "zip bomb"),  # 100 times, of this file
        (300 << 20, 300 << 20, "zip bomb"),  # not of this file; but the archive is small
    ],
)
def test_a_size_that_is_only_claimed_counts(tmp_path, says, packs, reason):
    path = tmp_path / "bomb"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files().items():
            archive.writestr(name, content)
        entry = archive.getinfo(f"{TOP}/model/model.bin")
        entry.file_size, entry.compress_size = says, packs

    assert reason in refused(path)


def test_no_more_is_unpacked_than_claimed(tmp_path):
    path = tmp_path / "liar"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (files() | {f"{TOP}/zeros": bytes(100 << 20)}).items():
            archive.writestr(name, content)
        archive.getinfo(f"{TOP}/zeros").file_size = 10
    target = tmp_path / "target"
    target.mkdir()

    with pytest.raises(ArchiveError, match="damaged"):
        finish(unpack(path, target))
    assert (target / TOP / "zeros").stat().st_size <= 10


def test_too_many_files_are_refused(tmp_path):
    many = {f"{TOP}/{number}": b"" for number in range(1001)}

    assert "more than 1000 files" in refused(zipped(tmp_path / "x", many))


def test_a_table_of_contents_without_end_is_not_read(tmp_path):
    many = {f"{TOP}/{number:0200}": b"" for number in range(5000)}

    assert "is no model package" in refused(zipped(tmp_path / "x", many))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_unusual_packing_is_refused(tmp_path, method):
    assert "an unusual way" in refused(zipped(tmp_path / "x", files(), method))


def test_a_password_is_refused(tmp_path):
    path = package(tmp_path / "x")
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # of a file, and of the table's line
        data[data.index(mark) + at] |= 1
    path.write_bytes(data)

    assert "an unusual way" in refused(path)


MISSING = {
    "metadata": ("metadata.json", "no metadata.json"),
    "model": ("model/model.bin", "its model (model/model.bin) is missing"),
    "tokenizer": ("sentencepiece.model", "its tokenizer (sentencepiece.model or bpe.model)"),
}


@pytest.mark.parametrize(("name", "reason"), MISSING.values(), ids=MISSING)
def test_what_is_missing_is_told(tmp_path, name, reason):
    whole = files()
    del whole[f"{TOP}/{name}"]

    assert reason in refused(zipped(tmp_path / "x", whole))


@pytest.mark.parametrize("name", ["model/model.bin", "sentencepiece.model", "bpe.model"])
def test_an_empty_file_is_as_good_as_missing(tmp_path, name):
    assert "missing or empty" in refused(zipped(tmp_path / "x", files() | {f"{TOP}/{name}": b""}))


WRONG = {
    "no code": {"from_code": None},
    "no version": {"package_version": ""},
    "a number for a version": {"package_version": 1.0},
    "a path for a version": {"package_version": "../1.0"},
    "a path for a code": {"from_code": "../ar"},
    "a list for a code": {"to_code": ["en"]},
    "a list for a name": {"from_name": ["Arabic"]},
    "what a terminal obeys in a name": {"from_name": "\x1b]0;x"},
    "another kind of package": {"type": "sbd"},
    # Argos Translate falls over these, and then lists nothing at all
    "a text for languages": {"languages": "ar"},
    "a text for source languages": {"source_languages": "ar"},
    "nothing for target languages": {"target_languages": None},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_wrong_metadata_is_told(tmp_path, wrong):
    assert "its metadata.json" in refused(package(tmp_path / "x", METADATA | wrong))


@pytest.mark.parametrize(
    "metadata",
    [b"", b"\xff", b"\xef\xbb\xbf{}", b"[]", b"null", b"[" * 100_000],
    ids=["empty", "not UTF-8", "byte order mark", "list", "null", "deep"],
)
def test_what_is_no_metadata_is_told(tmp_path, metadata):
    path = zipped(tmp_path / "x", files() | {f"{TOP}/metadata.json": metadata})

    assert "its metadata.json" in refused(path)


def test_metadata_without_end_is_not_read(tmp_path):
    long = json.dumps(METADATA) + " " * (2 << 20)
    path = zipped(tmp_path / "x", files() | {f"{TOP}/metadata.json": long})

    assert "its metadata.json is too long" in refused(path)


def test_another_pair_of_languages_is_no_fault_but_told(tmp_path):
    wrong = {"from_code": "de", "from_name": "German", "to_code": "fr", "to_name": "French"}
    metadata = look_into(package(tmp_path / "x", METADATA | wrong)).metadata

    assert not metadata.useful
    assert metadata.remark.startswith("translates German into French; to read Arabic in English")


@pytest.mark.parametrize(("source", "target"), [("ar", "en"), ("ar", "fr"), ("fr", "en")])
def test_a_step_on_the_way_is_useful(tmp_path, source, target):
    metadata = METADATA | {"from_code": source, "to_code": target}

    assert look_into(package(tmp_path / "x", metadata)).metadata.useful


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"PK\x03\x04" + bytes(100)], ids=["empty", "a page", "no table"]
)
def test_what_is_no_archive_is_told(tmp_path, data):
    path = tmp_path / "x.argosmodel"
    path.write_bytes(data)

    assert "is no model package (a zip archive), or cut short" in refused(path)


def test_what_is_not_there_is_told(tmp_path):
    assert refused(tmp_path / "x.argosmodel").endswith("there is no such file.")
    assert refused(tmp_path).endswith("is a folder or no usual file; name a .argosmodel file.")


def test_what_would_never_end_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "x")

    assert "no usual file" in refused(tmp_path / "x")


def test_a_file_that_cannot_be_opened_is_told(tmp_path):
    (tmp_path / "x").symlink_to(tmp_path / "x")

    assert "cannot be read: Too many levels of symbolic links." in refused(tmp_path / "x")


@pytest.mark.parametrize("error", [FileExistsError, FileNotFoundError])
def test_trouble_with_the_target_is_not_the_archives(real, tmp_path, error):
    steps = unpack(real, tmp_path / "target")
    if error is FileExistsError:
        finish(unpack(real, tmp_path / "target"))
    else:
        next(steps)
        shutil.rmtree(tmp_path / "target")
        (tmp_path / "target").touch()
        error = NotADirectoryError

    with pytest.raises(error):
        finish(steps)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_package_is_told(real, tmp_path, part):
    path = tmp_path / "x"
    data = real.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])

    assert "cut short" in refused(path)


def test_a_damaged_package_is_told_when_it_is_unpacked(real, tmp_path):
    path = tmp_path / "x"
    data = bytearray(real.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)

    with pytest.raises(ArchiveError, match="damaged"):
        finish(unpack(path, tmp_path))


@pytest.mark.parametrize("seed", range(100))
def test_no_noise_is_more_than_a_package_error(tmp_path, seed):
    noise = random.Random(seed)  # noqa: S311 - no secret
    path = package(tmp_path / "x")
    data = bytearray(path.read_bytes())
    for _ in range(noise.randint(1, 8)):
        data[noise.randrange(len(data))] = noise.randrange(256)
    path.write_bytes(data)
    target = tmp_path / "target"
    target.mkdir()

    with suppress(PackageError):
        finish(unpack(path, target))
    assert sorted(child.name for child in tmp_path.iterdir()) == ["target", "x"]


def refused(path):
    with pytest.raises(ArchiveError) as caught:
        look_into(path)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value)
