"""The Argos packages of this machine, and which of them lead from Arabic to English.

They lie where Argos Translate and LibreTranslate keep theirs, so that each finds what another
installed: in the folder that ARGOS_PACKAGES_DIR names, else in the reader's own data folder.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from packaging.version import InvalidVersion, Version

from reader.errors import EngineError, PackageError, Place
from reader.translation.argos.library import package_layer, settings

if TYPE_CHECKING:
    from argostranslate.package import Package

SOURCE, TARGET = "ar", "en"


class InstalledPackage(NamedTuple):
    """A package that translates from one language to another.

    Attributes:
        name: as Argos names it, "translate-ar_en"; several versions of a package share it.
        from_name: the language in English, "Arabic".
        size: of all its files, in bytes.
    """

    name: str
    version: str
    from_code: str
    to_code: str
    path: Path
    from_name: str
    to_name: str
    size: int

    @property
    def label(self) -> str:
        """Name and version, as they stand in an origin: "translate-ar_en-1.0"."""
        return f"{self.name}-{self.version}"


class Installed(NamedTuple):
    """The packages that can be used, and what is wrong with the others, each with its folder."""

    packages: tuple[InstalledPackage, ...]
    problems: tuple[PackageError, ...]


def installed_packages() -> tuple[InstalledPackage, ...]:
    """The packages that can be used, by name, the newest version of each first.

    Raises:
        EngineError: Argos Translate's settings or folders cannot be used.
    """
    return read_packages().packages


def read_packages() -> Installed:
    """The packages of this machine, and what is wrong with those that cannot be used.

    Raises:
        EngineError: Argos Translate's settings or folders cannot be used.
    """
    packages: list[InstalledPackage] = []
    problems: list[PackageError] = []
    for folder in _folders():
        try:
            package = open_package(folder)
            if package.type == "translate":
                packages.append(_described(package, folder))
        except PackageError as error:
            problems.append(error)
    packages.sort(key=lambda package: _age(package.version), reverse=True)
    packages.sort(key=lambda package: package.name)
    return Installed(tuple(packages), tuple(problems))


def packages_folder() -> Path:
    """The folder that packages are installed in. The environment is asked anew each time.

    Raises:
        EngineError: Argos Translate's settings or folders cannot be used.
    """
    argos = settings()
    return Path(argos.get_setting("ARGOS_PACKAGES_DIR", argos.data_dir / "packages"))


def choose(
    packages: Sequence[InstalledPackage], preferred: str | None = None
) -> tuple[InstalledPackage, ...] | None:
    """The one or two steps from Arabic to English; None where no packages lead there.

    `preferred` is a name, a label, or the labels of both steps with a "+" between them. Without
    one, or where it leads nowhere: a direct way before one through a third language, then the
    newest version.
    """

    def rank(way: tuple[InstalledPackage, ...]) -> tuple[object, ...]:
        return _is_meant(way, preferred), -len(way), *(_age(step.version) for step in way)

    return max(_ways(packages), key=rank, default=None)


def label(steps: Sequence[InstalledPackage]) -> str:
    """How a way is written in an origin: "translate-ar_fr-1.0+translate-fr_en-1.9"."""
    return "+".join(step.label for step in steps)


def open_package(folder: Path) -> "Package":
    """A package as Argos Translate reads it.

    Raises:
        PackageError: it is broken: a file is missing or cannot be read.
        EngineError: Argos Translate's settings or folders cannot be used.
    """
    layer = package_layer()
    try:
        package: Package = layer.Package(folder)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _broken(folder, "has no metadata.json") from error
    except OSError as error:
        raise PackageError(
            f"The package cannot be read: {error.strerror}.", Place(folder)
        ) from error
    except (AttributeError, RecursionError, TypeError, ValueError) as error:
        raise _broken(folder, "has a metadata.json that cannot be read") from error
    if package.type == "translate":
        _check(package, folder)
    return package


def _check(package: "Package", folder: Path) -> None:
    words = (package.from_code, package.to_code, package.package_version)
    if not (all(words) and all(isinstance(word, str) for word in (*words, package.target_prefix))):
        raise _broken(folder, "does not say in metadata.json its languages and version")
    if not hasattr(package, "tokenizer"):
        raise _broken(folder, "lacks the file sentencepiece.model (or bpe.model)")
    if not (folder / "model" / "model.bin").is_file():
        raise _broken(folder, "lacks the file model/model.bin")


def _broken(folder: Path, what: str) -> PackageError:
    return PackageError(f"The package {what}. Remove it and install it again.", Place(folder))


def _folders() -> Iterator[Path]:
    """The folders of packages, here and where a snap has put some."""
    for parent in (packages_folder(), *settings().package_dirs[1:]):
        try:
            inside = sorted(parent.iterdir()) if parent.is_dir() else []
        except OSError as error:
            raise EngineError(
                f"Packages cannot be looked for here: {error.strerror}. Allow reading this folder,"
                " or name another one in ARGOS_PACKAGES_DIR.",
                Place(parent),
            ) from error
        yield from (path for path in inside if path.is_dir() and not path.name.startswith("."))


def _described(package: "Package", folder: Path) -> InstalledPackage:
    return InstalledPackage(
        name=package_layer().argospm_package_name(package),
        version=package.package_version,
        from_code=package.from_code,
        to_code=package.to_code,
        path=folder,
        from_name=package.from_name or package.from_code,
        to_name=package.to_name or package.to_code,
        size=_size(folder),
    )


def _size(folder: Path) -> int:
    try:
        return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    except OSError as error:  # it is being removed
        raise _broken(folder, "cannot be read to its end") from error


def _ways(packages: Sequence[InstalledPackage]) -> Iterator[tuple[InstalledPackage, ...]]:
    for first in packages:
        if first.from_code == SOURCE and first.to_code == TARGET:
            yield (first,)
        elif first.from_code == SOURCE:
            yield from (
                (first, second)
                for second in packages
                if second.from_code == first.to_code and second.to_code == TARGET
            )


def _is_meant(way: tuple[InstalledPackage, ...], preferred: str | None) -> bool:
    return preferred == label(way) or any(preferred in (step.name, step.label) for step in way)


def _age(version: str) -> Version:
    """A version as it sorts; one that follows no rule comes before all others."""
    try:
        return Version(version)
    except InvalidVersion:
        return Version("0.dev0")
