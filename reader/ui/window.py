"""The window: library, text and glossary side by side."""

from contextlib import suppress

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.session import Session
from reader.ui.appearance import Appearance
from reader.ui.commands import Command, Commands
from reader.ui.correcting import Correcting
from reader.ui.exporter import Exporter
from reader.ui.glossary.changing import Changing
from reader.ui.glossary.lists import Lists
from reader.ui.glossary.renewing import Renewing
from reader.ui.glossary.reshaping import Reshaping
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.installer import SUFFIX, Installer
from reader.ui.library_list import LibraryList
from reader.ui.lookup import Lookup
from reader.ui.navigator import Location, Navigator
from reader.ui.notices import Notices
from reader.ui.opener import Opener
from reader.ui.panels import SidePanel
from reader.ui.proof import Proof
from reader.ui.reading import ReadingView
from reader.ui.regions import Regions
from reader.ui.settings import Settings
from reader.ui.side_tabs import SideTabs, is_glossary
from reader.ui.standing import as_it_stands, fit_panels, take_over
from reader.ui.status import StatusLine
from reader.ui.surroundings import Surroundings
from reader.ui.tasks import Task
from reader.ui.topbar import TopBar
from reader.ui.translator import Translator
from reader.ui.wiring import MODES, chosen, join


class MainWindow(QWidget):
    """Puts the parts beside each other; the parts do the work, and `wiring` joins their signals.

    `started` is sent when the first article has been painted and all else has been filled;
    `closing` while all that is to be remembered can still be asked for.
    """

    started = Signal()
    closing = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setMinimumSize(600, 400)
        self._session, self._settings = session, settings
        self._is_starting = False
        self.commands = Commands(self)
        self.appearance = Appearance(self)
        self.topbar = TopBar(self.commands)
        self.notices = Notices()
        self.library = LibraryList(self.appearance.theme)
        self.view = ReadingView()
        self.glossary = GlossaryPanel(session, self.appearance.theme)
        self.lists = Lists(session, self)
        self.side = SideTabs(self.glossary, self.lists.new_candidates)
        self.status = StatusLine()
        self.navigator = Navigator(session, self.view, self.library.model, self)
        self.lookup = Lookup(session, self.navigator, self.view, self.glossary)
        self.opener = Opener(session, self.notices, self)
        self.exporter = Exporter(session, settings.export_folder, self.notices, self)
        self.installer = Installer(self.notices, self)
        self.proof = Proof(session, self.view)
        self.correcting = Correcting(session, self.navigator, self.view)
        self.translator = Translator(session, self.navigator, self.notices)
        self.surroundings = Surroundings(session, self)
        self.changing = Changing(session, self)
        self.reshaping = Reshaping(session, self)
        self.renewing = Renewing(session, self)
        self.library_panel = SidePanel(self.library, self.commands[Command.LIBRARY], 900)
        self.glossary_panel = SidePanel(self.side, self.commands[Command.GLOSSARY], 720)
        self.regions = Regions(
            self.view,
            self.library_panel,
            self.glossary_panel,
            lambda: chosen(self.commands, MODES),
        )
        self.columns = QSplitter()
        self._arrange()
        join(self)
        take_over(self, settings)

    def open_first(self, article: str | None) -> None:
        """Show an article by its id; for None the last one, at the place where it was left.

        The library is read, and what stands around the text filled, once it is on the screen.
        """
        if article is not None:
            self.navigator.open(article)
        else:
            self._open_last()
        self.regions.to_text()
        self._is_starting = True

    def _open_last(self) -> None:
        """The article that was read last, or the latest; what cannot be read is told later."""
        last, names = self._settings.last_place, self._session.names
        with suppress(ReaderError):
            if last is not None and last.article in names:
                self.navigator.restore(Location.remembered(last))
                return
        for name in reversed(names):
            with suppress(ReaderError):
                self.navigator.open(name)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the first article is painted, do what was put off for it."""
        super().paintEvent(event)
        if self._is_starting:
            self._is_starting = False
            QTimer.singleShot(0, self, self._show_rest)

    def _show_rest(self) -> None:
        self.surroundings.show_all()
        self.started.emit()

    def settings(self) -> Settings:
        """The window as it stands now, to be remembered."""
        return as_it_stands(self, self._settings)

    def make_room(self, other: SidePanel[QWidget]) -> None:
        """Hide the other panel where the window has no room for both."""
        if self.columns.minimumSizeHint().width() > self.width():
            other.give_way()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is to be remembered be asked for, and nobody wait for what is under way."""
        self.correcting.keep()
        self.closing.emit()
        for task in self.findChildren(Task):
            task.cancel()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the text its room."""
        fit_panels(self, event.oldSize().width(), event.size().width())
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mouse's own keys for back and forward, as in a browser."""
        if event.button() == Qt.MouseButton.BackButton:
            self.navigator.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.navigator.forward()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first of the files; install a translation package, import a glossary."""
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files and files[0].lower().endswith(SUFFIX):
            self.installer.install(files[0])
        elif files and is_glossary(files[0]):
            self.lists.import_file(files[0])
        elif files:
            self.opener.read(files[0])

    def _arrange(self) -> None:
        self.library.setMinimumWidth(180)
        self.view.setMinimumWidth(310)
        self.side.setMinimumWidth(280)
        for part in (self.library, self.view, self.side):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.notices)
        column.addWidget(self.columns, 1)
        column.addWidget(self.status)
