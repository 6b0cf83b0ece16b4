"""Which word renders which: names by the glossary, other words as far as the engine has told."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.page.model import Row, Side
from reader.text.span import Span
from reader.ui.targets import counterpart

if TYPE_CHECKING:
    from reader.translation.engine import Aligned

Rendered = Mapping[Side, tuple[Span, ...]]


def rendered(
    row: Row, index: int, side: Side, offset: int, words: "Sequence[Aligned]"
) -> Rendered | None:
    """The name or the words at a place of a cell, and what renders them, in code points of cells.

    `words` are those of the sentence with that index, in code points of its own two texts.
    """
    other = Side.ENGLISH if side is Side.ARABIC else Side.ARABIC
    marks = row.cell(side).marks
    mark = next((mark for mark in marks if mark.start <= offset < mark.end), None)
    if mark is not None and (across := counterpart(row, side, mark)) is not None:
        return {side: (Span(mark.start, mark.end),), other: (Span(across.start, across.end),)}
    spans = [
        {
            Side.ARABIC: Span(*word.source).shifted(row.pairs[index].arabic.start),
            Side.ENGLISH: Span(*word.target).shifted(row.pairs[index].english.start),
        }
        for word in words
    ]
    here = [span for span in spans if span[side].start <= offset < span[side].end]
    return {each: tuple(span[each] for span in here) for each in Side} if here else None
