"""How the window and exported pages word classes, numbers, dates and terms."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.glossary.term import How, Term, TermClass
from reader.page.model import Mark

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
_HOW: Mapping[How, str] = MappingProxyType(
    {
        How.VARIANT: "Another spelling than the glossary lists",
        How.SHORT: "A short form",
        How.INFLECTED: "Another form of the word",
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


def told(mark: Mark) -> Iterator[str]:
    """What is to be said of a mention besides its term: how it was found, what else it may be."""
    if mark.how in _HOW:
        yield _HOW[mark.how]
    if mark.others:
        yield f"May also be {_listed([term.english for term in mark.others])}"


def _listed(names: Sequence[str]) -> str:
    """Names as a choice: "A", "A or B", "A, B or C"."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def tip(term: Term) -> str:
    """A term in a line: "Vladimir Putin — Person — President of Russia"."""
    parts = (term.english, CLASS_NAMES[term.term_class], term.role or term.note)
    return " — ".join(filter(None, parts))
