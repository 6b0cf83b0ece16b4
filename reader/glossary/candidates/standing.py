"""What a word can be by itself: a name, a word of the dictionary, or both."""

from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from reader.glossary.candidates.vocabulary import vocabulary
from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE

_LONGEST = 20  # letters; the longest words of names that the press writes have some 15
_SHORTEST_MISPRINT = 6  # letters; below, nearly every name is one letter away from some word
_SHORTEST_JOINED = 4  # letters of each of two words that lack the space between them
_SHORTEST_STEM = 3
_NOMINAL = (WordClass.NOUN, WordClass.ADJECTIVE, WordClass.PROPER)
_NOMINAL_ENDINGS = ("", "ة", "ات", "ين", "ون", "ان")
_VERBAL_ENDINGS = ("", "ت", "وا")
_VERBAL_PREFIXES = ("", "ي", "ت", "ن", "ا", "سي", "ست")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
_AND = "و"
_USUAL_ENDINGS = (*_NOMINAL_ENDINGS, *_PRONOUNS, "ا")
_NAME_ENDINGS = ("", "ة")
_DERIVING = ("تين", "تان", "ية", "ات", "ين", "ون", "ان", "ها", "هم", "ت", "ة", "ه", "ي")


class Standing(Enum):
    """NAME: nothing but a name. EITHER: a word too. ODD: a word, but only if oddly taken apart.

    WORD: a noun or an adjective. PARTICLE: a verb, a particle, or a word with something joined.
    OTHER: no word in Arabic letters.
    """

    NAME = auto()
    EITHER = auto()
    ODD = auto()
    WORD = auto()
    PARTICLE = auto()
    OTHER = auto()


class Standings:
    """A lexicon asked for names. Words are keys (`vocabulary.key_of`) without proclitics."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.of = cache(self._of)

    def is_known_name(self, word: str) -> bool:
        """Whether the lexicon has it as a name, be it a word too."""
        return any(not one.proclitics.removesuffix(ARTICLE) for one in self._names(word))

    def proclitics(self, word: str) -> str:
        """What stands before a name that the lexicon knows, without its article; else ""."""
        found = [one.proclitics for one in self._names(word)]
        shortest = min(found, key=len, default="")
        return "" if shortest == ARTICLE else shortest.removesuffix(ARTICLE)

    def is_nationality(self, word: str) -> bool:
        """Whether it can be the name of a people: الروسي."""
        peoples = vocabulary().peoples
        return any(one.gloss.endswith(peoples) for one in self._lexicon.analyses(word))

    def gloss(self, word: str) -> str:
        """The English of a name that the lexicon knows, or ""."""
        whole = (one for one in self._names(word) if one.proclitics in ("", ARTICLE))
        return next((one.gloss.partition(";")[0] for one in whole), "")

    def meaning(self, word: str, first: WordClass) -> str:
        """The English of a plain noun or adjective, that of one class before others; or ""."""
        found = filter(_is_plain, self._lexicon.analyses(word))
        nominal = [one for one in found if one.word_class in _NOMINAL]
        best = min(nominal, key=lambda one: one.word_class is not first, default=None)
        return best.gloss.partition(";")[0] if best else ""

    def is_doubtful(self, word: str) -> bool:
        """Whether an unknown word is rather a form of a known one, or a misprint, than a name."""
        if self._lexicon.analyses(word):
            return False
        stems = (word, word.removeprefix(ARTICLE))
        return (
            any(map(self._is_word, _derived_from(stems)))
            or any(map(self._is_word, _one_letter_less(word)))
            or self._are_joined(word)
        )

    def _of(self, word: str) -> Standing:
        if word in vocabulary().not_names:
            return Standing.WORD
        if not 1 < len(word) <= _LONGEST:
            return Standing.OTHER
        analyses = self._lexicon.analyses(word)
        names = set(self._names(word))
        plain = [one for one in analyses if _is_plain(one) and one not in names]
        if not analyses or names:
            return Standing.EITHER if plain else Standing.NAME
        if not any(map(_is_usual, analyses)):
            return Standing.ODD
        is_nominal = any(one.word_class in _NOMINAL for one in plain)
        return Standing.WORD if is_nominal else Standing.PARTICLE

    def _names(self, word: str) -> Iterator[Analysis]:
        words = vocabulary()
        for one in self._lexicon.analyses(word):
            if one.word_class is not WordClass.PROPER or one.suffix not in _NAME_ENDINGS:
                continue
            if not (
                one.gloss.endswith(words.peoples) or one.gloss.partition(";")[0] in words.glosses
            ):
                yield one

    def _is_word(self, word: str) -> bool:
        """Whether it is plainly a word of the dictionary and no name."""
        analyses = self._lexicon.analyses(word)
        return any(map(_is_plain, analyses)) and not any(self._names(word))

    def _are_joined(self, word: str) -> bool:
        """Whether it is two words that lack the space between them."""
        cuts = range(_SHORTEST_JOINED, len(word) - _SHORTEST_JOINED + 1)
        known = self._lexicon.analyses
        return any(known(word[:cut]) and self._is_word(word[cut:]) for cut in cuts)


def _is_plain(one: Analysis) -> bool:
    """Whether a word is read without joined pronouns and prepositions, but for those before ال."""
    if one.word_class is WordClass.FUNCTION:
        return True
    if one.word_class is WordClass.VERB:
        joined = one.proclitics
        if len(one.stem) >= _SHORTEST_STEM:
            joined = joined.removeprefix(_AND)
        return joined in _VERBAL_PREFIXES and one.suffix in _VERBAL_ENDINGS
    return (not one.proclitics or one.is_definite) and one.suffix in _NOMINAL_ENDINGS


def _is_usual(one: Analysis) -> bool:
    """Whether a word is read as most are: not a short stem amid particles, not with “my”."""
    if _is_plain(one):
        return True
    is_plain_verb = one.word_class is WordClass.VERB and one.suffix in _VERBAL_ENDINGS
    ends = is_plain_verb or one.suffix.removeprefix("ت") in _USUAL_ENDINGS
    return ends and len(one.stem) >= _SHORTEST_STEM


def _derived_from(words: tuple[str, ...]) -> Iterator[str]:
    """What words are without an ending that makes new words or forms of them."""
    for word in words:
        for ending in _DERIVING:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST_STEM:
                yield stem
                yield f"{stem}ة"
                yield f"{stem[0]}ا{stem[2:]}"  # a passive: نوقشت


def _one_letter_less(word: str) -> Iterator[str]:
    """A word without one of its letters, and with two of them exchanged."""
    if len(word) >= _SHORTEST_MISPRINT:
        for at in range(len(word)):
            yield word[:at] + word[at + 1 :]
            yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
