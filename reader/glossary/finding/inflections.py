"""Terms in other forms than the listed: plural and dual, with a pronoun, split by an owner's name.

Words are looked up by their skeletons, which all forms share, and are the same if the lexicon gives
them one lemma. Words that it lacks are the same if they differ in regular endings only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.readings import Match, Reading, readings
from reader.glossary.finding.skeleton import noun_keys, skeleton
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import Split, Words, splits, without_article
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.span import Span

_PRONOUN = re.compile("(?:ه|ها|هما|هم|هن|ك|كم|كن|نا)$")
_NUMBER = re.compile("(?:ة|ات|تان|تين|تي|تا|ت|ان|ين|ون|ا)$")


_ROOT = 3  # consonants
_SHORTEST_STEM = 3
_TEH_MARBUTA = "ap"  # of a lemma: it belongs to the word, دبلوماسية is no feminine adjective


_RELATIVES = frozenset({"الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللاتي"})
_NOTHING: frozenset[str] = frozenset()
_INFLECTED = (TermClass.TERM, TermClass.EVENT)


class _Phrase(NamedTuple):
    """A spelling of a term: its words folded, without the article."""

    words: tuple[str, ...]
    reading: Reading


class _Opening(NamedTuple):
    """What terms may begin with a word, after what proclitics.

    `seconds` are the forms of their second words; None, if they have only one.
    """

    split: Split
    phrases: tuple[_Phrase, ...]
    seconds: frozenset[str] | None


class InflectionFinder:
    """The terms proper (common nouns) among some spellings by the forms of their first words."""

    def __init__(self, spellings: Iterable[Listed], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._phrases = [
            phrase
            for listed in spellings
            if listed.term.term_class in _INFLECTED and listed.term.matching is Matching.VARIANTS
            for phrase in _phrases(listed)
        ]
        self._forms = Memo(self._find_forms)
        self._wanted = Memo(self._find_wanted)
        self._openings = Memo(self._find_openings)
        self._by_form: dict[str, list[int]] = defaultdict(list)
        for number, phrase in enumerate(self._phrases):
            for form in self._wanted[phrase.words[0]]:
                self._by_form[form].append(number)

    def find(self, words: Words, names: Mapping[int, int]) -> Iterator[tuple[Match, Span | None]]:
        """All places in a text that may be one of the terms; they may overlap.

        With each comes, if it has one, the name in it.

        Args:
            words: the text.
            names: which places are names: where each begins, where it ends. One may stand after
                the first word of a term, as its owner: برنامج كوريا الشمالية النووي.
        """
        openings = self._openings
        for at in [index for index, word in enumerate(words.all) if openings[word]]:
            follows = self._forms[words.all[at + 1]] if words.go_on(at) else _NOTHING
            is_owned = bool(follows) and self._is_name(words, at + 1, names)
            for split, phrases, seconds in openings[words.all[at]]:
                if seconds is None or is_owned or not seconds.isdisjoint(follows):
                    for phrase in phrases:
                        yield from self._complete(words, at, split, phrase, names)

    def _complete(
        self, words: Words, at: int, split: Split, phrase: _Phrase, names: Mapping[int, int]
    ) -> Iterator[tuple[Match, Span | None]]:
        """The term that begins in the word at a place, if what follows completes it."""
        owner = None
        last = self._last(words, at, phrase)
        if last is None and (owner := self._owner(words, at, phrase, names)):
            last = self._last(words, words.index(owner.end) - 1, phrase)
        if last is not None:
            start = words.starts[at] + split.offset
            yield (start, words.end(last), readings((phrase.reading,)), How.INFLECTED), owner

    def _owner(
        self, words: Words, at: int, phrase: _Phrase, names: Mapping[int, int]
    ) -> Span | None:
        """The name after the first word of a term, if there is one and the term may go on."""
        if len(phrase.words) == 1 or not words.go_on(at):
            return None
        start = words.starts[at + 1]
        if not self._is_name(words, at + 1, names):
            return None
        return Span(start, names.get(start, words.end(at + 1)))

    def _is_name(self, words: Words, at: int, names: Mapping[int, int]) -> bool:
        """Whether a name begins with a word: one that was found, or one of the lexicon's."""
        if words.starts[at] in names:
            return True
        found = self._lexicon.analyses(words.all[at])
        return bool(found) and all(one.word_class is WordClass.PROPER for one in found)

    def _find_openings(self, word: str) -> tuple[_Opening, ...]:
        """What terms may begin with a word, and after which proclitics."""
        found = []
        for split in splits(word):
            phrases = self._begun_by(split.rest)
            if single := tuple(phrase for phrase in phrases if len(phrase.words) == 1):
                found.append(_Opening(split, single, None))
            if longer := tuple(phrase for phrase in phrases if len(phrase.words) > 1):
                seconds = frozenset().union(*(self._wanted[each.words[1]] for each in longer))
                found.append(_Opening(split, longer, seconds))
        return tuple(found)

    def _begun_by(self, word: str) -> list[_Phrase]:
        """The terms that a word is a form of the first word of, the likest first."""
        numbers = {number for form in self._forms[word] for number in self._by_form.get(form, ())}
        if not numbers:
            return []
        keys = noun_keys(without_article(word))
        ranked = []
        for number in numbers:
            phrase = self._phrases[number]
            own = noun_keys(phrase.words[0])
            rank = next((rank for rank, key in enumerate(keys) if key in own), None)
            if rank is not None:
                ranked.append((rank, number, phrase))
        return [phrase for *_, phrase in sorted(ranked)]

    def _last(self, words: Words, at: int, phrase: _Phrase) -> int | None:
        """The index of the last word, if what follows the word at a place completes a term."""
        for wanted in phrase.words[1:]:
            if not words.go_on(at):
                return None
            at += 1
            if self._wanted[wanted].isdisjoint(self._forms[words.all[at]]):
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
        root = skeleton(bare)
        is_noun = word != bare and len(root) >= _ROOT  # that the lexicon lacks, maybe a plural
        return frozenset({_spelt(bare), f"{root}*"} if is_noun else {_spelt(bare)})

    def _find_wanted(self, word: str) -> frozenset[str]:
        """What the forms of a word have in common, which is listed without the article."""
        lemmas = self._lexicon.lemmas(word)
        own = frozenset(one for one in lemmas if one.partition("_")[0].endswith(_TEH_MARBUTA))
        known = own or lemmas
        if not known:
            return _forms_by_ending(word) | {_spelt(word)}
        root = skeleton(word)
        forms = known | self._meanings(word, known) | {_spelt(word), f"{_NUMBER.sub('', word)}-"}
        return forms | {f"{root}*"} if len(root) >= _ROOT else forms

    def _meanings(self, word: str, lemmas: frozenset[str]) -> frozenset[str]:
        """Consonants and meaning, by which the lexicon has some words twice: خارطة, خريطة."""
        key = skeleton(word)
        found = self._lexicon.itself(word)
        return frozenset(f"{key}={one.gloss}" for one in found if one.lemma in lemmas)


def _phrases(listed: Listed) -> Iterator[_Phrase]:
    term, spelling, folded = listed
    words = folded.split()
    if words[0].isalpha() and not spelling.byline_only and not spelling.short:
        yield _Phrase(tuple(map(without_article, words)), Reading(term))
        if not _RELATIVES.isdisjoint(words):  # which an indefinite noun goes without
            words = [word for word in words if word not in _RELATIVES]
            yield _Phrase(tuple(map(without_article, words)), Reading(term))


def _spelt(word: str) -> str:
    return word.replace("ى", "ي")


def _stems(word: str) -> frozenset[str]:
    """A word without regular endings, for what no lexicon has; each marked as no whole word."""
    whole = _spelt(word)
    bases = {whole, _PRONOUN.sub("", whole)}
    stems = bases | {_NUMBER.sub("", base) for base in bases}
    return frozenset(f"{stem}-" for stem in stems if len(stem) >= _SHORTEST_STEM)


def _forms_by_ending(word: str) -> frozenset[str]:
    """The stems, and their sounds, which all spellings of a foreign word keep: باليستي, بالستي."""
    stems = _stems(word)
    sounds = (skeleton(stem.rstrip("-")) for stem in stems)
    return stems | {f"{sound}~" for sound in sounds if len(sound) > _ROOT}
