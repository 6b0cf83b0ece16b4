"""The picked term: marked in the text, shown on its card, stepped through across all articles."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.page.model import Page
from reader.session import Session
from reader.ui.bidi import isolate
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.navigator import Navigator
from reader.ui.reading import ReadingView
from reader.ui.wording import article_name

if TYPE_CHECKING:
    from reader.session.summary import Summary
    from reader.ui.picked import Picked


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
        self._others: Sequence[Term] = ()
        self._occurrences: tuple[Occurrence, ...] = ()
        self._counted_in: tuple[Summary, ...] = ()

    @property
    def picked(self) -> Term | None:
        """The term that is looked up."""
        return self._picked

    def pick(self, term_id: str, others: Sequence[Term] = ()) -> None:
        """Look a term up; `others` are what the mention that was clicked may be, too."""
        self._picked = self._session.glossary.by_id.get(term_id)
        self._others = others
        self._counted_in = ()
        self.refresh()

    def renew(self) -> None:
        """The glossary has changed: show the picked term as it is now, or that it is gone."""
        if self._picked is not None:
            by_id = self._session.glossary.by_id
            others = (by_id.get(term.id) for term in self._others)
            self.pick(self._picked.id, [term for term in others if term and term != self._picked])

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
        if page is None:
            return
        self._view.pick(term.id if term else None)
        self._glossary.show_picked(self._shown(term, page) if term else None)

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

    def _shown(self, term: Term, page: Page) -> "Picked":
        from reader.ui.picked import Origin, Picked  # noqa: PLC0415 - a start picks nothing

        glossary, origin = self._session.glossary, Origin.BUNDLED
        if glossary.is_own(term.id):
            origin = Origin.OWN
        elif glossary.is_changed(term.id):
            origin = Origin.CHANGED
        articles = self._navigator.library.articles
        return Picked(term, self.occurrences, page.article, articles, self._others, origin)

    def _where(self, number: int) -> str:
        summaries = {summary.id: summary for summary in self._navigator.library.articles}
        name = isolate(article_name(summaries[self.occurrences[number].article]))
        return f"{name}: occurrence {number + 1} of {len(self.occurrences)}"
