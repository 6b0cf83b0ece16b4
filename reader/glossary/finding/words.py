"""The words of a folded text, of which each is looked at once, wherever it stands."""

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.glossary.finding.fingerprints import Codes, Indices, codes, of_letters

_SPACE_OR_DOT, _HYPHENS = " .", "-‐‑‒–−"
# What may stand between the parts of one name: أون-جونغ, أ.ف.ب, الروسية – الأوكرانية.
_BETWEEN = re.compile(rf" ?[{_HYPHENS}] ?|[{_SPACE_OR_DOT}]|\. ")
_LONGEST_BETWEEN = 3
_MAY_STAND_ALONE = codes(_SPACE_OR_DOT + _HYPHENS)


class Cut(NamedTuple):
    """A text cut into words.

    Attributes:
        codes: the code points of the text.
        letters: those of all its words, with nothing between.
        begins: where each word begins.
        stops: where each ends.
    """

    codes: Codes
    letters: Codes
    begins: Indices
    stops: Indices


class Words:
    """The words of a folded text in order.

    Attributes:
        text: the text.
        starts: where each begins.
        ends: where each ends.
        distinct: each word once.
        numbers: which of the distinct ones each is.
    """

    def __init__(self, folded: str) -> None:
        self.text = folded
        self._cut = cut(folded)
        _, letters, begins, stops = self._cut
        self.starts: list[int] = begins.tolist()
        self.ends: list[int] = stops.tolist()
        values = of_letters(letters, stops - begins).values
        _, first, self.numbers = np.unique(values, return_index=True, return_inverse=True)
        self.distinct = [folded[self.starts[at] : self.ends[at]] for at in first.tolist()]

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def all(self) -> list[str]:
        """The words themselves."""
        return list(map(self.distinct.__getitem__, self.numbers.tolist()))

    @cached_property
    def go_on(self) -> NDArray[np.bool_]:
        """Of each word, whether the one after it, if any, may belong to the same name."""
        text, _, begins, stops = self._cut
        gaps = begins[1:] - stops[:-1]
        found = np.zeros(len(self), np.bool_)
        found[:-1] = (gaps == 1) & np.isin(text[stops[:-1]], _MAY_STAND_ALONE)
        for at in np.flatnonzero((gaps > 1) & (gaps <= _LONGEST_BETWEEN)).tolist():
            found[at] = bool(_BETWEEN.fullmatch(self.text, self.ends[at], self.starts[at + 1]))
        return found

    def index(self, offset: int) -> int:
        """The first word that begins at an offset or after it."""
        return bisect_left(self.starts, offset)


def cut(text: str) -> Cut:
    """A text cut into words: letters and digits in a row."""
    every = codes(text)
    in_words = _are_letters(every)
    edges = np.flatnonzero(np.diff(in_words, prepend=False, append=False))
    return Cut(every, every[in_words], edges[::2], edges[1::2])


def _are_letters(text: Codes) -> NDArray[np.bool_]:
    """Which code points are letters or digits."""
    present = np.flatnonzero(np.bincount(text))
    letters = np.zeros(int(present.max(initial=0)) + 1, np.bool_)
    letters[present] = [chr(code).isalnum() for code in present]
    return letters[text]
