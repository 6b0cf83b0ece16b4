"""The picked term: marked in the text, shown on its card, stepped through across all articles."""

from PySide6.QtCore import QObject, Signal

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.session import Session
from reader.ui.bidi import isolate
from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.navigator import Navigator
from reader.ui.reading import ReadingView
from reader.ui.wording import article_name


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
        self._terms = {term.id: term for term in session.terms}
        self._picked: Term | None = None

    @property
    def picked(self) -> Term | None:
        """The term that is looked up."""
        return self._picked

    def pick(self, term_id: str) -> None:
        """Look a term up."""
        self._picked = self._terms.get(term_id)
        self.refresh()

    def refresh(self) -> None:
        """Show the picked term in the page that is read now."""
        term, page = self._picked, self._navigator.page
        if term is None or page is None:
            return
        self._view.pick(term.id)
        occurrences = self._session.occurrences(term.id)
        self._glossary.show_term(term, occurrences, page.article, self._navigator.library.articles)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) occurrence of the term, in whichever article."""
        if self._picked is None:
            self.said.emit("Pick a name first: click it, or press Enter on it")
            return
        occurrences = self._session.occurrences(self._picked.id)
        number = self._navigator.next_occurrence(occurrences, by)
        if number is not None:
            self.said.emit(self._where(occurrences, number))

    def go_to(self, occurrence: Occurrence) -> None:
        """Go to an occurrence, in the column that the reader looks at."""
        side = self._view.place().side
        self._navigator.go_to(occurrence, side)
        self._view.focus_side(side)

    def _where(self, occurrences: tuple[Occurrence, ...], number: int) -> str:
        article = occurrences[number].article
        summaries = {summary.id: summary for summary in self._navigator.library.articles}
        name = article_name(summaries[article]) if article in summaries else article
        return f"{isolate(name)}: occurrence {number + 1} of {len(occurrences)}"
