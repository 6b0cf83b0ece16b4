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
from reader.glossary.finding.tokens import Split, Words, splits
from reader.glossary.term import How, Matching, Term, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold
from reader.text.span import Span

_PRONOUN = re.compile("(?:ه|ها|هما|هم|هن|ك|كم|كن|نا)$")
_NUMBER = re.compile("(?:ة|ات|تان|تين|تي|تا|ت|ان|ين|ون|ا)$")


_ROOT = 3  # consonants
_SHORTEST_STEM = 3
_TEH_MARBUTA = "ap"  # of a lemma: it belongs to the word, دبلوماسية is no feminine adjective


_RELATIVES = frozenset({"الذي", "التي", "اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللاتي"})
_INFLECTED = (TermClass.TERM, TermClass.EVENT)


class Listed(NamedTuple):
    """A spelling of a term: its words folded, without the article."""

    words: tuple[str, ...]
    reading: Reading


class InflectionFinder:
    """The terms proper (common nouns) of a glossary by the skeletons of their first words."""

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_key: dict[str, list[Listed]] = defaultdict(list)
        self._openings = Memo(self._find_opening)
        self._same: dict[tuple[str, str], bool] = {}
        for term in terms:
            if term.term_class in _INFLECTED and term.matching is Matching.VARIANTS:
                for listed in _listed(term):
                    for key in noun_keys(listed.words[0]):
                        self._by_key[key].append(listed)

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
            for split, listed in openings[words.all[at]]:
                start, owner = words.starts[at] + split.offset, None
                last = self._last(words, at, listed)
                if last is None and (owner := self._owner(words, at, listed, names)):
                    last = self._last(words, words.index(owner.end) - 1, listed)
                if last is not None:
                    found = start, words.end(last), readings((listed.reading,)), How.INFLECTED
                    yield found, owner

    def _owner(
        self, words: Words, at: int, listed: Listed, names: Mapping[int, int]
    ) -> Span | None:
        """The name after the first word of a term, if there is one and the term may go on."""
        if len(listed.words) == 1 or not words.go_on(at):
            return None
        start = words.starts[at + 1]
        return Span(start, names[start]) if start in names else None

    def _find_opening(self, word: str) -> tuple[tuple[Split, Listed], ...]:
        """What terms may begin with a word, and after which proclitics."""
        return tuple(
            (split, listed)
            for split in splits(word)
            for listed in dict.fromkeys(
                one for key in noun_keys(_bare(split.rest)) for one in self._by_key.get(key, ())
            )
            if self._is_form(split.rest, listed.words[0])
        )

    def _last(self, words: Words, at: int, listed: Listed) -> int | None:
        """The index of the last word, if what follows the word at a place completes a term."""
        for wanted in listed.words[1:]:
            if not words.go_on(at):
                return None
            at += 1
            if not self._is_form(words.all[at], wanted):
                return None
        return at

    def _is_form(self, word: str, listed: str) -> bool:
        """Whether a word, with its article or not, is a form of one that is listed without."""
        known = self._same.get((word, listed))
        if known is None:
            known = _spelt(_bare(word)) == _spelt(listed) or self._share_lemma(word, listed)
            self._same[word, listed] = known
        return known

    def _share_lemma(self, word: str, listed: str) -> bool:
        here, there = self._lexicon.lemmas(word), self._lexicon.lemmas(listed)
        if here and there:
            own = {lemma for lemma in there if lemma.partition("_")[0].endswith(_TEH_MARBUTA)}
            return not here.isdisjoint(own or there)
        if there and word.startswith(ARTICLE):  # a noun that the lexicon lacks, it seems a plural
            key = skeleton(_bare(word))
            return len(key) >= _ROOT and key == skeleton(listed)
        return not here and not there and not _stems(_bare(word)).isdisjoint(_stems(listed))


def _listed(term: Term) -> Iterator[Listed]:
    for spelling in term.spellings:
        words = fold(spelling.text).split()
        if words and not spelling.byline_only and not spelling.short and words[0].isalpha():
            yield Listed(tuple(map(_bare, words)), Reading(term))
            if not _RELATIVES.isdisjoint(words):  # which an indefinite noun goes without
                words = [word for word in words if word not in _RELATIVES]
                yield Listed(tuple(map(_bare, words)), Reading(term))


def _spelt(word: str) -> str:
    return word.replace("ى", "ي")


def _stems(word: str) -> set[str]:
    """A word without regular endings, for what no lexicon has."""
    whole = _spelt(word)
    bases = {whole, _PRONOUN.sub("", whole)}
    stems = bases | {_NUMBER.sub("", base) for base in bases}
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}


def _bare(word: str) -> str:
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word
