"""Looking words up: every way of reading one, taken apart by Buckwalter's lexicon."""

from collections.abc import Iterator
from functools import cache, cached_property

from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.buckwalter import arabic, latin
from reader.lexicon.dictionary import Dictionary

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
        """Whether it may be something else than a name."""
        return any(one.word_class is not WordClass.PROPER for one in self.analyses(word))

    def lemmas(self, word: str) -> frozenset[str]:
        """The lemmas of all nouns and adjectives that it may be."""
        nominal = (WordClass.NOUN, WordClass.ADJECTIVE)
        return frozenset(one.lemma for one in self.analyses(word) if one.word_class in nominal)

    @cached_property
    def _dictionary(self) -> Dictionary:
        return Dictionary()

    def _analyses(self, word: str) -> Iterator[Analysis]:
        known = self._dictionary
        for begin in range(min(_LONGEST_PREFIX, len(word) - 1) + 1):
            prefixes = known.prefixes.get(word[:begin], ())
            for end in range(len(word), max(begin, len(word) - _LONGEST_SUFFIX - 1), -1):
                suffixes = known.suffixes.get(word[end:], ()) if prefixes else ()
                for stem in known.stems(word[begin:end]) if suffixes else ():
                    for prefix in prefixes:
                        if (prefix.category, stem.category) not in known.before_stem:
                            continue
                        for suffix in suffixes:
                            if (stem.category, suffix.category) in known.after_stem and (
                                prefix.category,
                                suffix.category,
                            ) in known.around_stem:
                                yield Analysis(
                                    stem.lemma,
                                    stem.word_class,
                                    arabic(word[:begin]),
                                    arabic(word[begin:end]),
                                    arabic(word[end:]),
                                    prefix.vocalised + stem.vocalised + suffix.vocalised,
                                    stem.gloss,
                                )


@cache
def lexicon() -> Lexicon:
    """The one lexicon of the process."""
    return Lexicon()
