"""Importing a glossary file: read on a worker, looked through, then done in one step."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.session import Session
from reader.ui.glossary.import_dialog import ImportDialog
from reader.ui.glossary.preview import Preview, read_preview
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket


class Importing(QObject):
    """Takes over one file at a time. `done` says in words what was imported."""

    done = Signal(str)

    def __init__(self, session: Session, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window
        self._task: Task[Preview] | None = None

    def ask(self) -> None:
        """Let the reader choose a file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - its class takes 1 ms to make

        picker = QFileDialog(self._window, "Import a glossary")
        files = "*.tbx *.xml *.csv *.tsv *.txt *.tab *.utf8"
        picker.setNameFilters([f"Glossaries ({files})", "All files (*)"])
        picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.read)
        picker.open()

    def read(self, path: str) -> None:
        """Show what importing a file would do; asking for another drops the one before."""
        if self._task is not None:
            self._task.cancel()
        notice = self._notices.put_up(f"Reading {Path(path).name}…")
        notice.add_progress()

        def work(_ticket: Ticket) -> Preview:
            return read_preview(Path(path), self._session.glossary.by_id)

        self._task = Task(self, work, self._show, self._refuse)
        notice.add_button("Cancel", self._task.cancel)
        self._task.ended.connect(notice.dismiss)
        self._task.ended.connect(self._forget)

    def _forget(self) -> None:
        self._task = None

    def _show(self, preview: Preview) -> None:
        dialog = ImportDialog(preview, self._window)
        dialog.wanted.connect(lambda: self._take(preview))
        dialog.open()

    def _take(self, preview: Preview) -> None:
        plan = preview.plan
        words = f"Imported from {preview.file}: {preview.words}"

        def work(_ticket: Ticket) -> str:
            self._session.glossary.apply(plan)
            return words

        Task(self, work, self.done.emit, self._refuse)

    def _refuse(self, error: ReaderError) -> None:
        self._notices.put_up(str(error))
