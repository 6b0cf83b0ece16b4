"""How far the words around a term of politics say that it is meant."""

from reader.glossary.finding.grammar import Grammar
from reader.glossary.finding.surroundings import Around
from reader.glossary.finding.topic import Topic
from reader.text.affixes import ARTICLE, LIKE

_NISBA = "ية"
_SIMILE = -2  # كقنبلة, "like a bomb": seldom of bombs
_ATTRIBUTE = -5


class TermPoints:
    """The points for terms in one folded text."""

    def __init__(self, folded: str, grammar: Grammar, topic: Topic) -> None:
        self._text = folded
        self._grammar = grammar
        self._topic = topic

    def points(self, start: int, surface: str, around: Around) -> int:
        """Points for a term of one word that begins at `start`; below zero is against it."""
        is_simile = start > 0 and self._text[start - 1] == LIKE
        return (
            self._topic.of_other_fields(around)
            + self._topic.of_names(around)
            + self._topic.of_politics(around)
            + _SIMILE * is_simile
            + _ATTRIBUTE * self._is_attribute(surface, around)
        )

    def _is_attribute(self, surface: str, around: Around) -> bool:
        """Whether it is an adjective to the noun before: الطيران المدني is no civilian."""
        is_definite = surface.startswith(ARTICLE)
        return (
            around.joins
            and self._grammar.is_adjective(surface)
            and (is_definite or surface.endswith(_NISBA))
            and self._grammar.is_noun(around.before[0].word, definite=is_definite)
        )
