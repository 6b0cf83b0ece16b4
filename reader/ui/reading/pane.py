"""One of the two columns as a widget: Qt's text edit, read-only, over the column's document."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from reader.page.model import Side
from reader.ui.reading.column import ColumnLayout, new_document
from reader.ui.reading.keys import Caret, Climber
from reader.ui.reading.place import Spot
from reader.ui.reading.scene import Scene

_NAMES: Final = {Side.ARABIC: "Arabic text", Side.ENGLISH: "English text"}
_LINE_KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGE_KEYS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_TAB: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Pane(QTextEdit):
    """A column. It tells what the reader does to it; what follows from that, the view decides.

    Signals:
        pointed: the pointer is over a letter (a `Spot`), or beside the text (None).
        unpointed: the pointer has left.
        chosen: a letter was clicked, or Enter pressed with the caret before it (a `Spot`).
        stepped: Alt was pressed with Down (1) or Up (-1), and the window had no use for it.
        menu_asked: for a letter (a `Spot`) or None, at a place on the screen.
        focused: the focus has come here; whether by the Tab key.
    """

    pointed = Signal(object)
    unpointed = Signal()
    chosen = Signal(object)
    stepped = Signal(int)
    menu_asked = Signal(object, QPoint)
    focused = Signal(bool)

    def __init__(self, side: Side, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = side
        self._scene = scene
        self._climber = Climber(side)
        self._pressed = QPoint()
        self._document: QTextDocument | None = None
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
        self.viewport().setMouseTracking(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; and once the first rows are seen, take the others."""
        super().paintEvent(event)
        if not self.column.is_filled:
            QTimer.singleShot(0, self.column, self.column.fill)

    def load(self) -> None:
        """Take the texts of the scene's rows."""
        before = self._document
        self._document = new_document(self.side)
        self._document.setParent(self)
        self.column = ColumnLayout(self._document, self.side, self._scene, self.textCursor)
        self._climber.rest()
        with QSignalBlocker(self):
            self.setDocument(self._document)
        if before is not None:  # Qt itself deletes only the one it began with
            before.deleteLater()

    # The caret

    def caret(self) -> Spot:
        """Where the caret is."""
        return self.column.spot(self.textCursor().position())

    def place_caret(self, spot: Spot) -> None:
        """Put the caret somewhere, without a word about it, and end the selection."""
        self._climber.rest()
        with QSignalBlocker(self):
            cursor = self.textCursor()
            cursor.setPosition(self.column.position(spot))
            self.setTextCursor(cursor)

    def selection(self) -> tuple[Spot, Spot]:
        """Where the selection was begun, and where the caret is."""
        cursor = self.textCursor()
        return self.column.spot(cursor.anchor()), self.column.spot(cursor.position())

    def replace_rows(self, rows: Collection[int], anchor: Spot, caret: Spot) -> None:
        """Take the texts that some rows have now; without a word about it, select what is given."""
        with QSignalBlocker(self):
            self.column.replace(rows)
            if anchor.row in rows or caret.row in rows:
                self._climber.rest()
                cursor = self.textCursor()
                cursor.setPosition(self.column.position(anchor))
                position = self.column.position(caret)
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

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and the page keys are ours; Enter and the menu key are told."""
        self.column.fill()
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        selecting = modifiers == Qt.KeyboardModifier.ShiftModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if (plain or selecting) and key in _LINE_KEYS | _PAGE_KEYS:
            self._climb(Qt.Key(key), selecting=selecting)
        elif plain and key in _ENTER_KEYS:
            self.chosen.emit(self.caret())
        elif key == Qt.Key.Key_Menu or (selecting and key == Qt.Key.Key_F10):
            self._ask_menu_at_caret()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in _LINE_KEYS:
            self.stepped.emit(_LINE_KEYS[Qt.Key(key)])
        else:
            self._climber.rest()
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """As text that Qt holds: what we make for it may outlive Python, and crash at the end."""
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self.selected_text())

    def _climb(self, key: Qt.Key, *, selecting: bool) -> None:
        sheet, caret = self._scene.sheet, self._caret()
        if not sheet.rows:
            return
        if key in _LINE_KEYS:
            caret = self._climber.line_by(sheet, caret, _LINE_KEYS[key])
        else:
            caret = self._page_by(caret, _PAGE_KEYS[key])
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

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where, to tell a click from a selection."""
        self._climber.rest()
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that hits a letter exactly has chosen it."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and moved < QApplication.startDragDistance()
            and not self.textCursor().hasSelection()
            and (spot := self.spot_under(event.position())) is not None
        ):
            self.chosen.emit(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is pointed at."""
        super().mouseMoveEvent(event)
        self.pointed.emit(self.spot_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is pointed at any more."""
        super().leaveEvent(event)
        self.unpointed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl leave it to the window: Qt would enlarge this column's font, which is ours."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def spot_under(self, point: QPointF) -> Spot | None:
        """The letter under a point of the viewport."""
        return self.column.spot_at(point + QPointF(0, self.verticalScrollBar().value()))

    # Menu, tooltip, focus

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell what a menu was asked for; Qt's own is not shown.

        For the menu key some platforms send this besides the key, and some only the key.
        """
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.spot_under(QPointF(event.pos())), event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what is known about the name under the pointer."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        from reader.ui.reading.tooltip import tooltip  # noqa: PLC0415 - no start needs it

        spot = self.spot_under(QPointF(event.pos()))
        scene = self._scene
        text = "" if spot is None else tooltip(scene.sheet, self.side, spot, scene.highlights)
        QToolTip.showText(event.globalPos(), text, self.viewport())
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus has come."""
        super().focusInEvent(event)
        self.focused.emit(event.reason() in _BY_TAB)

    def _ask_menu_at_caret(self) -> None:
        corner = self.cursorRect().bottomLeft()
        self.menu_asked.emit(self.caret(), self.viewport().mapToGlobal(corner))
