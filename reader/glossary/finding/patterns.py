"""What is listed, in each form that counts as listed, and what it means where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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


class Pattern(NamedTuple):
    """What a spelling may mean alone, after proclitics, and after ل; by what it is then found."""

    alone: Readings
    joined: Readings
    after_lam: Readings
    how: tuple[How, How]


class Patterns:
    """The forms of some spellings: common nouns also with the article.

    What a form means is worked out when it is found first, as most never are.

    Attributes:
        alone: what each means with nothing joined before it, if anything, and how it is found.
    """

    def __init__(self, spellings: Sequence[Listed]) -> None:
        self._spellings = spellings
        self._listed: dict[str, list[int]] = {}
        self._patterns = Memo(self._pattern)
        self.alone = Memo(self._alone)
        for number, (_, _, folded) in enumerate(spellings):
            self._listed.setdefault(folded, []).append(number)
        for number, text in _further(spellings):
            self._listed.setdefault(text, []).append(number)

    @property
    def texts(self) -> Iterable[str]:
        """All that is looked for."""
        return self._listed.keys()

    def meaning(self, text: str, before: str) -> tuple[Readings, How] | None:
        """What a form means after a letter of a proclitic, or after none (""), if anything."""
        if not before:
            return self.alone[text]
        if before == LIKE and len(text) < _NO_LIKE:
            return None
        _, joined, after_l, how = self._patterns[text]
        possible = after_l if before == LAM else joined
        return (possible, how[True]) if possible[1] else None

    def _alone(self, text: str) -> tuple[Readings, How] | None:
        alone, _, _, how = self._patterns[text]
        return (alone, how[False]) if alone[1] else None

    def _pattern(self, text: str) -> Pattern:
        distinct: dict[tuple[str, bool], Reading] = {}
        for number in self._listed[text]:
            for form, reading in _forms(self._spellings[number]):
                if form == text:
                    distinct.setdefault((reading.term.id, reading.elided), reading)
        possible = distinct.values()
        is_listed = any(_is_listed(text, reading) for reading in possible)
        is_listed = is_listed or all(reading.elided for reading in possible)
        how = _AS_LISTED if is_listed else _INFLECTED
        return Pattern(*_by_neighbour(possible), how)


def letter_before(text: str, start: int) -> str | None:
    """The last letter of the proclitics before a place in a text.

    "" where no letter stands before it; None where what does is no proclitic.
    """
    last, two = text[max(start - 1, 0) : start], text[max(start - 2, 0) : start]
    if not last.isalnum():
        return ""
    if not two[:-1].isalnum():
        return last if last in PROCLITICS else None
    return last if two in PROCLITICS and not text[max(start - 3, 0) : start - 2].isalnum() else None


def longest(found: Iterable[Match]) -> list[Match]:
    """Of matches that overlap, the longest; of those as long as each other, the first.

    Args:
        found: in the order of their ends, the longest of those with the same end first.
    """
    kept: list[Match] = []
    end = 0
    for match in found:
        if match[0] >= end or _make_room(kept, match[0], match[1]):
            kept.append(match)
            end = match[1]
    return kept


def _further(spellings: Sequence[Listed]) -> Iterator[tuple[int, str]]:
    """The forms that are not as listed."""
    for number, listed in enumerate(spellings):
        if listed.term.term_class is TermClass.TERM or listed.folded.startswith(ARTICLE):
            for text in {form for form, _ in _forms(listed)} - {listed.folded}:
                yield number, text


def _forms(listed: Listed) -> Iterator[tuple[str, Reading]]:
    term, (_, _, short, byline_only, _), folded = listed
    if term.matching is Matching.EXACT:
        yield folded, Reading(term, short, byline_only, bare=True)
        return
    reading = Reading(term, short, byline_only)
    for text in (folded,) if term.term_class is not TermClass.TERM else _definite_and_not(folded):
        yield text, reading
        if elided := after_lam(text):
            yield elided, reading._replace(elided=True)


def _is_listed(text: str, reading: Reading) -> bool:
    """Whether a form is a spelling itself; those of names are, but for what ل leaves of one."""
    if reading.term.term_class is not TermClass.TERM and not reading.elided:
        return True
    return any(fold(spelling.text).strip() == text for spelling in reading.term.spellings)


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


def _make_room(kept: list[Match], start: int, end: int) -> bool:
    """Take out what a longer match overlaps; false, and nothing is, if it is not the longest."""
    size = end - start
    free = len(kept)
    while free and kept[free - 1][1] > start:
        free -= 1
        if kept[free][1] - kept[free][0] >= size:
            return False
    del kept[free:]
    return True
