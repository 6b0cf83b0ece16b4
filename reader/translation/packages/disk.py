"""Disks: room on them, trouble with them, and taking turns with other processes."""

import errno
import shutil
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reader.errors import PackageError, Place
from reader.translation.packages.progress import Progress, Step

_POLL = 0.2  # seconds between two looks at whether another process is done

_ADVICE = {
    errno.EACCES: "writing here is not permitted; change that, or name another folder",
    errno.EPERM: "writing here is not permitted; change that, or name another folder",
    errno.EROFS: "this disk can only be read; name a folder on another one",
    errno.ENOSPC: "the disk is full; make room on it",
    errno.EDQUOT: "your share of the disk is used up; make room on it",
    errno.EFBIG: "a file of this size may not be written here; name a folder on another disk",
    errno.ENOTDIR: "there is a file where a folder should be; move it away",
    errno.EEXIST: "there is a file where a folder should be; move it away",
    errno.ENAMETOOLONG: "a name in the package is too long for this disk",
    errno.EXDEV: "this folder is a disk of its own, which a package cannot be moved to at once; "
    "name a folder in it",
}


class DiskError(PackageError):
    """The disk is in the way, whatever is to be written."""


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn trouble on the disk into words.

    Raises:
        DiskError: about `place`.
    """
    try:
        yield
    except OSError as error:
        known = _ADVICE.get(error.errno or 0, f"cannot be used: {error.strerror or error}")
        raise DiskError(f"{known}.", Place(place)) from error


def require_room(folder: Path, size: int) -> None:
    """See to it that `size` more bytes fit on the disk of a folder.

    Raises:
        DiskError: they don't.
    """
    free = shutil.disk_usage(folder).free
    if size > free:
        raise DiskError(
            f"this takes {megabytes(size)}, and {megabytes(free)} are free on the disk; make room.",
            Place(folder),
        )


def megabytes(size: int) -> str:
    """A size in bytes for people: "82 MB", "0.4 MB"."""
    return f"{size / 1e6:.{0 if size >= 1e7 else 1}f} MB"


def locked(file: Path) -> Generator[Progress, None, AbstractContextManager[object]]:
    """Wait for a lock that ends with the process that holds it, however that ends.

    Returns:
        what releases it when it is left.

    Raises:
        OSError: the file cannot be written.
    """
    lock = FileLock(file, thread_local=False)
    while True:
        try:
            return lock.acquire(timeout=_POLL)
        except Timeout:
            yield Progress(0, None, Step.WAITING)
