"""Whether a place means the entry that it spells: the words around it decide.

Rules of thumb, weighed: each gives points for the entry or against it, and below zero it is not
meant. The words that they go by are in `resources/neighbours.toml`.
"""

from collections.abc import Iterator, Sequence

from reader.glossary.finding.neighbours import (
    Around,
    Homograph,
    Neighbour,
    Neighbours,
    Surroundings,
)
from reader.glossary.finding.readings import Doubt, Match, Sense
from reader.glossary.finding.tokens import Words, splits
from reader.glossary.term import Term, TermClass
from reader.lexicon.analysis import WordClass
from reader.text.affixes import ARTICLE, LAM, LIKE
from reader.text.folding import fold

_NEAR = 4  # words
_MOST = 2  # points, for all names around, and for all words of politics
_ADJACENT, _NEARBY = 5, 3  # points against, for words that tell of a homograph
_SYLLABLE = 3  # letters
_NO_SYLLABLES = frozenset({WordClass.FUNCTION, WordClass.ADJECTIVE, WordClass.VERB})
_SAYS_WHERE = ("ب", "ل")
_AND = "و"


class Senses:
    """The judge of the places in one text."""

    def __init__(
        self, folded: str, words: Words, matches: Sequence[Match], neighbours: Neighbours
    ) -> None:
        self._text = folded
        self._neighbours = neighbours
        self._lexicon = neighbours.lexicon
        self._surroundings = Surroundings(folded, words)
        self._names = {
            word
            for start, end, (_, readings), _ in matches
            for word in self._surroundings.within(start, end)
            if readings[0].term.term_class is not TermClass.TERM
        }

    def sense(self, start: int, end: int, term: Term, doubt: Doubt) -> Sense:
        """Whether [start, end) of the folded text means a term."""
        needed = doubt.needed
        surface = self._text[start:end]
        around = self._surroundings.around(start, end)
        if " " in surface:
            goes_on = self._goes_on(surface, around, term)
            return Sense.NOT_MEANT if goes_on else Sense.MEANT
        if self._is_namesake(surface, around, term, short=doubt.short):
            return Sense.NAMESAKE
        if self._is_called_after(around, term.term_class):
            return Sense.NOT_MEANT
        homographs = self._neighbours.homographs(surface)
        points = self._of_homographs(homographs, around)
        if term.term_class is TermClass.TERM:
            points += self._points_of_term(start, surface, around)
        elif self._lexicon.is_ordinary(surface):
            points += self._points_of_name(start, around, term.term_class)
            needed = max(needed, bool(homographs) and not doubt.named)
        elif points:
            points += self._points_of_name(start, around, term.term_class)
        else:
            return Sense.MEANT
        return Sense.MEANT if points >= needed else Sense.NOT_MEANT

    def text(self, start: int, end: int) -> str:
        """What stands in [start, end) of the folded text."""
        return self._text[start:end]

    def _goes_on(self, surface: str, around: Around, term: Term) -> bool:
        """Whether an institution's name goes on, as another's: مجلس الأمن | القومي."""
        if term.term_class not in _GOING_ON or not around.goes_on:
            return False
        head, *_, last = surface.split(" ")
        following = around.after[0].word
        if not self._neighbours.is_in("institutions", head) or not self._lexicon.is_ordinary(last):
            return False
        if following.startswith(LAM):  # الاتحاد الأفريقي | لكرة القدم
            return self._neighbours.is_of_other_field(following)
        is_place = term.term_class is TermClass.PLACE
        return (
            self._is_definite_adjective(following, only_nations=is_place)
            and not self._neighbours.is_in("no_part_of_names", following)
            and not self._is_told_of(following, term)
        )

    def _is_told_of(self, adjective: str, term: Term) -> bool:
        """Whether the entry itself says what a nationality says of it: a Russian ministry."""
        told = " ".join((term.english, *term.other_english, term.note))
        return any(
            meaning.strip() in told
            for one in self._lexicon.itself(adjective)
            for meaning in one.gloss.split(";")
            if meaning.strip()[:1].isupper()
        )

    def _is_namesake(self, surface: str, around: Around, term: Term, *, short: bool) -> bool:
        """Whether other names beside a name make it somebody else's."""
        is_person = term.term_class is TermClass.PERSON
        may_be_family = short if is_person else term.term_class is not TermClass.TERM
        return (may_be_family and self._has_other_given_name(around, term)) or (
            is_person and self._has_other_name_after(around, surface, term)
        )

    def _has_other_given_name(self, around: Around, term: Term) -> bool:
        """Whether the word before is a given name that the entry lacks: لآرثر | ميلر."""
        if not around.joins or not self._is_name(around.before[0]):
            return False
        own = {word for spelling in term.spellings for word in fold(spelling.text).split()}
        return own.isdisjoint(token.word for token in around.before[:3])

    def _has_other_name_after(self, around: Around, surface: str, term: Term) -> bool:
        """Whether another given name follows a family name that comes first: كيم | يو جونغ."""
        if not around.goes_on_in_name or not _is_family_first(surface, term):
            return False
        first, *rest = around.after[:2]
        return self._is_name(first) or (
            self._is_syllable(first) and any(self._is_name(t) or self._is_syllable(t) for t in rest)
        )

    def _is_name(self, token: Neighbour) -> bool:
        """Whether a word is nothing but a name, and of none that is in the glossary."""
        word = token.word
        if token.start in self._names or word.startswith(ARTICLE) or not _is_arabic(word):
            return False
        return all(one.word_class is WordClass.PROPER for one in self._lexicon.analyses(word))

    def _is_syllable(self, token: Neighbour) -> bool:
        """Whether a word may be one of a Korean or Chinese name: يو, مين."""
        if len(token.word) > _SYLLABLE or token.start in self._names:
            return False
        classes = {one.word_class for one in self._lexicon.itself(token.word)}
        return WordClass.PROPER in classes or not classes & _NO_SYLLABLES

    def _is_called_after(self, around: Around, kind: TermClass) -> bool:
        """Whether it is the name of a club, a street or a dish: نادي أمريكا, حزب الوفد."""
        if not around.joins or kind is TermClass.ORGANIZATION:
            return False
        lists = ["called_after"] + ["called_after_places"] * (kind is TermClass.PLACE)
        words = [split.rest.removeprefix(ARTICLE) for split in splits(around.before[0].word)]
        return any(self._neighbours.is_very(name, word) for name in lists for word in words)

    def _of_homographs(self, homographs: Sequence[Homograph], around: Around) -> int:
        """Points against a word with another sense, for what tells of that sense."""
        points = 0
        for word in homographs:
            if around.joins and word.before(around.before[0].word):
                points -= _ADJACENT
            if around.goes_on and word.after(around.after[0].word):
                points -= _ADJACENT
            near = (token.word for side in around[:2] for token in side[:_NEAR])
            points -= _NEARBY * sum(map(word.near, near))
        return points

    def _points_of_term(self, start: int, surface: str, around: Around) -> int:
        is_simile = start > 0 and self._text[start - 1] == LIKE
        return (
            self._of_other_fields(around)
            - 2 * is_simile
            - 3 * self._is_attribute(surface, around)
            + min(self._names_in(around), _MOST)
            + min(self._politics_in(around), _MOST)
        )

    def _is_attribute(self, surface: str, around: Around) -> bool:
        """Whether it is an adjective to the noun before: الطيران المدني is no civilian."""
        return (
            around.joins
            and self._is_definite_adjective(surface, only_nations=False)
            and any(
                one.word_class is WordClass.NOUN and one.is_definite
                for one in self._lexicon.itself(around.before[0].word)
            )
        )

    def _points_of_name(self, start: int, around: Around, kind: TermClass) -> int:
        fields = self._of_other_fields(around) if kind is not TermClass.PLACE else 0
        return (
            fields
            + sum(self._from_word_before(start, around, kind))
            + sum(self._from_word_after(start, around, kind))
            + min(self._names_in(around), _MOST)
        )

    def _from_word_before(self, start: int, around: Around, kind: TermClass) -> Iterator[int]:
        is_definite = self._text.startswith(ARTICLE, start)
        if kind is TermClass.PLACE and start and self._is_with_places(start, around):
            yield 2
        if any(self._is_act(token.word) for token in around.before[1:_NEAR]):
            yield 1
        if around.joins:
            before = around.before[0].word
            if self._neighbours.is_very("pronouns", before):
                yield -3
            elif self._neighbours.is_very("prepositions", before):
                yield 2 if kind is TermClass.PLACE else 0
            elif self._is_act(before) or any(
                self._neighbours.is_in(name, before) for name in _HEADS[kind]
            ):
                yield 2
            elif is_definite and self._is_definite_noun(before):
                yield -3  # الظروف القاهرة: an adjective

    def _is_with_places(self, start: int, around: Around) -> bool:
        """Whether it is in or to a place, or one of several: ولبنان وسورية."""
        joined = self._text[start - 1]
        after_name = bool(around.before) and around.before[0].start in self._names
        return joined in _SAYS_WHERE or (joined == _AND and after_name)

    def _from_word_after(self, start: int, around: Around, kind: TermClass) -> Iterator[int]:
        if not around.goes_on or self._text.startswith(ARTICLE, start):
            return
        after = around.after[0].word
        if self._is_act(after):
            yield 2
        elif self._is_indefinite_adjective(after):
            yield -2  # سلام نسبي: a name would be definite
        elif kind is TermClass.PLACE and self._is_definite_noun(after):
            yield -2  # قطر الدائرة

    def _is_definite_noun(self, word: str) -> bool:
        return (
            word.startswith(ARTICLE)
            and not self._is_adjective(word)
            and bool(self._lexicon.lemmas(word))
            and not self._neighbours.is_in("no_part_of_names", word)
            and not self._neighbours.is_in("titles", word)
        )

    def _is_act(self, word: str) -> bool:
        """Whether a word is a verb of what statesmen and states do."""
        is_verb = any(one.word_class is WordClass.VERB for one in self._lexicon.analyses(word))
        return is_verb and self._neighbours.is_in("acts_of_states", word)

    def _is_definite_adjective(self, word: str, *, only_nations: bool) -> bool:
        return any(
            one.word_class is WordClass.ADJECTIVE and one.is_definite
            for one in self._lexicon.itself(word)
            if one.gloss[:1].isupper() or not only_nations
        )

    def _is_indefinite_adjective(self, word: str) -> bool:
        return not word.startswith(ARTICLE) and self._is_adjective(word)

    def _is_adjective(self, word: str) -> bool:
        return any(one.word_class is WordClass.ADJECTIVE for one in self._lexicon.itself(word))

    def _of_other_fields(self, around: Around) -> int:
        """Two points against for each word of another field nearby, one for each further off."""
        points = 0
        for side in (around.before, around.after):
            for distance, token in enumerate(side):
                if token.start not in self._names and self._neighbours.is_of_other_field(
                    token.word
                ):
                    points -= 2 if distance < _NEAR else 1
        return points

    def _names_in(self, around: Around) -> int:
        return sum(token.start in self._names for side in around[:2] for token in side)

    def _politics_in(self, around: Around) -> int:
        words = (token.word for side in around[:2] for token in side)
        return sum(self._neighbours.is_in("politics", word) for word in words)


_HEADS = {
    TermClass.PLACE: ("heads_of_places",),
    TermClass.PERSON: ("titles",),
    TermClass.ORGANIZATION: ("institutions", "media"),
    TermClass.EVENT: ("institutions",),
}
_GOING_ON = (TermClass.ORGANIZATION, TermClass.EVENT, TermClass.PLACE)


def _is_family_first(surface: str, term: Term) -> bool:
    """Whether the full spellings of a person begin with what the text has."""
    full = (fold(spelling.text) for spelling in term.spellings if not spelling.short)
    return any(text.startswith(f"{surface} ") for text in full)


def _is_arabic(word: str) -> bool:
    return word.isalpha() and not word.isascii()
