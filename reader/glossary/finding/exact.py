"""Terms as listed, in a small text: one pass of pyahocorasick, then what stands around decides."""

from collections.abc import Iterator, Sequence

import ahocorasick

from reader.glossary.finding.patterns import Patterns, longest
from reader.glossary.finding.readings import Found, Match
from reader.glossary.finding.spellings import Listed
from reader.text.affixes import PROCLITICS

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
        text = f"{_EDGE}{folded}{_EDGE}"
        for last, pattern in self._automaton.iter(text):
            if text[last + 1].isalnum():
                continue
            start = last - len(pattern)
            before = text[start]
            if not before.isalnum():
                before = ""
            elif not _are_proclitics(text, start):
                continue
            if meaning := self._patterns.meaning(pattern, before):
                yield start, last, *meaning


def _are_proclitics(text: str, last: int) -> bool:
    """Whether the word up to its letter at `last` is one or two proclitics and nothing else."""
    if not text[last - 1].isalnum():
        return text[last] in PROCLITICS
    return text[last - 1 : last + 1] in PROCLITICS and not text[last - 2].isalnum()
