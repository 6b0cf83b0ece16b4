"""The candidates of an article as Qt's list sees them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.glossary.candidates.candidate import Candidate
from reader.page.wording import CLASS_NAMES, counted
from reader.ui.bidi import isolate

Index = QModelIndex | QPersistentModelIndex

CANDIDATE_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class CandidateModel(QAbstractListModel):
    """Candidates, one in a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._candidates: list[Candidate] = []

    def show(self, candidates: Sequence[Candidate]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._candidates = list(candidates)
        self.endResetModel()

    def take_out(self, candidate: Candidate) -> None:
        """Show one less."""
        row = self._candidates.index(candidate)
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._candidates[row]
        self.endRemoveRows()

    def row_of(self, text: str) -> int | None:
        """The row of the candidate that is written so."""
        return next((r for r, each in enumerate(self._candidates) if each.text == text), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are; a list has none below another."""
        return 0 if parent.isValid() else len(self._candidates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row has for a role; None where it has nothing."""
        candidate = self._candidates[index.row()]
        if role == CANDIDATE_ROLE:
            return candidate
        if role == Qt.ItemDataRole.DisplayRole:
            return candidate.english
        if role == Qt.ItemDataRole.ToolTipRole:
            kind = CLASS_NAMES[candidate.term_class]
            return f"{kind}: {candidate.reason}\nEnglish: {candidate.english_from}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            times = counted(candidate.count, "time")
            kind = CLASS_NAMES[candidate.term_class]
            english = f"{candidate.english}, from {candidate.english_from}"
            return f"{isolate(candidate.text)}, {english}, {kind}, {times}"
        return None
