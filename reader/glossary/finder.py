"""Finding every spelling of every term in a text, whole words only, the longest first.

One pass of pyahocorasick over the folded text finds all spellings; what stands around each decides
whether it is the name itself. See `reader.glossary.mentions` for which term is meant.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from reader.glossary.term import Term, TermClass
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
_EDGE = "\0"  # stands before and after a text, so that every spelling has a neighbour


class Reading(NamedTuple):
    """One term that a spelling may mean, and on what condition.

    `elided`: only after ل, which swallows the alef of the article.
    """

    term: Term
    short: bool
    byline_only: bool
    elided: bool


#: A spelling in a folded text: where it begins and ends, the term if it can be no other, or else
#: all that it may mean. Bare tuples, as making anything more takes as long as finding it.
Readings = tuple[Term | None, tuple[Reading, ...]]
Match = tuple[int, int, Readings]


class Finder:
    """An automaton over the spellings of some terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns: dict[str, dict[tuple[str, bool], Reading]] = {}
        for term in terms:
            for text, reading in _patterns(term):
                patterns.setdefault(text, {}).setdefault((term.id, reading.elided), reading)
        self._automaton = ahocorasick.Automaton()
        for text, readings in patterns.items():
            self._automaton.add_word(text, (len(text), *_by_elision(readings.values())))
        self._automaton.make_automaton()

    def find(self, folded: str) -> list[Match]:
        """The spellings in a folded text, in order; of those that overlap, the longest."""
        found: list[Match] = []
        if not self._automaton:
            return found
        text = f"{_EDGE}{folded}{_EDGE}"
        for last, (size, anywhere, after_l) in self._automaton.iter(text):
            if text[last + 1].isalnum():
                continue
            start = last - size
            readings, before = anywhere, text[start]
            if before.isalnum():
                if not _are_proclitics(text, start) or (before == LIKE and size < _NO_LIKE):
                    continue
                readings = after_l if before == LAM else anywhere
            if readings[1]:
                if found and start < found[-1][1] and not _make_room(found, start, last):
                    continue
                found.append((start, last, readings))
        return found


def _patterns(term: Term) -> Iterator[tuple[str, Reading]]:
    for spelling in term.spellings:
        for text in _definite_and_not(fold(spelling.text).strip(), term.term_class):
            yield text, Reading(term, spelling.short, spelling.byline_only, elided=False)
            if elided := after_lam(text):
                yield elided, Reading(term, spelling.short, spelling.byline_only, elided=True)


def _definite_and_not(text: str, term_class: TermClass) -> Iterator[str]:
    """A common noun of one word is the same with the article, without, and in the accusative."""
    if not text:
        return
    yield text
    bare = text.removeprefix(ARTICLE)
    if term_class is TermClass.TERM and bare.isalpha() and not bare.isascii():
        yield from {bare, ARTICLE + bare} - {text}
        if bare[-1] not in WITHOUT_ACCUSATIVE:
            yield bare + ACCUSATIVE


def _by_elision(readings: Iterable[Reading]) -> tuple[Readings, Readings]:
    """What a spelling may mean anywhere, and what after ل; short forms only if nothing else."""
    every = tuple(readings)
    every = tuple(reading for reading in every if not reading.short) or every
    return _readings(tuple(reading for reading in every if not reading.elided)), _readings(every)


def _readings(possible: tuple[Reading, ...]) -> Readings:
    """With the term if it is certain; a family name is, if only one person bears it."""
    if len(possible) != 1:
        return None, possible
    term, short, byline_only, _ = possible[0]
    certain = not byline_only and (not short or term.term_class is TermClass.PERSON)
    return (term if certain else None), possible


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
