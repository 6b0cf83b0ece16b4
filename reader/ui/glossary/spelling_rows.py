"""The Arabic spellings of an entry as rows of fields, from right to left."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.term import Spelling
from reader.ui.theme import arabic_sans_font

_POINTS = 11


class SpellingRows(QWidget):
    """A row for each spelling, and a button for one more. Rows left empty are no spellings.

    `added` carries a field that the reader has asked for, once it has its place.
    """

    changed = Signal()
    added = Signal(QWidget)

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        super().__init__()
        self.rows: list[SpellingRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(3, 3)
        self.more = QPushButton("Another spelling")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for spelling in tuple(spellings) or (Spelling(""),):
            self._add(spelling)

    @property
    def spellings(self) -> tuple[Spelling, ...]:
        """What is written, in order."""
        return tuple(row.spelling for row in self.rows if row.text.text().strip())

    def _add_empty(self) -> None:
        row = self._add(Spelling(""))
        row.text.show()  # a layout would do so later, and what is hidden takes no focus
        row.text.setFocus()
        QTimer.singleShot(0, row.text, lambda: self.added.emit(row.text))

    def _add(self, spelling: Spelling) -> "SpellingRow":
        number = len(self.rows)
        row = SpellingRow(spelling, number + 1)
        for column, part in enumerate((row.text, row.short, row.byline_only, row.note)):
            self._grid.addWidget(part, number, column)
        before = [self.rows[-1].note] if self.rows else []
        order = [*before, row.text, row.short, row.byline_only, row.note, self.more]
        for one, following in pairwise(order):
            self.setTabOrder(one, following)
        row.text.textChanged.connect(self.changed)
        for box in (row.short, row.byline_only):
            box.toggled.connect(self.changed)
        self.rows.append(row)
        return row


class SpellingRow:
    """The fields of one spelling."""

    def __init__(self, spelling: Spelling, number: int) -> None:
        self._before = spelling
        self.text = QLineEdit(spelling.text)
        self.text.setFont(arabic_sans_font(_POINTS))
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.text.setAccessibleName(f"Arabic spelling {number}")
        self.short = _box("Short form", f"Spelling {number} is a short form", spelling.short)
        self.short.setToolTip("Means this name only where the text has named it in full")
        self.byline_only = _box(
            "Bylines only", f"Spelling {number} counts in bylines only", spelling.byline_only
        )
        self.byline_only.setToolTip("A plain word too: a name only in bylines and captions")
        self.note = QLineEdit(spelling.note)
        self.note.setPlaceholderText("Note")
        self.note.setAccessibleName(f"Note on spelling {number}")

    @property
    def spelling(self) -> Spelling:
        """The spelling as it is written; which outlets write it so stays."""
        return self._before._replace(
            text=self.text.text(),
            short=self.short.isChecked(),
            byline_only=self.byline_only.isChecked(),
            note=self.note.text(),
        )


def _box(words: str, name: str, checked: bool) -> QCheckBox:  # noqa: FBT001 - like Qt's setters
    box = QCheckBox(words)
    box.setAccessibleName(name)
    box.setChecked(checked)
    return box
