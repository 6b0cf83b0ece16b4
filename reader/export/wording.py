"""How exported pages word sources and origins."""

from collections import Counter
from types import MappingProxyType

from reader.corpus.article import Metadata
from reader.page.model import Page, Side
from reader.page.wording import counted, date
from reader.translation.translation import MEMORY

_REVIEWED = MappingProxyType({MEMORY: "translation memory", "edited": "edited by hand"})


def source(metadata: Metadata) -> str:
    """Outlet and date, as far as they are known: "Euronews, 25 April 2019"."""
    known = (metadata.outlet, date(metadata.date) if metadata.date else None)
    return ", ".join(filter(None, known))


def known(metadata: Metadata, side: Side) -> tuple[str, ...]:
    """Outlet and author in a language, as far as they are known; once, if they are the same."""
    if side is Side.ARABIC:
        names = (metadata.outlet_ar, metadata.author)
    else:
        names = (metadata.outlet, metadata.author_en)
    return tuple({name.casefold(): name for name in names if name}.values())


def found(places: int, articles: int) -> str:
    """How often a term occurs: "12 occurrences in 3 articles"; "" if it does not."""
    return f"{counted(places, 'occurrence')} in {counted(articles, 'article')}" if places else ""


def unreviewed(origin: str | None) -> str:
    """What is said beside a sentence whose English nobody has checked; "" beside all others."""
    if origin in _REVIEWED:
        return ""
    return "no English yet" if origin is None else _origin(origin)


def origins(page: Page) -> str:
    """Where a page's English comes from: "translation memory, 30 of 34 sentences; …"."""
    counts = Counter(pair.origin for row in page.rows for pair in row.pairs)
    if not counts:
        return "no sentences"
    total = counted(counts.total(), "sentence")
    said = [f"{_origin(origin)}, {count:,} of {total}" for origin, count in counts.most_common()]
    return "; ".join(said)


def _origin(origin: str | None) -> str:
    if origin is None:
        return "none yet"
    if origin == "draft":
        return "unchecked draft"
    return _REVIEWED.get(origin, f"machine translation ({origin})")
