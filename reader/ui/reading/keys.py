"""Where Up, Down and the page keys take the caret.

Qt's own stick in wrapped right-to-left text, because `QTextLine.xToCursor` answers with the line
before for what is beyond a line's right edge.
"""

from typing import NamedTuple

from reader.page.model import Side
from reader.ui.reading.sheet import Sheet


class Caret(NamedTuple):
    """A caret's place: a row, and an offset into its cell in UTF-16 units."""

    row: int
    units: int


class Climber:
    """Moves a caret from line to line of a column, keeping to where between the edges it began."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._goal: float | None = None

    def rest(self) -> None:
        """Forget where the way began: the caret has gone elsewhere."""
        self._goal = None

    def line_by(self, sheet: Sheet, caret: Caret, by: int) -> Caret:
        """The caret one line up (-1) or down (1); the same at the page's ends."""
        number, goal = self._set_out(sheet, caret)
        number += by
        row, cell = caret.row, sheet.cell(caret.row, self._side)
        if not 0 <= number < cell.layout.lineCount():
            row += by
            if not 0 <= row < len(sheet.rows):
                return caret
            cell = sheet.cell(row, self._side)
            number = 0 if by > 0 else cell.layout.lineCount() - 1
        return Caret(row, cell.caret_at(cell.layout.lineAt(number), goal))

    def line_near(self, sheet: Sheet, caret: Caret, y: float) -> Caret:
        """The caret in the line at a height of the page."""
        _, goal = self._set_out(sheet, caret)
        row = sheet.geometry.row_at(int(y))
        cell = sheet.cell(row, self._side)
        return Caret(row, cell.caret_at(cell.line_at(y - sheet.geometry.top(row)), goal))

    def _set_out(self, sheet: Sheet, caret: Caret) -> tuple[int, float]:
        """The caret's line in its cell, and where between the edges to keep to."""
        cell = sheet.cell(caret.row, self._side)
        if self._goal is None:
            self._goal = cell.caret_x(caret.units)
        return cell.line_of(caret.units).lineNumber(), self._goal
