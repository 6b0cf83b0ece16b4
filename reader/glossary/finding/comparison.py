"""Whether words are a listed name in another spelling, letter by letter.

A word that the lexicon knows is what it says, and no variant of a name.
"""

from collections.abc import Sequence

from reader.glossary.finding.skeleton import is_same_name
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.tokens import without_article
from reader.glossary.term import TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE
from reader.text.folding import fold_loosely

_G_SOUND = frozenset("gqj")  # letters of English names in which a g may be heard


class Comparison:
    """Words of a text beside listed names of the same skeleton."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def is_same(self, parts: Sequence[str], listed: Listed) -> bool:
        """Whether the words of a text can be a listed name, letter by letter."""
        has_g = not _G_SOUND.isdisjoint(listed.term.english.lower())
        words = listed.words
        if len(parts) == len(words):
            return self._are_same(parts, listed, words, has_g=has_g)
        if not is_same_name(" ".join(parts), " ".join(words), has_g=has_g):
            return False
        if len(parts) == 1:
            return not self._is_ordinary(parts[0], listed)
        # بها من is no Bahman
        return len(words) > 1 or not all(map(self._lexicon.is_ordinary, parts))

    def _are_same(
        self, parts: Sequence[str], listed: Listed, words: Sequence[str], *, has_g: bool
    ) -> bool:
        is_person = listed.term.term_class is TermClass.PERSON
        if is_person and len(parts) > 1:
            return is_same_name(" ".join(parts), " ".join(words), has_g=has_g)
        if len(parts) == 1:
            return self._is_same_word(parts[0], listed, words[0], has_g=has_g)
        return all(
            self._is_same_part(part, word, has_g=has_g)
            for part, word in zip(parts, words, strict=True)
        )

    def _is_same_part(self, part: str, word: str, *, has_g: bool) -> bool:
        """Whether a word can be one of a longer name: a word itself, a foreign name by sound."""
        if fold_loosely(part) == fold_loosely(word):
            return True
        if self._lexicon.is_ordinary(word) and self._lexicon.analyses(part):
            return self._mean_the_same(part, word)
        return is_same_name(without_article(part), without_article(word), has_g=has_g)

    def _is_same_word(self, word: str, listed: Listed, other: str, *, has_g: bool) -> bool:
        """The same for a name of one word, which must be no other word that the lexicon has."""
        return (
            is_same_name(without_article(word), without_article(other), has_g=has_g)
            and not self._is_ordinary(word, listed)
            and not self._loses_article(word, listed)
        )

    def _is_ordinary(self, word: str, listed: Listed) -> bool:
        """Whether the lexicon has the word, but not as that very name."""
        found = self._lexicon.analyses(word)
        proper = [one for one in found if one.word_class is WordClass.PROPER]
        english = listed.term.english.lower()
        if any(_is_in(one.gloss, english) for one in proper):
            return False
        return bool(proper) or any(one.proclitics in ("", ARTICLE) for one in found)

    def _loses_article(self, word: str, listed: Listed) -> bool:
        """Whether the article is the difference, and it is a name: هند, the woman, and الهند."""
        differ = word.startswith(ARTICLE) != listed.words[0].startswith(ARTICLE)
        is_institution = listed.term.term_class is TermClass.ORGANIZATION
        return differ and not is_institution and bool(self._lexicon.analyses(word))

    def _mean_the_same(self, word: str, other: str) -> bool:
        """Whether the lexicon has both as one word in two spellings: أميركية, أمريكية."""
        return not self._meanings(word).isdisjoint(self._meanings(other))

    def _meanings(self, word: str) -> set[tuple[str, WordClass, str]]:
        return {
            (meaning, one.word_class, one.suffix)
            for one in self._lexicon.itself(word)
            for meaning in one.gloss.split(";")
        }


def _is_in(gloss: str, english: str) -> bool:
    """Whether one of the meanings of a proper name is, or is part of, an English form."""
    return any(meaning.strip().lower() in english for meaning in gloss.split(";"))
