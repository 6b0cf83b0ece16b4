"""Terms in other forms than the listed: plural and dual, with a pronoun, split by an owner's name.

Words are looked up by their skeletons, which all forms share, and are the same if the lexicon gives
them one lemma. Words that it lacks are the same if they differ in regular endings only.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from reader.glossary.finding.fingerprints import Indices
from reader.glossary.finding.memo import Memo
from reader.glossary.finding.nouns import Noun, Nouns
from reader.glossary.finding.readings import Match, Reading, Readings, readings
from reader.glossary.finding.runs import Forms
from reader.glossary.finding.skeleton import consonants
from reader.glossary.finding.skeletons import Skeletons
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import without_article
from reader.glossary.finding.words import Words
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.span import Span

_SIGNS = (("ى", "ي"), ("ڤ", "ف"), ("پ", "ب"))  # what some outlets write, and others do not
_PRONOUN = re.compile("(?:ه|ها|هما|هم|هن|ك|كم|كن|نا)$")
_NUMBER = re.compile("(?:ة|ات|تان|تين|تي|تا|ت|ان|ين|ون|ا)$")


_ROOT = 3  # consonants
_SHORTEST_STEM = 3
_TEH_MARBUTA = "ap"  # of a lemma: it belongs to the word, دبلوماسية is no feminine adjective


_RELATIVES = frozenset({"الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللاتي"})
_INFLECTED = (TermClass.TERM, TermClass.EVENT)


class _Phrase(NamedTuple):
    """A spelling of a term: its words folded, without the article."""

    words: tuple[str, ...]
    readings: Readings


class InflectionFinder:
    """The terms proper (common nouns) among some spellings, by the skeletons of their words."""

    def __init__(self, spellings: Iterable[Listed], lexicon: Lexicon, skeletons: Skeletons) -> None:
        self._lexicon = lexicon
        self._phrases = [
            phrase
            for listed in spellings
            if listed.term.term_class in _INFLECTED and listed.term.matching is Matching.VARIANTS
            for phrase in _phrases(listed)
        ]
        self._nouns = Nouns([phrase.words for phrase in self._phrases], skeletons)
        self._forms = Memo(self._find_forms)
        self._wanted = Memo(self._find_wanted)
        self._roots = Memo(consonants)
        self._are_names = Memo(self._is_proper)
        self._are_forms: dict[tuple[str, str], bool] = {}

    def find(
        self, words: Words, known: Mapping[int, int], names: Mapping[int, int]
    ) -> Iterator[tuple[Match, Span | None]]:
        """All places in a text that may be one of the terms; they may overlap.

        With each comes, if it has one, the name in it.

        Args:
            words: the text.
            known: what is found already: where each begins, where it ends.
            names: which places are names: where each begins, where it ends. One may stand after
                the first word of a term, as its owner: برنامج كوريا الشمالية النووي.
        """
        nouns = self._nouns.of(words)
        yield from self._single(words, nouns, known)
        yield from self._longer(words, nouns, known, names)

    def _single(
        self, words: Words, nouns: Forms[Noun], known: Mapping[int, int]
    ) -> Iterator[tuple[Match, None]]:
        """The words that are terms by themselves."""
        possible: dict[tuple[int, int], list[tuple[int, Sequence[int]]]] = {}
        for noun, numbers in self._nouns.alone(nouns):
            place = int(nouns.words[noun]), nouns.all[noun].offset
            possible.setdefault(place, []).append((noun, numbers))
        found = {}
        for likely in possible.values():
            if likeliest := self._likeliest(nouns.all[likely[0][0]].word, likely):
                noun, number = likeliest
                found[noun] = self._phrases[number].readings
        for at, noun in nouns.places(words, found):
            start, end = words.starts[at] + nouns.all[noun].offset, words.ends[at]
            if known.get(start, 0) < end:
                yield (start, end, found[noun], How.INFLECTED), None

    def _likeliest(
        self, word: str, likely: Sequence[tuple[int, Sequence[int]]]
    ) -> tuple[int, int] | None:
        """Of terms that share consonants with a word, the likest of those that it is a form of."""
        meant = self._alone.get(without_article(word))
        if meant is None:
            meant = {one for form in self._forms[word] for one in self._by_form.get(form, ())}
        for noun, numbers in likely if meant else ():
            if same := meant.intersection(numbers):
                return noun, min(same)
        return None

    @cached_property
    def _alone(self) -> dict[str, set[int]]:
        """The terms of one word."""
        terms: dict[str, set[int]] = {}
        for number, (words, _) in enumerate(self._phrases):
            if len(words) == 1:
                terms.setdefault(words[0], set()).add(number)
        return terms

    @cached_property
    def _by_form(self) -> dict[str, set[int]]:
        """The terms of one word by what their forms have in common."""
        terms: dict[str, set[int]] = {}
        for word, numbers in self._alone.items():
            for form in self._wanted[word]:
                terms.setdefault(form, set()).update(numbers)
        return terms

    def _longer(
        self,
        words: Words,
        nouns: Forms[Noun],
        known: Mapping[int, int],
        names: Mapping[int, int],
    ) -> Iterator[tuple[Match, Span | None]]:
        """Where several words are a term."""
        begun = {
            (at, noun, number)
            for at, noun, numbers in self._nouns.begun(words, nouns, *_following(words, names))
            for number in numbers
        }
        for at, noun, number in sorted(begun):
            phrase = self._phrases[number]
            offset, _, word, _ = nouns.all[noun]
            if self._is_form(word, phrase.words[0]):
                start = words.starts[at] + offset
                for match, owner in self._complete(words, at, start, phrase, names):
                    if owner or known.get(start, 0) < match[1]:
                        yield match, owner

    def _complete(
        self, words: Words, at: int, start: int, phrase: _Phrase, names: Mapping[int, int]
    ) -> Iterator[tuple[Match, Span | None]]:
        """The term that begins in the word at a place, if what follows completes it."""
        owner = None
        last = self._last(words, at, phrase)
        if last is None and (owner := self._owner(words, at, phrase, names)):
            last = self._last(words, words.index(owner.end) - 1, phrase)
        if last is not None:
            yield (start, words.ends[last], phrase.readings, How.INFLECTED), owner

    def _owner(
        self, words: Words, at: int, phrase: _Phrase, names: Mapping[int, int]
    ) -> Span | None:
        """The name after the first word of a term, if there is one and the term may go on."""
        if len(phrase.words) == 1 or not words.go_on[at]:
            return None
        start = words.starts[at + 1]
        if start not in names and not self._are_names[words.all[at + 1]]:
            return None
        return Span(start, names.get(start, words.ends[at + 1]))

    def _is_proper(self, word: str) -> bool:
        """Whether a word is a name of the lexicon's and nothing else."""
        found = self._lexicon.analyses(word)
        return bool(found) and all(one.word_class is WordClass.PROPER for one in found)

    def _is_form(self, word: str, listed: str) -> bool:
        """Whether a word of a text is a form of a listed one, which has no article."""
        if without_article(word) == listed:
            return True
        pair = word, listed
        if pair not in self._are_forms:
            self._are_forms[pair] = not self._forms[word].isdisjoint(self._wanted[listed])
        return self._are_forms[pair]

    def _last(self, words: Words, at: int, phrase: _Phrase) -> int | None:
        """The index of the last word, if what follows the word at a place completes a term."""
        for wanted in phrase.words[1:]:
            if not words.go_on[at]:
                return None
            at += 1
            if not self._is_form(words.all[at], wanted):
                return None
        return at

    def _find_forms(self, word: str) -> frozenset[str]:
        """What a word of a text, with its article or not, may be a form of."""
        bare = without_article(word)
        lemmas = self._lexicon.lemmas(word)
        if lemmas:
            return lemmas | self._meanings(word, lemmas) | {_spelt(bare)}
        if not self._lexicon.itself(word):
            return _forms_by_ending(bare) | {_spelt(bare)}
        root = self._roots[bare]
        is_noun = word != bare and len(root) >= _ROOT  # that the lexicon lacks, maybe a plural
        return frozenset({_spelt(bare), f"{root}*"} if is_noun else {_spelt(bare)})

    def _find_wanted(self, word: str) -> frozenset[str]:
        """What the forms of a word have in common, which is listed without the article."""
        lemmas = self._lexicon.lemmas(word)
        own = frozenset(one for one in lemmas if one.partition("_")[0].endswith(_TEH_MARBUTA))
        known = own or lemmas
        if not known:
            return _forms_by_ending(word) | {_spelt(word)}
        root = self._roots[word]
        forms = known | self._meanings(word, known) | {_spelt(word), f"{_NUMBER.sub('', word)}-"}
        return forms | {f"{root}*"} if len(root) >= _ROOT else forms

    def _meanings(self, word: str, lemmas: frozenset[str]) -> frozenset[str]:
        """Consonants and meaning, by which the lexicon has some words twice: خارطة, خريطة."""
        key = self._roots[word]
        found = self._lexicon.itself(word)
        return frozenset(f"{key}={one.gloss}" for one in found if one.lemma in lemmas)


def _phrases(listed: Listed) -> Iterator[_Phrase]:
    term, spelling, folded = listed
    words = folded.split()
    if words[0].isalpha() and not spelling.byline_only and not spelling.short:
        yield _Phrase(tuple(map(without_article, words)), readings((Reading(term),)))
        if not _RELATIVES.isdisjoint(words):  # which an indefinite noun goes without
            words = [word for word in words if word not in _RELATIVES]
            yield _Phrase(tuple(map(without_article, words)), readings((Reading(term),)))


def _following(words: Words, names: Mapping[int, int]) -> tuple[Indices, Indices]:
    """Which words may be the first two of one phrase: neighbours, or with a name between."""
    last = len(words) - 1
    next_to = np.flatnonzero(words.go_on[:last])
    with_one_between = next_to[next_to + 1 < last]
    ends = ((words.index(start) - 1, words.index(end)) for start, end in names.items())
    owned = [(first, second) for first, second in ends if first >= 0 and second <= last]
    before, after = np.array(owned, np.intp).reshape(-1, 2).T
    return (
        np.concatenate((next_to, with_one_between, before)),
        np.concatenate((next_to + 1, with_one_between + 2, after)),
    )


def _spelt(word: str) -> str:
    for sign, letter in _SIGNS:
        word = word.replace(sign, letter)
    return word


def _stems(word: str) -> frozenset[str]:
    """A word without regular endings, for what no lexicon has; each marked as no whole word."""
    whole = _spelt(word)
    bases = {whole, _PRONOUN.sub("", whole)}
    stems = bases | {_NUMBER.sub("", base) for base in bases}
    return frozenset(f"{stem}-" for stem in stems if len(stem) >= _SHORTEST_STEM)


def _forms_by_ending(word: str) -> frozenset[str]:
    """The stems, and their sounds, which all spellings of a foreign word keep: باليستي, بالستي."""
    stems = _stems(word)
    sounds = consonants(" ".join(stems).replace("-", "")).split(" ")
    return stems | {f"{sound}~" for sound in sounds if len(sound) > _ROOT}
