"""Places in a block that may be names."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from reader.glossary.term import TermClass


class Evidence(IntEnum):
    """What tells that something is a name, and of which class; the larger, the surer."""

    UNKNOWN = 0
    PLACE = 1
    RUN = 2
    SPEAKING = 3
    QUOTATION = 4
    ABBREVIATION = 5
    QUOTED = 6
    GLOSS = 7
    HEAD = 8
    TITLE = 9
    CHOSEN = 10


class Spot(NamedTuple):
    """Words that may be a name: those from `first` up to, not including, `last` of their block.

    Attributes:
        told_by: which word of the block is the title or head that tells it; None: none.
        english: a gloss that stands beside it in the text, or "".
    """

    first: int
    last: int
    term_class: TermClass
    evidence: Evidence
    told_by: int | None = None
    english: str = ""


def longest(spots: Iterable[Spot]) -> list[Spot]:
    """Of spots that overlap, the longest; of several equal ones, the surest. In order."""
    taken: set[int] = set()
    chosen = []
    for spot in sorted(spots, key=lambda one: (one.first - one.last, -one.evidence)):
        words = range(spot.first, spot.last)
        if taken.isdisjoint(words):
            taken.update(words)
            chosen.append(spot)
    return sorted(chosen)
