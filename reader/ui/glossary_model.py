"""The glossary as Qt's list sees it, narrowed to what the reader asks for."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.glossary.term import Term, TermClass
from reader.page.wording import CLASS_NAMES, counted
from reader.ui.bidi import isolate

Index = QModelIndex | QPersistentModelIndex

TERM_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = TERM_ROLE + 1
_NOWHERE = QModelIndex()


class GlossaryModel(QAbstractListModel):
    """Terms, one in a row, each with how often the article mentions it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._terms: list[Term] = []
        self._counts: Mapping[str, int] = {}

    def show(self, terms: list[Term], counts: Mapping[str, int]) -> None:
        """Show these terms instead, with these counts by the terms' ids."""
        if terms == self._terms and counts == self._counts:
            return  # a list that is reset loses its place
        self.beginResetModel()
        self._terms, self._counts = terms, counts
        self.endResetModel()

    def row_of(self, term_id: str) -> int | None:
        """The row of a term, by its id."""
        return next((row for row, term in enumerate(self._terms) if term.id == term_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are; a list has none below another."""
        return 0 if parent.isValid() else len(self._terms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row has for a role; None where it has nothing."""
        term = self._terms[index.row()]
        if role == TERM_ROLE:
            return term
        count = self._counts.get(term.id, 0)
        if role == COUNT_ROLE:
            return count
        if role == Qt.ItemDataRole.DisplayRole:
            return term.english
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{CLASS_NAMES[term.term_class]}: {term.english}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            times = counted(count, "time")
            name = CLASS_NAMES[term.term_class]
            return f"{term.english}, {isolate(term.arabic)}, {name}, {times} in this article"
        return None


def narrowed(
    terms: Sequence[Term],
    counts: Mapping[str, int],
    classes: AbstractSet[TermClass],
    *,
    everywhere: bool,
) -> list[Term]:
    """The terms of the wanted classes (none: all), the article's own first, most frequent first.

    `everywhere` adds those that the article does not mention, in their own order after the rest;
    where it mentions none of them, they are shown in any case: better than an empty list.
    """
    wanted = [term for term in terms if not classes or term.term_class in classes]
    own = sorted((term for term in wanted if term.id in counts), key=lambda t: -counts[t.id])
    if own and not everywhere:
        return own
    return own + [term for term in wanted if term.id not in counts]
