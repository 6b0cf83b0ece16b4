"""How the window and exported pages word classes, numbers, dates and terms."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reader.glossary.term import Term, TermClass

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

CLASS_NAMES: Mapping[TermClass, str] = MappingProxyType(
    {
        TermClass.PERSON: "Person",
        TermClass.PLACE: "Place",
        TermClass.ORGANIZATION: "Organisation",
        TermClass.EVENT: "Event",
        TermClass.TERM: "Term",
    }
)
CLASS_PLURALS: Mapping[TermClass, str] = MappingProxyType(
    {
        TermClass.PERSON: "People",
        TermClass.PLACE: "Places",
        TermClass.ORGANIZATION: "Organisations",
        TermClass.EVENT: "Events",
        TermClass.TERM: "Terms",
    }
)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "1,200 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def date(iso: str, months: Sequence[str] = MONTHS) -> str:
    """An ISO 8601 date of whatever precision, as a reader writes it: "12 September 2023"."""
    year, *rest = iso.split("-")
    words = [year]
    if rest:
        words.insert(0, months[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def tip(term: Term) -> str:
    """A term in a line: "Vladimir Putin — Person — President of Russia"."""
    parts = (term.english, CLASS_NAMES[term.term_class], term.role or term.note)
    return " — ".join(filter(None, parts))
