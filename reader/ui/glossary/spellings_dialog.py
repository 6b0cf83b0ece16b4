"""How each outlet writes each name: a table, and the places of the row that the reader is at."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.links.spellings import TermSpellings
from reader.page.wording import counted
from reader.session import Session
from reader.ui.bidi import menu_text
from reader.ui.concordance import Concordance
from reader.ui.glossary.outlet_rows import COLUMNS, SpellingRow, listed
from reader.ui.glossary.table import Table
from reader.ui.navigator import Navigator
from reader.ui.occurrence_model import grouped
from reader.ui.tasks import Task, Ticket
from reader.ui.theme import Theme


class SpellingsDialog(QDialog):
    """Leaves the window free. Freed once it is closed; `chosen` carries a place to go to."""

    chosen = Signal(Occurrence)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        parent: QWidget,
        term: Term | None = None,
    ) -> None:
        """With a term, the table begins with that one alone."""
        super().__init__(parent)
        self.setWindowTitle("How names are written")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 620)
        self._session, self._navigator, self._term = session, navigator, term
        self._found: tuple[TermSpellings, ...] = ()
        self._rows: list[SpellingRow] = []
        self.filter = QLineEdit()
        self.only = QCheckBox(f"Only {menu_text(term.english)}" if term else "")
        self.only.setChecked(term is not None)
        self.table = Table("Spellings", COLUMNS, wide=(0,))
        self.places = Concordance(theme)
        self._scroll = QScrollArea()
        self._note = QLabel("Looking through the articles…")
        self._arrange()
        self.filter.textChanged.connect(self._show)
        self.only.toggled.connect(self._show)
        self.table.reached.connect(self._show_places)
        self.table.chosen.connect(self._go)
        self.places.chosen.connect(self.chosen)
        self.places.selectionModel().currentChanged.connect(self._reveal)
        self.refresh()

    def refresh(self) -> None:
        """Look the spellings up anew."""

        def work(_ticket: Ticket) -> tuple[TermSpellings, ...]:
            return self._session.spellings()

        Task(self, work, self._take, self._fail)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.places.set_theme(theme)

    def save(self, path: str) -> None:
        """Write the rows as they are shown, in their order, to a CSV file."""
        from reader.export.spellings import write_spellings  # noqa: PLC0415 - few are written

        file = Path(path)
        rows = [self._rows[number] for number in self.table.rows.order]

        def work(_ticket: Ticket) -> str:
            write_spellings(rows, file)
            return f"{counted(len(rows), 'row')} written to {file}"

        Task(self, work, self._note.setText, self._fail)

    def _take(self, found: tuple[TermSpellings, ...]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        only = self._term if self.only.isChecked() else None
        self._rows = listed(self._found, self.filter.text(), only)
        self.table.show_rows([row.cells for row in self._rows])
        self.places.show_entries([])
        self.table.setCurrentIndex(self.table.rows.index(0, 0))
        outlets = len({row.form.outlet for row in self._rows})
        spellings, papers = counted(len(self._rows), "spelling"), counted(outlets, "outlet")
        self._note.setText(f"{spellings} · {papers}. Click one to go to it.")

    def _show_places(self, number: int) -> None:
        page = self._navigator.page
        articles = self._navigator.library.articles
        here = page.article if page else ""
        self.places.show_entries(grouped(self._occurrences(number), here, articles))

    def _go(self, number: int) -> None:
        """Go to the first place of a row; all of them stand below the table."""
        occurrences = self._occurrences(number)
        if occurrences:
            self.chosen.emit(occurrences[0])
        self._show_places(number)

    def _occurrences(self, number: int) -> list[Occurrence]:
        row = self._rows[number]
        places = {(place.article, place.start) for place in row.form.places}
        found = self._session.occurrences(row.term.id)
        return [one for one in found if (one.article, one.start) in places]

    def _reveal(self, index: QModelIndex) -> None:
        """Scroll to the place that the arrow keys have reached."""
        row = self.places.visualRect(index)
        self._scroll.ensureVisible(row.center().x(), row.center().y(), 0, row.height())

    def _fail(self, error: ReaderError) -> None:
        self._note.setText(str(error))

    def _ask(self) -> None:
        picker = QFileDialog(self, "Save the table", "spellings.csv")
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix("csv")
        picker.setNameFilters(["Tables (*.csv)"])
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.save)
        picker.open()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName("Filter spellings")
        self.filter.setPlaceholderText("Filter: English, Arabic, or an outlet…")
        column.addWidget(self.filter)
        self.only.setVisible(self._term is not None)
        column.addWidget(self.only)
        self._scroll.setObjectName("card")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.places)
        self._scroll.setWidgetResizable(True)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self._scroll)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        column.addWidget(parts, 1)
        column.addLayout(self._last_line())

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._note.setProperty("faint", True)
        self._note.setWordWrap(True)
        line.addWidget(self._note, 1)
        for words, act in (("&Save as CSV…", self._ask), ("Close", self.close)):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            line.addWidget(button)
        return line
