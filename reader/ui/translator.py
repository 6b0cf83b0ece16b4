"""English in the background: what a page lacks is translated on a worker, and shown as it comes.

One engine works through one agenda, the page on show first, from the sentence in sight on. What is
made is kept at once, so that it is never lost, whatever the reader does or closes.
"""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.corpus.article import Article
from reader.errors import ReaderError, StoreError
from reader.page.model import Page
from reader.session import Session
from reader.session.engines import engine_at_hand
from reader.ui.agenda import Agenda
from reader.ui.navigator import Navigator
from reader.ui.notices import Notices
from reader.ui.tasks import Task, Ticket
from reader.ui.wording import pace

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.translation.engine import Engine

AT_ONCE = 16
"""Sentences in a batch: few enough that they come, and that work can be cancelled, soon."""


class Translator(QObject):
    """Translates what the pages lack that the reader turns to.

    `open_engine` is how an engine is come by, on a worker; None where there is none.

    Signals:
        progressed: words on how far the work is; "" once it has ended.
        engine_begun: the origin of the engine that is at work from now on.
        ended: work has come to its end, or been cancelled; some of what lacked English may have it.
        lacking: there is something to translate, and nothing to do it with.
    """

    progressed = Signal(str)
    engine_begun = Signal(str)
    ended = Signal()
    lacking = Signal()

    def __init__(self, session: Session, navigator: Navigator, notices: Notices) -> None:
        super().__init__(navigator)
        self._session, self._navigator, self._notices = session, navigator, notices
        self.open_engine: Callable[[], Engine | None] = engine_at_hand
        self._agenda = Agenda()
        self._task: Task[bool] | None = None
        self._engine: Engine | None = None
        self._began = 0.0

    def turn_to(self, page: Page) -> None:
        """From now on a page goes before what others still lack."""
        self._agenda.put(page.article, _untranslated(page, self._session.article(page.article)))
        self._look()
        self._start()

    def begin_anew(self) -> None:
        """Translate the page on show with what is installed now."""
        self.cancel()
        self._engine = None
        if self._navigator.page is not None:
            self.turn_to(self._navigator.page)

    def cancel(self) -> None:
        """Let all be as it is; what an article lacks is translated when it is turned to again."""
        self._agenda.clear()
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _start(self) -> None:
        if self._task is None and len(self._agenda):
            self._task = Task(self, self._work, self._finish, self._fail)
            self._task.progressed.connect(self._advance)

    def _work(self, ticket: Ticket) -> bool:
        """On a worker: whether there was an engine to do it."""
        engine = self._engine or self.open_engine()
        if engine is None:
            return False
        self._engine = engine
        translations, done = self._session.translations, 0
        translations.preferred = engine.origin
        ticket.report(0, len(self._agenda))
        while not ticket.cancelled and (batch := self._agenda.take(AT_ONCE)) is not None:
            known = translations.known(batch.sources)  # by now, of another article's work
            missing = [source for source in batch.sources if source not in known]
            self._session.translating.make(engine, missing)
            done += len(batch.sources)
            ticket.report(done, done + len(self._agenda))
        return True

    def _advance(self, done: int, total: int) -> None:
        if not done:
            self._began = monotonic()
            if self._engine is not None:
                self.engine_begun.emit(self._engine.origin)
        self._look()
        self._navigator.renew()
        self.progressed.emit(f"Translating {pace(done, total, monotonic() - self._began)}")

    def _look(self) -> None:
        """Tell the worker where the reader is."""
        here = self._navigator.location
        page = self._navigator.page
        if here is not None and page is not None:
            above = page.rows[: here.place.top_row]
            self._agenda.turn_to(page.article, sum(len(row.pairs) for row in above))

    def _finish(self, has_engine: bool) -> None:  # noqa: FBT001 - a slot
        self._end()
        if has_engine:
            self._start()  # what has come while the last sentences were made
        else:
            self._agenda.clear()
            self.lacking.emit()

    def _fail(self, error: ReaderError) -> None:
        self._agenda.clear()
        self._engine = None
        self._end()
        is_for_all_work = isinstance(error, StoreError)
        say = self._notices.put_up_once if is_for_all_work else self._notices.put_up
        say(str(error))

    def _end(self) -> None:
        self._task = None
        self._navigator.renew()
        self.progressed.emit("")
        self.ended.emit()


def _untranslated(page: Page, article: Article) -> list[tuple[int, str]]:
    """The sentences of a page that have no English, each with its number; none twice."""
    pairs = ((row, pair) for row in page.rows for pair in row.pairs)
    waiting = {
        article.text[slice(*pair.arabic.shifted(row.start))]: number
        for number, (row, pair) in enumerate(pairs)
        if pair.origin is None
    }
    return [(number, source) for source, number in waiting.items()]
