"""Whether a place means the entry that it spells: the words around it decide.

Rules of thumb, weighed: each gives points for the entry or against it, and below zero it is not
meant. The words that they go by are in `resources/neighbours.toml`.
"""

from collections.abc import Iterator, Sequence

from reader.glossary.finding.neighbours import Around, Neighbour, Neighbours, Surroundings
from reader.glossary.finding.readings import Match, Sense
from reader.glossary.finding.tokens import Words
from reader.glossary.term import Term, TermClass
from reader.lexicon.analysis import WordClass
from reader.text.affixes import ARTICLE, LIKE
from reader.text.folding import fold

_NEAR = 4  # words
_MOST = 2  # points, for all names around, and for all words of politics
_AGAINST = -9
_SYLLABLE = 3  # letters
_NO_SYLLABLES = frozenset({WordClass.FUNCTION, WordClass.ADJECTIVE, WordClass.VERB})
_SAYS_WHERE = ("ب", "ل")


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

    def sense(self, start: int, end: int, term: Term, *, short: bool, needed: int = 0) -> Sense:
        """Whether [start, end) of the folded text means a term.

        `short` says that it is a short form, `needed` how many points it takes where the word may
        be something else.
        """
        surface = self._text[start:end]
        kind = term.term_class
        if " " in surface:
            goes_on = kind in _INSTITUTIONS and self._goes_on(start, end, term)
            return Sense.NOT_MEANT if goes_on else Sense.MEANT
        around = self._surroundings.around(start, end)
        is_person = kind is TermClass.PERSON
        may_be_family = (is_person and short) or kind is TermClass.ORGANIZATION
        if may_be_family and self._has_other_given_name(around, term):
            return Sense.NAMESAKE
        if is_person and self._has_other_name_after(around, surface, term):
            return Sense.NAMESAKE
        if kind is TermClass.TERM:
            points = self._points_of_term(start, around)
        elif self.is_ordinary(surface) or self._is_called_after(around, kind):
            points = self._points_of_name(start, around, kind)
        else:
            return Sense.MEANT
        return Sense.MEANT if points >= needed else Sense.NOT_MEANT

    def text(self, start: int, end: int) -> str:
        """What stands in [start, end) of the folded text."""
        return self._text[start:end]

    def is_ordinary(self, word: str) -> bool:
        """Whether a word may be something else than a name."""
        return any(one.word_class is not WordClass.PROPER for one in self._lexicon.itself(word))

    def _goes_on(self, start: int, end: int, term: Term) -> bool:
        """Whether an institution's name goes on, as another's: مجلس الأمن | القومي."""
        around = self._surroundings.around(start, end)
        head, *_, last = self._text[start:end].split(" ")
        if not around.goes_on or not self._is_adjective(around.after[0].word):
            return False
        following = around.after[0].word
        return (
            following.startswith(ARTICLE)
            and self._neighbours.is_in("institutions", head)
            and self.is_ordinary(last)
            and not self._neighbours.is_in("no_part_of_names", following)
            and not self._is_told_of(following, term)
        )

    def _is_told_of(self, adjective: str, term: Term) -> bool:
        """Whether the entry itself says what an adjective says of it: a Russian ministry."""
        told = " ".join((term.english, *term.other_english, term.note)).lower()
        return any(
            meaning.strip().lower() in told
            for one in self._lexicon.itself(adjective)
            for meaning in one.gloss.split(";")
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
        if not around.joins or kind in (TermClass.ORGANIZATION, TermClass.PERSON):
            return False
        before = around.before[0].word
        return self._neighbours.is_in("called_after", before) or (
            kind is TermClass.PLACE and self._neighbours.is_in("called_after_places", before)
        )

    def _points_of_term(self, start: int, around: Around) -> int:
        if self._is_called_after(around, TermClass.TERM):
            return _AGAINST
        is_simile = self._text[start - 1 : start] == LIKE and start > 0
        return (
            self._of_other_fields(around)
            - 2 * is_simile
            + min(self._names_in(around), _MOST)
            + min(self._politics_in(around), _MOST)
        )

    def _points_of_name(self, start: int, around: Around, kind: TermClass) -> int:
        if self._is_called_after(around, kind):
            return _AGAINST
        return (
            self._of_other_fields(around)
            + sum(self._from_word_before(start, around, kind))
            + sum(self._from_word_after(start, around))
            + min(self._names_in(around), _MOST)
        )

    def _from_word_before(self, start: int, around: Around, kind: TermClass) -> Iterator[int]:
        is_definite = self._text.startswith(ARTICLE, start)
        if kind is TermClass.PLACE and start and self._text[start - 1] in _SAYS_WHERE:
            yield 2
        if around.joins:
            before = around.before[0].word
            if self._neighbours.is_very("pronouns", before):
                yield -3
            elif self._neighbours.is_very("prepositions", before):
                yield 2 if kind is TermClass.PLACE else 0
            elif self._neighbours.is_in(_HEADS[kind], before) or self._is_act(before):
                yield 2
            elif is_definite and before.startswith(ARTICLE):
                yield -3  # الظروف القاهرة: an adjective

    def _from_word_after(self, start: int, around: Around) -> Iterator[int]:
        if around.goes_on:
            after = around.after[0].word
            if self._is_act(after):
                yield 2
            elif self._is_indefinite_adjective(after) and not self._text.startswith(ARTICLE, start):
                yield -2  # سلام نسبي: a name would be definite

    def _is_act(self, word: str) -> bool:
        """Whether a word is a verb of what statesmen and states do."""
        is_verb = any(one.word_class is WordClass.VERB for one in self._lexicon.analyses(word))
        return is_verb and self._neighbours.is_in("acts_of_states", word)

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
    TermClass.PLACE: "heads_of_places",
    TermClass.PERSON: "titles",
    TermClass.ORGANIZATION: "institutions",
    TermClass.EVENT: "institutions",
}
_INSTITUTIONS = (TermClass.ORGANIZATION, TermClass.EVENT)


def _is_family_first(surface: str, term: Term) -> bool:
    """Whether the full spellings of a person begin with what the text has."""
    full = (fold(spelling.text) for spelling in term.spellings if not spelling.short)
    return any(text.startswith(f"{surface} ") for text in full)


def _is_arabic(word: str) -> bool:
    return word.isalpha() and not word.isascii()
