"""Names in spellings that no entry lists: what another outlet's system makes of a listed one.

Words are looked up by their skeletons, part by part, so that it does not matter whether a hyphen, a
space or nothing stands between the parts; then the letters are compared. A word that the lexicon
knows is what it says, and no variant of a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.finding.skeleton import ends, is_same_name, skeleton
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import Split, Words, splits
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold, fold_loosely

_G_SOUND = frozenset("gqj")
_ARTICLE = re.compile(rf"\b{ARTICLE}(?=\w{{3}})")  # as _bare has it
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
        self._lexicon = lexicon
        self._alone: dict[str, list[Listed]] = {}  # what may be one word, by its shape
        self._several: dict[str, list[Listed]] = {}  # what may be more, by its skeleton
        self._beginnings: set[str] = set()  # skeletons of what such a name may begin with
        self._seconds: dict[str, set[str]] = {}  # what may follow its first word
        self._keys: dict[str, str] = {}
        self._openings = Memo(self._find_openings)
        self._followers = Memo(self._find_seconds)
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

    def _find_seconds(self, word: str) -> frozenset[str]:
        """The skeletons of what may follow a word in a name, whatever proclitics it has."""
        return frozenset().union(*(self._seconds[key] for _, key in self._openings[word]))

    def _find_openings(self, word: str) -> tuple[tuple[Split, str], ...]:
        """Each way to split a word that leaves what a name of several may begin with."""
        pairs = ((split, self._keys[split.rest]) for split in splits(word))
        return tuple(
            (split, key)
            for split, key in pairs
            if key in self._seconds and (key or len(word) == 1)  # أ.ف.ب
        )

    def _single(self, words: Words, known: Mapping[int, int]) -> Iterator[_Hit]:
        """The words that may be names by themselves."""
        exact = {words.text[start:end] for start, end in known.items()}
        found: dict[str, list[Split]] = {}
        for word in words.distinct:
            possible = list(splits(word))
            if any(split.rest in exact for split in possible):
                continue  # what is listed after proclitics has these: واشنطن in وواشنطن
            for split in possible:
                if not self._is_no_name(split.rest) and self._meant[split.rest]:
                    found.setdefault(word, []).append(split)
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
                key, last, surface = first, at, split.rest
                while words.go_on(last):
                    last += 1
                    key += keys[last]
                    surface += f" {words.all[last]}"
                    if key in self._several:
                        yield _Hit(at, split, last, surface)
                    if key not in self._beginnings:
                        break

    def _find_meant(self, surface: str) -> _Found | None:
        """What some words, with spaces between, may mean."""
        parts = surface.split(" ")
        listed = [one for one in self._alike(parts) if self._is(parts, one)]
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
                    if word in short and part != word and not self._is_particle(part):
                        yield part, Reading(term, short=True)

    def _is(self, parts: Sequence[str], listed: Listed) -> bool:
        """Whether the words of a text can be a listed name, letter by letter."""
        has_g = not _G_SOUND.isdisjoint(listed.reading.term.english.lower())
        if len(parts) == len(listed.words):
            return self._are_same(parts, listed, has_g=has_g)
        if len(parts) == 1 and self._is_ordinary(parts[0], listed):
            return False
        if len(listed.words) == 1 and len(parts) > 2:
            return False  # a name of one word may be written as two, not more
        return is_same_name(parts, listed.words, has_g=has_g)

    def _are_same(self, parts: Sequence[str], listed: Listed, *, has_g: bool) -> bool:
        is_person = listed.reading.term.term_class is TermClass.PERSON
        if is_person and len(parts) > 1:
            return is_same_name(parts, listed.words, has_g=has_g)
        if len(parts) == 1:
            return self._is_same_word(parts[0], listed, has_g=has_g)
        return all(
            self._is_same_part(part, word, has_g=has_g)
            for part, word in zip(parts, listed.words, strict=True)
        )

    def _is_same_part(self, part: str, word: str, *, has_g: bool) -> bool:
        """Whether a word can be one of a longer name: a word itself, a foreign name by sound."""
        if fold_loosely(part) == fold_loosely(word):
            return True
        if self._lexicon.is_ordinary(word) and self._lexicon.analyses(part):
            return self._mean_the_same(part, word)
        return is_same_name([_bare(part)], [_bare(word)], has_g=has_g)

    def _is_same_word(self, word: str, listed: Listed, *, has_g: bool) -> bool:
        """The same for a name of one word, which must be no other word that the lexicon has."""
        [other] = listed.words
        return (
            is_same_name([_bare(word)], [_bare(other)], has_g=has_g)
            and not self._is_ordinary(word, listed)
            and not self._loses_article(word, listed)
        )

    def _is_ordinary(self, word: str, listed: Listed) -> bool:
        """Whether the lexicon has the word, but not as that very name."""
        found = self._lexicon.analyses(word)
        proper = [one for one in found if one.word_class is WordClass.PROPER]
        english = listed.reading.term.english.lower()
        if any(_is_in(one.gloss, english) for one in proper):
            return False
        return bool(proper) or any(one.proclitics in ("", ARTICLE) for one in found)

    def _is_particle(self, word: str) -> bool:
        found = self._lexicon.itself(word)
        return any(one.word_class is WordClass.FUNCTION for one in found)

    def _is_no_name(self, word: str) -> bool:
        """Whether the lexicon has the word, but not as a name at all."""
        found = self._lexicon.analyses(word)
        return any(one.proclitics in ("", ARTICLE) for one in found) and not any(
            one.word_class is WordClass.PROPER for one in found
        )

    def _loses_article(self, word: str, listed: Listed) -> bool:
        """Whether the article is the difference, and it is a name: هند, the woman, and الهند."""
        differ = word.startswith(ARTICLE) != listed.words[0].startswith(ARTICLE)
        is_institution = listed.reading.term.term_class is TermClass.ORGANIZATION
        return differ and not is_institution and bool(self._lexicon.analyses(word))

    def _mean_the_same(self, word: str, other: str) -> bool:
        """Whether the lexicon has both as one word in two spellings: أميركية, أمريكية."""
        return not self._meanings(word).isdisjoint(self._meanings(other))

    def _meanings(self, word: str) -> set[tuple[str, WordClass, str]]:
        found = self._lexicon.itself(word)
        return {(one.gloss, one.word_class, one.suffix) for one in found}


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


def _is_in(gloss: str, english: str) -> bool:
    """Whether one of the meanings of a proper name is, or is part of, an English form."""
    return any(meaning.strip().lower() in english for meaning in gloss.split(";"))


def _shape(words: Sequence[str]) -> str:
    """What is quick to tell of a name and the same in all its spellings, beside the skeleton."""
    return ends(_bare(words[0])[0], words[-1][-1])


def _bare(word: str) -> str:
    """Without the article, which some write and some do not: القرم, قرم."""
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word


def _skeletons(lines: str) -> list[str]:
    """The skeleton of each line of words, without the words' articles; عبدالله is عبد الله."""
    bare = _SERVANT_OF.sub(_SERVANT, _ARTICLE.sub("", lines))
    return skeleton(bare).split("\n") if lines else []
