"""Which word renders which, from what the model attended to while it wrote."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import unescape

from reader.text.folding import MARKS
from reader.text.span import Span
from reader.translation.engine import Aligned

_WORD = re.compile(rf"\w[\w{MARKS}]*(?:['’]\w[\w{MARKS}]*)*")
_SPACE = "▁"  # SentencePiece's for the space before a word
_JOINED = "@@"  # subword-nmt's at the end of what a word goes on after
_FURTHEST = 24  # how far on a token is looked for where normalising has changed the text


def aligned(
    source: str,
    target: str,
    tokens: tuple[Sequence[str], Sequence[str]],
    attention: Sequence[Sequence[float]],
) -> tuple[Aligned, ...]:
    """The pairs of words in which a token of one has been rendered by a token of the other.

    Args:
        source: the text that was translated.
        target: the translation.
        tokens: those of the source and those of the target.
        attention: for each token of the target, how much it owes to each token of the source.
    """
    sources = _words(source, tokens[0])
    targets = _words(target, tokens[1])
    pairs = (
        (sources[weights.index(max(weights))], word)
        for word, weights in zip(targets, attention, strict=False)
        if word and weights
    )
    return tuple(Aligned(one, other) for one, other in dict.fromkeys(pairs) if one)


def composed(first: Iterable[Aligned], second: Iterable[Aligned]) -> tuple[Aligned, ...]:
    """Pairs through a third language: the words of the text in the middle link both."""
    origins: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for source, middle in first:
        origins.setdefault(middle, []).append(source)
    pairs = ((source, target) for middle, target in second for source in origins.get(middle, ()))
    return tuple(Aligned(*pair) for pair in dict.fromkeys(pairs))


def shifted(words: Iterable[Aligned], source: int, target: int) -> Iterator[Aligned]:
    """The same pairs in texts that have so many more code points before them."""
    if not (source or target):
        yield from words
        return
    for one, other in words:
        yield Aligned(Span(*one).shifted(source), Span(*other).shifted(target))


def _words(text: str, tokens: Sequence[str]) -> list[tuple[int, int] | None]:
    """For each token the word of the text in which it begins, None if it is no part of a word."""
    words: list[tuple[int, int] | None] = [None] * len(text)  # for each character
    for match in _WORD.finditer(text):
        start, end = match.span()
        words[start:end] = [(start, end)] * (end - start)
    return [None if start is None else words[start] for start in _starts(text, tokens)]


def _starts(text: str, tokens: Iterable[str]) -> Iterator[int | None]:
    """Where each token begins in a text; None for one that normalising has changed."""
    at = 0
    for letters in map(_letters, tokens):
        start = text.find(letters, at, at + len(letters) + _FURTHEST) if letters else -1
        if start < 0:
            yield None
        else:
            at = start + len(letters)
            yield start


@lru_cache(maxsize=65_536)  # more than a model has
def _letters(token: str) -> str:
    return unescape(token.replace(_SPACE, " ").removesuffix(_JOINED)).strip()
