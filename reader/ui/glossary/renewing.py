"""What the window shows of names, brought to what the session finds now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.session import Session
from reader.ui.tasks import Task, Ticket

if TYPE_CHECKING:
    from reader.session.summary import Summary
    from reader.ui.window import MainWindow

_PAINTED = 20
"""Milliseconds until a page that has been renewed is painted, surely enough."""


class Renewing(QObject):
    """Finds names anew on a worker, then shows them; the reader stays where they are.

    `renewed` is sent when all is shown that there was to find, and nothing more is under way.
    """

    renewed = Signal()

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._is_under_way = self._is_wanted = False

    def look_closely(self) -> None:
        """Find terms in whatever form from now on, not only as the glossary lists them."""
        self._find(self._session.look_closely)

    def renew(self) -> None:
        """The glossary has changed: show its names, first those of the page that is read."""
        if self._is_under_way:
            self._is_wanted = True
        else:
            self._find(lambda: None)

    def _find(self, prepare: Callable[[], object]) -> None:
        page, furniture = self._window.navigator.page, self._window.navigator.furniture

        def work(_ticket: Ticket) -> None:
            prepare()
            if page is not None:
                self._session.page(page.article, furniture=furniture)

        self._is_under_way, self._is_wanted = True, False
        Task(self, work, self._show_page, self._complain)

    def _show_page(self, _found: None) -> None:
        self._window.navigator.renew()
        QTimer.singleShot(_PAINTED, self, self._find_rest)  # painting would have to wait for it

    def _find_rest(self) -> None:
        Task(self, lambda _ticket: self._session.articles(), self._show_rest, self._complain)

    def _show_rest(self, articles: "tuple[Summary, ...]") -> None:
        window, page = self._window, self._window.navigator.page
        window.library.renew(articles)
        window.lookup.renew()
        if page is not None:
            window.glossary.set_counts(page.counts)
        self._end()

    def _complain(self, error: ReaderError) -> None:
        self._window.notices.put_up_once(str(error))
        self._end()

    def _end(self) -> None:
        self._is_under_way = False
        if self._is_wanted:
            self.renew()
        else:
            self.renewed.emit()
