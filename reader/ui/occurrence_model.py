"""The occurrences of one term as Qt's list sees them: a concordance, grouped by article."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.links.occurrence import Occurrence
from reader.session.summary import Summary
from reader.ui.bidi import isolate
from reader.ui.wording import article_name

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above occurrences; a `section` stands above the groups of several articles."""

    words: str
    count: int
    section: bool


Entry = Heading | Occurrence


def grouped(
    occurrences: Sequence[Occurrence], here: str, articles: Sequence[Summary]
) -> list[Entry]:
    """Headings and occurrences: those of the article `here` first, then those of the others."""
    names = {summary.id: article_name(summary) for summary in articles}
    own = [each for each in occurrences if each.article == here]
    others = [each for each in occurrences if each.article != here]
    entries: list[Entry] = []
    if own:
        entries += [Heading("In this article", len(own), section=True), *own]
    if others:
        entries.append(Heading("In the other articles", len(others), section=True))
    for article, group in groupby(others, key=lambda each: each.article):
        lines = list(group)
        entries += [Heading(names.get(article, article), len(lines), section=False), *lines]
    return entries


class OccurrenceModel(QAbstractListModel):
    """Entries of a concordance; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, occurrence: Occurrence) -> int | None:
        """The row of an occurrence."""
        return self._entries.index(occurrence) if occurrence in self._entries else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are; a list has none below another."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only occurrences can be chosen."""
        if isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row has for a role; None where it has nothing."""
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(entry, Heading):
            return f"{entry.words}: {entry.count}"
        return isolate(entry.before + entry.surface + entry.after)
