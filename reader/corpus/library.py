"""Articles by name: those of a folder of texts, and any other file."""

from collections.abc import Mapping
from pathlib import Path

from reader.corpus.article import Article, Block, BlockKind, Metadata
from reader.corpus.blocks import blocks
from reader.corpus.dateline import dateline
from reader.corpus.press_page import press_page
from reader.corpus.reading import read_text

SUFFIX = ".txt"
_UNDATED = "9999"


def read_article(path: Path, metadata: Metadata | None = None) -> Article:
    """Read a file as an article; without metadata, what its bylines say is taken.

    Raises:
        ArticleError: see `reader.corpus.reading.read_text`.
    """
    text, encoding = read_text(path)
    found = blocks(text)
    name = path.name.removesuffix(SUFFIX)
    return Article(name, text, found, metadata or _own_metadata(found), encoding)


def in_order(catalogue: Mapping[str, Metadata], ids: list[str]) -> list[str]:
    """The ids by date: by the earliest day an article can have appeared on; undated ones last."""

    def key(article: str) -> tuple[str, str]:
        known = catalogue.get(article, Metadata())
        return known.not_before or known.date or _UNDATED, article

    return sorted(ids, key=key)


def _own_metadata(found: tuple[Block, ...]) -> Metadata:
    bylines = [block.text for block in found if block.kind is BlockKind.BYLINE]
    authors = filter(None, map(press_page().author, bylines))
    dates = filter(None, map(dateline().date, bylines))
    return Metadata(author=next(authors, None), date=next(dates, None))
