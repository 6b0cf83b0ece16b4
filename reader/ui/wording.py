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


def short_origin(origin: str) -> str:
    """Where English comes from, for a count: "Memory", "Argos"."""
    return origin.partition(":")[0].capitalize()


def pace(done: int, total: int, seconds: float) -> str:
    """How far work is that has taken so long: "120 of 500 · 35 per second · 11 s left"."""
    far = f"{done:,} of {total:,}"
    if not done or seconds < 1:
        return far
    speed = done / seconds
    decimals = 1 if speed < 10 else 0
    left = _duration((total - done) / speed)
    return f"{far} · {speed:,.{decimals}f} per second · {left} left"


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{round(seconds)} s"
    return f"{minutes} min" if minutes < 120 else f"{round(minutes / 60)} h"
