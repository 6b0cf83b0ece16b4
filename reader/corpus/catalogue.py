"""What is known of the articles beyond their texts: `catalogue.toml` in the folder of the texts."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from reader.corpus.article import Metadata
from reader.errors import CatalogueError, Place

NAME = "catalogue.toml"
_FIELDS = frozenset(Metadata._fields)


def read_catalogue(folder: Path) -> Mapping[str, Metadata]:
    """The metadata of the articles in a folder, by id; empty where it has no catalogue.

    Raises:
        CatalogueError: the file cannot be read, or says something that an article does not have.
    """
    path = folder / NAME
    if not path.exists():
        return {}
    try:
        with path.open("rb") as file:
            entries = tomllib.load(file)
    except ValueError as error:  # not TOML, or not UTF-8
        raise CatalogueError(f"is not valid TOML: {error}. Mend it there.", Place(path)) from error
    except OSError as error:
        raise CatalogueError(f"cannot be read: {error.strerror or error}.", Place(path)) from error
    return {article: _metadata(article, entry, path) for article, entry in entries.items()}


def _metadata(article: str, entry: object, path: Path) -> Metadata:
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        raise CatalogueError(f"“{article}” must be a table of texts in quotes.", Place(path))
    if unknown := sorted(entry.keys() - _FIELDS):
        raise CatalogueError(
            f"“{article}” has “{unknown[0]}”; known are {', '.join(sorted(_FIELDS))}.", Place(path)
        )
    return Metadata(**entry)
