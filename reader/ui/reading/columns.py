"""How the window's width is shared out. Knows no Qt."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.page.model import Side

_NARROWEST = 60


class Column(NamedTuple):
    """One pane and the text in it; all in pixels.

    Attributes:
        x: the pane's left edge in the window.
        pane: the pane's width.
        left: the text's left edge in the pane.
        reach: from the text's inner edge to the middle of the window; 0 without another column.
    """

    x: int
    pane: int
    left: int
    reach: int


class Columns(NamedTuple):
    """The columns on show and the width of the text, the same in each."""

    width: int
    columns: dict[Side, Column]


def share_out(available: int, measure: int, margin: int, sides: Sequence[Side]) -> Columns:
    """Columns no wider than `measure`: two meet in the middle of the window, one stands there."""
    if len(sides) == 1:
        width = max(min(measure, available - 2 * margin), _NARROWEST)
        return Columns(width, {sides[0]: Column(0, available, (available - width) // 2, 0)})
    pane = available // 2
    gutter = margin * 3 // 4
    width = max(min(measure, pane - margin - gutter), _NARROWEST)
    english = Column(0, pane, pane - gutter - width, gutter)
    arabic = Column(pane, available - pane, gutter, gutter)
    return Columns(width, {Side.ENGLISH: english, Side.ARABIC: arabic})
