"""One Arabic spelling of an entry: its fields in a line, with what is doubtful beneath them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.check import Finding
from reader.glossary.term import Spelling
from reader.ui.glossary.doubts_label import DoubtsLabel
from reader.ui.theme import arabic_sans_font

_POINTS = 11
_UP, _DOWN = -1, 1


class SpellingRow(QWidget):
    """The fields of one spelling, which keys and buttons move among others.

    Signals:
        changed: something else is written in it.
        moved: by how many places it is to go down; up below 0.
    """

    changed = Signal()
    moved = Signal(int)

    def __init__(self, spelling: Spelling) -> None:
        super().__init__()
        self._before = spelling
        self.text = QLineEdit(spelling.text)
        self.text.setFont(arabic_sans_font(_POINTS))
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.short = _box("Short form", checked=spelling.short)
        self.short.setToolTip("Means this name only where the text has named it in full")
        self.byline_only = _box("Bylines only", checked=spelling.byline_only)
        self.byline_only.setToolTip("A plain word too: a name only in bylines and captions")
        self.note = QLineEdit(spelling.note)
        self.note.setPlaceholderText("Note")
        self.up, self.down = self._mover("↑", "up", _UP), self._mover("↓", "down", _DOWN)
        self.doubts = DoubtsLabel()
        self._arrange()
        self.text.textChanged.connect(self.changed)
        for box in (self.short, self.byline_only):
            box.toggled.connect(self.changed)

    @property
    def fields(self) -> Sequence[QWidget]:
        """What the reader writes in, in order."""
        return self.text, self.short, self.byline_only, self.note

    @property
    def spelling(self) -> Spelling:
        """The spelling as it is written; which outlets write it so stays."""
        return self._before._replace(
            text=self.text.text(),
            short=self.short.isChecked(),
            byline_only=self.byline_only.isChecked(),
            note=self.note.text(),
        )

    def stand_as(self, number: int, count: int) -> None:
        """Say to a screen reader which of how many it is, and offer where else it can go."""
        self.text.setAccessibleName(f"Arabic spelling {number}")
        self.short.setAccessibleName(f"Spelling {number} is a short form")
        self.byline_only.setAccessibleName(f"Spelling {number} counts in bylines only")
        self.note.setAccessibleName(f"Note on spelling {number}")
        self.up.setAccessibleName(f"Move spelling {number} up")
        self.down.setAccessibleName(f"Move spelling {number} down")
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        for button in (self.up, self.down):
            button.setVisible(count > 1)

    def tell(self, found: Sequence[Finding]) -> None:
        """Say what is doubtful in it, beneath it and to a screen reader."""
        self.doubts.tell(found)
        self.text.setAccessibleDescription(self.doubts.text())

    def _mover(self, sign: str, way: str, places: int) -> QToolButton:
        """A button for the mouse that moves the row; keys do so in any of its fields."""
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(f"Move {way} (Alt+{sign})")
        button.setProperty("slim", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda _checked: self.moved.emit(places))
        keys = QShortcut(QKeySequence(f"Alt+{way.capitalize()}"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(lambda: self.moved.emit(places))
        return button

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for field, share in zip(self.fields, (3, 0, 0, 2), strict=True):
            line.addWidget(field, share)
        movers = QHBoxLayout()
        movers.setSpacing(0)
        movers.addWidget(self.up)
        movers.addWidget(self.down)
        line.addLayout(movers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.doubts)


def _box(words: str, *, checked: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(checked)
    return box
