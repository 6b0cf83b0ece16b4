"""Terms as listed, in a small text: one pass of pyahocorasick, then what stands around decides."""

from collections.abc import Iterator, Sequence

import ahocorasick

from reader.glossary.finding.patterns import Patterns, letter_before, longest
from reader.glossary.finding.readings import Found, Match
from reader.glossary.finding.spellings import Listed

_EDGE = "\0"  # stands before and after a text, so that every spelling has a neighbour


class ExactFinder:
    """An automaton over spellings; it loads nothing of what a close look needs."""

    def __init__(self, spellings: Sequence[Listed]) -> None:
        self._patterns = Patterns(spellings)
        self._automaton = ahocorasick.Automaton()
        for text in self._patterns.texts:
            self._automaton.add_word(text, text)
        self._automaton.make_automaton()

    def read(self, folded: str) -> Found:
        """The spellings in a folded text, in order; of those that overlap, the longest."""
        return Found(longest(self._all(folded)) if self._automaton else [], None)

    def _all(self, folded: str) -> Iterator[Match]:
        text, alone = f"{_EDGE}{folded}{_EDGE}", self._patterns.alone
        for last, pattern in self._automaton.iter(text):
            if text[last + 1].isalnum():
                continue
            start = last - len(pattern)
            if text[start].isalnum():
                before = letter_before(folded, start)
                meaning = self._patterns.meaning(pattern, before) if before else None
            else:
                meaning = alone[pattern]
            if meaning:
                yield start, last, *meaning
