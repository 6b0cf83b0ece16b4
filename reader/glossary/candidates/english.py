"""An English form for a name: from a gloss, the translation, the lexicon, or its letters."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.corpus.article import Article, Sentence
from reader.glossary.candidates.candidate import EnglishFrom
from reader.glossary.candidates.grouping import Group
from reader.glossary.candidates.standing import Standings
from reader.glossary.candidates.vocabulary import Head, vocabulary
from reader.glossary.counterparts import find_counterparts
from reader.glossary.term import Mention, within
from reader.lexicon.analysis import WordClass
from reader.text.sounds import likeness
from reader.text.transliteration import is_given_name, transliterate

_CAPITALISED = re.compile(
    r"\b[^\W\d_a-z][\w'’.-]*(?:[ -](?:(?:al|el|bin|de|von|van)[ -])?[^\W\d_a-z][\w'’-]*)*"
)
_ALIKE = 0.75  # of the consonants of an English name and an Arabic one
_MOST_WORDS = 5

Translate = Callable[[str], str | None]


class Suggestions:
    """Suggests English for the names of an article."""

    def __init__(
        self,
        article: Article,
        mentions: Sequence[Mention],
        standings: Standings,
        english: Translate,
    ) -> None:
        self._sentences = list(article.sentences())
        self._mentions = mentions
        self._standings = standings
        self._english = english

    def english(self, group: Group) -> tuple[str, EnglishFrom]:
        """The best suggestion, and where it is from."""
        if group.gloss:
            return group.gloss, EnglishFrom.GLOSS
        if translated := self._translated(group):
            return translated, EnglishFrom.TRANSLATION
        words = group.fullest.words
        known = {word: gloss for word in words if (gloss := self._known(word))}
        head = vocabulary().heads.get(words[0])
        if head and len(words) > 1:
            return self._meant(head, words, known)
        return transliterate(group.fullest.text, known), EnglishFrom.TRANSLITERATION

    def _known(self, word: str) -> str:
        """What the lexicon calls a name; the press's own table goes before it."""
        return "" if is_given_name(word) else self._standings.gloss(word)

    def _translated(self, group: Group) -> str:
        """The name in the translations of its sentences that sounds most like it."""
        text = group.fullest.text
        runs = {run for place in group.places for run in self._runs_beside(place.span.start)}
        best = max(runs, key=lambda run: (likeness(text, run), -len(run)), default="")
        return best if best and likeness(text, best) >= _ALIKE else ""

    def _runs_beside(self, at: int) -> Iterator[str]:
        """The capitalised English of a sentence that renders none of its mentions."""
        sentence = self._sentence_at(at)
        english = self._english(sentence.source) if sentence else None
        if sentence and english:
            terms = [m.term for m in within(self._mentions, sentence.start, sentence.end)]
            for known in reversed(find_counterparts(english, terms)):
                english = f"{english[: known.start]}|{english[known.end :]}"
            for run in _CAPITALISED.findall(english):
                yield from _parts(_without_stop(run).split(" "))

    def _sentence_at(self, at: int) -> Sentence | None:
        before = bisect_right(self._sentences, at, key=lambda sentence: sentence.start) - 1
        found = self._sentences[before] if before >= 0 else None
        return found if found and at < found.end else None

    def _meant(
        self, head: Head, words: Sequence[str], known: Mapping[str, str]
    ) -> tuple[str, EnglishFrom]:
        """An institution word by word: مجلس الاتحاد is “Union Council”."""
        meanings = {
            word: self._meaning(word, adjective=head.definite or k > 0)
            for k, word in enumerate(words[1:])
        }
        peoples = [word for word in words[1:] if self._standings.is_nationality(word)]
        others = [word for word in words[1:] if word not in peoples]
        order = [*peoples, *(reversed(others) if head.definite else others)]
        rest = [_capital(meanings[word]) or transliterate(word, known) for word in order]
        first = head.english or _capital(self._standings.meaning(words[0], WordClass.NOUN))
        source = EnglishFrom.DICTIONARY if all(meanings.values()) else EnglishFrom.TRANSLITERATION
        return " ".join(filter(None, [*rest, first])), source

    def _meaning(self, word: str, *, adjective: bool) -> str:
        bare = word.removeprefix("و") if word.startswith("وال") else word
        wanted = WordClass.ADJECTIVE if adjective else WordClass.NOUN
        return self._standings.meaning(bare, wanted) or self._standings.gloss(bare)


def _capital(english: str) -> str:
    return english[:1].upper() + english[1:]


def _without_stop(run: str) -> str:
    """A run that a sentence's full stop ends, without it; "U.S." keeps its own."""
    return run.removesuffix(".") if run.count(".") == 1 else run


def _parts(words: Sequence[str]) -> Iterator[str]:
    """All runs of words within a run: the first may only begin a sentence."""
    for first in range(len(words)):
        for last in range(first + 1, min(first + _MOST_WORDS, len(words)) + 1):
            yield " ".join(words[first:last])
