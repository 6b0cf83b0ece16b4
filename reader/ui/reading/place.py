"""What the reader looks at: the way of reading, and the place in a page."""

from enum import StrEnum
from typing import NamedTuple

from reader.page.model import Side


class Mode(StrEnum):
    """What of the two columns is shown."""

    BOTH = "both"
    ARABIC = "arabic"
    ENGLISH = "english"
    PEEK = "peek"
    """Both, but an English sentence only once it is pointed at or stepped to."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The columns on show."""
        return _SIDES.get(self, (Side.ARABIC, Side.ENGLISH))


_SIDES = {Mode.ARABIC: (Side.ARABIC,), Mode.ENGLISH: (Side.ENGLISH,)}


class Place(NamedTuple):
    """Where the reader is in a page, exactly enough to come back to.

    Attributes:
        side: the column that has the caret.
        row: the caret's row.
        offset: the caret's place in that row's cell, in code points.
        top_row: the row at the window's upper edge.
        top_shift: the part of that row (0 to 1) that is above the edge.
    """

    side: Side
    row: int
    offset: int
    top_row: int
    top_shift: float


class Spot(NamedTuple):
    """A place in one column: a row and an offset into its cell, in code points."""

    row: int
    offset: int
