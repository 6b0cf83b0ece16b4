"""Whether other names beside a name make it somebody else's."""

from collections.abc import Set

from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.readings import Doubt
from reader.glossary.finding.surroundings import Around, Neighbour
from reader.glossary.term import Term, TermClass
from reader.lexicon.analysis import WordClass
from reader.text.folding import fold

_AND = "و"
_SYLLABLE = 3  # letters, at most
_NO_SYLLABLES = frozenset({WordClass.FUNCTION, WordClass.ADJECTIVE, WordClass.VERB})
_LONGEST_GIVEN = 3  # words before a family name that may be given names
_BEFORE_PLACES = ("prepositions", "weak_prepositions", "heads_of_places")


class Namesakes:
    """The given names and family names in one text.

    Args:
        neighbours: what words tell.
        names: where the words of names from the glossary begin.
    """

    def __init__(self, neighbours: Neighbours, names: Set[int]) -> None:
        self._neighbours = neighbours
        self._grammar = Grammar(neighbours.lexicon)
        self._names = names

    def is_namesake(self, surface: str, around: Around, term: Term, doubt: Doubt) -> bool:
        """Whether a word of a text is a name like a term's, but another's."""
        is_person = term.term_class is TermClass.PERSON
        may_be_family = doubt.short if is_person else term.term_class is not TermClass.TERM
        if may_be_family and self._has_other_given_name(around, term):
            return True
        if term.term_class is TermClass.PLACE:
            return self._is_given_name(around)
        if not is_person or not around.goes_on_in_name:
            return False
        if _is_family_first(surface, term):
            return self._has_other_name_after(around)
        is_unknown = doubt.short and doubt.needed > 0
        # باراك | أوباما, but not غادر غني | كابول
        return is_unknown and self._is_name(around.after[0]) and not self._has_gone(around)

    def _has_gone(self, around: Around) -> bool:
        """Whether the word before says that somebody goes somewhere."""
        return around.joins and self._neighbours.is_in("goings", around.before[0].word)

    def _is_given_name(self, around: Around) -> bool:
        """Whether a place is somebody's given name: بغداد | بونجاح."""
        if not around.goes_on or not self._is_name(around.after[0]):
            return False
        if around.after[0].word.startswith(_AND):
            return False
        return not around.joins or not any(
            self._neighbours.is_very(name, around.before[0].word)
            or self._neighbours.is_in(name, around.before[0].word)
            for name in _BEFORE_PLACES
        )

    def _has_other_given_name(self, around: Around, term: Term) -> bool:
        """Whether the word before is a given name that the entry lacks: لآرثر | ميلر."""
        if not around.joins or not self._is_name(around.before[0]):
            return False
        own = {word for spelling in term.spellings for word in fold(spelling.text).split()}
        return own.isdisjoint(token.word for token in around.before[:_LONGEST_GIVEN])

    def _has_other_name_after(self, around: Around) -> bool:
        """Whether another given name follows a family name that comes first: كيم | يو جونغ."""
        first, *rest = around.after[:2]
        return self._is_name(first) or (
            self._is_syllable(first) and any(self._is_name(t) or self._is_syllable(t) for t in rest)
        )

    def _is_name(self, token: Neighbour) -> bool:
        """Whether a word is nothing but a name, and of none that is in the glossary."""
        return token.start not in self._names and self._grammar.is_only_name(token.word)

    def _is_syllable(self, token: Neighbour) -> bool:
        """Whether a word may be one of a Korean or Chinese name: يو, مين."""
        if len(token.word) > _SYLLABLE or token.start in self._names:
            return False
        classes = self._grammar.classes(token.word)
        return WordClass.PROPER in classes or not classes & _NO_SYLLABLES


def _is_family_first(surface: str, term: Term) -> bool:
    """Whether the full spellings of a person begin with what the text has."""
    full = (fold(spelling.text) for spelling in term.spellings if not spelling.short)
    return any(text.startswith(f"{surface} ") for text in full)
