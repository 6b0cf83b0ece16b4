"""Near matches: sentences of the memory that resemble one that it has no translation for.

They are shown for a person to start from, with the words that differ; none is taken by itself.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from reader.text.folding import MARKS, fold
from reader.text.span import Span
from reader.translation.memory import Memory
from reader.translation.translation import Translation, key_of

LEAST = 75
"""Per cent of letters, in their order, from which on two sentences are near (of both, folded)."""

_WORD = re.compile(rf"[\w{MARKS}]+|[^\w\s]")


class NearMatch(NamedTuple):
    """A sentence of the memory that resembles another.

    Attributes:
        source: its Arabic.
        score: how near it is, from `LEAST` to 100.
        differing: where its words are not those of the other, in code points of `source`.
        wanting: the same in the other, as that was given.
    """

    source: str
    target: Translation
    score: float
    differing: tuple[Span, ...]
    wanting: tuple[Span, ...]


def near_matches(source: str, memory: Memory, most: int = 5) -> tuple[NearMatch, ...]:
    """At most so many sentences, the nearest first; the same one, spelt otherwise, is none."""
    key = key_of(source)
    found = process.extract(
        key, memory.units.keys(), scorer=fuzz.ratio, score_cutoff=LEAST, limit=most + 1
    )
    return tuple(
        _match(memory.sources[near], memory.units[near], score, source)
        for near, score, _ in found
        if near != key
    )[:most]


def _match(near: str, target: Translation, score: float, source: str) -> NearMatch:
    words, others = _words(near), _words(source)
    edits = Indel.opcodes(_folded(near, words), _folded(source, others))
    changes = [edit for edit in edits if edit.tag != "equal"]
    return NearMatch(
        near,
        target,
        score,
        _stretches(words, [(edit.src_start, edit.src_end) for edit in changes]),
        _stretches(others, [(edit.dest_start, edit.dest_end) for edit in changes]),
    )


def _folded(text: str, words: Sequence[Span]) -> list[str]:
    return [fold(text[word.start : word.end]) for word in words]


def _words(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def _stretches(words: Sequence[Span], ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(
        Span(words[first].start, words[last - 1].end) for first, last in ranges if last > first
    )
