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


class _Sentence(NamedTuple):
    """The words of a sentence, and the index of the first."""

    first: int
    tokens: list[Neighbour]


class Surroundings:
    """A folded text as words and sentences."""

    def __init__(self, folded: str, words: Words) -> None:
        self._text = folded
        self._words = words
        self._stops = [match.start() for match in _STOP.finditer(folded)]
        self._sentences: dict[int, _Sentence] = {}

    def around(self, start: int, end: int) -> Around:
        """What stands around [start, end), which begins in one word and ends with one."""
        words, text = self._words, self._text
        first, tokens = self._sentence(start)
        begins, following = words.index(start), words.index(end)
        is_whole = begins < len(words) and words.starts[begins] == start
        if not is_whole:
            begins -= 1  # the place begins inside a word, after proclitics
        before, after = tokens[: begins - first][::-1], tokens[following - first :]
        gap = text[end : after[0].start] if after else ""
        return Around(
            before,
            after,
            is_whole and bool(before) and _is_gap(text[words.ends[begins - 1] : start]),
            gap == " ",
            bool(after) and gap in _IN_NAMES,
            text.startswith(_COLONS, end),
        )

    def within(self, start: int, end: int) -> Iterator[int]:
        """Where the words begin that end in [start, end)."""
        first = max(self._words.index(start) - 1, 0)
        for index in range(first, self._words.index(end)):
            if self._words.ends[index] > start:
                yield self._words.starts[index]

    def _sentence(self, at: int) -> "_Sentence":
        """The sentence that an offset is in."""
        stop = bisect_left(self._stops, at)
        if stop not in self._sentences:
            first = self._words.index(self._stops[stop - 1]) if stop else 0
            end = self._stops[stop] if stop < len(self._stops) else len(self._text)
            last = self._words.index(end)
            starts, words = self._words.starts[first:last], self._words.all[first:last]
            self._sentences[stop] = _Sentence(first, list(map(Neighbour, starts, words)))
        return self._sentences[stop]


def _is_gap(text: str) -> bool:
    return text.strip(" «»\"“”'()") == "" and len(text) <= 3
