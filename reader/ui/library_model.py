"""The library as Qt's list sees it."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.page.wording import counted
from reader.session.summary import Summary
from reader.ui import wording
from reader.ui.bidi import isolate

Index = QModelIndex | QPersistentModelIndex

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
OPEN_ROLE = SUMMARY_ROLE + 1
"""Whether the article is the one that is being read."""
_NOWHERE = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Articles, one in a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._articles: tuple[Summary, ...] = ()
        self._open: str | None = None

    @property
    def articles(self) -> tuple[Summary, ...]:
        """The articles, in the order of the list."""
        return self._articles

    def set_articles(self, articles: Sequence[Summary]) -> None:
        """Show these articles instead."""
        self.beginResetModel()
        self._articles = tuple(articles)
        self.endResetModel()

    def renew(self, articles: Iterable[Summary]) -> None:
        """Take what is known by now of articles that are listed."""
        fresh = {summary.id: summary for summary in articles}
        before = self._articles
        self._articles = tuple(fresh.get(summary.id, summary) for summary in before)
        for row, (old, new) in enumerate(zip(before, self._articles, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def open_row(self) -> int:
        """The row of the article that is being read, or -1."""
        row = self.row_of(self._open) if self._open else None
        return -1 if row is None else row

    def set_open(self, article: str) -> None:
        """Tell which article is being read."""
        rows = [self.row_of(each) for each in (self._open, article) if each is not None]
        self._open = article
        for row in rows:
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [OPEN_ROLE])

    def row_of(self, article: str) -> int | None:
        """The row of an article, by its id."""
        ids = [summary.id for summary in self._articles]
        return ids.index(article) if article in ids else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows there are; a list has none below another."""
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a row has for a role; None where it has nothing."""
        summary = self._articles[index.row()]
        if role == SUMMARY_ROLE:
            return summary
        if role == OPEN_ROLE:
            return summary.id == self._open
        if role == Qt.ItemDataRole.DisplayRole:
            return isolate(summary.title.ar or summary.id)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (details(summary), summary.metadata.note)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = summary.title.en or ""
            return ". ".join(filter(None, (title, isolate(summary.title.ar), details(summary))))
        return None


def details(summary: Summary) -> str:
    """The line below an article's titles: outlet, date, what lacks English, how many terms."""
    done, total = summary.translated, summary.sentences
    english = f"{done:,} of {counted(total, 'sentence')} in English" if done < total else ""
    terms = counted(summary.terms, "term")
    return " · ".join(filter(None, (wording.source(summary.metadata), english, terms)))
