"""What is exported: pages, with what ties them together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.page.model import Page
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
