"""Choosing one entry among many: by its name, with the keyboard or the pointer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.term import Term
from reader.ui.glossary_model import TERM_ROLE
from reader.ui.term_list import TermList
from reader.ui.theme import Theme

Find = Callable[[str], Sequence[Term]]
_SIZE = 460, 460


class EntryChooser(QDialog):
    """A list of entries that a filter narrows. Freed once it is closed.

    `chosen` carries the `Term`.
    """

    chosen = Signal(object)

    def __init__(self, question: str, verb: str, find: Find, parent: QWidget) -> None:
        """`verb` is what is done with the entry; `find` has what a query lists."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(verb)
        self._find = find
        self.terms = TermList(Theme.light())
        self.filter = _Filter(self.terms)
        self.filter.textChanged.connect(self._narrow)
        self.terms.activated.connect(self._choose)
        self.terms.selectionModel().currentChanged.connect(self._mark)
        self.button = QPushButton(verb)
        self.button.setDefault(True)
        self.button.clicked.connect(lambda _checked: self._choose(self.terms.currentIndex()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        label = QLabel(question)
        label.setWordWrap(True)
        label.setBuddy(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for part in (label, self.filter, self.terms, buttons):
            column.addWidget(part)
        self.resize(*_SIZE)
        self._narrow("")

    def _narrow(self, query: str) -> None:
        found = list(self._find(query))
        self.terms.glossary.show(found, {})
        self.terms.setCurrentIndex(self.terms.glossary.index(0))
        self.button.setEnabled(bool(found))

    def _mark(self, index: QModelIndex) -> None:
        """Show which entry it would be."""
        term = index.data(TERM_ROLE)
        self.terms.show_picked(term.id if isinstance(term, Term) else None)

    def _choose(self, index: QModelIndex) -> None:
        term = index.data(TERM_ROLE)
        if isinstance(term, Term):
            self.accept()
            self.chosen.emit(term)


class _Filter(QLineEdit):
    """Up and Down move in the list below, which keeps the focus here."""

    def __init__(self, terms: TermList) -> None:
        super().__init__()
        self._terms = terms
        self.setClearButtonEnabled(True)
        self.setAccessibleName("Filter entries")
        self.setPlaceholderText("Arabic, English…")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the list the keys that are its own."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._terms.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
