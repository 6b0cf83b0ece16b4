"""Importing a glossary file: read, looked through, then done in one step."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.session import Session
from reader.ui.file_reader import FileReader
from reader.ui.glossary.import_dialog import ImportDialog
from reader.ui.glossary.preview import Preview, read_preview
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket


class Importing(FileReader[Preview]):
    """Shows what importing a file would do, and does it. `done` says in words what was imported."""

    done = Signal(str)
    title = "Import a glossary"
    kinds = ("Glossaries (*.tbx *.xml *.csv *.tsv *.txt *.tab *.utf8)",)

    def __init__(self, session: Session, notices: Notices, window: QWidget) -> None:
        super().__init__(notices, window)
        self._session = session

    def _load(self, path: str) -> Preview:
        return read_preview(Path(path), self._session.glossary.by_id)

    def _welcome(self, content: Preview) -> None:
        dialog = ImportDialog(content, self._window)
        dialog.wanted.connect(lambda: self._take(content))
        dialog.open()

    def _take(self, preview: Preview) -> None:
        words = f"Imported from {preview.file}: {preview.words}"

        def work(_ticket: Ticket) -> str:
            self._session.glossary.apply(preview.plan)
            return words

        Task(self, work, self.done.emit, self._refuse)

    def _refuse(self, error: ReaderError) -> None:
        self._notices.put_up(str(error))
