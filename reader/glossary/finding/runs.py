"""Phrases of many words each, looked up at all places of a text at once.

What is compared are the fingerprints of keys of words (the words themselves, or their skeletons)
with nothing between, so that it does not matter where one word ends and the next begins.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from reader.glossary.finding.fingerprints import (
    Fingerprints,
    Indices,
    Numbers,
    Table,
    fingerprints,
    of_letters,
)
from reader.glossary.finding.tokens import Split
from reader.glossary.finding.words import Words, cut

_Form = TypeVar("_Form")


class Run(NamedTuple):
    """Words of a text that may be phrases.

    Attributes:
        first: the first word.
        opening: which form of it.
        last: the last word.
        phrases: the numbers of what they may be.
    """

    first: int
    opening: int
    last: int
    phrases: Sequence[int]


class Forms(Generic[_Form]):
    """What the distinct words of a text may be: each with and without proclitics, say.

    Attributes:
        all: all forms of the first word, of the second, and so on.
        words: which word each form is of.
    """

    def __init__(self, words: Sequence[str], forms: Mapping[str, Sequence[_Form]]) -> None:
        each = list(map(forms.__getitem__, words))
        counts = np.fromiter(map(len, each), np.intp, len(each))
        self.all = list(chain.from_iterable(each))
        self.words = np.repeat(np.arange(len(each)), counts)
        self._count = len(each)

    def of(self, numbers: Indices, wanted: Indices) -> tuple[Indices, Indices]:
        """The forms of words, of which there may be several, or none.

        Args:
            numbers: the numbers of words.
            wanted: which forms count, in order.

        Returns:
            Indices of `numbers` and of forms.
        """
        counts = np.bincount(self.words[wanted], minlength=self._count)
        here = counts[numbers]
        at = np.repeat(np.arange(len(numbers)), here)
        nth = np.arange(len(at)) - np.repeat(np.cumsum(here) - here, here)
        first = np.cumsum(counts) - counts
        return at, wanted[first[numbers[at]] + nth]

    def places(self, words: Words, wanted: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Where some forms stand in a text, in order, and which it is."""
        at, form = self.of(words.numbers, np.array(sorted(wanted), np.intp))
        return zip(at.tolist(), form.tolist(), strict=True)


class Keys(NamedTuple):
    """What of a word counts, as a number: its letters, and what else must be the same at an end."""

    prints: Fingerprints
    marks: Numbers


def plain(words: Sequence[str]) -> Keys:
    """Words as they are."""
    return Keys(fingerprints(words), np.zeros(len(words), np.uint64))


class Phrases:
    """Some phrases, each a line of words.

    Args:
        lines: the phrases.
        marks: what of their ends must be the same.
        beginnings: what else they may begin with, beside their first words.
    """

    def __init__(
        self, lines: Sequence[str], marks: Numbers, beginnings: Sequence[str] = ()
    ) -> None:
        text = "\n".join(lines)
        _, letters, begins, stops = cut(text)
        prints = of_letters(letters, stops - begins)
        ends = np.cumsum(np.fromiter(map(len, lines), np.intp, len(lines)) + 1)
        counts = np.bincount(np.searchsorted(ends, begins, "right"), minlength=len(lines))
        first = np.cumsum(counts) - counts
        self.longest = int(counts.max(initial=0))
        self._numbers = np.flatnonzero(counts)
        made = prints.at(first[self._numbers])
        begin = [fingerprints(beginnings).values]
        for size in range(1, self.longest):  # word by word, all phrases at once
            longer = np.flatnonzero(counts[self._numbers] > size)
            begin.append(made.values[longer])
            more = made.at(longer).then(prints.at(first[self._numbers[longer]] + size))
            made.values[longer], made.sizes[longer] = more
        self._beginnings = Table(np.concatenate(begin))
        self._whole = Table(made.values + marks[self._numbers])
        self._order: list[int] = self._numbers[self._whole.numbers].tolist()

    def words(self, openings: Keys) -> Iterator[tuple[int, Sequence[int]]]:
        """Which openings are phrases by themselves, and which."""
        hits = self._whole.find(openings.prints.values + openings.marks)
        for opening, first, last in zip(*(one.tolist() for one in hits), strict=True):
            yield opening, self._order[first:last]

    def runs(self, words: Words, openings: Forms[Split], begun: Keys, keys: Keys) -> Iterator[Run]:
        """Where two words or more may be phrases.

        Args:
            words: a text.
            openings: what a phrase may begin with.
            begun: their keys, marked by what of a beginning must be the same.
            keys: of the distinct words, marked by what of an end must be the same.
        """
        at, opening = openings.of(words.numbers, self._beginnings.find(begun.prints.values).which)
        made = begun.prints.at(opening)
        for count in range(2, self.longest + 1):
            if not len(at):
                return
            on = words.go_on[at + count - 2]
            at, opening, made = at[on], opening[on], made.at(np.flatnonzero(on))
            last = words.numbers[at + count - 1]
            made = made.then(keys.prints.at(last))
            hits = self._whole.find(made.values + begun.marks[opening] + keys.marks[last])
            for one, first, end in zip(*(each.tolist() for each in hits), strict=True):
                start = int(at[one])
                yield Run(start, int(opening[one]), start + count - 1, self._order[first:end])
            more = self._beginnings.find(made.values).which
            at, opening, made = at[more], opening[more], made.at(more)
