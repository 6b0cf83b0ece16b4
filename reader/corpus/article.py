"""What an article is, once read."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from reader.text.span import Span


class BlockKind(StrEnum):
    """What a block is to the article. Everything but furniture is content."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    RELATED = "related"
    FURNITURE = "furniture"


class Sentence(NamedTuple):
    """A sentence of a block: `source` is the article's text from `start` to `end` (code points)."""

    start: int
    end: int
    source: str


class Block(NamedTuple):
    r"""A paragraph, heading, or other piece of the page.

    Attributes:
        kind: what it is to the article.
        line: the first of its lines, 0-based, split at "\n".
        end_line: one past the last line that belongs to it; blank lines belong to what precedes
            them (those at the top to the first block), so that blocks share out all lines.
        start: where its text begins in the article's text, in code points, white space trimmed.
        end: where it ends, exclusive.
        text: the article's text from `start` to `end`.
        run_in: the run-in heading or label at its beginning ("التعاون العسكري:", "اقرأ أيضاً:"),
            as offsets into the article's text, or None.
        sentences: in order, empty for furniture.
    """

    kind: BlockKind
    line: int
    end_line: int
    start: int
    end: int
    text: str
    run_in: Span | None = None
    sentences: tuple[Sentence, ...] = ()

    @property
    def is_content(self) -> bool:
        """Whether this is part of what the page tells, rather than of the page around it."""
        return self.kind is not BlockKind.FURNITURE


class Metadata(NamedTuple):
    """What is known about an article beyond its text.

    Attributes:
        outlet: the outlet's usual English name, or None.
        author: as the article writes it, or None.
        date: ISO 8601, as precise as is known ("2019-04", "2023-09-12"), or None.
        not_before: the earliest day it can have appeared on (ISO 8601); articles are ordered by it.
        note: how the date or outlet was inferred, for the reader; empty where the page says it.
    """

    outlet: str | None = None
    outlet_ar: str | None = None
    author: str | None = None
    author_en: str | None = None
    date: str | None = None
    not_before: str | None = None
    note: str = ""


class Article(NamedTuple):
    """A text with its blocks.

    Attributes:
        id: the file's name without `.txt`.
        text: the whole file as Python reads it with `newline=""`; all offsets point into it.
        encoding: the encoding it was read from, as Python names it.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    encoding: str = "utf-8"

    @property
    def title(self) -> str:
        """The title's text, or "" for a text without one."""
        return next((b.text for b in self.blocks if b.kind is BlockKind.TITLE), "")

    def sentences(self) -> Iterator[Sentence]:
        """All sentences, in the order of the text."""
        for block in self.blocks:
            yield from block.sentences
