"""The window: library, text and glossary side by side."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
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
from reader.links.occurrence import Passage
from reader.page.model import Mark, Page, Side
from reader.session import Session
from reader.ui import name_menu
from reader.ui.appearance import Appearance
from reader.ui.commands import Command, Commands
from reader.ui.correcting import Correcting
from reader.ui.exporter import Exporter
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
from reader.ui.status import StatusLine
from reader.ui.tasks import Task
from reader.ui.theme import Theme
from reader.ui.topbar import TopBar
from reader.ui.translator import Translator
from reader.ui.wiring import MODES, THEMES, chosen, join


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
        self.status = StatusLine()
        self.navigator = Navigator(session, self.view, self.library.model, self)
        self.lookup = Lookup(session, self.navigator, self.view, self.glossary)
        self.opener = Opener(session, self.notices, self)
        self.exporter = Exporter(session, settings.export_folder, self.notices, self)
        self.installer = Installer(self.notices, self)
        self.proof = Proof(session, self.view)
        self.correcting = Correcting(session, self.navigator, self.view)
        self.translator = Translator(session, self.navigator, self.notices)
        self.library_panel = SidePanel(self.library, self.commands[Command.LIBRARY], 900)
        self.glossary_panel = SidePanel(self.glossary, self.commands[Command.GLOSSARY], 720)
        self.regions = Regions(
            self.view,
            self.library_panel,
            self.glossary_panel,
            lambda: chosen(self.commands, MODES),
        )
        self._columns = QSplitter()
        self._arrange()
        join(self)
        self._take_over(settings)

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
        self.navigator.page_shown.connect(self.show_page_around)
        if self.navigator.page:
            self.show_page_around(self.navigator.page)
        self.show_library()
        self.tell_problems()
        self.started.emit()

    def tell_problems(self) -> None:
        """Say what is wrong with the files that were read or written so far, each thing once."""
        for problem in self._session.problems:
            self.notices.put_up_once(str(problem))

    def settings(self) -> Settings:
        """The window as it stands now, to be remembered."""
        here, before = self.navigator.location, self._settings
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        return Settings(
            size=(size.width(), size.height()),
            maximized=self.isMaximized(),
            columns=_kept(self._columns.sizes(), before.columns),
            heights=_kept(self.glossary.heights, before.heights),
            library=self.library_panel.wanted,
            glossary=self.glossary_panel.wanted,
            mode=chosen(self.commands, MODES),
            text_size=self.appearance.points,
            theme=self.appearance.choice,
            classes=tuple(sorted(self.glossary.chips.chosen)),
            last_place=here.to_remember() if here else None,
            export_folder=self.exporter.folder,
        )

    def show_library(self) -> None:
        """List the session's articles, which may have become more."""
        self.library.set_articles(self._session.articles())
        if self.navigator.page:
            self.library.show_open(self.navigator.page.article)

    def renew_library(self) -> None:
        """Have the library say how much of each article has English by now; found on a worker."""
        Task(self, lambda _ticket: self._session.articles(), self.library.renew, self._complain)

    def _complain(self, error: ReaderError) -> None:
        self.notices.put_up(str(error))

    def show_page_around(self, page: Page) -> None:
        """Bring everything around the text to the page that is in it now."""
        self.library.show_open(page.article)
        self.glossary.set_counts(page.counts)
        self.status.show_page(page)
        self.lookup.refresh()
        self.commands[Command.FURNITURE].setChecked(self.navigator.furniture)
        self.show_title(page)
        self.proof.show(page)
        self.tell_problems()
        self.translator.turn_to(page)

    def show_title(self, page: Page) -> None:
        """Name the window after the article, in English if there is any."""
        title = page.title.en or page.title.ar or page.article
        self.setWindowTitle(f"{title} — Muqabala")

    def show_theme(self, theme: Theme) -> None:
        """Paint all parts in these colours."""
        self.view.set_theme(theme)
        self.library.set_theme(theme)
        self.glossary.set_theme(theme)

    def show_menu(self, mark: Mark | None, side: Side, point: QPoint) -> None:
        """Open the menu of a name, or of the text, at a place on the screen."""
        menu = name_menu.new_menu(self)
        term = mark.term if mark else None
        name_menu.add_copy(menu, self.view.selected_text(), term, side)
        if term is not None:
            self.lookup.pick(term.id)
            menu.addAction("Show in the glossary", self.show_card)
            menu.addSeparator()
            steps = (Command.NEXT_OCCURRENCE, Command.PREVIOUS_OCCURRENCE)
            menu.addActions([self.commands[each] for each in steps])
            menu.addSeparator()
            articles = self.library.model.articles
            name_menu.add_occurrences(menu, self.lookup.occurrences, articles, self.lookup.go_to)
        menu.popup(point)

    def show_card(self) -> None:
        """Bring the card of the picked term into sight, and the focus to its occurrences."""
        self.glossary_panel.want(shown=True)
        self.glossary.regions[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_passage(self, passage: Passage) -> None:
        """Follow a related headline."""
        self.navigator.go_to(passage, self.view.place().side)

    def make_room(self, other: SidePanel[QWidget]) -> None:
        """Hide the other panel where the window has no room for both."""
        if self._columns.minimumSizeHint().width() > self.width():
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
        before, now = event.oldSize().width(), event.size().width()
        for panel in (self.library_panel, self.glossary_panel):
            panel.fit(before if before > 0 else _ANY_WIDTH, now)
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
        """Open the first of the files, or install it if it is a translation package."""
        event.acceptProposedAction()
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files and files[0].lower().endswith(SUFFIX):
            self.installer.install(files[0])
        elif files:
            self.opener.read(files[0])

    def _arrange(self) -> None:
        self.library.setMinimumWidth(180)
        self.view.setMinimumWidth(310)
        self.glossary.setMinimumWidth(280)
        for part in (self.library, self.view, self.glossary):
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.notices)
        column.addWidget(self._columns, 1)
        column.addWidget(self.status)

    def _take_over(self, settings: Settings) -> None:
        """Be as the window was left."""
        self.resize(*settings.size)
        if settings.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self.glossary.set_heights(settings.heights)
        self.library_panel.want(settings.library)
        self.glossary_panel.want(settings.glossary)
        for panel in (self.library_panel, self.glossary_panel):
            panel.fit(_ANY_WIDTH, self.width())
        self._columns.setSizes(_shared_out(settings.columns, self.width()))
        self.glossary.chips.choose(settings.classes)
        self.appearance.choose(settings.theme)
        self.appearance.resize(settings.text_size)
        for choices, value in ((MODES, settings.mode), (THEMES, settings.theme)):
            for command, choice in choices.items():
                if choice == value:
                    self.commands[command].setChecked(True)


_ANY_WIDTH = 100_000


def _shared_out(columns: Sequence[int], width: int) -> list[int]:
    """The panels as wide as they were, but no wider than leaves the text most of the window."""
    library, glossary = min(columns[0], width // 5), min(columns[2], width * 27 // 100)
    return [library, width - library - glossary, glossary]


def _kept(now: Sequence[int], before: Sequence[int]) -> tuple[int, ...]:
    """Sizes of a splitter's parts; for one that is hidden, what it had before."""
    return tuple(size or earlier for size, earlier in zip(now, before, strict=True))
