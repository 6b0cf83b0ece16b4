"""Terms in other forms than the listed: plural and dual, with a pronoun, split by an owner's name.

Words are looked up by their skeletons, which all forms share, and are the same if the lexicon gives
them one lemma. Words that it lacks are the same if they differ in regular endings only.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.glossary.finding.readings import Match, Reading, readings
from reader.glossary.finding.skeleton import noun_keys
from reader.glossary.finding.tokens import Split, Token, splits
from reader.glossary.term import How, Matching, Term, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_ENDING = re.compile("(?:ه|ها|هما|هم|هن|ك|كم|كن|نا)?$")
_NUMBER = re.compile("(?:ة|ات|تان|تين|تي|تا|ت|ان|ين|ون|يين|ا)?$")


_TEH_MARBUTA = "ap"  # at the end of a lemma: it belongs to the word, دبلوماسية is no feminine adjective


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
        self._openings: dict[str, tuple[tuple[Split, Listed], ...]] = {}
        self._same: dict[tuple[str, str], bool] = {}
        for term in terms:
            if term.term_class in _INFLECTED and term.matching is Matching.VARIANTS:
                for listed in _listed(term):
                    for key in noun_keys(listed.words[0]):
                        self._by_key[key].append(listed)

    def find(
        self, words: Sequence[Token], names: dict[int, int]
    ) -> Iterator[tuple[Match, int | None]]:
        """All places in a text that may be one of the terms; they may overlap.

        With each comes, if it has one, where the name in it begins.

        Args:
            words: the text.
            names: which places are names: where each begins, where it ends. One may stand after
                the first word of a term, as its owner: برنامج كوريا الشمالية النووي.
        """
        at_start = {token.start: index for index, token in enumerate(words)}
        for at, token in enumerate(words):
            for split, listed in self._opening(token.word):
                last, owner = self._last(words, at, listed), None
                if last is None and len(listed.words) > 1 and at + 1 < len(words):
                    end = names.get(words[at + 1].start)
                    after = _after(words, at_start, at + 1, end) if end else None
                    last = after and self._last(words, after - 1, listed)
                    owner = words[at + 1].start
                if last is not None:
                    place = token.start + split.offset, words[last].end
                    yield (*place, readings((listed.reading,)), How.INFLECTED), owner

    def _opening(self, word: str) -> tuple[tuple[Split, Listed], ...]:
        """What terms may begin with a word, and after which proclitics."""
        found = self._openings.get(word)
        if found is None:
            found = self._openings[word] = tuple(self._find_opening(word))
        return found

    def _find_opening(self, word: str) -> Iterator[tuple[Split, Listed]]:
        for split in splits(word):
            seen = set()
            for key in noun_keys(_bare(split.rest)):
                for listed in self._by_key.get(key, ()):
                    if id(listed) not in seen and self._is_form(split.rest, listed.words[0]):
                        seen.add(id(listed))
                        yield split, listed

    def _last(self, words: Sequence[Token], at: int, listed: Listed) -> int | None:
        """The index of the last word, if what follows the word at a place completes a term."""
        for wanted in listed.words[1:]:
            if not words[at].goes_on or at + 1 >= len(words):
                return None
            at += 1
            if not self._is_form(words[at].word, wanted):
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
        return not here and not there and not _stems(_bare(word)).isdisjoint(_stems(listed))


def _listed(term: Term) -> Iterator[Listed]:
    for spelling in term.spellings:
        words = fold(spelling.text).split()
        if words and not spelling.byline_only and not spelling.short and words[0].isalpha():
            yield Listed(tuple(map(_bare, words)), Reading(term))


def _after(
    words: Sequence[Token], at_start: dict[int, int], first: int, end: int
) -> int | None:
    """The index of the word after a name, if it follows directly."""
    last = first
    while last < len(words) and words[last].end < end:
        last += 1
    return last + 1 if last < len(words) and words[last].goes_on else None


def _spelt(word: str) -> str:
    return word.replace("ى", "ي")


def _stems(word: str) -> set[str]:
    """A word without regular endings, for what no lexicon has."""
    word = _spelt(word)
    found = {word}
    for pronoun in {_ENDING.search(word)[0], ""}:
        base = word[: len(word) - len(pronoun)]
        found |= {base, base[: len(base) - len(_NUMBER.search(base)[0])]}
    return {stem for stem in found if len(stem) > 2}


def _bare(word: str) -> str:
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word
