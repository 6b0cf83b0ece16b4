"""Finding and stepping through the sentences of a page; a sentence is a row and an index in it."""

from collections.abc import Sequence

from reader.page.model import Row, Side
from reader.ui.reading.place import Spot

Sentence = tuple[int, int]


def sentence_at(rows: Sequence[Row], side: Side, spot: Spot) -> Sentence | None:
    """The sentence that holds a place, or after whose end it is; None before the first."""
    if spot.row >= len(rows):
        return None
    found = None
    for index, pair in enumerate(rows[spot.row].pairs):
        span = pair.span(side)
        if span.start < span.end and span.start <= spot.offset:
            found = (spot.row, index)
    return found


def carried(spot: Spot, side: Side, before: Sequence[Row], after: Sequence[Row]) -> Spot:
    """A place once a sentence of its row has got another text: as far from its own one's start."""
    old, new = before[spot.row], after[spot.row]
    sentence, start, end = sentence_at(before, side, spot), 0, len(new.cell(side).text)
    offset = spot.offset
    if sentence is not None:
        start, end = new.pairs[sentence[1]].span(side)
        offset += start - old.pairs[sentence[1]].span(side).start
    return Spot(spot.row, max(min(offset, end), start))


def step(rows: Sequence[Row], sentence: Sentence, by: int) -> Sentence | None:
    """The sentence after (1) or before (-1) one, across rows; None beyond the page's ends.

    (row, -1) stands for the place before that row's first sentence.
    """
    row, index = sentence[0], sentence[1] + by
    while not 0 <= index < len(rows[row].pairs):
        row += by
        if not 0 <= row < len(rows):
            return None
        index = 0 if by > 0 else len(rows[row].pairs) - 1
    return row, index
