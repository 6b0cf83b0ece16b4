"""The picked term: marked in the text, shown on its card, stepped through across all articles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.session import Session
from reader.ui.bidi import isolate
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.navigator import Navigator
from reader.ui.reading import ReadingView
from reader.ui.wording import article_name

if TYPE_CHECKING:
    from reader.session.summary import Summary


class Lookup(QObject):
    """Keeps text and card to the same term. `said` carries words for the status line."""

    said = Signal(str)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        view: ReadingView,
        glossary: GlossaryPanel,
    ) -> None:
        super().__init__(navigator)
        self._session, self._navigator = session, navigator
        self._view, self._glossary = view, glossary
        self._picked: Term | None = None
        self._occurrences: tuple[Occurrence, ...] = ()
        self._counted_in: tuple[Summary, ...] = ()

    @property
    def picked(self) -> Term | None:
        """The term that is looked up."""
        return self._picked

    def pick(self, term_id: str) -> None:
        """Look a term up."""
        self._picked = self._session.glossary.by_id.get(term_id)
        self._counted_in = ()
        self.refresh()

    def renew(self) -> None:
        """The glossary has changed: show the picked term as it is now, or that it is gone."""
        if self._picked is not None:
            self.pick(self._picked.id)

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Where the picked term occurs, in the articles that the library lists.

        A text that is still being opened may be known to the session already, not to the reader.
        """
        articles = self._navigator.library.articles
        if self._picked is not None and self._counted_in is not articles:
            listed = {summary.id for summary in articles}
            found = self._session.occurrences(self._picked.id)
            self._occurrences = tuple(each for each in found if each.article in listed)
            self._counted_in = articles
        return self._occurrences

    def refresh(self) -> None:
        """Show the picked term in the page that is read now."""
        term, page = self._picked, self._navigator.page
        if term is None or page is None:
            return
        self._view.pick(term.id)
        articles = self._navigator.library.articles
        self._glossary.show_term(term, self.occurrences, page.article, articles)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) occurrence of the term, in whichever article."""
        if self._picked is None:
            self.said.emit("Pick a name first: click it, or press Enter on it")
            return
        number = self._navigator.next_occurrence(self.occurrences, by)
        if number is not None:
            self.said.emit(self._where(number))

    def go_to(self, occurrence: Occurrence) -> None:
        """Go to an occurrence, in the column that the reader looks at."""
        side = self._view.place().side
        self._navigator.go_to(occurrence, side)
        self._view.focus_side(side)

    def _where(self, number: int) -> str:
        summaries = {summary.id: summary for summary in self._navigator.library.articles}
        name = isolate(article_name(summaries[self.occurrences[number].article]))
        return f"{name}: occurrence {number + 1} of {len(self.occurrences)}"
