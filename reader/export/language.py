"""Which language a text is in, and the pieces of it that are in the other one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.page.model import Side

_ARABIC = r"\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe"
_LATIN = r"A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_MARKS = r"[\u0300-\u036f]*"  # accents that stand for themselves; Arabic's are among its letters
_HAS = {Side.ARABIC: re.compile(f"[{_ARABIC}]"), Side.ENGLISH: re.compile(f"[{_LATIN}]")}
_STRETCH = {
    Side.ARABIC: re.compile(f"[{_ARABIC}](?:[^{_LATIN}]*[{_ARABIC}])?{_MARKS}"),
    Side.ENGLISH: re.compile(f"[{_LATIN}](?:[^{_ARABIC}]*[{_LATIN}])?{_MARKS}"),
}
_OTHER = {Side.ARABIC: Side.ENGLISH, Side.ENGLISH: Side.ARABIC}
_DIRECTION = {Side.ARABIC: "rtl", Side.ENGLISH: "ltr"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a text; `side` is None where it is in the language of what is around it."""

    text: str
    side: Side | None = None


def direction(side: Side) -> str:
    """HTML's `dir` for a language."""
    return _DIRECTION[side]


def language(text: str, expected: Side) -> Side:
    """The language of a whole text: the expected one, unless only the other's letters are in it."""
    other = _OTHER[expected]
    return other if _HAS[other].search(text) and not _HAS[expected].search(text) else expected


def fragments(text: str, around: Side) -> Iterator[Fragment]:
    """The text cut where its letters change to the other language's and back."""
    at = 0
    other = _OTHER[around]
    for found in _STRETCH[other].finditer(text):
        if found.start() > at:
            yield Fragment(text[at : found.start()])
        yield Fragment(found.group(), other)
        at = found.end()
    if at < len(text):
        yield Fragment(text[at:])
