"""What can go wrong, in one tree; each error carries what it was about.

Errors are raised in the core and shown to a person only by `ui` and `cli`: `str(error)` is one line
that names the file, the place in it, and what to do.
"""

from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A file and, where it is known, a line in it (1-based, as editors count)."""

    path: Path | str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}" if self.line is None else f"{self.path}, line {self.line}"


class ReaderError(Exception):
    """Anything that Muqabala itself reports."""

    def __init__(self, message: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place

    def __str__(self) -> str:
        return self.message if self.place is None else f"{self.place}: {self.message}"


class ArticleError(ReaderError):
    """A text cannot be read as an article, or no article goes by that name."""


class MemoryFileError(ReaderError):
    """A translation memory, or an entry of one, cannot be used."""


class GlossaryFileError(ReaderError):
    """A glossary, or an entry of one, cannot be used."""


class EntryError(ReaderError):
    """An entry cannot be taken into the glossary, or there is none by that name."""


class CatalogueError(ReaderError):
    """The catalogue beside the texts cannot be used."""


class EngineError(ReaderError):
    """A translation engine cannot work."""


class PackageError(ReaderError):
    """A model package cannot be read, fetched, installed or removed."""


class StoreError(ReaderError):
    """What the reader owns (translations, corrections, entries) cannot be read or kept."""


class ExportError(ReaderError):
    """Pages could not be written."""


class DisplayError(ReaderError):
    """There is no screen to show a window on, or Qt lacks a system library."""
