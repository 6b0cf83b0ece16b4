"""Exporting the glossary: asked for in a dialog, written on a worker, said when it is done."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.glossary.files.kinds import KIND_BY_SUFFIX
from reader.glossary.files.writing import write_termbase
from reader.session import Session
from reader.ui.glossary.export_dialog import ExportDialog
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket


class Exporting(QObject):
    """Writes the entries of the glossary, all or the reader's own, into a file."""

    def __init__(self, session: Session, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window
        self._file = ""

    def ask(self) -> None:
        """Let the reader choose which entries, and the file."""
        glossary = self._session.glossary
        file = self._file or _first_file()
        dialog = ExportDialog(len(glossary.terms), len(glossary.mine), file, self._window)
        dialog.wanted.connect(self.write)
        dialog.open()

    def write(self, everything: bool, file: Path) -> None:  # noqa: FBT001 - a slot
        """Write all entries, or only the reader's own, as the ending of the file's name says."""
        self._file = str(file)

        def work(_ticket: Ticket) -> str:
            glossary = self._session.glossary
            terms = glossary.terms if everything else glossary.mine
            lost = write_termbase(terms, file, KIND_BY_SUFFIX[file.suffix.lower()])
            words = f"Exported {_entries(len(terms))} to {file}."
            return f"{words} It has no place for {', '.join(lost)}." if lost else words

        Task(self, work, self._notices.put_up, self._failed)

    def _failed(self, error: ReaderError) -> None:
        self._notices.put_up(str(error))


def _entries(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"


def _first_file() -> str:
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - made when it is first needed

    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return str(Path(QStandardPaths.writableLocation(documents), "glossary.tbx"))
