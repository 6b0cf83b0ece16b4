"""Looking words up: every way of reading one, taken apart by Buckwalter's lexicon."""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.buckwalter import arabic, latin
from reader.lexicon.dictionary import Affix, Dictionary, Stem
from reader.text.affixes import ARTICLE

_ARTICLE_OR_NOT = ("", ARTICLE)
_NOMINAL = (WordClass.NOUN, WordClass.ADJECTIVE)
_MY = "ي"
# As in aramorph.pl.
_LONGEST_PREFIX = 4
_LONGEST_SUFFIX = 6


class Lexicon:
    """An analyser that reads its dictionary at the first question, some 0.1 s; any thread may ask.

    Words are Arabic, in any spelling that folds alike. What was asked once is kept.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Analysis, ...]] = {}

    def analyses(self, word: str) -> tuple[Analysis, ...]:
        """All that a word may be; nothing, where it is a name or a misprint."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = tuple(dict.fromkeys(self._analyses(latin(word))))
        return found

    def is_ordinary(self, word: str) -> bool:
        """Whether it may be something else than a name, with nothing but the article joined to it.

        بوتين is Putin, though ب + وتين ("by an aorta") is written so too.
        """
        return any(one.word_class is not WordClass.PROPER for one in self.itself(word))

    def itself(self, word: str) -> tuple[Analysis, ...]:
        """All that a word may be with nothing joined before it but the article."""
        return tuple(one for one in self.analyses(word) if one.proclitics in _ARTICLE_OR_NOT)

    def lemmas(self, word: str) -> frozenset[str]:
        """The lemmas of all nouns and adjectives that it may be, with no more than the article.

        What is an adjective in ي is no noun with "my": صاروخي is "of missiles", not "my missile".
        """
        found = [one for one in self.itself(word) if one.word_class in _NOMINAL]
        if any(one.word_class is WordClass.ADJECTIVE and not one.suffix for one in found):
            found = [one for one in found if one.suffix != _MY]
        return frozenset(one.lemma for one in found)

    @cached_property
    def _dictionary(self) -> Dictionary:
        return Dictionary()

    def _analyses(self, word: str) -> Iterator[Analysis]:
        known, size = self._dictionary, len(word)
        suffixes_from = [
            (end, suffixes)
            for end in range(size, max(size - _LONGEST_SUFFIX - 1, 0), -1)
            if (suffixes := known.suffixes.get(word[end:]))
        ]
        for begin in range(min(_LONGEST_PREFIX, size - 1) + 1):
            if prefixes := known.prefixes.get(word[:begin]):
                for end, suffixes in suffixes_from:
                    if begin < end and (stems := known.stems(word[begin:end])):
                        parts = arabic(word[:begin]), arabic(word[begin:end]), arabic(word[end:])
                        yield from self._agreeing(parts, prefixes, stems, suffixes)

    def _agreeing(
        self,
        parts: tuple[str, str, str],
        prefixes: Iterable[Affix],
        stems: Iterable[Stem],
        suffixes: Iterable[Affix],
    ) -> Iterator[Analysis]:
        """What a word taken apart may be: of all that its parts are, what goes together."""
        known = self._dictionary
        for stem in stems:
            for prefix in prefixes:
                if (prefix.category, stem.category) not in known.before_stem:
                    continue
                for suffix in suffixes:
                    if (stem.category, suffix.category) in known.after_stem and (
                        prefix.category,
                        suffix.category,
                    ) in known.around_stem:
                        vocalised = prefix.vocalised + stem.vocalised + suffix.vocalised
                        yield Analysis(stem.lemma, stem.word_class, *parts, vocalised, stem.gloss)


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process."""
    return Lexicon()
