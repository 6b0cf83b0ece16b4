"""Notices between the bar and the text: what went wrong, what is under way, what is done.

They never take the focus and never stand in the way; each stays until it is dismissed, or until
the work that it tells of has ended.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


class Notice(QFrame):
    """One line, with a button for what can be done about it."""

    dismissed = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self._words = QLabel(words)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 5, 8, 5)
        self._row.setSpacing(12)
        self._row.addWidget(self._words, 1)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setToolTip("Dismiss")
        self._close.setAccessibleName("Dismiss")
        self._close.clicked.connect(self.dismiss)
        self._row.addWidget(self._close)
        self.setAccessibleName(words)

    @property
    def words(self) -> str:
        """What the notice says."""
        return self._words.text()

    def add_button(self, words: str, action: Callable[[], object]) -> None:
        """Offer something to do; the notice stays."""
        button = QPushButton(words)
        button.clicked.connect(lambda _checked: action())
        self._insert(button)

    def add_progress(self) -> QProgressBar:
        """A bar for work whose end is not known until `setRange` says it."""
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedWidth(180)
        bar.setAccessibleName(self.words)
        self._insert(bar)
        return bar

    def dismiss(self) -> None:
        """Go away."""
        self.dismissed.emit()
        self.hide()
        self.deleteLater()

    def _insert(self, widget: QWidget) -> None:
        self._row.insertWidget(self._row.count() - 1, widget)


class Notices(QWidget):
    """All notices that are up, the newest last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def shown(self) -> list[Notice]:
        """The notices that are up, the oldest first."""
        return [each for each in self.findChildren(Notice) if not each.isHidden()]

    def put_up_once(self, words: str) -> None:
        """Put up what each step of some work may meet again; it is said once in a run."""
        if words not in self._said:
            self._said.add(words)
            self.put_up(words)

    def put_up(self, words: str) -> Notice:
        """Put up a notice, and let a screen reader say it."""
        notice = Notice(words, self)
        self._column.addWidget(notice)
        notice.show()
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415 - slow to make

        QAccessible.updateAccessibility(QAccessibleEvent(notice, QAccessible.Event.Alert))
        return notice
