"""Terms as listed: one pass of pyahocorasick, then what stands around each place decides."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.finding.spellings import Listed
from reader.glossary.term import How, Matching, TermClass
from reader.text.affixes import (
    ACCUSATIVE,
    ARTICLE,
    LAM,
    LIKE,
    PROCLITICS,
    WITHOUT_ACCUSATIVE,
    after_lam,
)
from reader.text.folding import fold

_NO_LIKE = 4  # letters below which ك before a name is part of another word: كسول is no Seoul
_AS_LISTED = How.EXACT, How.PROCLITIC
_INFLECTED = How.INFLECTED, How.INFLECTED
"""By what a spelling is found alone, and after proclitics."""
_EDGE = "\0"  # stands before and after a text, so that every spelling has a neighbour


class _Pattern(NamedTuple):
    """What a spelling may mean alone, after proclitics, and after ل; by what it is then found."""

    alone: Readings
    joined: Readings
    after_lam: Readings
    how: tuple[How, How]


class ExactFinder:
    """An automaton over spellings, common nouns also with the article.

    What a pattern means is worked out when it is found first, as most never are.
    """

    def __init__(self, spellings: Iterable[Listed]) -> None:
        self._readings: dict[str, list[Reading]] = defaultdict(list)
        self._patterns = Memo(self._pattern)
        for listed in spellings:
            for text, reading in _patterns(listed):
                self._readings[text].append(reading)
        self._automaton = ahocorasick.Automaton()
        for text in self._readings:
            self._automaton.add_word(text, text)
        self._automaton.make_automaton()

    def patterns(self) -> Iterable[str]:
        """All that is looked for."""
        return self._readings.keys()

    def find(self, folded: str) -> list[Match]:
        """The spellings in a folded text, in order; of those that overlap, the longest."""
        found: list[Match] = []
        if not self._automaton:
            return found
        text, patterns = f"{_EDGE}{folded}{_EDGE}", self._patterns
        for last, pattern in self._automaton.iter(text):
            if text[last + 1].isalnum():
                continue
            start = last - len(pattern)
            before = text[start]
            possible, joined, after_l, how = patterns[pattern]
            is_joined = before.isalnum()
            if is_joined:
                if not _are_proclitics(text, start) or (before == LIKE and len(pattern) < _NO_LIKE):
                    continue
                possible = after_l if before == LAM else joined
            if possible[1]:
                if found and start < found[-1][1] and not _make_room(found, start, last):
                    continue
                found.append((start, last, possible, how[is_joined]))
        return found

    def _pattern(self, text: str) -> _Pattern:
        distinct: dict[tuple[str, bool], Reading] = {}
        for reading in self._readings[text]:
            distinct.setdefault((reading.term.id, reading.elided), reading)
        possible = distinct.values()
        is_listed = any(_is_listed(text, reading) for reading in possible)
        is_listed = is_listed or all(reading.elided for reading in possible)
        how = _AS_LISTED if is_listed else _INFLECTED
        return _Pattern(*_by_neighbour(possible), how)


def _is_listed(text: str, reading: Reading) -> bool:
    """Whether a pattern is a spelling itself; those of names are, but for what ل leaves of one."""
    if reading.term.term_class is not TermClass.TERM and not reading.elided:
        return True
    return any(fold(spelling.text).strip() == text for spelling in reading.term.spellings)


def _patterns(listed: Listed) -> Iterator[tuple[str, Reading]]:
    term, (_, _, short, byline_only, _), folded = listed
    if term.matching is Matching.EXACT:
        yield folded, Reading(term, short, byline_only, bare=True)
        return
    reading = Reading(term, short, byline_only)
    for text in (folded,) if term.term_class is not TermClass.TERM else _definite_and_not(folded):
        yield text, reading
        if elided := after_lam(text):
            yield elided, reading._replace(elided=True)


def _definite_and_not(text: str) -> Iterator[str]:
    """A common noun of one word is the same with the article, without, and in the accusative."""
    yield text
    bare = text.removeprefix(ARTICLE)
    if bare.isalpha() and not bare.isascii():
        yield from {bare, ARTICLE + bare} - {text}
        if bare[-1] not in WITHOUT_ACCUSATIVE:
            yield bare + ACCUSATIVE


def _by_neighbour(possible: Iterable[Reading]) -> tuple[Readings, Readings, Readings]:
    """What a spelling may mean alone, after proclitics, and after ل."""
    every = full_if_any(possible)
    alone = readings(reading for reading in every if not reading.elided)
    if len(alone[1]) == len(every) and not any(reading.bare for reading in every):
        return alone, alone, alone
    joined = tuple(reading for reading in every if not reading.bare)
    return alone, readings(reading for reading in joined if not reading.elided), readings(joined)


def _are_proclitics(text: str, last: int) -> bool:
    """Whether the word up to its letter at `last` is one or two proclitics and nothing else."""
    if not text[last - 1].isalnum():
        return text[last] in PROCLITICS
    return text[last - 1 : last + 1] in PROCLITICS and not text[last - 2].isalnum()


def _make_room(found: list[Match], start: int, end: int) -> bool:
    """Take out what a longer match overlaps; false, and nothing is, if it is not longer than all.

    Matches come in the order of their ends, the longest of those with the same end first.
    """
    size = end - start
    kept = len(found)
    while kept and found[kept - 1][1] > start:
        kept -= 1
        if found[kept][1] - found[kept][0] >= size:
            return False
    del found[kept:]
    return True
