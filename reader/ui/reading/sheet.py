"""A page laid out: where each row stands, and the lines of the cells that have been looked at."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PySide6.QtGui import QTextLayout

from reader.corpus.article import BlockKind
from reader.page.model import Mark, Row, Side
from reader.ui.reading.cells import LaidCell, formats, lay_out, text_option
from reader.ui.reading.geometry import Geometry
from reader.ui.reading.place import Spot
from reader.ui.reading.style import Typography

KEPT: Final = 320
"""How many laid-out cells are kept: several screens' worth."""


class Sheet:
    """The rows of a page at one width and text size, shared by both columns."""

    def __init__(
        self, rows: Sequence[Row], typography: Typography, sides: Sequence[Side], width: int
    ) -> None:
        self.rows = rows
        self.typography = typography
        self.width = width
        self._sides = sides
        kinds = {row.kind for row in rows}  # a face that no row is set in need not be opened
        self._baselines = {kind: typography.baseline(kind, sides) for kind in kinds}
        self._cells: dict[tuple[int, Side], LaidCell] = {}
        guesses = [max(pair) for pair in zip(*map(self._guessed, sides), strict=True)]
        self.geometry = Geometry(guesses, typography.margin)

    def ensure(self, row: int) -> bool:
        """Measure a row if it has not been; whether that changed where the rows stand."""
        if self.geometry.is_measured(row):
            return False
        return self.geometry.correct(row, self.measure(row)) != 0

    def measure(self, row: int) -> int:
        """A row's height: that of the higher of its cells, with the distance to the next row."""
        edge = max(self.cell(row, side).lower_edge for side in self._sides)
        return math.ceil(edge + self.typography.below(self.rows[row].kind))

    def replace(self, rows: Sequence[Row], changed: Iterable[int]) -> None:
        """Take other texts for the changed rows; those that had been measured are so again."""
        self.rows = rows
        for row in changed:
            for side in Side:
                self._cells.pop((row, side), None)
            if self.geometry.is_measured(row):
                self.geometry.correct(row, self.measure(row))

    def cell(self, row: int, side: Side) -> LaidCell:
        """A cell's lines, laid out now unless it was among the last looked at."""
        key = row, side
        laid = self._cells.pop(key, None) or self._laid(row, side)
        self._cells[key] = laid  # the most recently used comes last
        if len(self._cells) > KEPT:
            del self._cells[next(iter(self._cells))]
        return laid

    def lay_out_block(self, layout: QTextLayout, row: int, side: Side) -> None:
        """Give a document's block, whose layout this is, the same lines as its cell."""
        kind = self.rows[row].kind
        style = self.typography.style(kind, side)
        layout.setTextOption(text_option(side))
        layout.setFormats(formats(self.rows[row].cell(side), style))
        lay_out(layout, style, self.width, self._baselines[kind])

    def mark_at(self, side: Side, spot: Spot) -> Mark | None:
        """The name that holds a place."""
        if spot.row >= len(self.rows):
            return None
        marks = self.rows[spot.row].cell(side).marks
        return next((mark for mark in marks if mark.start <= spot.offset < mark.end), None)

    def _laid(self, row: int, side: Side) -> LaidCell:
        kind = self.rows[row].kind
        style = self.typography.style(kind, side)
        return LaidCell(self.rows[row].cell(side), side, style, self.width, self._baselines[kind])

    def _guessed(self, side: Side) -> Iterator[int]:
        """Every row's height by the number of letters on one side."""
        styles = {kind: self._rates(kind, side) for kind in self._baselines}
        for row in self.rows:
            edge, pitch, letters = styles[row.kind]
            yield edge + pitch * (len(row.cell(side).text) // letters + 1)

    def _rates(self, kind: BlockKind, side: Side) -> tuple[int, int, int]:
        """What goes into a row besides lines, a line's height, and how many letters it holds."""
        style = self.typography.style(kind, side)
        edges = self._baselines[kind] - style.rise + self.typography.below(kind)
        return math.ceil(edges), math.ceil(style.pitch), max(int(self.width / style.average), 1)
