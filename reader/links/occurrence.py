"""A place in some article, and the concordance of a term."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention seen from outside its article: one line of a concordance.

    `start` and `end` are code points in the article's text; `before` and `after` are the words
    around it in the same block, in reading order, cut at word boundaries ("…" marks a cut).
    """

    article: str
    start: int
    end: int
    line: int
    before: str
    surface: str
    after: str


class Passage(NamedTuple):
    """A sentence of another article that a related headline reports (code points in its text)."""

    article: str
    start: int
    end: int
