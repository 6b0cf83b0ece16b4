"""Names in spellings that no entry lists: what another outlet's system makes of a listed one.

Words are looked up by their skeletons, part by part, so that it does not matter whether a hyphen, a
space or nothing stands between the parts; then the letters are compared. A word that the lexicon
knows is what it says, and no variant of a name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, Readings, full_if_any, readings
from reader.glossary.finding.skeleton import is_same_name, skeleton
from reader.glossary.finding.tokens import Split, Words, splits
from reader.glossary.term import How, Matching, Term, TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold, fold_loosely

_G_SOUND = frozenset("gqj")
_FEWEST_CONSONANTS = 2
_SERVANT = "عبد"
_SERVANT_OF = _SERVANT + ARTICLE
_SPLIT_FROM = 4  # consonants from which a name that is listed as one word may be written as two


class Listed(NamedTuple):
    """A spelling of an entry: its words folded, and what it means."""

    words: tuple[str, ...]
    reading: Reading


class _Found(NamedTuple):
    """What some words may mean; `families` are words that spell a family name in their own way."""

    readings: Readings
    families: tuple[tuple[str, Reading], ...]


class VariantFinder:
    """The names of some terms by their skeletons."""

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_skeleton: dict[str, list[Listed]] = {}
        self._beginnings: set[str] = set()
        self._first_words: set[str] = set()
        self._openings = Memo(self._find_openings)
        self._meant = Memo(self._find_meant)
        for term in terms:
            if term.matching is Matching.VARIANTS and term.term_class is not TermClass.TERM:
                for listed in _listed(term):
                    self._add(listed)

    def find(self, words: Words, known: Mapping[int, int]) -> Iterator[Match]:
        """All places in a text that may be one of the names; they may overlap.

        A family name that a full name spells in a way of its own is that person's in that text.

        Args:
            words: the text.
            known: what is found already: where each begins, where it ends.
        """
        families: dict[str, list[Reading]] = {}
        openings = self._openings
        for at in [index for index, word in enumerate(words.all) if openings[word]]:
            for split, key in openings[words.all[at]]:
                start = words.starts[at] + split.offset
                for end, found in self._from(words, at, split.rest, key, known.get(start, 0)):
                    for word, reading in found.families:
                        families.setdefault(word, []).append(reading)
                    yield start, end, found.readings, How.VARIANT
        if families:
            yield from _alone(words, families)

    def _add(self, listed: Listed) -> None:
        self._first_words.add(listed.words[0])
        keys = [_key(word) for word in listed.words]
        whole = "".join(keys)
        if len(whole) < _FEWEST_CONSONANTS:
            return
        self._by_skeleton.setdefault(whole, []).append(listed)
        part = ""
        for key in keys:
            part += key
            self._beginnings.add(part)
        if len(keys) == 1 and len(whole) >= _SPLIT_FROM:
            self._beginnings.update(whole[:size] for size in range(2, len(whole)))

    def _find_openings(self, word: str) -> tuple[tuple[Split, str], ...]:
        """Each way to split a word that leaves what a name may begin with.

        What is listed after proclitics has these, and is no variant without: واشنطن in وواشنطن.
        """
        found = [
            (split, key)
            for split, key in ((split, _key(split.rest)) for split in splits(word))
            if key in self._beginnings and (key or len(word) == 1)  # أ.ف.ب
        ]
        as_listed = [split.offset for split, _ in found if split.rest in self._first_words]
        return tuple(pair for pair in found if pair[0].offset >= max(as_listed, default=0))

    def _from(
        self, words: Words, at: int, surface: str, key: str, known: int
    ) -> Iterator[tuple[int, _Found]]:
        """The names that begin in the word at a place and end after `known`, with their ends."""
        while True:
            end = words.end(at)
            if end > known and key in self._by_skeleton and (found := self._meant[surface]):
                yield end, found
            if not words.go_on(at):
                return
            at += 1
            key += _key(words.all[at])
            if key not in self._beginnings:
                return
            surface += f" {words.all[at]}"

    def _find_meant(self, surface: str) -> _Found | None:
        """What some words, with spaces between, may mean."""
        parts = surface.split(" ")
        key = "".join(map(_key, parts))
        listed = [one for one in self._by_skeleton[key] if self._is(parts, one)]
        if not listed:
            return None
        possible = full_if_any(dict.fromkeys(one.reading for one in listed))
        return _Found(readings(possible), tuple(_families(parts, listed)))

    def _is(self, parts: Sequence[str], listed: Listed) -> bool:
        """Whether the words of a text can be a listed name, letter by letter."""
        has_g = not _G_SOUND.isdisjoint(listed.reading.term.english.lower())
        if len(parts) == len(listed.words):
            return self._are_same(parts, listed, has_g=has_g)
        if len(parts) == 1 and self._is_ordinary(parts[0], listed):
            return False
        return is_same_name(_joined(parts), _joined(listed.words), has_g=has_g)

    def _are_same(self, parts: Sequence[str], listed: Listed, *, has_g: bool) -> bool:
        is_person = listed.reading.term.term_class is TermClass.PERSON
        if is_person and len(parts) > 1:
            return is_same_name(_joined(parts), _joined(listed.words), has_g=has_g)
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
        return is_same_name(_joined([_bare(part)]), _joined([_bare(word)]), has_g=has_g)

    def _is_same_word(self, word: str, listed: Listed, *, has_g: bool) -> bool:
        """The same for a name of one word, which must be no other word that the lexicon has."""
        [other] = listed.words
        if self._is_ordinary(word, listed) or self._loses_article(word, listed):
            return False
        return fold_loosely(word) == fold_loosely(other) or is_same_name(
            _joined([_bare(word)]), _joined([_bare(other)]), has_g=has_g
        )

    def _is_ordinary(self, word: str, listed: Listed) -> bool:
        """Whether the lexicon has the word, but not as that very name."""
        found = self._lexicon.analyses(word)
        proper = [one for one in found if one.word_class is WordClass.PROPER]
        english = listed.reading.term.english.lower()
        if any(_is_in(one.gloss, english) for one in proper):
            return False
        return bool(proper) or any(one.proclitics in ("", ARTICLE) for one in found)

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


def _listed(term: Term) -> Iterator[Listed]:
    for spelling in term.spellings:
        folded = fold(spelling.text)
        if not spelling.byline_only and not folded.isascii():
            words = tuple(_words(folded))
            if words:
                yield Listed(words, Reading(term, spelling.short))


def _families(parts: Sequence[str], listed: Sequence[Listed]) -> Iterator[tuple[str, Reading]]:
    """The words that stand for the family names in the full names of persons."""
    for one in listed:
        term = one.reading.term
        if term.term_class is TermClass.PERSON and len(parts) == len(one.words) > 1:
            short = {fold(spelling.text) for spelling in term.spellings if spelling.short}
            for part, word in zip(parts, one.words, strict=True):
                if word in short and part != word:
                    yield part, Reading(term, short=True)


def _alone(words: Words, families: Mapping[str, Sequence[Reading]]) -> Iterator[Match]:
    """Where these family names stand."""
    for at, word in enumerate(words.all):
        for split in splits(word):
            if split.rest in families:
                possible = readings(dict.fromkeys(families[split.rest]))
                yield words.starts[at] + split.offset, words.end(at), possible, How.VARIANT


def _is_in(gloss: str, english: str) -> bool:
    """Whether one of the meanings of a proper name is, or is part of, an English form."""
    return any(meaning.strip().lower() in english for meaning in gloss.split(";"))


def _words(folded: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in folded).split()


def _joined(words: Iterable[str]) -> str:
    """The words as one; ه at an end of one is a vowel: أندريه."""
    return "".join(word[:-1] + "ة" if word.endswith("ه") else word for word in words)


def _bare(word: str) -> str:
    """Without the article, which some write and some do not: القرم, قرم."""
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word


@cache
def _key(word: str) -> str:
    if word.startswith(_SERVANT_OF) and len(word) > len(_SERVANT_OF):  # عبدالله, عبد الله
        return _key(_SERVANT) + _key(word[len(_SERVANT) :])
    return skeleton(_bare(word))
