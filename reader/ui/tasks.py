"""Work away from the window: one runner for everything that takes long.

A piece of work is a function that takes its `Ticket`. Whatever it returns or raises comes back on
the window's thread, unless the task was cancelled meanwhile: then nothing comes back at all.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from reader.errors import ReaderError

Result = TypeVar("Result")


class _Wire(QObject):
    """Carries what a worker says to the window's thread."""

    progressed = Signal(int, int)
    finished = Signal(object, object)


class Ticket:
    """What a piece of work is handed: a way to say how far it is, and to hear that it may stop."""

    def __init__(self, wire: _Wire) -> None:
        self._wire = wire
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the answer any more."""
        return self._cancelled

    def cancel(self) -> None:
        """Drop the answer; the work may look at `cancelled` and stop sooner."""
        self._cancelled = True

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done."""
        if not self._cancelled:
            self._wire.progressed.emit(done, total)


def _run(work: Callable[[Ticket], Result], ticket: Ticket, wire: _Wire) -> None:
    try:
        result = work(ticket)
    except Exception as error:  # noqa: BLE001 - whatever it is, the window's thread handles it
        _answer(wire, None, error)
    else:
        _answer(wire, result, None)


def _answer(wire: _Wire, result: object, error: Exception | None) -> None:
    with suppress(RuntimeError):  # the program has ended, and its objects are gone
        wire.finished.emit(result, error)


class Task(QObject, Generic[Result]):
    """A piece of work under way, seen from the window's thread."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self,
        parent: QObject,
        work: Callable[[Ticket], Result],
        on_success: Callable[[Result], object],
        on_failure: Callable[[ReaderError], object],
    ) -> None:
        """Start the work; a failure that is no `ReaderError` is raised on the window's thread."""
        super().__init__(parent)
        self._on_success, self._on_failure = on_success, on_failure
        wire = _Wire()  # no child of this: the worker may outlive the window
        wire.progressed.connect(self.progressed)
        wire.finished.connect(self._finish)
        self.ticket = Ticket(wire)
        # No QRunnable: Qt deletes it on the worker while Python does so here: a crash, at times.
        self._thread = Thread(target=_run, args=(work, self.ticket, wire))
        self._thread.start()

    def cancel(self) -> None:
        """Stop waiting for the answer."""
        self.ticket.cancel()
        self.ended.emit()

    @Slot(object, object)
    def _finish(self, result: Result, error: Exception | None) -> None:
        self._thread.join()  # it is about to end; what it holds of Qt is to be freed on this one
        self.deleteLater()
        if self.ticket.cancelled:
            return
        self.ended.emit()
        if error is None:
            self._on_success(result)
        elif isinstance(error, ReaderError):
            self._on_failure(error)
        else:
            raise error
