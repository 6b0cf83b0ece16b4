"""What stands around the text, brought to the page in it: library, counts, title, trouble."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.page.model import Page
from reader.session import Session
from reader.ui.commands import Command
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class Surroundings(QObject):
    """Fills the parts of a window besides its text."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def show_all(self) -> None:
        """Fill what a start leaves empty, and follow the text from now on."""
        navigator = self._window.navigator
        navigator.page_shown.connect(self.show_page)
        if navigator.page:
            self.show_page(navigator.page)
        self.show_library()
        self.tell_problems()

    def show_page(self, page: Page) -> None:
        """Bring everything to the page that is in the text now."""
        window = self._window
        window.library.show_open(page.article)
        window.glossary.set_counts(page.counts)
        window.status.show_page(page)
        window.lookup.refresh()
        window.commands[Command.FURNITURE].setChecked(window.navigator.furniture)
        self.show_title(page)
        window.proof.show(page)
        self.tell_problems()
        window.translator.turn_to(page)

    def show_title(self, page: Page) -> None:
        """Name the window after the article, in English if there is any."""
        title = page.title.en or page.title.ar or page.article
        self._window.setWindowTitle(f"{title} — Muqabala")

    def show_library(self) -> None:
        """List the session's articles, which may have become more."""
        library, page = self._window.library, self._window.navigator.page
        library.set_articles(self._session.articles())
        if page:
            library.show_open(page.article)

    def renew_library(self) -> None:
        """Have the library say how much of each article has English by now; found on a worker."""
        library = self._window.library
        Task(self, lambda _ticket: self._session.articles(), library.renew, self._complain)

    def tell_problems(self) -> None:
        """Say what is wrong with the files that were read or written so far, each thing once."""
        for problem in self._session.problems:
            self._complain(problem)

    def _complain(self, error: ReaderError) -> None:
        self._window.notices.put_up_once(str(error))
