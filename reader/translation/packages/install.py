"""Packages into Argos's folder, and out of it: each change happens whole or not at all."""

import re
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

from reader.errors import PackageError, Place
from reader.translation.argos.installed import packages_folder
from reader.translation.packages.archive import Contents, look_into, unpack
from reader.translation.packages.disk import require_room, told
from reader.translation.packages.metadata import Metadata, MetadataError, parse_metadata
from reader.translation.packages.progress import Progress
from reader.translation.packages.workshop import opened, waited_for

_VERSION = re.compile(r"[-_]v?\d+([._]\d+)*$")  # at the end of a folder's name: "-1_0"


class Installed(NamedTuple):
    """A package that has just been installed; `size` in bytes."""

    path: Path
    metadata: Metadata
    size: int


def install(file: Path, packages: Path | None = None) -> Generator[Progress, None, Installed]:
    """Install a package from a file, in place of another version of it. Close to cancel.

    Args:
        file: an `.argosmodel`.
        packages: the folder to install into; Argos's, if none is given.

    Raises:
        ArchiveError: the file cannot be used.
        PackageError: the packages folder cannot be written to, or its disk is full.
    """
    contents = look_into(file)
    folder = (packages or packages_folder()).resolve()
    with told(folder), (yield from waited_for(folder)):
        replaced = _replaced_by(contents, folder)
        with opened(folder) as workshop:
            require_room(folder, contents.size)
            contents = yield from unpack(file, workshop.new)
            place = workshop.put_in(contents.folder, replaced)
    return Installed(place, contents.metadata, contents.size)


def remove(package: Path) -> Generator[Progress, None, None]:
    """Remove an installed package, a folder in a packages folder, whatever state it is in.

    Raises:
        PackageError: it is not there, or cannot be removed.
    """
    if not package.is_dir():
        raise PackageError("no package is installed here.", Place(package))
    folder = package.parent.resolve()
    with told(folder), (yield from waited_for(folder)), opened(folder) as workshop:
        workshop.take_out(package)


def _replaced_by(contents: Contents, folder: Path) -> list[Path]:
    """Installed versions of the same package: their folders' names differ in the version alone.

    Raises:
        PackageError: a package of other languages has the very name.
    """
    place = folder / contents.folder
    name = contents.metadata.name
    if place.exists() and _name(place) not in (None, name):
        raise PackageError(f"another package ({_name(place)}) is here; remove it.", Place(place))
    stem = _stem(place)
    same = (path for path in folder.iterdir() if _stem(path) == stem and _name(path) == name)
    return [*{*same, *([place] if place.exists() else [])}]


def _stem(package: Path) -> str:
    return _VERSION.sub("", package.name)


def _name(package: Path) -> str | None:
    """The name of an installed package; None of one that cannot be used."""
    try:
        return parse_metadata((package / "metadata.json").read_bytes()).name
    except (OSError, MetadataError):
        return None
