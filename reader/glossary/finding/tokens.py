"""The words of a folded text, and what may be joined before a word."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add
from typing import NamedTuple

from reader.text.affixes import ARTICLE, LAM, PROCLITICS

_OTHER = re.compile(r"[^\w ]|_")
WORD = re.compile(r"[^\W_]+")
# What may stand between the parts of one name: أون-جونغ, أ.ف.ب, الروسية – الأوكرانية.
_BETWEEN = re.compile(r" ?[-‐-–−] ?|[ .]|\. ")
_LONGEST_PROCLITICS = 2
_JOINED = frozenset(proclitics[0] for proclitics in PROCLITICS)
_TO_THE = LAM + LAM  # ل with the article: للكرملين


class Words:
    """The words of a folded text in order.

    Attributes:
        text: the text.
        all: the words themselves.
        starts: where each begins.
        distinct: each word once.
    """

    def __init__(self, folded: str) -> None:
        self.text = folded
        pieces = _parted(folded).split(" ")
        starts = map(add, accumulate(map(len, pieces), initial=0), count())
        self.starts: list[int] = list(compress(starts, pieces))
        self.all = list(filter(None, pieces))
        self.distinct = frozenset(self.all)

    def end(self, index: int) -> int:
        """Where a word ends."""
        start: int = self.starts[index]
        return start + len(self.all[index])

    def go_on(self, index: int) -> bool:
        """Whether the word after this one, if any, may belong to the same name."""
        if index + 1 >= len(self.all):
            return False
        start, end = self.starts[index] + len(self.all[index]), self.starts[index + 1]
        if end - start == 1 and self.text[start] == " ":
            return True
        return bool(_BETWEEN.fullmatch(self.text, start, end))

    def index(self, offset: int) -> int:
        """The first word that begins at an offset or after it."""
        return bisect_left(self.starts, offset)


def _parted(text: str) -> str:
    """A text with a space for each character that belongs to no word."""
    at = 0
    while other := _OTHER.search(text, at):
        text = text.replace(other[0], " ")
        at = other.end()
    return text


class Split(NamedTuple):
    """A word without what may be proclitics: `offset` letters of it, the article put back."""

    offset: int
    rest: str


@lru_cache(maxsize=1 << 16)
def splits(word: str) -> tuple[Split, ...]:
    """The word itself, and what is left of it after each beginning that may be proclitics."""
    return (Split(0, word), *_splits(word)) if word[0] in _JOINED else (Split(0, word),)


def _splits(word: str) -> Iterator[Split]:
    for offset in range(_LONGEST_PROCLITICS + 1):
        if offset and word[:offset] in PROCLITICS and len(word) - offset > 1:
            yield Split(offset, word[offset:])
        if (not offset or word[:offset] in PROCLITICS) and word.startswith(_TO_THE, offset):
            yield Split(offset + 1, ARTICLE + word[offset + 2 :])


def without_article(word: str) -> str:
    """Without the article, which some write and some do not: القرم, قرم."""
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word
