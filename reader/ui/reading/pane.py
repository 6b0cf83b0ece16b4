"""One of the two columns as a widget: what the reader does in it with keys and pointer, told."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.page.model import Side
from reader.ui.reading.column_edit import ColumnEdit
from reader.ui.reading.place import Spot
from reader.ui.reading.scene import Scene

_LINE_KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGE_KEYS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BY_TAB: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Pane(ColumnEdit):
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
        super().__init__(side, scene, parent)
        self._pressed = QPoint()
        self.viewport().setMouseTracking(True)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down and the page keys are ours; Enter and the menu key are told."""
        self.text.fill()
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        selecting = modifiers == Qt.KeyboardModifier.ShiftModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        if (plain or selecting) and key in _LINE_KEYS:
            self.go_by_line(_LINE_KEYS[Qt.Key(key)], selecting=selecting)
        elif (plain or selecting) and key in _PAGE_KEYS:
            self.go_by_page(_PAGE_KEYS[Qt.Key(key)], selecting=selecting)
        elif plain and key in _ENTER_KEYS:
            self.chosen.emit(self.caret())
        elif key == Qt.Key.Key_Menu or (selecting and key == Qt.Key.Key_F10):
            self._ask_menu_at_caret()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in _LINE_KEYS:
            self.stepped.emit(_LINE_KEYS[Qt.Key(key)])
        else:
            self._climber.rest()
            super().keyPressEvent(event)

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
