"""From terms to what the glossary's template shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.export import wording
from reader.export.addresses import Addresses
from reader.export.book import Book
from reader.export.language import Fragment, fragments, language
from reader.export.names import term_anchor
from reader.export.plain import joined
from reader.glossary.term import Term, TermClass
from reader.links.occurrence import Occurrence
from reader.page.model import Side
from reader.page.wording import CLASS_PLURALS


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a concordance, in the language of what it is about.

    `href` is None where its article is not in the folder.
    """

    href: str | None
    side: Side
    before: tuple[Fragment, ...]
    surface: tuple[Fragment, ...]
    after: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    """Where an article mentions a term. `source` is its outlet and date."""

    title: str | None
    source: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with all that is known of it."""

    term: Term
    anchor: str
    role: tuple[Fragment, ...]
    note: tuple[Fragment, ...]
    found: str
    concordances: tuple[Concordance, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The terms of a class, by their English."""

    term_class: TermClass
    title: str
    entries: tuple[Entry, ...]


def glossary_view(book: Book, addresses: Addresses) -> tuple[Group, ...]:
    """The whole glossary, in the order of the classes; a class without terms is left out."""
    by_class = {
        term_class: [term for term in book.terms if term.term_class is term_class]
        for term_class in TermClass
    }
    return tuple(
        Group(term_class, CLASS_PLURALS[term_class], _entries(terms, book, addresses))
        for term_class, terms in by_class.items()
        if terms
    )


def _entries(terms: Iterable[Term], book: Book, addresses: Addresses) -> tuple[Entry, ...]:
    ordered = sorted(terms, key=lambda term: (term.english.casefold(), term.id))
    return tuple(_entry(term, book, addresses) for term in ordered)


def _entry(term: Term, book: Book, addresses: Addresses) -> Entry:
    places = book.occurrences.get(term.id, ())
    concordances = tuple(_concordances(places, book, addresses))
    return Entry(
        term=term,
        anchor=term_anchor(term.id),
        role=tuple(fragments(term.role, Side.ENGLISH)),
        note=tuple(fragments(term.note, Side.ENGLISH)),
        found=wording.found(len(places), len(concordances)),
        concordances=concordances,
    )


def _concordances(
    places: Sequence[Occurrence], book: Book, addresses: Addresses
) -> Iterator[Concordance]:
    """One for each article, in the order of the library."""
    order = {summary.id: number for number, summary in enumerate(book.summaries)}
    ordered = sorted(
        places, key=lambda at: (order.get(at.article, len(order)), at.article, at.start)
    )
    for article, group in groupby(ordered, key=lambda at: at.article):
        known = book.summary(article)
        yield Concordance(
            title=known.title.ar if known else None,
            source=(known and wording.source(known.metadata)) or article,
            lines=tuple(_line(place, addresses) for place in group),
        )


def _line(place: Occurrence, addresses: Addresses) -> Line:
    side = language(place.surface, Side.ARABIC)
    before, surface, after = joined(place.before, place.surface, place.after)
    return Line(
        href=addresses.mention(place),
        side=side,
        before=tuple(fragments(before, side)),
        surface=tuple(fragments(surface, side)),
        after=tuple(fragments(after, side)),
    )
