"""Packages made by hand, to be broken in every way, and how to take the steps of installing."""

import json
import stat
import zipfile
from pathlib import Path

TOP = "translate-ar_en-1_0"
METADATA = {
    "package_version": "1.0",
    "argos_version": "1.0",
    "from_code": "ar",
    "from_name": "Arabic",
    "to_code": "en",
    "to_name": "English",
}


def files(metadata=METADATA, top=TOP):
    """What a package holds at least, by name."""
    return {
        f"{top}/metadata.json": json.dumps(metadata),
        f"{top}/sentencepiece.model": b"pieces",
        f"{top}/model/model.bin": b"weights" * 100,
    }


def zipped(path, contents, method=zipfile.ZIP_DEFLATED):
    """A zip archive; a name may be a `ZipInfo` that says more than a name."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return path


def package(path, metadata=METADATA, top=TOP):
    """The smallest package that can be installed."""
    return zipped(path, files(metadata, top))


def link(name):
    """An entry that unpacks to a symbolic link, where a program lets it."""
    return special(name, stat.S_IFLNK)


def special(name, kind):
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3  # Unix
    entry.external_attr = (kind | 0o777) << 16
    return entry


def finish(steps):
    """Take all steps: what was told on the way, and what came of it."""
    told = []
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            return told, end.value


def contents(folder: Path):
    """All that is in a folder, hidden or not, but for the lock that stays."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(path for path in paths if not path.endswith(".lock"))
