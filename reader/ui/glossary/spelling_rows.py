"""The Arabic spellings of an entry as rows, in the order that the reader gives them."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.glossary.check import Finding
from reader.glossary.own.reshaping import tidied_line
from reader.glossary.term import Spelling
from reader.ui.glossary.spelling_row import SpellingRow


class SpellingRows(QWidget):
    """A row for each spelling, and a button for one more. Rows left empty are no spellings.

    `placed` carries a field that has got another place as the reader asked, once it is there.
    """

    changed = Signal()
    placed = Signal(QWidget)

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        super().__init__()
        self.rows: list[SpellingRow] = []
        self.more = QPushButton("Another spelling")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._add_empty)
        self._hint = QLabel("The first one heads the entry. Alt+↑ and Alt+↓ move a spelling.")
        self._hint.setProperty("faint", True)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._arrange()
        for spelling in tuple(spellings) or (Spelling(""),):
            self._add(spelling)
        self._put_in_order()

    @property
    def spellings(self) -> tuple[Spelling, ...]:
        """What is written, in order."""
        return tuple(row.spelling for row in self.rows if row.text.text().strip())

    def tell(self, found: Iterable[Finding]) -> None:
        """Say beneath each spelling what is doubtful in it; nothing beneath the others."""
        about: dict[str, list[Finding]] = defaultdict(list)
        for finding in found:
            about[finding.spelling or ""].append(finding)
        for row in self.rows:
            text = tidied_line(row.text.text())
            row.tell(about[text] if text else ())

    def _add_empty(self) -> None:
        row = self._add(Spelling(""))
        self._put_in_order()
        row.show()  # a layout would do so later, and what is hidden takes no focus
        row.text.setFocus()
        self._have_placed(row)

    def _add(self, spelling: Spelling) -> SpellingRow:
        row = SpellingRow(spelling)
        row.changed.connect(self.changed)
        row.moved.connect(lambda places: self._move(row, places))
        self.rows.append(row)
        return row

    def _move(self, row: SpellingRow, places: int) -> None:
        place = self.rows.index(row) + places
        if 0 <= place < len(self.rows):
            self.rows.remove(row)
            self.rows.insert(place, row)
            self._put_in_order()
            self._have_placed(row)
            self.changed.emit()

    def _have_placed(self, row: SpellingRow) -> None:
        QTimer.singleShot(0, row.text, lambda: self.placed.emit(row.text))

    def _put_in_order(self) -> None:
        """Give each row its place, on the screen, for the Tab key and in words."""
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            row.stand_as(place + 1, len(self.rows))
        fields = [field for row in self.rows for field in row.fields]
        for one, following in pairwise([*fields, self.more]):
            self.setTabOrder(one, following)
        self._hint.setVisible(len(self.rows) > 1)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.more)
        below.addWidget(self._hint)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        column.addLayout(below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
