"""Terms as listed, in a text of any size that has been cut into words, among any number of them."""

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.patterns import Patterns, letter_before, longest
from reader.glossary.finding.readings import Match, Readings
from reader.glossary.finding.runs import Forms, Keys, Phrases, Run, plain
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import WORD, Split
from reader.glossary.finding.words import Words
from reader.text.affixes import PROCLITICS

_JOINED = frozenset(proclitics[0] for proclitics in PROCLITICS)
_LONGEST = max(map(len, PROCLITICS))

if TYPE_CHECKING:
    from reader.glossary.term import How


class ListedFinder:
    """Spellings by the letters of their words."""

    def __init__(self, spellings: Sequence[Listed]) -> None:
        self._patterns = Patterns(spellings)
        self._openings = Memo(lambda word: tuple(_without_proclitics(word)))
        self._texts = list(self._patterns.texts)
        self._phrases = Phrases(self._texts, np.zeros(len(self._texts), np.uint64))

    def find(self, words: Words) -> list[Match]:
        """The spellings in a text, in order; of those that overlap, the longest."""
        openings = Forms(words.distinct, self._openings)
        begun = plain([split.rest for split in openings.all])
        runs = self._phrases.runs(words, openings, begun, plain(words.distinct))
        several = (self._matches(words, openings, run) for run in runs)
        found = chain(self._alone(words, openings, begun), *several)
        return longest(sorted(found, key=itemgetter(1, 0)))

    def _alone(self, words: Words, openings: Forms[Split], begun: Keys) -> Iterator[Match]:
        """The words that are spellings by themselves."""
        meanings: dict[int, tuple[Readings, How]] = {}
        for opening, numbers in self._phrases.words(begun):
            offset, rest = openings.all[opening]
            with_signs = [number for number in numbers if self._texts[number] != rest]  # C++
            for at, _ in openings.places(words, [opening]) if with_signs else ():
                yield from self._matches(words, openings, Run(at, opening, at, with_signs))
            before = words.distinct[openings.words[opening]][:offset][-1:]
            if len(with_signs) < len(numbers) and (meaning := self._patterns.meaning(rest, before)):
                meanings[opening] = meaning
        for at, opening in openings.places(words, meanings):
            start = words.starts[at] + openings.all[opening].offset
            yield start, words.ends[at], *meanings[opening]

    def _matches(self, words: Words, openings: Forms[Split], run: Run) -> Iterator[Match]:
        """What some words are, if what stands around and between them is listed, too."""
        first = words.starts[run.first] + openings.all[run.opening].offset
        for text in (self._texts[number] for number in run.phrases):
            start = first - _outside(text)
            end = start + len(text)
            before = letter_before(words.text, start)
            if (
                before is not None
                and words.text.startswith(text, start)
                and not words.text[end : end + 1].isalnum()
                and (meaning := self._patterns.meaning(text, before))
            ):
                yield start, end, *meaning


def _outside(text: str) -> int:
    """How many characters stand before the first word of a spelling."""
    found = WORD.search(text)
    return found.start() if found else 0


def _without_proclitics(word: str) -> Iterator[Split]:
    """A word itself, and what is left of it after each beginning that may be proclitics."""
    yield Split(0, word)
    if word[0] in _JOINED:
        for size in range(1, min(_LONGEST, len(word) - 1) + 1):
            if word[:size] in PROCLITICS:
                yield Split(size, word[size:])
