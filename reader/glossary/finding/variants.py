"""Names in spellings that no entry lists: what another outlet's system makes of a listed one.

Words are looked up by their skeletons with nothing between, so that it does not matter whether a
hyphen, a space or nothing stands between the parts; then the letters are compared.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from reader.glossary.finding.comparison import Comparison
from reader.glossary.finding.fingerprints import Numbers, codes, fingerprints
from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.finding.runs import Forms, Keys, Phrases
from reader.glossary.finding.skeleton import end, start
from reader.glossary.finding.skeletons import Skeletons, skeletons
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import Split, splits, without_article
from reader.glossary.finding.words import Words
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.folding import fold

_FEWEST_CONSONANTS = 2
_SPLIT_FROM = 4  # consonants from which a name that is listed as one word may be written as two
_SPREAD = np.uint64(0x94D049BB133111EB)


class _Found(NamedTuple):
    """What some words may mean; `families` are words that spell a family name in their own way."""

    readings: Readings
    families: tuple[tuple[str, Reading], ...]


class _Hit(NamedTuple):
    """Words of a text that are a name, but for `offset` letters of proclitics."""

    first: int
    offset: int
    last: int
    found: _Found


class VariantFinder:
    """The names among some spellings by their skeletons."""

    def __init__(
        self, spellings: Iterable[Listed], lexicon: Lexicon, known_skeletons: Skeletons
    ) -> None:
        self._grammar = Grammar(lexicon)
        self._comparison = Comparison(lexicon)
        self._skeletons = known_skeletons
        self._meant: dict[str, _Found | None] = {}
        self._starts = Memo(_start)
        self._openings = Memo(self._splits)
        self._names = [listed for listed in spellings if _may_vary(listed)]
        lines = [listed.folded for listed in self._names]
        self._keys = skeletons(lines)
        first_words = [line.partition(" ")[0] for line in lines]
        self._first_words = frozenset(first_words)
        whole = [
            key if len(key.replace(" ", "")) >= _FEWEST_CONSONANTS else "" for key in self._keys
        ]
        marks = self._start_marks(first_words) + _end_marks(lines)
        self._phrases = Phrases(whole, marks, [*_halves(self._keys)])

    def find(self, words: Words, known: Mapping[int, int]) -> Iterator[Match]:
        """All places in a text that may be one of the names; they may overlap.

        A family name that a full name spells in a way of its own is that person's in that text.

        Args:
            words: the text.
            known: what is found already: where each begins, where it ends.
        """
        families: dict[str, list[Reading]] = {}
        for first, offset, last, found in sorted(self._hits(words, known), key=itemgetter(0, 1, 2)):
            for word, reading in found.families:
                families.setdefault(word, []).append(reading)
            start, end = words.starts[first] + offset, words.ends[last]
            yield start, end, found.readings, How.VARIANT
        if families:
            yield from _alone(words, families)

    def _hits(self, words: Words, known: Mapping[int, int]) -> Iterator[_Hit]:
        openings = Forms(words.distinct, self._openings)
        rests = [split.rest for split in openings.all]
        self._skeletons.learn([*words.distinct, *rests])
        begun = fingerprints([self._skeletons[rest] for rest in rests])
        begins = self._start_marks(rests)
        ends = _end_marks(words.distinct)
        alone = Keys(begun, begins + ends[openings.words])
        yield from self._single(words, openings, alone, known)
        keys = Keys(fingerprints([self._skeletons[word] for word in words.distinct]), ends)
        yield from self._longer(words, openings, Keys(begun, begins), keys, known)

    def _single(
        self, words: Words, openings: Forms[Split], keys: Keys, known: Mapping[int, int]
    ) -> Iterator[_Hit]:
        """The words that are names by themselves."""
        exact = {words.text[start:end] for start, end in known.items()}
        found: dict[int, _Found] = {}
        for opening, names in self._phrases.words(keys):
            word = openings.all[opening].rest
            if word in exact or self._grammar.is_no_name(word):
                continue
            if meant := self._may_mean(word, [word], names):
                found[opening] = meant
        for at, opening in openings.places(words, found):
            if known.get(words.starts[at] + openings.all[opening].offset, 0) < words.ends[at]:
                yield _Hit(at, openings.all[opening].offset, at, found[opening])

    def _longer(
        self,
        words: Words,
        openings: Forms[Split],
        begun: Keys,
        keys: Keys,
        known: Mapping[int, int],
    ) -> Iterator[_Hit]:
        """Where two words or more are a name."""
        for at, opening, last, names in self._phrases.runs(words, openings, begun, keys):
            offset, first = openings.all[opening]
            if words.ends[last] <= known.get(words.starts[at] + offset, 0):
                continue
            if not self._skeletons[first] and len(first) > 1:  # أ.ف.ب may begin so
                continue
            parts = [first, *words.all[at + 1 : last + 1]]
            if meant := self._may_mean(" ".join(parts), parts, names):
                yield _Hit(at, offset, last, meant)

    def _splits(self, word: str) -> Sequence[Split]:
        """What proclitics a word may have.

        What is listed after proclitics has these, and is no variant without: واشنطن in وواشنطن.
        """
        found = splits(word)
        if len(found) == 1:
            return found
        as_listed = [split.offset for split in found if split.rest in self._first_words]
        if not as_listed:
            return found
        return [split for split in found if split.offset >= max(as_listed)]

    def _may_mean(self, surface: str, parts: Sequence[str], names: Sequence[int]) -> _Found | None:
        """What some words may mean, of the names that have their skeleton."""
        if surface not in self._meant:
            self._meant[surface] = self._find_meant(parts, names)
        return self._meant[surface]

    def _find_meant(self, parts: Sequence[str], names: Sequence[int]) -> _Found | None:
        listed = [
            self._names[name]
            for name in names
            if self._may_be_so_many(name, len(parts))
            and self._comparison.is_same(parts, self._names[name])
        ]
        if not listed:
            return None
        distinct = {(one.term.id, one.spelling.short): one.reading for one in listed}
        possible = full_if_any(distinct.values())
        return _Found(readings(possible), tuple(self._families(parts, listed)))

    def _may_be_so_many(self, name: int, count: int) -> bool:
        """Whether so many words may be a name: of one that is listed as one word, at most two."""
        is_one = " " not in self._keys[name]
        return count == 1 or not is_one or (count == 2 and len(self._keys[name]) >= _SPLIT_FROM)

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

    def _start_marks(self, words: Iterable[str]) -> Numbers:
        """A number for what the beginning of each word must have in common with a name's."""
        return _marks("".join(map(self._starts.__getitem__, words)))


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
    openings = Forms(words.distinct, Memo(splits))
    wanted = [at for at, split in enumerate(openings.all) if split.rest in families]
    for at, opening in openings.places(words, wanted):
        offset, family = openings.all[opening]
        possible = readings(dict.fromkeys(families[family]))
        yield words.starts[at] + offset, words.ends[at], possible, How.VARIANT


def _start(word: str) -> str:
    return start(without_article(word))


def _end_marks(lines: Iterable[str]) -> Numbers:
    return _marks("".join([end(line) for line in lines]))


def _marks(signs: str) -> Numbers:
    """A number for each sign."""
    return codes(signs).astype(np.uint64) * _SPREAD


def _halves(keys: Iterable[str]) -> Iterator[str]:
    """The beginnings of names that are listed as one word, but may be written as two."""
    for key in keys:
        if key.startswith(" "):
            yield ""  # أ.ف.ب
        elif " " not in key and len(key) >= _SPLIT_FROM:
            for size in range(2, len(key)):
                yield key[:size]
