"""The page model: what the window paints and what the export writes.

A page is rows; a row is an Arabic and an English cell beside each other; a cell is a text with the
sentences and the mentions in it. Widgets and templates decide nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from reader.corpus.article import BlockKind, Metadata
from reader.glossary.term import How, Term
from reader.links.occurrence import Passage
from reader.text.span import Span
from reader.translation.translation import EDITED, MEMORY


class Side(StrEnum):
    """One of the two columns, named by its language."""

    ARABIC = "ar"
    ENGLISH = "en"


class Mark(NamedTuple):
    """A mention as one column shows it: `start` and `end` are code points in the cell's text.

    Attributes:
        how: by what it was found in the Arabic.
        others: what else it may be, where that cannot be told.
    """

    start: int
    end: int
    term: Term
    how: How = How.EXACT
    others: tuple[Term, ...] = ()


class Cell(NamedTuple):
    """One side of a row. `text` has no line breaks; marks are in order and do not overlap."""

    text: str
    marks: tuple[Mark, ...] = ()
    run_in: Span | None = None


class Pair(NamedTuple):
    """A sentence in both cells, as offsets into their texts.

    Attributes:
        english: empty (start == end) where there is no English yet.
        origin: of the English; None where there is none.
        note: a remark on the source, or "".
    """

    arabic: Span
    english: Span
    origin: str | None
    note: str = ""

    @property
    def is_machine(self) -> bool:
        """Whether an engine made the English, and nobody has checked it."""
        return self.origin not in (None, EDITED, MEMORY)

    def span(self, side: Side) -> Span:
        """Where the sentence stands in the cell of that side."""
        return self.arabic if side is Side.ARABIC else self.english


class Run(NamedTuple):
    """A piece of a cell that looks the same throughout: a mark, or text without one."""

    text: str
    start: int
    mark: Mark | None = None


class Row(NamedTuple):
    """A block, side by side.

    Attributes:
        start: where the Arabic cell's text begins in the article's text: an offset into the cell
            plus `start` is an offset into the article.
        line: the block's first line in the file, 0-based.
        told_in: for a related headline, the passage of another article that tells of it.
    """

    kind: BlockKind
    line: int
    start: int
    arabic: Cell
    english: Cell
    pairs: tuple[Pair, ...] = ()
    told_in: Passage | None = None

    def cell(self, side: Side) -> Cell:
        """The cell of that side."""
        return self.arabic if side is Side.ARABIC else self.english

    def pair_at(self, side: Side, offset: int) -> int | None:
        """The index of the sentence that holds `offset` (code points in the cell), or None."""
        for index, pair in enumerate(self.pairs):
            span = pair.span(side)
            if span.start <= offset < span.end:
                return index
        return None

    def runs(self, side: Side, within: Span) -> Iterator[Run]:
        """The pieces of the cell between two offsets, cut at every mark's edges."""
        cell = self.cell(side)
        at = within.start
        for mark in cell.marks:
            if mark.start < at or mark.end > within.end:
                continue
            if mark.start > at:
                yield Run(cell.text[at : mark.start], at)
            yield Run(cell.text[mark.start : mark.end], mark.start, mark)
            at = mark.end
        if at < within.end:
            yield Run(cell.text[at : within.end], at)


class Title(NamedTuple):
    """An article's title in both languages; `en` is None where there is no English yet."""

    ar: str
    en: str | None


class Page(NamedTuple):
    """An article as it is shown.

    Attributes:
        article: the article's id.
        rows: in reading order; page furniture is among them only if asked for.
        counts: how often each term, by id, is mentioned in the Arabic.
    """

    article: str
    title: Title
    metadata: Metadata
    rows: tuple[Row, ...]
    counts: dict[str, int]

    def row_at(self, offset: int) -> int:
        """The index of the row that holds, or last begins before, an offset into the article."""
        return max(bisect_right(self.rows, offset, key=lambda row: row.start) - 1, 0)
