"""A small editor over the English of one sentence."""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.ui.theme import serif_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.span import Span
    from reader.translation.near import NearMatch

_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PADDING = 9
_LINES = 3
_NARROWEST = 340


class Editor(QFrame):
    """Holds the English of a sentence while it is corrected.

    `ended` carries whether the reader wants to keep it.
    """

    ended = Signal(bool)

    def __init__(self, english: str, points: float, parent: QWidget) -> None:
        """`points` is the size of the letters."""
        super().__init__(parent)
        self.setObjectName("editor")
        self.setAutoFillBackground(True)
        self._before = english
        self._near: list[QLabel] = []
        self.field = _Field(english)
        self.field.setFont(serif_font(points))
        self.field.ended.connect(self.ended)
        self._hint = QLabel("Ctrl+Enter keeps · Esc drops · Ctrl+Z undoes")
        self._hint.setProperty("faint", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self._column.addWidget(self.field, 1)
        self._column.addWidget(self._hint)

    @property
    def text(self) -> str:
        """What is written, in one line."""
        return " ".join(self.field.toPlainText().split())

    @property
    def is_changed(self) -> bool:
        """Whether the reader has written something else."""
        return self.text != self._before

    def begin_with(self, english: str) -> None:
        """Take English that has come meanwhile, unless the reader has begun to write."""
        if not self.is_changed and english != self._before:
            self._before = english
            self.field.setPlainText(english)
            self.field.selectAll()

    def offer(self, matches: "Sequence[NearMatch]") -> None:
        """Offer what the memory has for sentences like this one; a click takes it."""
        for match in matches:
            label = QLabel(_in_words(match))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            label.setToolTip("A sentence like this one in the memory: click its English to take it")
            label.linkActivated.connect(lambda _link, text=match.target.text: self._take(text))
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
            self._column.addWidget(label)
            self._near.append(label)

    def put_over(self, place: QRect, within: QSize) -> None:
        """Stand over a place of the parent, and no larger than that."""
        width = min(max(place.width() + 2 * _PADDING, _NARROWEST), within.width())
        self.setFixedWidth(width)
        line = self.field.fontMetrics().lineSpacing()
        wanted = max(place.height(), _LINES * line) + 2 * _PADDING
        self.field.setFixedHeight(min(wanted, within.height() * 2 // 3))
        height = self._fitting_height(width, within.height())
        top = max(min(place.top() - 2 * _PADDING, within.height() - height), 0)
        left = max(min(place.left() - _PADDING, within.width() - width), 0)
        self.setGeometry(left, top, width, height)

    def _fitting_height(self, width: int, room: int) -> int:
        """What all needs; near matches that there is no room for are hidden."""
        for label in self._near:
            label.show()
        for label in reversed(self._near):
            if self._height(width) > room:
                label.hide()
        return self._height(width)

    def _height(self, width: int) -> int:
        self._column.invalidate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def _take(self, text: str) -> None:
        cursor = self.field.textCursor()  # so that it can be undone
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.field.setFocus()


class _Field(QPlainTextEdit):
    """Takes the keys that end it before the window does."""

    ended = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setAccessibleName("English of the sentence")
        self.setTabChangesFocus(True)
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Claim the keys that the window has another use for."""
        override = QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and event.type() == override and _ends(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc end it."""
        keep = _ends(event)
        if keep is None:
            super().keyPressEvent(event)
        else:
            self.ended.emit(keep)


def _ends(event: QKeyEvent) -> bool | None:
    """Whether a key ends the editing, and what is written is to be kept then."""
    if event.key() == Qt.Key.Key_Escape:
        return False
    if event.key() in _KEEP and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return True
    return None


def _in_words(match: "NearMatch") -> str:
    """How near it is, its English as a link, and its Arabic with the words that differ in bold."""
    english = html.escape(match.target.text)
    arabic = _marked(match.source, match.differing)
    return (
        f'{match.score:.0f} % alike: <a href="#">{english}</a>'
        f'<div dir="rtl" align="right">{arabic}</div>'
    )


def _marked(text: str, spans: "Sequence[Span]") -> str:
    marked, at = "", 0
    for start, end in spans:
        marked += f"{html.escape(text[at:start])}<b><u>{html.escape(text[start:end])}</u></b>"
        at = end
    return marked + html.escape(text[at:])
