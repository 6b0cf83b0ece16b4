"""Names that texts render in several ways."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.corpus.article import Sentence
from reader.glossary.counterparts import find_counterparts
from reader.glossary.term import Mention, Term, TermClass
from reader.text.span import Span
from reader.translation.faults.names import is_part, most_alike


class Rendered(NamedTuple):
    """A sentence of an article with its English and the mentions in its Arabic."""

    article: str
    sentence: Sentence
    english: str
    mentions: Sequence[Mention]


class Rendering(NamedTuple):
    """One way in which English texts write a name.

    Attributes:
        places: the sentences that do: article id, and where the sentence begins in the article.
    """

    text: str
    places: tuple[tuple[str, int], ...]


class Inconsistency(NamedTuple):
    """A name with all its renderings, the commonest first."""

    term: Term
    renderings: tuple[Rendering, ...]


def inconsistent_names(texts: Iterable[Rendered]) -> tuple[Inconsistency, ...]:
    """The names that are rendered in several ways, in the order of their first mention.

    A part of a name (Putin for Vladimir Putin) and its initials are no other rendering of it.
    """
    names: dict[str, tuple[Term, dict[str, list[tuple[str, int]]]]] = {}
    for text in texts:
        place = text.article, text.sentence.start
        for term, rendering in dict.fromkeys(_renderings(text)):
            _, ways = names.setdefault(term.id, (term, {}))
            ways.setdefault(rendering, []).append(place)
    return tuple(
        Inconsistency(term, _ordered(ways)) for term, ways in names.values() if len(ways) > 1
    )


def _ordered(ways: Mapping[str, Sequence[tuple[str, int]]]) -> tuple[Rendering, ...]:
    renderings = (Rendering(text, tuple(places)) for text, places in ways.items())
    return tuple(sorted(renderings, key=lambda rendering: -len(rendering.places)))


def _renderings(text: Rendered) -> Iterator[tuple[Term, str]]:
    """The names of a sentence, each with what renders it in English."""
    names = [m.term for m in text.mentions if m.term.term_class is not TermClass.TERM]
    found = find_counterparts(text.english, names)
    for counterpart in found:
        form = text.english[counterpart.start : counterpart.end]
        yield counterpart.term, _usual(counterpart.term, form)
    there = {counterpart.term.id for counterpart in found}
    taken = [Span(counterpart.start, counterpart.end) for counterpart in found]
    for term in names:
        if term.id not in there and (place := most_alike(text.english, term, taken)):
            yield term, text.english[slice(*place[0])]


def _usual(term: Term, form: str) -> str:
    """The usual form, for one that stands for it."""
    initials = "".join(word[0] for word in term.english.split())
    return term.english if is_part(form, term) or form == initials else form
