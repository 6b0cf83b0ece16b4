"""Looks out for what is doubtful in an entry while it is written, without holding the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.glossary.check import Finding
from reader.glossary.term import Term
from reader.session.editing import Doubts
from reader.ui.tasks import Task

Findings = tuple[Finding, ...]
_PAUSE = 200
"""Milliseconds without a change after which what is written is compared with other entries."""


class Lookout(QObject):
    """Compares an entry with all others on a worker; `seen` says that there is an answer."""

    seen = Signal()

    def __init__(self, doubts: Doubts, written: Callable[[], Term], parent: QObject) -> None:
        """`written` is asked for the entry as it stands by then."""
        super().__init__(parent)
        self._doubts, self._written = doubts, written
        self._among_others: Findings = ()
        self._task: Task[Findings] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)

    def doubts(self, term: Term) -> Findings:
        """What is doubtful in the entry, and what the last look at the others has found."""
        return *self._doubts.at_once(term), *self._among_others

    def look_soon(self) -> None:
        """Compare the entry once nothing has been changed for a moment."""
        self._pause.start()

    def look(self) -> None:
        """Compare the entry now; while that is under way, a moment later."""
        if self._task is not None:
            self.look_soon()
            return
        term = self._written()
        self._task = Task(
            self, lambda _ticket: self._doubts.among_others(term), self._take, self._miss
        )

    def _take(self, found: Findings) -> None:
        self._task, self._among_others = None, found
        self.seen.emit()

    def _miss(self, _error: ReaderError) -> None:
        self._take(())  # who saves the entry is told
