"""The card of a term: who or what it is, how else it is written, where else it occurs."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.term import Spelling, Term
from reader.page.wording import CLASS_NAMES
from reader.ui.bidi import isolate, left_to_right
from reader.ui.concordance import Concordance
from reader.ui.occurrence_model import grouped
from reader.ui.picked import Picked
from reader.ui.theme import Theme, arabic_font, serif_font


class TermCard(QScrollArea):
    """One term in full, scrolled as a whole. Its labels are made once and filled anew each time.

    Signals:
        edit_asked: the reader wants to edit the entry.
        other_chosen: the id of a term that the mention may be, too.
    """

    edit_asked = Signal()
    other_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._english, self._arabic = _name(), _name()
        self._english.setFont(serif_font(13, bold=True))
        self._arabic.setFont(arabic_font(13.5, bold=True))
        self._arabic.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._others = _links("otherTerms")
        self._others.linkActivated.connect(self.other_chosen)
        self._facts = _Facts()
        self._origin = _links("entryOrigin")
        self._origin.linkActivated.connect(lambda _link: self.edit_asked.emit())
        self.concordance = Concordance(theme)
        self.concordance.selectionModel().currentChanged.connect(self._reveal)
        self._content = self._arranged()
        self.setWidget(self._content)
        self.setWidgetResizable(True)

    def show_picked(self, picked: Picked) -> None:
        """Show a term."""
        term = picked.term
        if self._english.text() != term.english:
            self.verticalScrollBar().setValue(0)
        self._english.setText(term.english)
        self._arabic.setText(term.arabic)
        self._facts.show_term(term)
        self._others.setText(_may_be(picked.others))
        self._others.setVisible(bool(picked.others))
        self._origin.setText(f'{picked.origin.words}<a href="edit">Edit…</a>')
        entries = grouped(picked.occurrences, picked.here, picked.articles)
        self.concordance.show_entries(entries)

    def _arranged(self) -> QWidget:
        names = QHBoxLayout()
        names.setContentsMargins(15, 0, 15, 0)
        names.setSpacing(12)
        names.addWidget(self._english, 1)
        names.addWidget(self._arabic, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(6)
        column.addLayout(names)
        column.addWidget(self._others)
        column.addWidget(self._facts)
        column.addWidget(self._origin)
        column.addWidget(self.concordance)
        column.addStretch()
        return content

    def _reveal(self, index: QModelIndex) -> None:
        """Scroll to the row that the arrow keys have reached."""
        row = self.concordance.visualRect(index)
        top = self.concordance.mapTo(self._content, row.center())
        self.ensureVisible(top.x(), top.y(), 0, row.height())


class _Facts(QWidget):
    """Lines of a label and what it says; those with nothing to say are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(15, 0, 15, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._names: dict[QLabel, QLabel] = {}
        labels = ("Say it", "", "", "Written", "In English")
        self._say, self._role, self._note, self._written, self._in_english = (
            self._line(label) for label in labels
        )

    def show_term(self, term: Term) -> None:
        kind = CLASS_NAMES[term.term_class]
        self._fill(self._say, term.transliteration)
        self._fill(self._role, term.role, label=kind)
        self._fill(self._note, term.note, label="" if term.role else kind)
        self._fill(self._written, "\n".join(_spelling(each) for each in term.spellings))
        self._fill(self._in_english, " · ".join(term.other_english))

    def _line(self, label: str) -> QLabel:
        value = QLabel()
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = QLabel(label)
        name.setProperty("faint", True)
        name.setBuddy(value)
        row = len(self._names)
        for column, part in enumerate((name, value)):
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        self._names[value] = name
        return value

    def _fill(self, value: QLabel, text: str, *, label: str | None = None) -> None:
        value.setText(text)
        name = self._names[value]
        if label is not None:
            name.setText(label)
        for part in (name, value):
            part.setVisible(bool(text))


def _spelling(spelling: Spelling) -> str:
    """A spelling, and which outlets write it so."""
    outlets = ", ".join(spelling.outlets)
    text = isolate(spelling.text)
    return left_to_right(f"{text} · {outlets}" if outlets else text)


def _may_be(others: Sequence[Term]) -> str:
    """Other terms as links."""
    names = (f'<a href="{html.escape(one.id)}">{html.escape(one.english)}</a>' for one in others)
    return f"Here it may also be {' or '.join(names)}"


def _links(name: str) -> QLabel:
    """A line with links in it, which keys reach too."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setContentsMargins(15, 0, 15, 0)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.LinksAccessibleByMouse
        | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    )
    return label


def _name() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
