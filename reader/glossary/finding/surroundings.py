"""The words around a place in a text, as far as its sentence goes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.glossary.finding.words import Words

NEAR = 4  # words: what stands nearer tells more

_IN_NAMES = (" ", "-", "‑", "–")
_COLONS = (":", "»:", '":')
_STOP = re.compile(r"[.!?؟\0](?=[ \0]|\Z)")


class Neighbour(NamedTuple):
    """A word around a place, and where it begins in the folded text."""

    start: int
    word: str


class Around(NamedTuple):
    """What stands around a place in its sentence.

    Attributes:
        before: the words before it, the nearest first.
        after: the words after it, the nearest first.
        joins: whether nothing, proclitics included, but a space or a quotation mark parts it from
            the word before.
        goes_on: whether nothing but a space parts it from the word after.
        goes_on_in_name: or a hyphen.
        speaks: whether a colon stands directly after it.
    """

    before: Sequence[Neighbour]
    after: Sequence[Neighbour]
    joins: bool
    goes_on: bool
    goes_on_in_name: bool
    speaks: bool

    @property
    def words(self) -> Iterator[Neighbour]:
        """All of them, on both sides."""
        return chain(self.before, self.after)

    @property
    def near(self) -> Iterator[Neighbour]:
        """The nearest on both sides."""
        return chain(self.before[:NEAR], self.after[:NEAR])


class Surroundings:
    """A folded text as words and sentences."""

    def __init__(self, folded: str, words: Words) -> None:
        self._text = folded
        self._words = words
        self._stops = [match.start() for match in _STOP.finditer(folded)]

    def around(self, start: int, end: int) -> Around:
        """What stands around [start, end), which begins in one word and ends with one."""
        words, text = self._words, self._text
        stop = bisect_left(self._stops, start)
        first = words.index(self._stops[stop - 1]) if stop else 0
        last = words.index(self._stops[stop] if stop < len(self._stops) else len(text))
        begins, following = words.index(start), words.index(end)
        is_whole = begins < len(words) and words.starts[begins] == start
        if not is_whole:
            begins -= 1  # the place begins inside a word, after proclitics
        has_before, has_after = begins > first, following < last
        gap = text[end : words.starts[following]] if has_after else ""
        return Around(
            [self._neighbour(index) for index in range(begins - 1, first - 1, -1)],
            [self._neighbour(index) for index in range(following, last)],
            is_whole and has_before and _is_gap(text[words.ends[begins - 1] : start]),
            has_after and gap == " ",
            has_after and gap in _IN_NAMES,
            text.startswith(_COLONS, end),
        )

    def within(self, start: int, end: int) -> Iterator[int]:
        """Where the words begin that end in [start, end)."""
        first = max(self._words.index(start) - 1, 0)
        for index in range(first, self._words.index(end)):
            if self._words.ends[index] > start:
                yield self._words.starts[index]

    def _neighbour(self, index: int) -> Neighbour:
        return Neighbour(self._words.starts[index], self._words.all[index])


def _is_gap(text: str) -> bool:
    return text.strip(" «»\"“”'()") == "" and len(text) <= 3
