"""The layout of a column's document: places its blocks where the sheet has their rows.

Qt keeps caret, selection, copying and accessibility for a document; it asks this layout where
things are, and the layout asks the sheet, which lays out only what is looked at.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextFrame,
)

from reader.page.model import Side
from reader.ui.reading.cells import LaidCell
from reader.ui.reading.column_text import ColumnText
from reader.ui.reading.painting import CellPainter
from reader.ui.reading.place import Spot
from reader.ui.reading.scene import Scene
from reader.ui.reading.style import setting


class ColumnLayout(QAbstractTextDocumentLayout):
    """Places and paints the blocks of one column.

    Attributes:
        left: where the texts' left edge is in the pane, in pixels.
        pane_width: the pane's width, in pixels.
        reach: how far a hairline goes beyond the text towards the other column, in pixels.
    """

    def __init__(self, text: ColumnText, scene: Scene, cursor: Callable[[], QTextCursor]) -> None:
        """Lay out a text, from its beginning; `cursor` gives the selection to paint."""
        super().__init__(text.document)
        text.document.setDocumentLayout(self)
        self.side = text.side
        self.left = 0
        self.pane_width = 0
        self.reach = 0
        self._text = text
        self._scene = scene
        self._cursor = cursor
        self._own: set[int] = set()
        text.begin()

    # What Qt asks of a layout

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Nothing: rows are laid out when they are looked at."""

    def pageCount(self) -> int:
        """One, as nothing is paginated."""
        return 1

    def documentSize(self) -> QSizeF:
        """The size of all rows."""
        return QSizeF(self.pane_width, self._scene.sheet.geometry.total)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002  Qt's signature
        """The whole document: there is but its root frame."""
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Where a row's text is. Qt reads the block's own layout next, so it has lines by then."""
        row, sheet = block.blockNumber(), self._scene.sheet
        if not 0 <= row < len(sheet.geometry):
            return QRectF()
        if sheet.ensure(row):
            self._scene.corrected()
        top, height = sheet.geometry.top(row), sheet.geometry.height(row)
        layout = block.layout()
        if not layout.lineCount():
            sheet.lay_out_block(layout, row, self.side)
            self._own.add(row)
        layout.setPosition(QPointF(self.left, top))
        return QRectF(self.left, top, sheet.width, height)

    def hitTest(  # type: ignore[override]  # Qt gives a QPointF; the stub names what it converts
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """The position nearest to a point, or -1 where only text under the point will do."""
        if not len(self._scene.sheet.geometry):
            return -1
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            spot = self.spot_at(point)
            return -1 if spot is None else self._text.position(spot)
        row, cell, inside = self._under(point)
        units = cell.caret_at(cell.line_at(inside.y()), inside.x())
        return self.document().findBlockByNumber(row).position() + units

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the rows that the clip touches."""
        everything = QRectF(QPointF(), self.documentSize())
        clip = everything if context.clip.isNull() else context.clip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rows_between(clip.top(), clip.bottom()):
            painter.save()
            painter.translate(self.left, self._scene.sheet.geometry.top(row))
            self._draw_row(painter, row, context.cursorPosition)
            painter.restore()

    # What the pane asks

    def spot_at(self, point: QPointF) -> Spot | None:
        """The letter under a point, or None beside the text."""
        if not len(self._scene.sheet.geometry):
            return None
        row, cell, inside = self._under(point)
        offset = cell.letter_at(inside.x(), inside.y())
        return None if offset is None else Spot(row, offset)

    def forget(self) -> None:
        """Drop the lines of the document's own blocks, as another sheet has come."""
        for row in self._own:
            self.document().findBlockByNumber(row).layout().clearLayout()
        self._own.clear()
        self._text.tell_font()

    def expose(self, top: int, bottom: int) -> None:
        """Give the blocks between two heights lines in the right place: screen readers look."""
        for row in self._rows_between(top, bottom):
            self.blockBoundingRect(self.document().findBlockByNumber(row))

    def _under(self, point: QPointF) -> tuple[int, LaidCell, QPointF]:
        """The row under a point, its cell, and the point in the cell."""
        sheet = self._scene.sheet
        row = sheet.geometry.row_at(int(point.y()))
        if sheet.ensure(row):
            self._scene.corrected()
        origin = QPointF(self.left, sheet.geometry.top(row))
        return row, sheet.cell(row, self.side), point - origin

    def _rows_between(self, top: float, bottom: float) -> Iterator[int]:
        geometry = self._scene.sheet.geometry
        row = geometry.row_at(int(top))
        while row < len(geometry) and geometry.top(row) < bottom:
            yield row
            row += 1

    def _draw_row(self, painter: QPainter, index: int, caret: int) -> None:
        scene = self._scene
        row, cell = scene.sheet.rows[index], scene.sheet.cell(index, self.side)
        lit = scene.highlights.of(self.side, index, row)
        block = self.document().findBlockByNumber(index)
        brush = CellPainter(painter, scene.theme, row, cell, lit)
        brush.paint(self._selected_in(block))
        if setting(row.kind).rule:
            self._draw_rule(painter, index)
        if block.contains(caret):
            painter.fillRect(cell.caret_box(caret - block.position()), scene.theme.ink)

    def _selected_in(self, block: QTextBlock) -> tuple[int, int] | None:
        cursor = self._cursor()
        start = max(cursor.selectionStart() - block.position(), 0)
        end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
        return (start, end) if start < end else None

    def _draw_rule(self, painter: QPainter, index: int) -> None:
        """A hairline under a row, which meets that of the other column."""
        sheet = self._scene.sheet
        below = sheet.typography.below(sheet.rows[index].kind)
        y = round(sheet.geometry.height(index) - below / 2)
        left = -self.reach if self.side is Side.ARABIC else 0
        painter.fillRect(left, y, sheet.width + self.reach, 1, self._scene.theme.rule)
