"""Exporting from the window: asked for in a dialog, written on a worker, said when it is done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.session import Session
from reader.session.summary import Summary
from reader.ui.announced import announced
from reader.ui.notices import Notices
from reader.ui.tasks import Ticket


class Exporter(QObject):
    """Writes pages of the session's articles into a folder of the reader's choice.

    `folder` is the one to suggest next.
    """

    def __init__(self, session: Session, folder: str, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window
        self.folder = folder

    def ask(self, article: Summary) -> None:
        """Let the reader choose between all articles and this one, and the folder."""
        from reader.ui.export_dialog import ExportDialog  # noqa: PLC0415 - few starts lead here

        title = article.title.en or article.title.ar or article.id
        dialog = ExportDialog(title, self.folder or _first_folder(), self._window)

        def wanted(everything: bool, folder: Path) -> None:  # noqa: FBT001 - a slot
            self.write(None if everything else article.id, folder)

        dialog.wanted.connect(wanted)
        dialog.open()

    def write(self, article: str | None, folder: Path) -> None:
        """Write one article, or for None all of them."""
        self.folder = str(folder)
        work = _work(self._session, article, folder)
        announced(self, self._notices, f"Exporting to {folder}…", work, self._done)

    def _done(self, index: Path | None) -> None:
        if index is None:
            return
        notice = self._notices.put_up(f"Exported to {index.parent}")
        notice.add_button("Open in the browser", lambda: _open(index))
        notice.add_button("Open the folder", lambda: _open(index.parent))


def _work(session: Session, article: str | None, folder: Path) -> Callable[[Ticket], Path | None]:
    """The export as a piece of work; None is its answer when it was cancelled."""

    def work(ticket: Ticket) -> Path | None:
        from reader.export.book import gather  # noqa: PLC0415 - as Jinja
        from reader.export.html import write  # noqa: PLC0415 - Jinja is loaded when first needed

        writing = write(gather(session, [article] if article else ()), folder)
        while not ticket.cancelled:
            try:
                progress = next(writing)
            except StopIteration as finished:
                return Path(finished.value)
            ticket.report(progress.done, progress.total)
        writing.close()  # leaves nothing behind
        return None

    return work


def _open(path: Path) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - made when it is first needed
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - likewise

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _first_folder() -> str:
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415 - made when it is first needed

    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return str(Path(QStandardPaths.writableLocation(documents), "Muqabala pages"))
