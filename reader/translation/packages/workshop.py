"""Where packages are made ready: beside Argos's packages folder, never in it.

Argos takes every folder in there for a package. So a package is unpacked next to it, on the same
disk, and renamed into it once it is whole; what is removed or replaced goes the other way. What a
killed process has left is put right by the next change.
"""

import shutil
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from reader.translation.packages.disk import locked
from reader.translation.packages.progress import Progress


class Workshop:
    """The folders for one change; see `opened`."""

    def __init__(self, packages: Path) -> None:
        self._packages = packages
        self._root = packages.parent / f".muqabala-{packages.name}"
        self._old = self._root / "old"
        self.new = self._root / "new"

    def open(self) -> None:
        """Make the folders, after what is left of an earlier change is put right."""
        self.close()
        for folder in (self.new, self._old):
            folder.mkdir(parents=True)

    def close(self) -> None:
        """Delete all; but if the new package is not in its place yet, put the old ones back."""
        if any(_inside(self.new)):
            for package in _inside(self._old):
                package.rename(self._packages / package.name)
        shutil.rmtree(self._root, ignore_errors=True)

    def put_in(self, name: str, instead_of: list[Path]) -> Path:
        """Move the new package into the packages folder, and those that it replaces out of it."""
        place = self._packages / name
        if place in instead_of:
            self.take_out(place)
        (self.new / name).rename(place)
        for other in instead_of:
            if other != place:
                self.take_out(other)
        return place

    def take_out(self, package: Path) -> None:
        """Move a package out of the packages folder; it is deleted at the end."""
        package.rename(self._old / package.name)


def waited_for(packages: Path) -> Generator[Progress, None, AbstractContextManager[object]]:
    """Wait until no other process changes a packages folder; what is returned ends our turn.

    Raises:
        OSError: the folder is not there and cannot be made, or its parent cannot be written to.
    """
    packages.mkdir(parents=True, exist_ok=True)
    return (yield from locked(packages.parent / f".muqabala-{packages.name}.lock"))


@contextmanager
def opened(packages: Path) -> Iterator[Workshop]:
    """A workshop for a packages folder that is ours alone (`waited_for`)."""
    workshop = Workshop(packages)
    workshop.open()
    try:
        yield workshop
    finally:
        workshop.close()


def _inside(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
