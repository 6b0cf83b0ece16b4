"""How each outlet writes each term: the written forms in some articles, with their places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.corpus.article import Article
from reader.glossary.term import Mention, Term
from reader.links.concordance import line_of
from reader.text.folding import without_marks


class SpellingPlace(NamedTuple):
    """Where a form is written: code points in the article's text, and the 0-based line."""

    article: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """One way in which one outlet writes a term.

    Attributes:
        text: as written, but for harakat and tatweel; without proclitics. Hamza, ة and ى stay as
            they are: these are what spellings differ in.
        outlet: its English name; None where an article doesn't say whose it is.
        places: in the order of the articles, then of the text; at least one.
    """

    text: str
    outlet: str | None
    places: tuple[SpellingPlace, ...]

    @property
    def count(self) -> int:
        """How often it is written so."""
        return len(self.places)


class TermSpellings(NamedTuple):
    """A term with all forms in which it is written, the commonest first."""

    term: Term
    rows: tuple[WrittenForm, ...]


def find_spellings(
    articles: Iterable[tuple[Article, Sequence[Mention]]],
) -> tuple[TermSpellings, ...]:
    """The terms that some articles mention, in the order in which they are first mentioned."""
    places: dict[Term, dict[tuple[str, str | None], list[SpellingPlace]]] = {}
    for article, mentions in articles:
        for mention in mentions:
            form = without_marks(mention.surface), article.metadata.outlet
            place = SpellingPlace(
                article.id, mention.start, mention.end, line_of(article, mention.start)
            )
            places.setdefault(mention.term, {}).setdefault(form, []).append(place)
    return tuple(TermSpellings(term, _rows(forms)) for term, forms in places.items())


def _rows(
    forms: dict[tuple[str, str | None], list[SpellingPlace]],
) -> tuple[WrittenForm, ...]:
    rows = (WrittenForm(*form, tuple(places)) for form, places in forms.items())
    return tuple(sorted(rows, key=lambda row: -row.count))
