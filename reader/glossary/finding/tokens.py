"""What may be joined before a folded word, proclitics and the article."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.text.affixes import ARTICLE, LAM, PROCLITICS

WORD = re.compile(r"[^\W_]+")
_LONGEST_PROCLITICS = 2
_JOINED = frozenset(proclitics[0] for proclitics in PROCLITICS)
_TO_THE = LAM + LAM  # ل with the article: للكرملين


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
