"""Articles by name: those of a folder of texts, and any other file."""

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from reader.corpus.article import Article, Block, BlockKind, Metadata
from reader.corpus.blocks import blocks
from reader.corpus.catalogue import read_catalogue
from reader.corpus.dateline import dateline
from reader.corpus.press_page import press_page
from reader.corpus.reading import read_text, text_of
from reader.errors import ArticleError, CatalogueError, Place, ReaderError

SUFFIX = ".txt"
_UNDATED = "9999"


def read_article(path: Path, name: str, metadata: Metadata | None = None) -> Article:
    """Read a file as an article; without metadata, what its bylines say is taken.

    Raises:
        ArticleError: see `reader.corpus.reading.read_text`.
    """
    return _article(name, read_text(path), metadata)


class Library:
    """The texts of a folder, in order of date, and those opened beside them, as they came.

    A file is read when its article is asked for, and then kept as it was.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._articles: dict[str, Article] = {}
        self._opened: dict[Path, str] = {}
        self._problems: dict[str, ReaderError] = {}

    def articles(self) -> list[Article]:
        """All that can be read."""
        for article in self.ids:
            try:
                self.article(article)
            except ArticleError as error:
                self._problems[article] = error
        return [self._articles[name] for name in self.names if name in self._articles]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all articles, in order."""
        return *self.ids, *self._opened.values()

    @property
    def problems(self) -> tuple[ReaderError, ...]:
        """What is wrong with the catalogue, or kept an article from being read."""
        return *self._catalogue[1], *self._problems.values()

    def article(self, name: str) -> Article:
        """An article of the folder by its id, or any file by its path, which then is part of this.

        Raises:
            ArticleError: there is none by that name, or it cannot be read.
        """
        if name in self._articles:
            return self._articles[name]
        if name in self.ids:
            path = self._folder / f"{name}{SUFFIX}"
            self._articles[name] = read_article(path, name, self._catalogue[0].get(name))
            return self._articles[name]
        return self._open(Path(name))

    def add(self, name: str, data: bytes) -> Article:
        """A text that is in no file, as if it were in one of that name.

        Raises:
            ArticleError: it cannot be read; the error names it so.
        """
        free = self._free_name(name, Path(name))
        article = _article(free, text_of(data, Place(name)))
        self._opened[Path(free)] = free
        self._articles[free] = article
        return article

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the folder's articles, by the earliest day that each can have appeared on."""
        names = sorted(path.name.removesuffix(SUFFIX) for path in self._folder.glob(f"*{SUFFIX}"))
        return tuple(sorted(names, key=self._day))

    def _day(self, name: str) -> str:
        metadata = self._catalogue[0].get(name, Metadata())
        return metadata.not_before or metadata.date or _UNDATED

    @cached_property
    def _catalogue(self) -> tuple[Mapping[str, Metadata], tuple[ReaderError, ...]]:
        try:
            return read_catalogue(self._folder), ()
        except CatalogueError as error:
            return {}, (error,)

    def _open(self, path: Path) -> Article:
        resolved = Path(os.path.realpath(path))  # `resolve` fails on links in a circle
        if resolved in self._opened:
            return self._articles[self._opened[resolved]]
        if resolved.parent == self._folder.resolve() and resolved.name.endswith(SUFFIX):
            name = resolved.name.removesuffix(SUFFIX)
            if name in self.ids:
                return self.article(name)
        name = self._free_name(path.name.removesuffix(SUFFIX), path)
        article = read_article(path, name)
        self._opened[resolved] = name
        self._articles[name] = article
        return article

    def _free_name(self, name: str, path: Path) -> str:
        if not name:
            raise ArticleError("is a folder; name a text file in it.", Place(path))
        taken = self.names
        return next(
            free for k in range(len(taken) + 1) if (free := _numbered(name, k)) not in taken
        )


def _numbered(name: str, number: int) -> str:
    return f"{name} ({number + 1})" if number else name


def _article(name: str, read: tuple[str, str], metadata: Metadata | None = None) -> Article:
    text, encoding = read
    found = blocks(text)
    return Article(name, text, found, metadata or _own_metadata(found), encoding)


def _own_metadata(found: tuple[Block, ...]) -> Metadata:
    bylines = [block.text for block in found if block.kind is BlockKind.BYLINE]
    authors = filter(None, map(press_page().author, bylines))
    dates = filter(None, map(dateline().date, bylines))
    return Metadata(author=next(authors, None), date=next(dates, None))
