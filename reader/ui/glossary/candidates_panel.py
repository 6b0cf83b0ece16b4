"""The names that the open article has and the glossary lacks: taken, edited or dismissed."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.glossary.candidates.candidate import Candidate
from reader.glossary.term import Term
from reader.links.occurrence import Passage
from reader.page.wording import counted
from reader.session import Session
from reader.ui.glossary.candidate_list import CandidateList
from reader.ui.tasks import Task, Ticket
from reader.ui.theme import Theme


class _Found(NamedTuple):
    """What was found in an article, by the glossary of a version."""

    article: str
    version: int
    candidates: tuple[Candidate, ...]


class CandidatesPanel(QWidget):
    """Looks for candidates on a worker, and only while it is shown.

    Signals:
        chosen: a place to go to.
        edited: an entry that the reader wants to write, begun.
        changed: in words, how the glossary was changed.
        said: words for the status line.
    """

    chosen = Signal(Passage)
    edited = Signal(Term)
    changed = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, article: Callable[[], str | None], theme: Theme) -> None:
        """`article` tells which one is open."""
        super().__init__()
        self._session, self._article = session, article
        self._task: Task[_Found] | None = None
        self._is_stale = True
        self._shown: _Found | None = None
        self._pointed_to: tuple[str, int] = "", -1
        self.list = CandidateList(theme)
        self._words = QLabel("Looking for names…")
        self._buttons = QWidget()
        self._arrange()
        self.list.pointed_to.connect(self._go)
        self.list.accepted.connect(self._accept)
        self.list.edited.connect(lambda candidate: self.edited.emit(candidate.entry))
        self.list.dismissed.connect(self._dismiss)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.list.set_theme(theme)

    def refresh(self) -> None:
        """Look anew, now or once the panel is shown: the article, or what is known, is another."""
        self._is_stale = True
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look, if what is shown is no longer so."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        name = self._article()
        if not self._is_stale or self._task is not None or name is None or not self.isVisible():
            return
        self._is_stale = False
        if self._shown is None or self._shown.article != name:
            self._show(_Found(name, -1, ()))
            self._words.setText("Looking for names…")

        def work(_ticket: Ticket) -> _Found:
            version = self._session.glossary.version
            return _Found(name, version, self._session.proposals.candidates(name))

        self._task = Task(self, work, self._take, self._fail)

    def _take(self, found: _Found) -> None:
        self._task = None
        if found.article == self._article() and found.version == self._session.glossary.version:
            self._show(found)
        else:
            self._is_stale = True
        self._look()

    def _fail(self, error: ReaderError) -> None:
        self._task = None
        self._words.setText(str(error))

    def _show(self, found: _Found) -> None:
        """Show what was found; the reader stays at the same candidate, or in the same row."""
        current, row = self.list.current, max(self.list.currentIndex().row(), 0)
        self._shown = found
        self.list.candidates.show(found.candidates)
        same = self.list.candidates.row_of(current.text) if current else None
        self._stand_at(row if same is None else same)

    def _stand_at(self, row: int) -> None:
        model = self.list.candidates
        number = model.rowCount()
        self.list.setCurrentIndex(model.index(min(row, number - 1)))
        self._buttons.setVisible(number > 0)
        self._words.setText(
            f"{counted(number, 'name')} not in the glossary"
            if number
            else "The glossary has every name that was found."
        )

    def _go(self, candidate: Candidate) -> None:
        """Go to where a candidate stands: first to its first place, then on to the next."""
        text, number = self._pointed_to
        number = (number + 1) % candidate.count if text == candidate.text else 0
        self._pointed_to = candidate.text, number
        article = self._shown.article if self._shown else ""
        self.chosen.emit(Passage(article, *candidate.places[number]))

    def _accept(self, candidate: Candidate) -> None:
        self._do(candidate, lambda: self._session.glossary.add(candidate.entry), "Added")

    def _dismiss(self, candidate: Candidate) -> None:
        self._do(candidate, lambda: self._session.glossary.dismiss(candidate.text), "Dismissed")

    def _do(self, candidate: Candidate, act: Callable[[], object], done: str) -> None:
        try:
            act()
        except ReaderError as error:
            self.said.emit(str(error))
            return
        row = self.list.currentIndex().row()
        self.list.candidates.take_out(candidate)
        self._stand_at(row)
        name = candidate.english if done == "Added" else candidate.text
        self.changed.emit(f"{done}: {name}")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._words.setProperty("faint", True)
        self._words.setWordWrap(True)
        self._words.setContentsMargins(15, 10, 15, 8)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(15, 8, 15, 8)
        line.setSpacing(6)
        for words, tip, signal in (
            ("Add", "Add it to the glossary as it is (Enter)", self.list.accepted),
            ("Edit…", "Write the entry before it is added (E)", self.list.edited),
            ("Dismiss", "Propose it no more (Del or D)", self.list.dismissed),
        ):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.clicked.connect(lambda _checked, signal=signal: self._for_current(signal))
            line.addWidget(button)
        line.addStretch()
        column.addWidget(self._buttons)

    def _for_current(self, signal: SignalInstance) -> None:
        if candidate := self.list.current:
            signal.emit(candidate)
            self.list.setFocus()
