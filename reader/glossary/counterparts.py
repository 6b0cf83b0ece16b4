"""Finding in an English sentence the names that its Arabic mentions."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reader.glossary.term import Term, TermClass


class Counterpart(NamedTuple):
    """A mention in an English text, from `start` to `end` in code points."""

    start: int
    end: int
    term: Term


def find_counterparts(english: str, terms: Sequence[Term]) -> list[Counterpart]:
    """Where an English sentence names these terms, in order; of two that overlap, the longer.

    `terms` are those of the Arabic mentions, in their order: where two terms share an English form
    ("Kim"), its places go to them in turn.
    """
    found: dict[tuple[int, int], list[Term]] = {}
    for term in dict.fromkeys(terms):
        for match in _pattern(term).finditer(english):
            found.setdefault(match.span(), []).append(term)
    chosen: list[Counterpart] = []
    for span in _longest(found):
        sharing = found[span]
        before = sum(mention.term in sharing for mention in chosen)
        chosen.append(Counterpart(*span, sharing[before % len(sharing)]))
    return chosen


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other_start or other_end <= start for other_start, other_end in chosen):
            chosen.append((start, end))
    return sorted(chosen)


@cache
def _pattern(term: Term) -> re.Pattern[str]:
    """Any English form as whole words; common nouns also in the plural and with a capital."""
    forms = sorted({term.english, *term.other_english}, key=len, reverse=True)
    common = term.term_class is TermClass.TERM
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))}){'s?' if common else ''}(?!\w)",
        re.IGNORECASE if common else 0,
    )
