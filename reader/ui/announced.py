"""Work that a notice tells of: what it is, how far it is, how to stop it, why it failed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar

from reader.errors import ReaderError
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket

Result = TypeVar("Result")


def announced(
    parent: QObject,
    notices: Notices,
    words: str,
    work: Callable[[Ticket], Result],
    on_success: Callable[[Result], object],
) -> Task[Result]:
    """Do work on a worker, under a notice with these words that goes when it has ended."""

    def fail(error: ReaderError) -> None:
        notices.put_up(str(error))

    notice = notices.put_up(words)
    bar = notice.add_progress()
    task = Task(parent, work, on_success, fail)
    notice.add_button("Cancel", task.cancel)
    task.progressed.connect(lambda done, total: _advance(bar, done, total))
    task.ended.connect(notice.dismiss)
    return task


def _advance(bar: QProgressBar, done: int, total: int) -> None:
    bar.setRange(0, total)  # 0 to 0 is a bar for nobody knows how long
    bar.setValue(done)
