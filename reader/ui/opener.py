"""Opening a text that is not in the library: read on a worker, said if it cannot be."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.corpus.article import Article
from reader.errors import ReaderError
from reader.session import Session
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket


class Opener(QObject):
    """Reads one text at a time; asking for another drops the one before. `opened` has its id."""

    opened = Signal(str)

    def __init__(self, session: Session, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window
        self._task: Task[Article] | None = None

    def ask(self) -> None:
        """Let the reader choose a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - its class takes 1 ms to make

        picker = QFileDialog(self._window, "Open a text")
        picker.setNameFilters(["Texts (*.txt)", "All files (*)"])
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.read)
        picker.open()

    def read(self, path: str) -> None:
        """Read a file and add it to the library for this run."""
        if self._task is not None:
            self._task.cancel()
        notice = self._notices.put_up(f"Reading {Path(path).name}…")
        notice.add_progress()

        def work(_ticket: Ticket) -> Article:
            article = self._session.article(path)
            self._session.page(article.id)  # kept, so that it is at hand when it is to be shown
            return article

        self._task = Task(self, work, self._welcome, self._refuse)
        notice.add_button("Cancel", self._task.cancel)
        self._task.ended.connect(notice.dismiss)
        self._task.ended.connect(self._forget)

    def _forget(self) -> None:
        self._task = None

    def _refuse(self, error: ReaderError) -> None:
        self._notices.put_up(str(error))

    def _welcome(self, article: Article) -> None:
        if article.encoding.lower().replace("_", "-") not in {"utf-8", "ascii", "utf-8-sig"}:
            self._notices.put_up(f"{article.id} is written in {article.encoding}; read as such.")
        self.opened.emit(article.id)
