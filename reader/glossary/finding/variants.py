"""Names in spellings that no entry lists: what another outlet's system makes of a listed one.

Words are looked up by their skeletons, part by part, so that it does not matter whether a hyphen, a
space or nothing stands between the parts; then the letters are compared.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

from reader.glossary.finding.comparison import Comparison
from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.finding.skeleton import ends, skeleton
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import Split, Words, splits, without_article
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_ARTICLE = re.compile(rf"\b{ARTICLE}(?=\w{{3}})")  # as `without_article` has it
_FEWEST_CONSONANTS = 2
_SERVANT = "عبد"
_SERVANT_OF = re.compile(rf"\b{_SERVANT}{ARTICLE}(?=\w\w)")
_SPLIT_FROM = 4  # consonants from which a name that is listed as one word may be written as two


class _Found(NamedTuple):
    """What some words may mean; `families` are words that spell a family name in their own way."""

    readings: Readings
    families: tuple[tuple[str, Reading], ...]


class _Hit(NamedTuple):
    """A place that may be a name: its first and last word, and the proclitics that it goes without.

    `surface` is what stands there, with spaces between the words.
    """

    first: int
    split: Split
    last: int
    surface: str


class VariantFinder:
    """The names among some spellings by their skeletons.

    In a large glossary nearly every word has the skeleton of some name, so that words are looked up
    once each and, where a name may have several, two or three of them at a time.
    """

    def __init__(self, spellings: Iterable[Listed], lexicon: Lexicon) -> None:
        self._grammar = Grammar(lexicon)
        self._comparison = Comparison(lexicon)
        self._alone: dict[str, list[Listed]] = {}  # what may be one word, by its shape
        self._several: dict[str, list[Listed]] = {}  # what may be more, by its skeleton
        self._beginnings: set[str] = set()  # skeletons of what such a name may begin with
        self._seconds: dict[str, set[str]] = {}  # what may follow its first word
        self._first_words: set[str] = set()
        self._keys: dict[str, str] = {}
        self._openings = Memo(self._find_openings)
        self._followers = Memo(self._find_seconds)
        self._possible = Memo(self._find_possible)
        self._meant = Memo(self._find_meant)
        names = [listed for listed in spellings if _may_vary(listed)]
        written = "\n".join(" ".join(listed.words) for listed in names)
        for listed, key in zip(names, _skeletons(written), strict=True):
            self._add(listed, key)

    def find(self, words: Words, known: Mapping[int, int]) -> Iterator[Match]:
        """All places in a text that may be one of the names; they may overlap.

        A family name that a full name spells in a way of its own is that person's in that text.

        Args:
            words: the text.
            known: what is found already: where each begins, where it ends.
        """
        families: dict[str, list[Reading]] = {}
        self._learn(words)
        for first, split, last, surface in sorted(
            (*self._single(words, known), *self._longer(words))
        ):
            start, end = words.starts[first] + split.offset, words.end(last)
            if end > known.get(start, 0) and (found := self._meant[surface]):
                for word, reading in found.families:
                    families.setdefault(word, []).append(reading)
                yield start, end, found.readings, How.VARIANT
        if families:
            yield from _alone(words, families)

    def _add(self, listed: Listed, key: str) -> None:
        whole = key.replace(" ", "")
        if len(whole) < _FEWEST_CONSONANTS:
            return
        self._first_words.add(listed.words[0])
        self._alone.setdefault(whole + _shape(listed.words), []).append(listed)
        if " " in key:
            self._several.setdefault(whole, []).append(listed)
            beginnings = [*accumulate(key.split(" "))]
            self._beginnings.update(beginnings)
            for first, second in combinations(beginnings, 2):
                self._seconds.setdefault(first, set()).add(second[len(first) :])
        elif len(whole) >= _SPLIT_FROM:
            self._several.setdefault(whole, []).append(listed)
            for size in range(2, len(whole)):
                self._seconds.setdefault(whole[:size], set()).add(whole[size:])

    def _learn(self, words: Words) -> None:
        """Find the skeletons of the words that are new."""
        new = words.distinct.difference(self._openings)
        parts = {split.rest for word in new for split in splits(word)}
        parts.difference_update(self._keys)
        self._keys.update(zip(parts, _skeletons("\n".join(parts)), strict=True))

    def _find_possible(self, word: str) -> tuple[Split, ...]:
        """Each way to split a word that leaves what may be a name by itself."""
        return tuple(
            split
            for split in self._splits(word)
            if self._alike((split.rest,)) and not self._grammar.is_no_name(split.rest)
        )

    def _find_seconds(self, word: str) -> frozenset[str]:
        """The skeletons of what may follow a word in a name, whatever proclitics it has."""
        return frozenset().union(*(self._seconds[key] for _, key in self._openings[word]))

    def _find_openings(self, word: str) -> tuple[tuple[Split, str], ...]:
        """Each way to split a word that leaves what a name of several may begin with."""
        pairs = ((split, self._keys[split.rest]) for split in self._splits(word))
        return tuple(
            (split, key)
            for split, key in pairs
            if key in self._seconds and (key or len(word) == 1)  # أ.ف.ب
        )

    def _splits(self, word: str) -> Sequence[Split]:
        """What proclitics a word may have.

        What is listed after proclitics has these, and is no variant without: واشنطن in وواشنطن.
        """
        found = splits(word)
        as_listed = [split.offset for split in found if split.rest in self._first_words]
        if len(found) == 1 or not as_listed:
            return found
        return [split for split in found if split.offset >= max(as_listed)]

    def _single(self, words: Words, known: Mapping[int, int]) -> Iterator[_Hit]:
        """The words that may be names by themselves."""
        exact = {words.text[start:end] for start, end in known.items()}
        possible = self._possible
        found = {
            word: meant
            for word in words.distinct
            if possible[word]
            and (
                meant := [
                    split
                    for split in possible[word]
                    if split.rest not in exact and self._meant[split.rest]
                ]
            )
        }
        for at in [index for index, word in enumerate(words.all) if word in found]:
            for split in found[words.all[at]]:
                yield _Hit(at, split, at, split.rest)

    def _longer(self, words: Words) -> Iterator[_Hit]:
        """Where two words or more have the skeleton of a name."""
        seconds = self._followers
        keys = [self._keys[word] for word in words.all]
        following = enumerate(zip(words.all, keys[1:], strict=False))
        for at in [at for at, (word, second) in following if second in seconds[word]]:
            for split, first in self._openings[words.all[at]]:
                if keys[at + 1] in self._seconds[first]:
                    for last in self._ends(words, keys, at, first):
                        surface = " ".join((split.rest, *words.all[at + 1 : last + 1]))
                        yield _Hit(at, split, last, surface)

    def _ends(self, words: Words, keys: Sequence[str], at: int, key: str) -> Iterator[int]:
        """The last words of the names that may begin with a word that has this skeleton."""
        while words.go_on(at):
            at += 1
            key += keys[at]
            if key in self._several:
                yield at
            if key not in self._beginnings:
                return

    def _find_meant(self, surface: str) -> _Found | None:
        """What some words, with spaces between, may mean."""
        parts = surface.split(" ")
        listed = [one for one in self._alike(parts) if self._comparison.is_same(parts, one)]
        if not listed:
            return None
        possible = full_if_any(dict.fromkeys(one.reading for one in listed))
        return _Found(readings(possible), tuple(self._families(parts, listed)))

    def _alike(self, parts: Sequence[str]) -> Iterable[Listed]:
        """The names that some words may be by their skeletons."""
        if len(parts) > 1:
            return self._several.get("".join(map(self._keys.__getitem__, parts)), ())
        return self._alone.get(self._keys[parts[0]] + _shape(parts), ())

    def _families(
        self, parts: Sequence[str], listed: Sequence[Listed]
    ) -> Iterator[tuple[str, Reading]]:
        """The words that stand for the family names in the full names of persons."""
        for one in listed:
            term, words = one.term, one.words
            if term.term_class is TermClass.PERSON and len(parts) == len(words) > 1:
                short = {fold(spelling.text) for spelling in term.spellings if spelling.short}
                for part, word in zip(parts, words, strict=True):
                    if word in short and part != word and not self._grammar.is_particle(part):
                        yield part, Reading(term, short=True)


def _may_vary(listed: Listed) -> bool:
    """Whether a spelling is of a name that other outlets may write in other ways."""
    term, spelling, folded = listed
    return (
        term.matching is Matching.VARIANTS
        and term.term_class is not TermClass.TERM
        and not spelling.byline_only
        and not folded.isascii()
    )


def _alone(words: Words, families: Mapping[str, Sequence[Reading]]) -> Iterator[Match]:
    """Where these family names stand."""
    found = {
        word: [(split.offset, readings(dict.fromkeys(families[split.rest]))) for split in meant]
        for word in words.distinct
        if (meant := [split for split in splits(word) if split.rest in families])
    }
    for at in [index for index, word in enumerate(words.all) if word in found]:
        for offset, possible in found[words.all[at]]:
            yield words.starts[at] + offset, words.end(at), possible, How.VARIANT


def _shape(words: Sequence[str]) -> str:
    """What is quick to tell of a name and the same in all its spellings, beside the skeleton."""
    return ends(without_article(words[0])[:2] + words[-1][-1])


def _skeletons(lines: str) -> list[str]:
    """The skeleton of each line of words, without the words' articles; عبدالله is عبد الله."""
    without = _SERVANT_OF.sub(_SERVANT, _ARTICLE.sub("", lines))
    return skeleton(without).split("\n") if lines else []
