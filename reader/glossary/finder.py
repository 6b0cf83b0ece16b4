"""Finding every spelling of every term in a text, whole words only, the longest first.

One pass of pyahocorasick over the folded text finds all spellings; what stands around each decides
whether it is the name itself. See `reader.glossary.mentions` for which term is meant.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from reader.glossary.term import Term, TermClass
from reader.text.folding import fold
from reader.text.proclitics import ARTICLE, LAM, LIKE, PROCLITICS, after_lam

_LONGEST_PROCLITICS = 2
_NO_LIKE = 4  # letters below which ك before a name is part of another word: كسول is no Seoul


class Reading(NamedTuple):
    """One term that a spelling may mean, and on what condition.

    `elided`: only after ل, which swallows the alef of the article.
    """

    term: Term
    short: bool
    byline_only: bool
    elided: bool


class Match(NamedTuple):
    """A spelling in a folded text, from `start` to `end`, with all that it may mean."""

    start: int
    end: int
    readings: tuple[Reading, ...]


class Finder:
    """An automaton over the spellings of some terms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        patterns: dict[str, dict[tuple[str, bool], Reading]] = {}
        for term in terms:
            for text, reading in _patterns(term):
                patterns.setdefault(text, {}).setdefault((term.id, reading.elided), reading)
        self._automaton = ahocorasick.Automaton()
        for text, readings in patterns.items():
            self._automaton.add_word(text, (len(text), tuple(readings.values())))
        self._automaton.make_automaton()

    def find(self, folded: str) -> list[Match]:
        """The spellings in a folded text, in order; of two that overlap, the longer."""
        if not self._automaton:
            return []
        return _longest(sorted(self._whole_words(folded), key=_by_place))

    def _whole_words(self, text: str) -> Iterator[Match]:
        length = len(text)
        for last, (size, readings) in self._automaton.iter(text):
            end = last + 1
            if end < length and text[end].isalnum():
                continue
            start = end - size
            before = _proclitics(text, start) if start and text[start - 1].isalnum() else ""
            if before is not None and (possible := _possible(readings, before, size)):
                yield Match(start, end, possible)


def _patterns(term: Term) -> Iterator[tuple[str, Reading]]:
    for spelling in term.spellings:
        for text in _definite_and_not(fold(spelling.text).strip(), term.term_class):
            yield text, Reading(term, spelling.short, spelling.byline_only, elided=False)
            if elided := after_lam(text):
                yield elided, Reading(term, spelling.short, spelling.byline_only, elided=True)


def _definite_and_not(text: str, term_class: TermClass) -> Iterator[str]:
    """A common noun of one word is the same term with and without the article."""
    if not text:
        return
    yield text
    if term_class is TermClass.TERM and text.isalpha() and not text.isascii():
        yield text.removeprefix(ARTICLE) if text.startswith(ARTICLE) else ARTICLE + text


def _proclitics(text: str, start: int) -> str | None:
    """The proclitics written before a spelling; None if it begins inside another word."""
    for size in range(1, _LONGEST_PROCLITICS + 1):
        at = start - size
        if at == 0 or (at > 0 and not text[at - 1].isalnum()):
            before = text[at:start]
            return before if before in PROCLITICS else None
    return None


def _possible(readings: tuple[Reading, ...], before: str, size: int) -> tuple[Reading, ...]:
    """What a spelling of `size` letters may mean after these proclitics."""
    if before.endswith(LIKE) and size < _NO_LIKE:
        return ()
    if before.endswith(LAM) or not any(reading.elided for reading in readings):
        return readings
    return tuple(reading for reading in readings if not reading.elided)


def _by_place(match: Match) -> tuple[int, int]:
    return match.start, -match.end


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Those that overlap none that is longer, or as long and before them."""
    chosen: list[Match] = []
    for match in matches:
        while chosen and match.start < chosen[-1].end:
            if match.end - match.start <= chosen[-1].end - chosen[-1].start:
                break
            chosen.pop()
        else:
            chosen.append(match)
    return chosen
