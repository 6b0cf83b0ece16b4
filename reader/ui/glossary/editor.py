"""The sheet on which an entry of the glossary is written, with what is doubtful told as it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.glossary.differences import MATCHING_NAMES
from reader.glossary.term import Matching, Term, TermClass
from reader.page.wording import CLASS_NAMES
from reader.session import Session
from reader.session.editing import Doubts
from reader.ui.glossary.doubts_label import DoubtsLabel
from reader.ui.glossary.lookout import Lookout
from reader.ui.glossary.spelling_rows import SpellingRows

Done = Callable[[Term], object]
Choice = TypeVar("Choice", TermClass, Matching)

_WIDTH = 640
_AROUND = 100
"""Pixels that the window shows above and below the sheet, and that doubts may take in it."""


def edit_entry(session: Session, term: Term, parent: QWidget, on_done: Done) -> "EntryEditor":
    """Open a sheet for an entry; one without an id is to be added.

    `on_done` gets the entry once it is kept; nothing is called if the reader drops it.
    """
    editor = EntryEditor(session, term, parent, on_done)
    editor.open()
    return editor


class EntryEditor(QDialog):
    """An entry while it is written. Freed once it is closed."""

    def __init__(self, session: Session, term: Term, parent: QWidget, on_done: Done) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Edit “{term.english}”" if term.id else "Add to the glossary")
        self._session, self._term, self._on_done = session, term, on_done
        self.spellings = SpellingRows(term.spellings)
        self.english = _line("English", term.english)
        self.other_english = _lines("Other English", "\n".join(term.other_english))
        self.term_class = _choice("Class", CLASS_NAMES, term.term_class)
        self.transliteration = _line("Say it", term.transliteration)
        self.role = _line("Role", term.role)
        self.note = _lines("Note", term.note)
        self.matching = _choice("Found", MATCHING_NAMES, term.matching)
        self.doubts = DoubtsLabel()
        self._lookout = Lookout(Doubts(session.glossary, term.id), lambda: self.term, self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.save)
        self._arrange(parent.window().height() - _AROUND)
        self._listen()
        self._tell_doubts()
        self._lookout.look()
        (self.english if term.spellings else self.spellings.rows[0].text).setFocus()

    @property
    def term(self) -> Term:
        """The entry as it is written."""
        return replace(
            self._term,
            spellings=self.spellings.spellings,
            term_class=TermClass(self.term_class.currentData()),
            english=self.english.text(),
            other_english=tuple(self.other_english.toPlainText().splitlines()),
            transliteration=self.transliteration.text(),
            role=self.role.text(),
            note=self.note.toPlainText(),
            matching=Matching(self.matching.currentData()),
        )

    def save(self) -> None:
        """Keep the entry, if it can be kept, and close."""
        glossary = self._session.glossary
        try:
            kept = glossary.change(self.term) if self._term.id else glossary.add(self.term)
        except ReaderError as error:
            self.doubts.refuse(str(error))
            return
        self.accept()
        self._on_done(kept)

    def _listen(self) -> None:
        self.spellings.changed.connect(self._look)
        for line in (self.english, self.transliteration):
            line.textChanged.connect(self._look)
        self.other_english.textChanged.connect(self._look)
        self.term_class.currentIndexChanged.connect(self._look)
        self._lookout.seen.connect(self._tell_doubts)

    def _look(self) -> None:
        """Tell what the entry alone shows; what the others show follows."""
        self._tell_doubts()
        self._lookout.look_soon()

    def _tell_doubts(self) -> None:
        found = self._lookout.doubts(self.term)
        self.spellings.tell(found)
        self.doubts.tell([one for one in found if one.rejects or one.spelling is None])
        rejects = any(one.rejects for one in found)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not rejects)

    def _arrange(self, most: int) -> None:
        """Put all in its place, no higher than `most` pixels."""
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("Arabic", self.spellings)
        fields: Sequence[QWidget] = (
            *(self.english, self.other_english, self.term_class, self.transliteration),
            *(self.role, self.note, self.matching),
        )
        for field in fields:
            form.addRow(field.accessibleName(), field)
        content, sheet = QWidget(), QScrollArea()
        form.setContentsMargins(0, 0, 10, 0)
        content.setLayout(form)
        sheet.setWidget(content)
        sheet.setWidgetResizable(True)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.spellings.placed.connect(sheet.ensureWidgetVisible)
        sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 8, 14)
        column.setSpacing(12)
        column.addWidget(sheet, 1)
        column.addWidget(self.doubts)
        column.addWidget(self.buttons)
        wanted = content.sizeHint().height() + self.buttons.sizeHint().height() + _AROUND
        self.resize(_WIDTH, min(wanted, most))


def _line(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(name)
    return field


def _lines(name: str, text: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(2 * field.fontMetrics().lineSpacing() + 16)
    return field


def _choice(name: str, choices: Mapping[Choice, str], chosen: Choice) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, words in choices.items():
        box.addItem(words, value)
    box.setCurrentIndex(list(choices).index(chosen))
    return box
