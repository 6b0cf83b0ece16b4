"""A column as one of Qt's text edits: its text, and the caret and the selection in it."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.page.model import Side
from reader.ui.reading.column import ColumnLayout
from reader.ui.reading.column_text import ColumnText
from reader.ui.reading.keys import Caret, Climber
from reader.ui.reading.place import Spot
from reader.ui.reading.scene import Scene

_NAMES: Final = {Side.ARABIC: "Arabic text", Side.ENGLISH: "English text"}


class ColumnEdit(QTextEdit):
    """Shows one side of the scene, which is only read.

    Attributes:
        text: the document that it shows.
        column: the layout of that.
    """

    def __init__(self, side: Side, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = side
        self._scene = scene
        self._climber = Climber(side)
        self._document: QTextDocument | None = None
        self.text: ColumnText
        self.column: ColumnLayout
        self.load()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(_NAMES[side])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; and once the first rows are seen, take the others."""
        super().paintEvent(event)
        if not self.text.is_filled:
            QTimer.singleShot(0, self.column, self.text.fill)

    def load(self) -> None:
        """Take the texts of the scene's rows."""
        before = self._document
        self.text = ColumnText(self.side, self._scene)
        self._document = self.text.document
        self._document.setParent(self)
        self.column = ColumnLayout(self.text, self._scene, self.textCursor)
        self._climber.rest()
        with QSignalBlocker(self):
            self.setDocument(self._document)
        if before is not None:  # Qt itself deletes only the one it began with
            before.deleteLater()

    # The caret

    def caret(self) -> Spot:
        """Where the caret is."""
        return self.text.spot(self.textCursor().position())

    def place_caret(self, spot: Spot) -> None:
        """Put the caret somewhere, without a word about it, and end the selection."""
        self._climber.rest()
        with QSignalBlocker(self):
            cursor = self.textCursor()
            cursor.setPosition(self.text.position(spot))
            self.setTextCursor(cursor)

    def selection(self) -> tuple[Spot, Spot]:
        """Where the selection was begun, and where the caret is."""
        cursor = self.textCursor()
        return self.text.spot(cursor.anchor()), self.text.spot(cursor.position())

    def replace_rows(self, rows: Collection[int], anchor: Spot, caret: Spot) -> None:
        """Take the texts that some rows have now; without a word about it, select what is given."""
        with QSignalBlocker(self):
            self.text.replace(rows)
            if anchor.row in rows or caret.row in rows:
                self._climber.rest()
                cursor = self.textCursor()
                cursor.setPosition(self.text.position(anchor))
                position = self.text.position(caret)
                cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(cursor)

    def caret_line(self) -> tuple[int, int]:
        """The upper and lower edge of the line with the caret, in pixels of the page."""
        row, units = self._caret()
        sheet = self._scene.sheet
        box = sheet.cell(row, self.side).caret_box(units)
        top = sheet.geometry.top(row) + box.top()
        return top, top + box.height()

    def has_all_selected(self) -> bool:
        """Whether the whole text is selected."""
        cursor = self.textCursor()
        selected = cursor.selectionEnd() - cursor.selectionStart()
        return selected > 0 and selected == self.document().characterCount() - 1

    def selected_text(self) -> str:
        """The selection as plain text, a line for each row."""
        return self.textCursor().selectedText().replace("\u2029", "\n")

    def createMimeDataFromSelection(self) -> QMimeData:
        """For dragging: plain text only, as what else Qt would make is its own styles, and slow."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def copy_text(self) -> None:
        """As text that Qt holds: what we make for it may outlive Python, and crash at the end."""
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.selected_text())

    # Its way

    def go_by_line(self, by: int, *, selecting: bool) -> None:
        """Go a line up (-1) or down (1); `selecting`, what is begun stays selected."""
        if self._scene.sheet.rows:
            caret = self._climber.line_by(self._scene.sheet, self._caret(), by)
            self._go_to(caret, selecting=selecting)

    def go_by_page(self, by: int, *, selecting: bool) -> None:
        """Go a window's height up (-1) or down (1), in the same manner."""
        if self._scene.sheet.rows:
            self._go_to(self._page_by(self._caret(), by), selecting=selecting)

    def _go_to(self, caret: Caret, *, selecting: bool) -> None:
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
        block = self.document().findBlockByNumber(caret.row)
        cursor.setPosition(block.position() + caret.units, mode)
        self.setTextCursor(cursor)

    def _page_by(self, caret: Caret, by: int) -> Caret:
        """Scroll by what the window shows but two lines, the caret keeping its height in it."""
        bar, (top, bottom) = self.verticalScrollBar(), self.caret_line()
        before, height = bar.value(), bottom - top
        bar.setValue(before + by * max(self.viewport().height() - 2 * height, height))
        moved = bar.value() - before
        if abs(moved) < height:  # at an end
            y = 0 if by < 0 else self._scene.sheet.geometry.total
        else:
            y = (top + bottom) // 2 + moved
        return self._climber.line_near(self._scene.sheet, caret, y)

    def _caret(self) -> Caret:
        cursor = self.textCursor()
        return Caret(cursor.blockNumber(), cursor.positionInBlock())
