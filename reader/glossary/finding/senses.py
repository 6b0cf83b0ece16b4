"""Whether a place means the entry that it spells: the words around it decide.

Rules of thumb, weighed: each gives points for the entry or against it, and below zero it is not
meant. The words that they go by are in `resources/neighbours.toml` and `homographs.csv`.
"""

from collections.abc import Sequence

from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.homographs import Homograph
from reader.glossary.finding.name_points import NamePoints
from reader.glossary.finding.namesakes import Namesakes
from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.readings import Doubt, Match, Sense
from reader.glossary.finding.surroundings import Around, Surroundings
from reader.glossary.finding.term_points import TermPoints
from reader.glossary.finding.tokens import splits
from reader.glossary.finding.topic import Topic
from reader.glossary.finding.words import Words
from reader.glossary.term import Term, TermClass
from reader.lexicon.analysis import Analysis, WordClass
from reader.text.affixes import ACCUSATIVE, ARTICLE, LAM

_FOR_PARTICLE, _FOR_HOMOGRAPH = 3, 1  # points that a name needs that is such a word too
_STREETS = ("streets",)
_CALLED_AFTER = {
    TermClass.PLACE: ("called_after", "called_after_places"),
    TermClass.PERSON: ("called_after", "called_after_places", "natural_features"),
    TermClass.ORGANIZATION: ("natural_features",),
    TermClass.EVENT: ("called_after", "natural_features"),
    TermClass.TERM: ("called_after",),
}
_GOING_ON = (TermClass.ORGANIZATION, TermClass.EVENT, TermClass.PLACE)


class Senses:
    """The judge of the places in one text."""

    def __init__(
        self, folded: str, words: Words, matches: Sequence[Match], neighbours: Neighbours
    ) -> None:
        self._text = folded
        self._neighbours = neighbours
        self._lexicon = neighbours.lexicon
        self._grammar = Grammar(neighbours.lexicon)
        self._surroundings = Surroundings(folded, words)
        names = {
            word
            for start, end, (_, readings), _ in matches
            for word in self._surroundings.within(start, end)
            if readings[0].term.term_class is not TermClass.TERM
        }
        self._topic = topic = Topic(neighbours, names)
        self._namesakes = Namesakes(neighbours, names)
        self._terms = TermPoints(folded, self._grammar, topic)
        self._names = NamePoints(folded, neighbours, self._grammar, topic)

    def sense(self, start: int, end: int, term: Term, doubt: Doubt) -> Sense:
        """Whether [start, end) of the folded text means a term."""
        surface = self._surface(start, end)
        around = self._surroundings.around(start, end)
        if self._is_after(around, _STREETS):
            return Sense.NOT_MEANT
        if " " in surface:
            goes_on = self._goes_on(surface, around, term)
            is_other = goes_on or self._is_phrase(surface, around, term)
            return Sense.NOT_MEANT if is_other else Sense.MEANT
        if self._namesakes.is_namesake(surface, around, term, doubt):
            return Sense.NAMESAKE
        if self._is_after(around, _CALLED_AFTER[term.term_class]):
            return Sense.NOT_MEANT
        has_enough = self._has_enough_points(start, surface, around, term, doubt)
        return Sense.MEANT if has_enough else Sense.NOT_MEANT

    def text(self, start: int, end: int) -> str:
        """What stands in [start, end) of the folded text."""
        return self._text[start:end]

    def _surface(self, start: int, end: int) -> str:
        """What a place spells, with the article that ل has swallowed: ل | لشمال is الشمال."""
        surface = self._text[start:end]
        elided = start > 0 and self._text.startswith(LAM + LAM, start - 1)
        return ARTICLE + surface[1:] if elided else surface

    def _is_phrase(self, surface: str, around: Around, term: Term) -> bool:
        """Whether several words are no name, but what they say: خطوة | إلى الأمام."""
        return any(one.points(around) < 0 for one in self._homographs(surface, term))

    def _homographs(self, surface: str, term: Term) -> list[Homograph]:
        """What else the words of a place may be than a term."""
        inflected = term.term_class is TermClass.TERM
        every = self._neighbours.homographs(surface, inflected=inflected)
        own = _plain(term.english)
        return [one for one in every if own not in map(_plain, one.others)]

    def _has_enough_points(
        self, start: int, surface: str, around: Around, term: Term, doubt: Doubt
    ) -> bool:
        """Whether a single word has the points that it needs to mean a term."""
        is_term = term.term_class is TermClass.TERM
        homographs = self._homographs(surface, term)
        against = sum(one.points(around) for one in homographs)
        if is_term:
            return against + self._terms.points(start, surface, around) >= doubt.needed
        needed = 0
        if self._is_ordinary(surface, around):
            needed = max(doubt.needed, self._needed_for(surface, homographs) - doubt.named)
        elif not against and not self._topic.of_other_fields(around):
            return True  # it can be nothing else
        return against + self._names.points(start, surface, around, term.term_class) >= needed

    def _is_ordinary(self, surface: str, around: Around) -> bool:
        """Whether it may be no name: روسيا is Russian, too, but only in the accusative."""
        words = [one for one in self._lexicon.itself(surface) if not _is_proper(one)]
        if all(one.suffix == ACCUSATIVE for one in words):
            return bool(words) and around.joins and around.before[0].word.endswith(ACCUSATIVE)
        return True

    def _needed_for(self, surface: str, homographs: Sequence[Homograph]) -> int:
        """Points for a name that is a word too: most for particles, some for known homographs."""
        if self._grammar.is_particle(surface):
            return _FOR_PARTICLE
        return _FOR_HOMOGRAPH if homographs else 0

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
            self._grammar.is_definite_adjective(following, only_nations=is_place)
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

    def _is_after(self, around: Around, lists: Sequence[str]) -> bool:
        """Whether it is the name of a club, a street or a dish: نادي أمريكا, حزب الوفد."""
        if not around.joins:
            return False
        words = [split.rest.removeprefix(ARTICLE) for split in splits(around.before[0].word)]
        return any(self._neighbours.is_very(name, word) for name in lists for word in words)


def _plain(english: str) -> str:
    return english.lower().removeprefix("the ")


def _is_proper(analysis: Analysis) -> bool:
    return analysis.word_class is WordClass.PROPER
