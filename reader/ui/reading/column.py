"""A column's document, and the layout that places its blocks where the sheet has their rows.

Qt keeps caret, selection, copying and accessibility for a document; it asks this layout where
things are, and the layout asks the sheet, which lays out only what is looked at.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrame,
)

from reader.corpus.article import BlockKind
from reader.page.model import Side
from reader.ui.reading.cells import LaidCell, text_option
from reader.ui.reading.painting import CellPainter
from reader.ui.reading.place import Spot
from reader.ui.reading.positions import to_points, to_units
from reader.ui.reading.scene import Scene
from reader.ui.reading.style import setting

_AT_ONCE: Final = 60
"""How many rows a document has at first: no window shows as many."""

# What would begin another block in a document, or stand for an object in it: a row is one block.
_NOT_IN_A_BLOCK: Final = re.compile("[\n\r\u2028\u2029\ufdd0\ufdd1\ufffc]")


class ColumnLayout(QAbstractTextDocumentLayout):
    """Places and paints the blocks of one column: a block for each row.

    The document has the first rows at once. The others come with `fill`, after the first painting,
    as a long text takes far longer to put into a document than a window takes to paint.

    Attributes:
        left: where the texts' left edge is in the pane, in pixels.
        pane_width: the pane's width, in pixels.
        reach: how far a hairline goes beyond the text towards the other column, in pixels.
    """

    def __init__(
        self, document: QTextDocument, side: Side, scene: Scene, cursor: Callable[[], QTextCursor]
    ) -> None:
        """Lay out `document`; `cursor` gives the selection to paint."""
        super().__init__(document)
        document.setDocumentLayout(self)
        self.side = side
        self.left = 0
        self.pane_width = 0
        self.reach = 0
        self._scene = scene
        self._cursor = cursor
        self._own: set[int] = set()
        self._tell_font()
        document.setPlainText(self._text(0, _AT_ONCE))

    @property
    def is_filled(self) -> bool:
        """Whether the document has all rows."""
        return self.document().blockCount() >= len(self._scene.sheet.rows)

    def fill(self) -> None:
        """Put the rows that are still missing into the document."""
        if not self.is_filled:
            end = QTextCursor(self.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText("\n" + self._text(self.document().blockCount(), None))

    def _tell_font(self) -> None:
        """Screen readers are told where letters are by the metrics of the document's font."""
        style = self._scene.sheet.typography.style(BlockKind.PARAGRAPH, self.side)
        self.document().setDefaultFont(style.font)

    def _text(self, start: int, stop: int | None) -> str:
        rows = self._scene.sheet.rows[start:stop]
        texts = [row.cell(self.side).text for row in rows]
        text = "\n".join(texts)
        if len(_NOT_IN_A_BLOCK.findall(text)) >= len(texts):  # more than between the rows
            text = "\n".join(_NOT_IN_A_BLOCK.sub(" ", each) for each in texts)
        return text

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
            return -1 if spot is None else self.position(spot)
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

    def position(self, spot: Spot) -> int:
        """A place as a position in the document."""
        self.fill()  # lest a caret at the end of the first rows moves along with what is inserted
        text = self._scene.sheet.rows[spot.row].cell(self.side).text
        return self.document().findBlockByNumber(spot.row).position() + to_units(text, spot.offset)

    def spot(self, position: int) -> Spot:
        """A position in the document as a place."""
        block = self.document().findBlock(position)
        row = block.blockNumber()
        if row >= len(self._scene.sheet.rows):
            return Spot(0, 0)
        text = self._scene.sheet.rows[row].cell(self.side).text
        return Spot(row, to_points(text, position - block.position()))

    def forget(self) -> None:
        """Drop the lines of the document's own blocks, as another sheet has come."""
        for row in self._own:
            self.document().findBlockByNumber(row).layout().clearLayout()
        self._own.clear()
        self._tell_font()

    def replace(self, rows: Iterable[int]) -> None:
        """Put the texts that some rows have now into their blocks."""
        edit = QTextCursor(self.document())
        edit.beginEditBlock()  # till its end the cursor asks for no lines
        for row in rows:
            block = self.document().findBlockByNumber(row)
            if not block.isValid():
                break  # comes with `fill`
            if row in self._own:
                block.layout().clearLayout()
            edit.setPosition(block.position())
            edit.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(self._text(row, row + 1))
        edit.endEditBlock()

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


def new_document(side: Side) -> QTextDocument:
    """An empty document for a column."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultTextOption(text_option(side))
    return document
