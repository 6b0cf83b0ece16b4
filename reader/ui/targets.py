"""Where a link leads: from places in an article to places in a page, and across the two columns."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.links.occurrence import Occurrence
from reader.page.model import Mark, Page, Row, Side
from reader.text.span import Span


class Target(NamedTuple):
    """A stretch of one cell: `span` in code points of the cell of that side."""

    row: int
    side: Side
    span: Span


def target(page: Page, stretch: Span, side: Side) -> Target:
    """Where a stretch of the article's text is shown, in the column that the reader looks at.

    In English that is the name's counterpart, or else the sentence; and the Arabic where there is
    no English.
    """
    number = page.row_at(stretch.start)
    row = page.rows[number]
    arabic = stretch.shifted(-row.start)
    if side is Side.ARABIC:
        return Target(number, side, arabic)
    mark = next((mark for mark in row.arabic.marks if Span(mark.start, mark.end) == arabic), None)
    other = counterpart(row, Side.ARABIC, mark) if mark else None
    if other is not None:
        return Target(number, side, Span(other.start, other.end))
    pair = row.pair_at(Side.ARABIC, arabic.start)
    english = row.pairs[pair].english if pair is not None else Span(0, 0)
    if english.start == english.end:
        return Target(number, Side.ARABIC, arabic)
    return Target(number, side, english)


def counterpart(row: Row, side: Side, mark: Mark) -> Mark | None:
    """The mark of the same term and the same ordinal in the same sentence of the other column.

    Where the other column names the term less often, its last mark; None where it never does.
    """
    number = row.pair_at(side, mark.start)
    if number is None:
        return None
    pair = row.pairs[number]
    other = Side.ENGLISH if side is Side.ARABIC else Side.ARABIC
    ordinal = _of_term(row, side, pair.span(side), mark).index(mark)
    across = _of_term(row, other, pair.span(other), mark)
    return across[min(ordinal, len(across) - 1)] if across else None


def article_offset(page: Page, row_number: int, side: Side, offset: int) -> int:
    """The place in the article's text that a place in a cell stands for.

    From the English side that is the counterpart of the name there, or else the sentence's start.
    """
    row = page.rows[row_number]
    if side is Side.ARABIC:
        return row.start + offset
    mark = next((mark for mark in row.english.marks if mark.start <= offset <= mark.end), None)
    other = counterpart(row, Side.ENGLISH, mark) if mark else None
    if other is not None:
        return row.start + other.start
    pair = row.pair_at(Side.ENGLISH, offset)
    return row.start + (row.pairs[pair].arabic.start if pair is not None else 0)


def neighbour(
    occurrences: Sequence[Occurrence], order: Sequence[str], article: str, offset: int, by: int
) -> int:
    """The index of the next (`by` 1) or previous (-1) occurrence, seen from a place in an article.

    `order` is that of the articles, by which the occurrences (one at least) are sorted. After the
    last comes the first.
    """
    rank = {each: number for number, each in enumerate(order)}
    here = (rank[article], offset)
    at = bisect_left(occurrences, here, key=lambda each: (rank[each.article], each.end))
    inside = at < len(occurrences) and _holds(occurrences[at], article, offset)
    step = by if inside or by < 0 else 0
    return (at + step) % len(occurrences)


def _holds(occurrence: Occurrence, article: str, offset: int) -> bool:
    return occurrence.article == article and occurrence.start <= offset <= occurrence.end


def _of_term(row: Row, side: Side, within: Span, like: Mark) -> list[Mark]:
    """The marks of a sentence that have the same term."""
    return [
        mark
        for mark in row.cell(side).marks
        if mark.term.id == like.term.id and within.start <= mark.start and mark.end <= within.end
    ]
