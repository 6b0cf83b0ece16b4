"""Cells laid out: a cell's text as lines, and where a stretch of it stands.

The layouts are our own and can be thrown away. A block's own layout in its document, once made,
keeps some 8 kB that nothing frees (Qt 6.11), so it is made only where Qt itself asks for it.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QGlyphRun,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.page.model import Cell, Mark, Side
from reader.text.span import Span
from reader.ui.reading.positions import to_points, to_units
from reader.ui.reading.style import CellStyle


def text_option(side: Side) -> QTextOption:
    """Direction, alignment and line breaking of a column."""
    arabic = side is Side.ARABIC
    direction = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
    option = QTextOption()
    option.setTextDirection(direction)
    # A layout outside a document does not turn AlignLeft round for right-to-left text.
    option.setAlignment(Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def formats(cell: Cell, style: CellStyle) -> list[QTextLayout.FormatRange]:
    """The whole cell in its face, and its run-in heading in bold."""
    ranges = [_in_face(cell.text, Span(0, len(cell.text)), style.font)]
    if cell.run_in is not None:
        bold = QFont(style.font)
        bold.setBold(True)
        ranges.append(_in_face(cell.text, cell.run_in, bold))
    return ranges


def lay_out(layout: QTextLayout, style: CellStyle, width: int, baseline: float) -> float:
    """Break a text into lines, the first one standing on `baseline`; returns their lower edge."""
    edge = baseline - style.rise
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        rise = max(style.rise, line.ascent())  # a letter from another face may stand out
        line.setPosition(QPointF(0, edge + rise - line.ascent()))
        edge += max(style.pitch, rise + line.descent())
    layout.endLayout()
    return edge


class _Line(NamedTuple):
    """A line, with what is asked of it over and over.

    Attributes:
        top: its upper edge in the row, in pixels.
        start: where its text begins, in UTF-16 units.
        end: where its text ends, exclusive.
    """

    line: QTextLine
    top: float
    start: int
    end: int

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch stands in this line, one box for each piece that hangs together.

        Glyphs leave out the space at which a line breaks, and are right also where directions mix;
        pairs of cursor positions are neither.
        """
        return _joined(run.boundingRect() for run in self.runs(start, end))

    def runs(self, start: int, end: int) -> list[QGlyphRun]:
        """The glyphs of what of a stretch is in this line."""
        start, end = max(start, self.start), min(end, self.end)
        return self.line.glyphRuns(start, end - start) if start < end else []


class LaidCell:
    """A cell as lines, in the coordinates of its row and column.

    Attributes:
        lower_edge: of the last line's slot, below the row's upper edge.
    """

    def __init__(
        self, cell: Cell, side: Side, style: CellStyle, width: int, baseline: float
    ) -> None:
        self.cell = cell
        self.style = style
        self.layout = QTextLayout(cell.text, style.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(text_option(side))
        if cell.run_in is not None:
            self.layout.setFormats(formats(cell, style))
        self.lower_edge = lay_out(self.layout, style, width, baseline)
        self._boxes: dict[Span, list[QRectF]] = {}

    @cached_property
    def names(self) -> list[tuple[Mark, QRectF]]:
        """The boxes of all names, one for each piece of a name that hangs together."""
        marks = self.cell.marks
        return [(mark, box) for mark in marks for box in self.boxes(Span(mark.start, mark.end))]

    @cached_property
    def _lines(self) -> list[_Line]:
        return [
            _Line(line, line.y(), line.textStart(), line.textStart() + line.textLength())
            for line in map(self.layout.lineAt, range(self.layout.lineCount()))
        ]

    def line_at(self, y: float) -> QTextLine:
        """The line nearest to a height in the row."""
        return self._near(y).line

    def boxes(self, span: Span) -> list[QRectF]:
        """Where a stretch of the text stands, line by line and direction by direction."""
        if span not in self._boxes:
            start, end = (to_units(self.cell.text, offset) for offset in span)
            self._boxes[span] = self.unit_boxes(start, end)
        return self._boxes[span]

    def unit_boxes(self, start: int, end: int) -> list[QRectF]:
        """The same for offsets in UTF-16 units."""
        return [box for line in self._lines for box in line.boxes(start, end)]

    def glyph_runs(self, span: Span) -> list[QGlyphRun]:
        """The glyphs of a stretch of the text, to be painted alone."""
        start, end = (to_units(self.cell.text, offset) for offset in span)
        return [run for line in self._lines for run in line.runs(start, end)]

    def letter_at(self, x: float, y: float) -> int | None:
        """The letter under a point, in code points; None beside the text of a line."""
        near = self._near(y)
        if not any(box.left() <= x <= box.right() for box in near.boxes(near.start, near.end)):
            return None
        units = near.line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return to_points(self.cell.text, self._kept_on(near.line, units))

    def line_of(self, units: int) -> QTextLine:
        """The line that holds a caret."""
        return self.layout.lineForTextPosition(units)

    def caret_x(self, units: int) -> float:
        """Where a caret stands in its line."""
        answer: Any = self.line_of(units).cursorToX(units)  # the stub knows no tuple of both
        x, _position = answer
        return float(x)

    def caret_box(self, units: int) -> QRect:
        """A caret as it is painted."""
        line = self.line_of(units)
        return QRect(round(self.caret_x(units)) - 1, int(line.y()), 2, int(line.height()))

    def caret_at(self, line: QTextLine, x: float) -> int:
        """The caret's place in a line nearest to `x`, in UTF-16 units."""
        # At the right edge of right-to-left text Qt may answer with the place after a letter.
        places = self._kept_on(line, line.xToCursor(x)), line.textStart()
        return min(places, key=lambda units: abs(self.caret_x(units) - x))

    def _near(self, y: float) -> _Line:
        return self._lines[max(bisect_right(self._lines, y, key=lambda line: line.top) - 1, 0)]

    def _kept_on(self, line: QTextLine, units: int) -> int:
        """Beyond the right edge of a wrapped right-to-left line Qt answers with the line before."""
        last = line.lineNumber() == self.layout.lineCount() - 1
        end = line.textStart() + line.textLength() - (not last)
        return min(max(units, line.textStart()), end)


def _joined(boxes: Iterator[QRectF]) -> list[QRectF]:
    """Boxes of one line, from the left, those that touch each other as one."""
    joined: list[QRectF] = []
    for box in sorted(boxes, key=QRectF.left):
        if joined and box.left() - joined[-1].right() < 1:
            joined[-1] |= box
        else:
            joined.append(box)
    return joined


def _in_face(text: str, span: Span, font: QFont) -> QTextLayout.FormatRange:
    face = QTextCharFormat()
    face.setFont(font)
    result = QTextLayout.FormatRange()
    result.start = to_units(text, span.start)
    result.length = to_units(text, span.end) - result.start
    result.format = face
    return result
