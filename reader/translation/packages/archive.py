"""A package as a file: a zip archive from anywhere, looked into and unpacked safely."""

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.errors import PackageError, Place
from reader.translation.packages.metadata import Metadata, MetadataError, parse_metadata
from reader.translation.packages.progress import Progress, Step

SUFFIX = ".argosmodel"

_MOST_ENTRIES = 1_000  # Argos's own have 5 to 30
_MOST_BYTES = 8 << 30  # unpacked; Argos's own have some 100 MB
_MOST_RATIO = 100  # of a file's size to its compressed size; weights reach 1.3, vocabularies 5
_MOST_RATIO_IN_ALL = 20
_HARMLESS = 256 << 20  # bytes, what many a package takes: up to there no ratio does harm
_MOST_METADATA = 1 << 20  # bytes
_MOST_DIRECTORY = 1 << 20  # bytes of the archive's table of contents
_CHUNK = 1 << 20

_PART = re.compile(r'[^\x00-\x1f\x7f<>:"|?*\\/]*[^\x00-\x20\x7f<>:"|?*\\/.]')
_TOP = re.compile(r"[\w][\w.+@ ()-]*")
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others can ask for gigabytes of memory
_ENCRYPTED = 0x1


class ArchiveError(PackageError):
    """The file itself cannot be used, wherever it is to be unpacked to."""


class Contents(NamedTuple):
    """What is in a package.

    Attributes:
        folder: the name of the one folder that it unpacks to.
        size: in bytes, unpacked.
    """

    folder: str
    metadata: Metadata
    size: int


def look_into(path: Path) -> Contents:
    """Check all that can be told of a package without unpacking it.

    Raises:
        ArchiveError: it cannot be used; the message says why.
    """
    with _opened(path) as archive:
        return _contents(path, archive)


def unpack(path: Path, target: Path) -> Generator[Progress, None, Contents]:
    """Unpack a package into a folder that exists and is empty.

    Raises:
        ArchiveError: it cannot be used; something may have been unpacked.
        OSError: the disk fails.
    """
    with _opened(path) as archive:
        contents = _contents(path, archive)
        done = 0
        for entry in archive.infolist():
            for written in _extract(archive, entry, target / entry.filename):
                done += written
                yield Progress(done, contents.size, Step.UNPACKING)
    return contents


class _Bounded(io.FileIO):
    """A file that hands out no more at once than an honest archive's table of contents has.

    `zipfile` reads that table in one go and makes objects of it, before anybody can count them. It
    also goes wherever the table points.
    """

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _MOST_DIRECTORY:
            raise zipfile.BadZipFile("table of contents too long")
        return super().read(size) or b""

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        try:
            return super().seek(offset, whence)
        except OSError as error:
            raise zipfile.BadZipFile("points out of the file") from error


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with _readable(path) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                yield archive
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
            reason = "is no model package (a zip archive), or cut short or damaged; fetch it again."
            raise ArchiveError(reason, Place(path)) from error


def _readable(path: Path) -> _Bounded:
    if path.exists() and not path.is_file():
        raise ArchiveError(f"is a folder or no usual file; name a {SUFFIX} file.", Place(path))
    try:
        return _Bounded(path)
    except FileNotFoundError as error:
        raise ArchiveError("there is no such file.", Place(path)) from error
    except OSError as error:
        raise ArchiveError(f"cannot be read: {error.strerror}.", Place(path)) from error


def _contents(path: Path, archive: zipfile.ZipFile) -> Contents:
    try:
        entries = archive.infolist()
        folder = _checked_folder(entries)
        size = _checked_size(entries, path.stat().st_size)
        metadata = _metadata(archive, folder)
        _require_model({entry.filename: entry.file_size for entry in entries}, folder)
    except _Fault as fault:
        raise ArchiveError(f"{fault}; ask where it comes from for another.", Place(path)) from fault
    return Contents(folder, metadata, size)


class _Fault(Exception):  # noqa: N818 - it never leaves this module
    """What is wrong, as the beginning of a sentence."""


def _checked_folder(entries: list[zipfile.ZipInfo]) -> str:
    if len(entries) > _MOST_ENTRIES:
        raise _Fault(f"holds more than {_MOST_ENTRIES} files")
    for entry in entries:
        _check_entry(entry)
    names = [entry.filename.rstrip("/").casefold() for entry in entries]
    files = {name for name, entry in zip(names, entries, strict=True) if not entry.is_dir()}
    if len(set(names)) < len(names) or any(_parents(name) & files for name in names):
        raise _Fault("holds two files of one name")
    tops = {entry.filename.partition("/")[0] for entry in entries}
    top = min(tops, default="")
    if len(tops) != 1 or top.casefold() in files or not _TOP.fullmatch(top):
        raise _Fault("is not laid out like a model package, with all files in one folder")
    return top


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename
    if not all(_PART.fullmatch(part) for part in name.removesuffix("/").split("/")):
        raise _Fault(f"holds a file that would be written elsewhere ({name!a})")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFDIR if entry.is_dir() else stat.S_IFREG):
        raise _Fault(f"holds a link or a special file ({name!a})")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise _Fault(f"holds a file packed in an unusual way ({name!a})")


def _parents(name: str) -> set[str]:
    parts = name.split("/")
    return {"/".join(parts[:count]) for count in range(1, len(parts))}


def _checked_size(entries: list[zipfile.ZipInfo], packed: int) -> int:
    """The size unpacked; `zipfile` never unpacks more of an entry than the entry says."""
    size = sum(entry.file_size for entry in entries)
    if size > _MOST_BYTES:
        raise _Fault(f"would take {size >> 30} GB unpacked, more than any model")
    blown_up = any(_is_bomb(e.file_size, e.compress_size, _MOST_RATIO) for e in entries)
    if blown_up or _is_bomb(size, packed, _MOST_RATIO_IN_ALL):
        raise _Fault("would grow as no model does when unpacked (a zip bomb)")
    return size


def _is_bomb(size: int, packed: int, ratio: int) -> bool:
    return size > max(_HARMLESS, packed * ratio)


def _metadata(archive: zipfile.ZipFile, folder: str) -> Metadata:
    name = f"{folder}/metadata.json"
    try:
        entry = archive.getinfo(name)
    except KeyError as error:
        raise _Fault("holds no metadata.json, so it is no model package") from error
    if entry.file_size > _MOST_METADATA:
        raise _Fault("its metadata.json is too long")
    try:
        return parse_metadata(archive.read(entry))
    except MetadataError as error:
        raise _Fault(f"its metadata.json {error}") from error


def _require_model(sizes: dict[str, int], folder: str) -> None:
    if not sizes.get(f"{folder}/model/model.bin"):
        raise _Fault("its model (model/model.bin) is missing or empty")
    tokenizers = [sizes[f"{folder}/{name}"] for name in _TOKENIZERS if f"{folder}/{name}" in sizes]
    if not tokenizers or not all(tokenizers):
        raise _Fault(f"its tokenizer ({' or '.join(_TOKENIZERS)}) is missing or empty")


def _extract(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> Iterator[int]:
    """Write one file, and give the number of bytes with each piece that is written."""
    if entry.is_dir():
        path.mkdir(parents=True, exist_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as packed, path.open("xb") as file:
        while chunk := packed.read(_CHUNK):
            file.write(chunk)
            yield len(chunk)
        file.flush()
        os.fsync(file.fileno())  # else a power cut could leave a whole name with half a file
