"""`muqabala models`: the packages that an offline translation needs."""

import argparse
import re
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from reader.cli.commands import print_json, print_lines
from reader.cli.progress import say_progress
from reader.errors import PackageError
from reader.translation.argos.installed import InstalledPackage, packages_folder, read_packages
from reader.translation.packages.archive import SUFFIX
from reader.translation.packages.disk import megabytes
from reader.translation.packages.download import fetch_and_install
from reader.translation.packages.index import available, download_size, index_address, newest
from reader.translation.packages.install import Installed, install, remove
from reader.translation.packages.metadata import Metadata
from reader.translation.packages.network import require_web
from reader.translation.packages.progress import Progress

Data = dict[str, Any]
Result = TypeVar("Result")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def run(arguments: argparse.Namespace) -> None:
    """Do what is asked with the packages.

    Raises:
        ReaderError: it cannot be done.
        SystemExit: with status 2, where the network would be needed and nobody can be asked.
    """
    if (arguments.action in ("install", "remove")) != bool(arguments.package):
        arguments.wrong_usage("“install” and “remove” need a PACKAGE, and they alone take one")
    if arguments.yes and arguments.action != "install":
        arguments.wrong_usage("--yes goes with “install”")
    found = _ACTIONS[arguments.action](arguments)
    if arguments.json:
        print_json(found)
    else:
        print_lines(_TEXT[arguments.action](found))


def _list(_: argparse.Namespace) -> list[Data]:
    found = read_packages()
    for problem in found.problems:
        _say(str(problem))
    return [
        _package(_metadata(package)) | {"path": str(package.path), "size": package.size}
        for package in found.packages
    ]


def _available(_: argparse.Namespace) -> list[Data]:
    return [_package(one.metadata) | {"links": list(one.links)} for one in available()]


def _install(arguments: argparse.Namespace) -> Data:
    installed = _done(_installation(arguments))
    if installed.metadata.remark:
        _say(f"{installed.metadata.name} {installed.metadata.remark}")
    return _package(installed.metadata) | {"path": str(installed.path), "size": installed.size}


def _installation(arguments: argparse.Namespace) -> Generator[Progress, None, Installed]:
    """The installation of a file, of what is at an address, or of a name in the index."""
    package: str = arguments.package
    on_the_web = _SCHEME.match(package)
    if not on_the_web and (package.endswith(SUFFIX) or Path(package).is_file()):
        return install(Path(package))
    if not arguments.yes and not _somebody_is_there():
        arguments.wrong_usage("this goes to the network; add --yes if it may")
    links, title = _at(package) if on_the_web else _in_the_index(package)
    size = download_size(links)
    _say(f"{title}: {megabytes(size) if size else 'of a size that the server does not tell'}")
    if not arguments.yes and not _agreed():
        raise PackageError("nothing is installed.")
    return fetch_and_install(links)


def _at(address: str) -> tuple[tuple[str, ...], str]:
    require_web(address)
    return (address,), address


def _in_the_index(name: str) -> tuple[tuple[str, ...], str]:
    """The links of a package and how it is called."""
    _say(f"looking into the index, {index_address()}")
    found = newest(available(), name)
    return found.links, f"{name} {found.metadata.version}, {found.links[0]}"


def _remove(arguments: argparse.Namespace) -> Data:
    path = _named(arguments.package)
    _done(remove(path))
    return {"path": str(path)}


def _named(name: str) -> Path:
    """Where a package is installed: by its name, its name and version, or its folder's name.

    Raises:
        PackageError: there is none, or more than one.
    """
    folders = [path for path in packages_folder().glob("*") if path.name == name]
    packages = read_packages().packages
    found = folders or [one.path for one in packages if name in (one.name, one.label)]
    if not found:
        raise PackageError(f"no package “{name}” is installed; see “muqabala models list”.")
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise PackageError(f"“{name}” is installed more than once; name one of {names}.")
    return found[0]


def _done(steps: Generator[Progress, None, Result]) -> Result:
    with closing(steps):
        try:
            while True:
                say_progress(_words(next(steps)))
        except StopIteration as end:
            result: Result = end.value
            return result
        finally:
            say_progress("")


def _words(progress: Progress) -> str:
    if progress.total_bytes is None:
        return f"{progress.step}: {megabytes(progress.done_bytes)}"
    return f"{progress.step}: {megabytes(progress.done_bytes)} of {megabytes(progress.total_bytes)}"


def _somebody_is_there() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _agreed() -> bool:
    print("Download and install it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _say(words: str) -> None:
    print(f"muqabala: {words}", file=sys.stderr)


def _metadata(package: InstalledPackage) -> Metadata:
    return Metadata(
        package.from_code, package.from_name, package.to_code, package.to_name, package.version
    )


def _package(metadata: Metadata) -> Data:
    return {
        "name": metadata.name,
        "version": metadata.version,
        "from": {"code": metadata.from_code, "name": metadata.from_name},
        "to": {"code": metadata.to_code, "name": metadata.to_name},
        "useful": metadata.useful,
    }


def _line(found: Data) -> str:
    languages = f"{found['from']['name']} → {found['to']['name']}"
    note = "" if found["useful"] else "  (of no use to read Arabic in English)"
    return f"{found['name']} {found['version']}  {languages}{note}"


def _listed(found: list[Data]) -> Iterator[str]:
    if not found:
        yield "No package is installed."
    for one in found:
        yield f"{_line(one)}  {megabytes(one['size'])}"
        yield f"    {one['path']}"


def _offered(found: list[Data]) -> Iterator[str]:
    for one in found:
        yield _line(one)
        yield f"    {one['links'][0]}"


_ACTIONS: dict[str, Callable[[argparse.Namespace], Any]] = {
    "list": _list,
    "available": _available,
    "install": _install,
    "remove": _remove,
}
_TEXT: dict[str, Callable[[Any], Iterator[str]]] = {
    "list": _listed,
    "available": _offered,
    "install": lambda found: iter([f"Installed: {_line(found)}"]),
    "remove": lambda found: iter([f"Removed: {found['path']}"]),
}
