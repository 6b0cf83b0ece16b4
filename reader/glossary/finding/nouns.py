"""Where phrases of common nouns may begin: by what the skeletons of all forms of a noun share."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from reader.glossary.finding.fingerprints import Indices, Numbers, Table, fingerprints
from reader.glossary.finding.memo import Memo
from reader.glossary.finding.runs import Forms
from reader.glossary.finding.skeleton import noun_keys, skeleton
from reader.glossary.finding.skeletons import Skeletons
from reader.glossary.finding.tokens import splits
from reader.glossary.finding.words import Words

_FIRST = np.uint64(0xD6E8FEB86659FD93)  # tells the first word of a pair from the second


class Noun(NamedTuple):
    """A word without proclitics: `offset` letters of it; `key`, a skeleton that it may be of.

    `rank` is the likelier the lower.
    """

    offset: int
    rank: int
    word: str
    key: str


class Nouns:
    """Phrases, known by the nouns that they begin with: one, or two of those that are longer."""

    def __init__(self, phrases: Sequence[Sequence[str]], skeletons: Skeletons) -> None:
        self._skeletons = skeletons
        self._known = Memo(self._forms)
        words = {word for phrase in phrases for word in phrase[:2]}
        listed = dict(zip(words, skeleton("\n".join(words)).split("\n"), strict=False))
        single = [at for at, phrase in enumerate(phrases) if len(phrase) == 1]
        longer = [at for at, phrase in enumerate(phrases) if len(phrase) > 1]
        alone = [(at, key) for at in single for key in noun_keys(listed[phrases[at][0]])]
        pairs = [
            (at, first, second)
            for at in longer
            for first, second in product(*(noun_keys(listed[word]) for word in phrases[at][:2]))
        ]
        firsts = fingerprints([first for _, first, _ in pairs]).values
        seconds = fingerprints([second for *_, second in pairs]).values
        self._firsts, self._seconds = Table(firsts), Table(seconds)
        self._alone = Table(fingerprints([key for _, key in alone]).values)
        self._pairs = Table(_paired(firsts, seconds))
        self._single = [alone[at][0] for at in self._alone.numbers.tolist()]
        self._longer = [pairs[at][0] for at in self._pairs.numbers.tolist()]

    def of(self, words: Words) -> Forms[Noun]:
        """The nouns that the distinct words of a text may be."""
        self._skeletons.learn(split.rest for word in words.distinct for split in splits(word))
        return Forms(words.distinct, self._known)

    def alone(self, nouns: Forms[Noun]) -> Iterator[tuple[int, Sequence[int]]]:
        """Which nouns are phrases, and which."""
        return _hits(self._alone, _prints(nouns), self._single)

    def begun(
        self, words: Words, nouns: Forms[Noun], first: Indices, second: Indices
    ) -> Iterator[tuple[int, int, Sequence[int]]]:
        """Where longer phrases begin: at which word, which noun that is, and which phrases.

        Args:
            words: a text.
            nouns: what its distinct words may be.
            first: words.
            second: of each, a word that follows it in a phrase.
        """
        prints = _prints(nouns)
        pair, noun = nouns.of(words.numbers[first], self._firsts.find(prints).which)
        wanted = self._seconds.find(prints).which
        wanted = wanted[[not nouns.all[one].offset for one in wanted.tolist()]]
        also, other = nouns.of(words.numbers[second[pair]], wanted)
        noun, at = noun[also], first[pair[also]]
        found = _hits(self._pairs, _paired(prints[noun], prints[other]), self._longer)
        for one, phrases in found:
            yield int(at[one]), int(noun[one]), phrases

    def _forms(self, word: str) -> tuple[Noun, ...]:
        return tuple(
            Noun(offset, rank, rest, key)
            for offset, rest in splits(word)
            for rank, key in enumerate(noun_keys(self._skeletons[rest]))
        )


def _prints(nouns: Forms[Noun]) -> Numbers:
    return fingerprints([noun.key for noun in nouns.all]).values


def _paired(first: Numbers, second: Numbers) -> Numbers:
    return first * _FIRST + second


def _hits(
    table: Table, values: Numbers, phrases: Sequence[int]
) -> Iterator[tuple[int, Sequence[int]]]:
    for which, first, last in zip(*(one.tolist() for one in table.find(values)), strict=True):
        yield which, phrases[first:last]
