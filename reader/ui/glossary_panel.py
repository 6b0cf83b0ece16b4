"""The glossary at the right: a filter, the classes, the terms, and the card of the picked one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.page.wording import counted
from reader.session import Session
from reader.ui.class_chips import ClassChips
from reader.ui.glossary_model import TERM_ROLE, narrowed
from reader.ui.term_list import TermList
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.picked import Picked
    from reader.ui.term_card import TermCard


class GlossaryPanel(QSplitter):
    """Answers who or what a name is, how else it is written, and where else it occurs.

    `picked` carries a term's id, `chosen` the occurrence that the reader wants to see;
    `edit_asked` is sent when they want to edit the term's entry.
    """

    picked = Signal(str)
    edit_asked = Signal()
    chosen = Signal(Occurrence)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._session = session
        self._counts: Mapping[str, int] = {}
        self.filter = _filter_box()
        self.chips = ClassChips()
        self._whole = _switch()
        self._empty = QLabel("No term is written or called so.")
        self._empty.setProperty("faint", True)
        self.terms = TermList(theme)
        self.card: TermCard | None = None
        self._heights: Sequence[int] = ()
        self._theme = theme
        self._arrange()
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._pick_first)
        self.filter.installEventFilter(self)
        self.chips.changed.connect(self._narrow)
        self._whole.toggled.connect(self._narrow)
        self.terms.clicked.connect(self._pick)
        self.terms.activated.connect(self._pick)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._theme = theme
        self.chips.set_theme(theme)
        self.terms.set_theme(theme)
        if self.card is not None:
            self.card.concordance.set_theme(theme)

    @property
    def heights(self) -> tuple[int, ...]:
        """Of the list and of the card, in pixels."""
        return tuple(self.sizes() if self.card is not None else self._heights)

    def set_heights(self, heights: Sequence[int]) -> None:
        """Share the panel's height out between the list and the card."""
        self._heights = heights
        self.setSizes(list(heights))

    @property
    def regions(self) -> list[QWidget]:
        """What takes the focus in here, from top to bottom."""
        return [self.filter, self.terms, *([self.card.concordance] if self.card else [])]

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Take over how often the article now read mentions each term, by the terms' ids."""
        self._counts = counts
        terms = counted(len(counts), "term")
        self.filter.setPlaceholderText(f"Filter {terms}: Arabic, English…")
        self._narrow()

    def show_picked(self, picked: "Picked | None") -> None:
        """Show the card of the term that is picked, or none."""
        if picked is not None:
            self.card = self.card or self._new_card()
            self.card.show_picked(picked)
        if self.card is not None:
            self.card.setVisible(picked is not None)
        self.terms.show_picked(picked.term.id if picked else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the filter box, Down leads into the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.terms.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        query = self.filter.text().strip()
        found = self._session.find_terms(query) if query else self._session.terms
        in_scope = narrowed(found, self._counts, frozenset(), everywhere=self._whole.isChecked())
        self.chips.count(Counter(term.term_class for term in in_scope))
        listed = narrowed(
            found, self._counts, self.chips.chosen, everywhere=self._whole.isChecked()
        )
        self.terms.glossary.show(listed, self._counts)
        self.terms.show_picked(self.terms.picked)
        self._empty.setVisible(not listed)

    def _new_card(self) -> "TermCard":
        """The card, made when the first term is picked: a start can do without."""
        from reader.ui.term_card import TermCard  # noqa: PLC0415 - for the same reason

        card = TermCard(self._theme)
        card.concordance.chosen.connect(self.chosen)
        card.other_chosen.connect(self.picked)
        card.edit_asked.connect(self.edit_asked)
        self.addWidget(card)
        self.setSizes(list(self._heights))
        return card

    def _pick_first(self) -> None:
        self._pick(self.terms.glossary.index(0))

    def _pick(self, index: QModelIndex) -> None:
        term = index.data(TERM_ROLE)
        if isinstance(term, Term):
            self.picked.emit(term.id)

    def _arrange(self) -> None:
        top = QWidget()
        top.setObjectName("glossaryTop")
        column = QVBoxLayout(top)
        column.setContentsMargins(15, 10, 15, 8)
        column.setSpacing(8)
        column.addWidget(self.filter)
        self.chips.lines[-1].addWidget(self._whole)
        column.addWidget(self.chips)
        column.addWidget(self._empty)
        upper = QWidget()
        whole = QVBoxLayout(upper)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(self.terms, 1)
        self.addWidget(upper)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)


def _filter_box() -> QLineEdit:
    box = QLineEdit()
    box.setClearButtonEnabled(True)
    box.setAccessibleName("Filter terms")
    box.setToolTip("Arabic in any spelling, English, or a transliteration")
    return box


def _switch() -> QToolButton:
    switch = QToolButton()
    switch.setText("All")
    switch.setAccessibleName("All terms")
    switch.setProperty("chip", True)
    switch.setCheckable(True)
    switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    switch.setToolTip("List the terms of the whole glossary, this article's first")
    return switch
