"""How the window words dates and articles. Knows no Qt."""

from reader.corpus.article import Metadata
from reader.page import wording as page_wording
from reader.page.wording import MONTHS
from reader.session.summary import Summary
from reader.ui.bidi import isolate

_MONTHS = tuple(month[:3] for month in MONTHS)


def date(iso: str | None) -> str:
    """An ISO 8601 date, of whatever precision, in short: "12 Sep 2023"; "" for none."""
    return page_wording.date(iso, _MONTHS) if iso else ""


def source(metadata: Metadata) -> str:
    """Outlet and date, as far as they are known: "Euronews · 25 Apr 2019"."""
    return " · ".join(filter(None, (metadata.outlet, date(metadata.date))))


def article_name(summary: Summary) -> str:
    """The shortest name that tells an article from the others: outlet and date, or its title."""
    return source(summary.metadata) or isolate(summary.title.ar or summary.id)
