"""The words of a folded text, and what may be joined before a word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.text.affixes import ARTICLE, LAM, PROCLITICS

_WORD = re.compile(r"[^\W_]+")
# What may stand between the parts of one name: أون-جونغ, أ.ف.ب, الروسية – الأوكرانية.
_BETWEEN = re.compile(r" ?[-‐-–−] ?|[ .]|\. ")
_LONGEST_PROCLITICS = 2
_TO_THE = LAM + LAM  # ل with the article: للكرملين


class Token(NamedTuple):
    """A word of a folded text; `goes_on` says whether the next may belong to the same name."""

    start: int
    end: int
    word: str
    goes_on: bool


class Split(NamedTuple):
    """A word without what may be proclitics: `offset` letters of it, the article put back."""

    offset: int
    rest: str


def tokens(folded: str) -> list[Token]:
    """The words of a text in order."""
    found = list(_WORD.finditer(folded))
    nexts = [match.start() for match in found[1:]]
    return [
        Token(
            match.start(),
            match.end(),
            match[0],
            bool(_BETWEEN.fullmatch(folded, match.end(), following)),
        )
        for match, following in zip(found, [*nexts, len(folded)], strict=True)
    ]


def splits(word: str) -> Iterator[Split]:
    """The word itself, and what is left of it after each beginning that may be proclitics."""
    yield Split(0, word)
    for offset in range(_LONGEST_PROCLITICS + 1):
        if offset and word[:offset] in PROCLITICS and len(word) - offset > 1:
            yield Split(offset, word[offset:])
        if (not offset or word[:offset] in PROCLITICS) and word.startswith(_TO_THE, offset):
            yield Split(offset + 1, ARTICLE + word[offset + 2 :])
