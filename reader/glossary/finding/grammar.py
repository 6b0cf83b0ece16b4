"""What a word of a text may be, by the lexicon."""

from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE

_ARTICLE_OR_NOT = ("", ARTICLE)


class Grammar:
    """Questions about folded words, mostly as they are with no more than the article joined."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def classes(self, word: str) -> set[WordClass]:
        """All that a word may be with nothing joined but the article."""
        return {one.word_class for one in self._lexicon.itself(word)}

    def is_particle(self, word: str) -> bool:
        """Whether a word may be a preposition, a pronoun or the like."""
        return WordClass.FUNCTION in self.classes(word)

    def is_definite(self, word: str) -> bool:
        """Whether a word may have the article."""
        return any(one.is_definite for one in self._lexicon.itself(word))

    def is_verb(self, word: str) -> bool:
        """Whether a word may be a verb, whatever is joined to it."""
        return any(one.word_class is WordClass.VERB for one in self._lexicon.analyses(word))

    def is_noun(self, word: str, *, definite: bool) -> bool:
        """Whether a word may be a noun with the article, or without, and is no particle."""
        found = self._lexicon.itself(word)
        return not self.is_particle(word) and any(
            one.word_class is WordClass.NOUN and one.is_definite == definite for one in found
        )

    def is_definite_noun(self, word: str) -> bool:
        """Whether a word has the article and may be a noun, but no adjective."""
        return (
            word.startswith(ARTICLE)
            and not self.is_adjective(word)
            and bool(self._lexicon.lemmas(word))
        )

    def is_adjective(self, word: str) -> bool:
        """Whether a word may be an adjective."""
        return WordClass.ADJECTIVE in self.classes(word)

    def is_indefinite_adjective(self, word: str) -> bool:
        """Whether a word may be an adjective and lacks the article."""
        return not word.startswith(ARTICLE) and self.is_adjective(word)

    def is_definite_adjective(self, word: str, *, only_nations: bool) -> bool:
        """Whether a word may be an adjective with the article; `only_nations`: as الروسي is."""
        return any(
            one.word_class is WordClass.ADJECTIVE and one.is_definite
            for one in self._lexicon.itself(word)
            if one.gloss[:1].isupper() or not only_nations
        )

    def is_only_name(self, word: str) -> bool:
        """Whether a word is nothing but a name, or unknown, which names often are."""
        if word.startswith(ARTICLE) or not word.isalpha() or word.isascii():
            return False
        return all(one.word_class is WordClass.PROPER for one in self._lexicon.analyses(word))

    def is_no_name(self, word: str) -> bool:
        """Whether the lexicon has a word, but not as a name, whatever is joined to it."""
        found = self._lexicon.analyses(word)
        return any(one.proclitics in _ARTICLE_OR_NOT for one in found) and not any(
            one.word_class is WordClass.PROPER for one in found
        )
