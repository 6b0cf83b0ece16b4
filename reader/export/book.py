"""What is exported: pages, with what ties them together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.page.model import Page
from reader.session.session import Session
from reader.session.summary import Summary


@dataclass(frozen=True, slots=True)
class Book:
    """Articles that become one folder.

    Attributes:
        pages: the articles to write, in the order in which the index lists them.
        summaries: of these articles, and of any other that an occurrence may name.
        terms: the glossary.
        occurrences: by term id; those in articles without a page are shown, but not linked.
    """

    pages: tuple[Page, ...]
    summaries: tuple[Summary, ...]
    terms: tuple[Term, ...]
    occurrences: Mapping[str, Sequence[Occurrence]]

    def summary(self, article: str) -> Summary | None:
        """What is known about an article, if anything is."""
        return next((known for known in self.summaries if known.id == article), None)


def gather(session: Session, names: Collection[str] = ()) -> Book:
    """Articles of a session, page furniture included, in the order of the library.

    Args:
        session: what has the articles, the glossary and the occurrences.
        names: ids or paths of articles; none means all.

    Raises:
        ArticleError: there is none by one of the names, or it cannot be read.
    """
    wanted = {session.article(name).id for name in names}
    summaries = session.articles()
    return Book(
        pages=tuple(
            session.page(summary.id, furniture=True)
            for summary in summaries
            if not wanted or summary.id in wanted
        ),
        summaries=summaries,
        terms=session.terms,
        occurrences={term.id: session.occurrences(term.id) for term in session.terms},
    )
