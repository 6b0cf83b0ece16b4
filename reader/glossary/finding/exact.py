"""Terms as listed: one pass of pyahocorasick, then what stands around each place decides."""

from collections.abc import Iterable, Iterator

import ahocorasick

from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.term import How, Matching, Term, TermClass
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


class ExactFinder:
    """An automaton over the spellings of some terms, common nouns also with the article."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns: dict[str, dict[tuple[str, bool], Reading]] = {}
        listed: set[str] = set()
        for term in terms:
            listed.update(fold(spelling.text).strip() for spelling in term.spellings)
            for text, reading in _patterns(term):
                patterns.setdefault(text, {}).setdefault((term.id, reading.elided), reading)
        self._automaton = ahocorasick.Automaton()
        for text, possible in patterns.items():
            is_listed = text in listed or all(reading.elided for reading in possible.values())
            how = _AS_LISTED if is_listed else _INFLECTED
            self._automaton.add_word(text, (len(text), *_by_neighbour(possible.values()), how))
        self._automaton.make_automaton()

    def find(self, folded: str) -> list[Match]:
        """The spellings in a folded text, in order; of those that overlap, the longest."""
        found: list[Match] = []
        if not self._automaton:
            return found
        text = f"{_EDGE}{folded}{_EDGE}"
        for last, (size, alone, joined, after_l, how) in self._automaton.iter(text):
            if text[last + 1].isalnum():
                continue
            start = last - size
            possible, before = alone, text[start]
            if before.isalnum():
                if not _are_proclitics(text, start) or (before == LIKE and size < _NO_LIKE):
                    continue
                possible = after_l if before == LAM else joined
            if possible[1]:
                if found and start < found[-1][1] and not _make_room(found, start, last):
                    continue
                found.append((start, last, possible, how[before.isalnum()]))
        return found


def _patterns(term: Term) -> Iterator[tuple[str, Reading]]:
    bare = term.matching is Matching.EXACT
    for spelling in term.spellings:
        folded = fold(spelling.text).strip()
        for text in _definite_and_not(folded, term.term_class) if not bare else (folded,):
            yield text, Reading(term, spelling.short, spelling.byline_only, bare=bare)
            if not bare and (elided := after_lam(text)):
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
