"""One way of reading a word that stands alone."""

from enum import StrEnum
from typing import NamedTuple


class WordClass(StrEnum):
    """What a word is in an analysis."""

    NOUN = "noun"
    ADJECTIVE = "adjective"
    PROPER = "proper"
    VERB = "verb"
    FUNCTION = "function"


class Analysis(NamedTuple):
    """A folded word taken apart: `proclitics` + `stem` + `suffix` is the word again.

    Attributes:
        lemma: an id, the same for all forms of a word; as Buckwalter's lexicon has it.
        proclitics: what is joined before the stem, the article included.
        suffix: endings and joined pronouns.
        vocalised: the word with its vowels, in Buckwalter's transliteration.
        gloss: the stem in English; meanings are parted by ";".
    """

    lemma: str
    word_class: WordClass
    proclitics: str
    stem: str
    suffix: str
    vocalised: str
    gloss: str

    @property
    def is_definite(self) -> bool:
        """Whether it has the article."""
        return self.proclitics.endswith(("ال", "لل"))
