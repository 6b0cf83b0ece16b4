"""How the window words dates, articles, classes and origins. Knows no Qt."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.corpus.article import Metadata
from reader.glossary.term import TermClass
from reader.session.summary import Summary
from reader.ui.bidi import isolate

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

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


def date(iso: str | None) -> str:
    """An ISO 8601 date, of whatever precision, as a reader writes it: "12 Sep 2023"."""
    if not iso:
        return ""
    year, *rest = iso.split("-")
    words = [year]
    if rest:
        words.insert(0, _MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def source(metadata: Metadata) -> str:
    """Outlet and date, as far as they are known: "Euronews · 25 Apr 2019"."""
    return " · ".join(filter(None, (metadata.outlet, date(metadata.date))))


def article_name(summary: Summary) -> str:
    """The shortest name that tells an article from the others: outlet and date, or its title."""
    return source(summary.metadata) or isolate(summary.title.ar or summary.id)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "5 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
