"""A folder that is replaced as a whole, and only if nothing but our own files is in it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

from reader.errors import ExportError, Place

MARK = 'name="generator" content="Muqabala"'
"""Stands at the beginning of every file that an export writes, so that the next one knows it."""

_HEAD = 1000  # bytes, in which the mark must stand
_BY_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # put there by file managers
_STAGING = ".muqabala-*.part"

_ADVICE = {
    errno.EACCES: "writing here is not permitted; choose another folder",
    errno.EPERM: "writing here is not permitted; choose another folder",
    errno.EROFS: "this disk can only be read; choose a folder on another one",
    errno.ENOSPC: "the disk is full; make room on it, or choose a folder on another one",
    errno.EDQUOT: "your share of the disk is used up; make room, or choose another disk",
    errno.ENOTDIR: "this is a file, not a folder; choose another name",
    errno.EEXIST: "this is a file, not a folder; choose another name",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A place to write files to, which are moved into `folder` at the end, or all dropped.

    Raises:
        ExportError: the folder holds other files than those of an earlier export, or it cannot be
            written to.
    """
    try:
        _refuse_strangers(folder)
        staging = _staging(folder)
        try:
            yield staging
            _move(staging, folder)
        finally:
            rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise ExportError(advice(error), Place(folder)) from error


def advice(error: OSError) -> str:
    """What went wrong on the disk, and what to do about it."""
    known = _ADVICE.get(error.errno or 0)
    return known or f"the pages cannot be written here: {error.strerror or error}"


def _staging(folder: Path) -> Path:
    """A new folder on the same disk: beside `folder`, or in it once that exists.

    In it, because the folder may be a disk of its own, or stand where we may not write.
    """
    parent = folder if folder.is_dir() else folder.parent
    staging = parent / _STAGING.replace("*", uuid4().hex)
    staging.mkdir(parents=True)
    return staging


def _move(staging: Path, folder: Path) -> None:
    """Puts the files in place, each at once, and removes what is left of an earlier export."""
    if not folder.exists():
        staging.rename(folder)
        return
    written = {path.name for path in staging.iterdir()}
    for path in staging.iterdir():
        path.replace(folder / path.name)
    for path in folder.iterdir():
        if path.name not in written and _is_page(path):
            path.unlink()
        elif _is_left_over(path):
            rmtree(path)


def _refuse_strangers(folder: Path) -> None:
    if not folder.exists():
        return
    strangers = sorted(path.name for path in folder.iterdir() if not _is_ours(path))
    if strangers:
        raise ExportError(
            f'there are other files here ("{strangers[0]}"), which an export would mix with its '
            "own; choose a new or an empty folder",
            Place(folder),
        )


def _is_ours(path: Path) -> bool:
    return path.name in _BY_THE_SYSTEM or _is_page(path) or _is_left_over(path)


def _is_page(path: Path) -> bool:
    """Whether an export has written this file."""
    if path.is_symlink() or not path.is_file() or path.suffix not in {".html", ".css"}:
        return False
    with path.open("rb") as file:
        return MARK.encode() in file.read(_HEAD)


def _is_left_over(path: Path) -> bool:
    """Whether this is what an export was writing to when the machine stopped."""
    return path.match(_STAGING) and path.is_dir() and not path.is_symlink()
