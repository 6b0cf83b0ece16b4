"""What is lit up in a page: the sentence, the picked term, the place a link led to."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.page.model import Row, Side
from reader.text.span import Span


class Lit(NamedTuple):
    """What is lit up in one cell; spans are code points in it.

    Attributes:
        veiled: whether the text is hidden, but for `sentence`.
    """

    sentence: Span | None
    term: str | None
    found: Span | None
    veiled: bool


@dataclass(slots=True)
class Highlights:
    """What is lit up in the page.

    Attributes:
        sentence: row and index of the sentence that is pointed at or has the caret.
        term: the id of the picked term.
        found: column, row and span of the place that a link led to.
        peeking: whether English is hidden, but for `sentence`.
    """

    sentence: tuple[int, int] | None = None
    term: str | None = None
    found: tuple[Side, int, Span] | None = None
    peeking: bool = False

    def of(self, side: Side, index: int, row: Row) -> Lit:
        """What is lit up in a cell of the row with that index."""
        sentence = found = None
        if self.sentence is not None and self.sentence[0] == index:
            sentence = row.pairs[self.sentence[1]].span(side)
        if self.found is not None and self.found[:2] == (side, index):
            found = self.found[2]
        # A row without sentences has nothing that could be pointed at, so it is never hidden.
        veiled = self.peeking and side is Side.ENGLISH and bool(row.pairs)
        return Lit(sentence, self.term, found, veiled)
