"""How far the words around a name that is a word too say that the name is meant."""

from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.surroundings import NEAR, Around
from reader.glossary.finding.topic import Topic
from reader.glossary.term import TermClass
from reader.lexicon.analysis import WordClass
from reader.text.affixes import ACCUSATIVE, ARTICLE, WITHOUT_ACCUSATIVE

_SAYS_WHERE = ("ب", "ل")
_AND = "و"
_ALSO = (_AND, "ف")
_HEADS = {
    TermClass.PLACE: ("heads_of_places",),
    TermClass.PERSON: ("owned_by_persons",),
    TermClass.ORGANIZATION: ("institutions", "media", "titles", "members"),
    TermClass.EVENT: ("institutions",),
}
_KINDS = {  # what it is, or who belongs to it: مدينة حمص, مقاتلو الشباب
    TermClass.PLACE: "kinds_of_places",
    TermClass.ORGANIZATION: "members",
}
_ACTING = (TermClass.PERSON, TermClass.ORGANIZATION)
_FARTHEST_HEAD = 2  # words

# Points for what tells of a name:
_TITLE = _SPEAKER = 3  # لولا: لا نريد حربا
_AMONG_PLACES = 2
_GONE_TO = 1
_PREPOSITIONS = {"prepositions": 2, "weak_prepositions": 1}  # before places; else they tell nothing
_ACT = _HEAD = 2
_KIND = 3
_ACT_OF_POLITICS = 1  # more, for who acts: دعا الصدر أنصاره
# and against it, for what tells of an ordinary word:
_AFTER_PRONOUN = -3
_TO_NOUN = -3  # الظروف القاهرة: an adjective
_WITH_ADJECTIVE = -3  # الشمال السوري: a noun
_INDEFINITE = -2  # سلام نسبي: a name would be definite
_OWNED = -2  # قطر الدائرة
_ELSEWHERE = -1


class NamePoints:
    """The points for names in one folded text."""

    def __init__(self, folded: str, neighbours: Neighbours, grammar: Grammar, topic: Topic) -> None:
        self._text = folded
        self._neighbours = neighbours
        self._grammar = grammar
        self._topic = topic

    def points(self, start: int, surface: str, around: Around, kind: TermClass) -> int:
        """Points for a name of one word that begins at `start`; below zero is against it."""
        is_place = kind is TermClass.PLACE
        return (
            self._topic.of_names(around)
            + (self._of_place(start, around) if is_place else self._topic.of_other_fields(around))
            + _TITLE * (kind is TermClass.PERSON and self._has_title(around))
            + _SPEAKER * (kind is TermClass.PERSON and around.speaks)
            + _ACT_OF_POLITICS * (kind in _ACTING and self._is_of_politics(surface, around, kind))
            + (self._of_word_before(surface, around, kind) if around.joins else 0)
            + (self._of_word_after(surface, around, kind) if around.goes_on else 0)
        )

    def _of_place(self, start: int, around: Around) -> int:
        """What tells of places alone; that sports or cooking are done there tells little."""
        return (
            max(self._topic.of_other_fields(around), _ELSEWHERE)
            + _GONE_TO * self._is_gone_to(around)
            + _AMONG_PLACES * self._is_with_places(start, around)
        )

    def _of_word_before(self, surface: str, around: Around, kind: TermClass) -> int:
        before = around.before[0].word
        without_and = before.removeprefix(_AND)
        if self._neighbours.is_very("pronouns", before):
            return _AFTER_PRONOUN
        for name, points in _PREPOSITIONS.items():
            if any(self._neighbours.is_very(name, one) for one in (before, without_and)):
                return points if kind is TermClass.PLACE else 0
        if self._is_act_before(surface, before, kind):
            return _ACT
        return self._of_noun_before(surface, around, kind)

    def _of_noun_before(self, surface: str, around: Around, kind: TermClass) -> int:
        before = around.before[0].word
        if kind in _KINDS and self._neighbours.is_in(_KINDS[kind], before):
            return _KIND
        if self._has_head(around, kind):
            return _HEAD
        is_owner = surface.startswith(ARTICLE) and self._is_definite_noun(before)
        return _TO_NOUN if is_owner else 0

    def _of_word_after(self, surface: str, around: Around, kind: TermClass) -> int:
        after = around.after[0].word
        if surface.startswith(ARTICLE):
            if self._grammar.is_definite_adjective(after, only_nations=False):
                return _WITH_ADJECTIVE
            return _ACT if self._is_act_after(after) else 0
        if self._is_act_after(after):
            return _ACT
        if self._may_describe(surface, after):
            return _INDEFINITE
        if kind is TermClass.PLACE and self._is_definite_noun(after):
            return _OWNED
        return 0

    def _may_describe(self, surface: str, adjective: str) -> bool:
        """Whether an indefinite adjective may belong to the word; not so in أغلقت بنين معبرا."""
        differ = adjective.endswith(ACCUSATIVE) and not surface.endswith(WITHOUT_ACCUSATIVE)
        return (
            not differ
            and self._grammar.is_indefinite_adjective(adjective)
            and not self._neighbours.is_in("no_part_of_names", adjective)
        )

    def _is_of_politics(self, surface: str, around: Around, kind: TermClass) -> bool:
        """Whether it does or has something, and the sentence is of politics."""
        if not self._topic.of_politics(around):
            return False
        if around.joins and (
            self._is_act_before(surface, around.before[0].word, kind)
            or self._of_noun_before(surface, around, kind) > 0
        ):
            return True
        return around.goes_on and self._is_act_after(around.after[0].word)

    def _has_head(self, around: Around, kind: TermClass) -> bool:
        """Whether such things are owned by its like: وزير خارجية | البحرين, قادة | فتح."""
        farthest = 1 if kind is TermClass.PERSON else _FARTHEST_HEAD
        return any(
            self._neighbours.is_in(name, token.word)
            for token in around.before[:farthest]
            for name in _HEADS[kind]
        )

    def _is_gone_to(self, around: Around) -> bool:
        """Whether somebody goes there, or leaves: غادر الوفد مسقط."""
        return any(self._neighbours.is_in("goings", token.word) for token in around.before[:NEAR])

    def _has_title(self, around: Around) -> bool:
        """Whether a title stands before, maybe with its land or time: الرئيس التونسي | سعيد."""
        if not around.joins:
            return False
        for token in around.before[:NEAR]:
            if self._neighbours.is_in("titles", token.word):
                return True
            if not self._grammar.is_definite(token.word):
                return False
        return False

    def _is_with_places(self, start: int, around: Around) -> bool:
        """Whether it is in or to a place, or one of several: ولبنان وسورية."""
        joined = self._text[start - 1 : start]
        return joined in _SAYS_WHERE or (joined == _AND and self._topic.is_after_name(around))

    def _is_definite_noun(self, word: str) -> bool:
        """Whether a word is a noun that another may belong to, or that may own it."""
        return (
            self._grammar.is_definite_noun(word)
            and not self._neighbours.is_in("no_part_of_names", word)
            and not self._neighbours.is_in("titles", word)
        )

    def _is_act_before(self, surface: str, word: str, kind: TermClass) -> bool:
        """Whether a name does what the word says: بحث رئيسي may be "a main search"."""
        may_be_adjective = kind is TermClass.PERSON and not surface.startswith(ARTICLE)
        is_noun = may_be_adjective and self._neighbours.is_very("nouns_like_acts", word)
        return not is_noun and self._is_act(word)

    def _is_act_after(self, word: str) -> bool:
        """Whether a name does what the word says; not so in غني وقال, الشمال بحثا."""
        joined = word.startswith(_ALSO) and WordClass.VERB not in self._grammar.classes(word)
        is_accusative = word.endswith(ACCUSATIVE) and self._grammar.is_noun(word, definite=False)
        return not joined and not is_accusative and self._is_act(word)

    def _is_act(self, word: str) -> bool:
        """Whether a word is a verb of what statesmen and states do."""
        return self._grammar.is_verb(word) and self._neighbours.is_in("acts_of_states", word)
