"""Fingerprints of words: numbers by which many are looked up at once among many others.

As in Karp and Rabin, "Efficient randomized pattern-matching algorithms" (1987), the fingerprint of
some letters is a polynomial, here modulo 2^64, so that of words in a row it comes of those of the
words. What has the same fingerprint is the same but for one case in 2^64 or so; whoever must know
compares the letters.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Codes: TypeAlias = NDArray[np.uint32]
Numbers: TypeAlias = NDArray[np.uint64]
Indices: TypeAlias = NDArray[np.intp]

_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd; the golden ratio, as in Fibonacci hashing
_INVERSE = np.uint64(pow(int(_BASE), -1, 1 << 64))
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)
_BITS = 64
_FEWEST_BITS, _MOST_BITS = 10, 22  # of a filter: at most 4 MB
_ROOM = 6  # bits; so that one in 64 places of a filter is taken at most, but in the largest


class Fingerprints(NamedTuple):
    """Those of some words, and how many letters each has."""

    values: Numbers
    sizes: Indices

    def at(self, indices: Indices) -> "Fingerprints":
        """Some of them, as often as asked for."""
        return Fingerprints(self.values[indices], self.sizes[indices])

    def then(self, others: "Fingerprints") -> "Fingerprints":
        """The fingerprints of the letters of each word with those of another after them."""
        sizes = self.sizes + others.sizes
        powers = _powers(int(sizes.max(initial=0)).bit_length())
        return Fingerprints(self.values + powers[self.sizes] * others.values, sizes)


def codes(text: str) -> Codes:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def fingerprints(words: Sequence[str]) -> Fingerprints:
    """Those of some words."""
    sizes = np.fromiter(map(len, words), np.intp, len(words))
    return of_letters(codes("".join(words)), sizes)


def of_letters(letters: Codes, sizes: Indices) -> Fingerprints:
    """Those of words that follow each other, of the given sizes, with nothing between."""
    if not len(sizes):
        return Fingerprints(np.zeros(0, np.uint64), sizes)
    ends = np.cumsum(sizes)
    begins = ends - sizes
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum((letters + _SPREAD) * _row(_BASE, len(letters)), out=sums[1:])
    moved_back = _row(_INVERSE, len(letters) + 1)[begins]
    return Fingerprints((sums[ends] - sums[begins]) * moved_back, sizes)


@lru_cache
def _powers(bits: int) -> Numbers:
    """The powers of the base for sizes of so many bits."""
    return _row(_BASE, 1 << bits)


def _row(base: np.uint64, count: int) -> Numbers:
    """So many powers, from that of zero on."""
    powers = np.full(count, base)
    powers[:1] = 1
    return np.multiply.accumulate(powers, out=powers)


class Hits(NamedTuple):
    """What was found in a table: which of those that were looked up, and what they are there.

    `numbers[first[k] : last[k]]` are the numbers of what has the fingerprint of `which[k]`.
    """

    which: Indices
    first: Indices
    last: Indices


class Table:
    """Numbered fingerprints, among which others are looked up.

    Attributes:
        numbers: those of all that is in the table, by fingerprint.
    """

    def __init__(self, values: Numbers) -> None:
        self.numbers: Indices = np.argsort(values, kind="stable")
        self._values = values[self.numbers]
        bits = min(max(len(values).bit_length() + _ROOM, _FEWEST_BITS), _MOST_BITS)
        self._shift = np.uint64(_BITS - bits)
        self._filter = np.zeros(1 << bits, np.bool_)
        self._filter[self._places(values)] = True

    def find(self, values: Numbers) -> Hits:
        """Which of some fingerprints are in the table."""
        maybe = np.flatnonzero(self._filter[self._places(values)])
        first = np.searchsorted(self._values, values[maybe], "left")
        last = np.searchsorted(self._values, values[maybe], "right")
        found = first < last
        return Hits(maybe[found], first[found], last[found])

    def _places(self, values: Numbers) -> Indices:
        return (values * _BASE >> self._shift).astype(np.intp)
