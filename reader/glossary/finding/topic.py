"""What a passage is about: the names, the words of politics and of other fields in it."""

from collections.abc import Iterable, Set
from itertools import islice

from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.surroundings import NEAR, Around

_MOST = 2  # points, for all names around, and for all words of politics
_FIELD_NEAR, _FIELD_FAR = -2, -1  # for each word of another field: sport, cooking


class Topic:
    """Points that the words around a place give for an entry, wherever they stand.

    Args:
        neighbours: what words tell.
        names: where the words of names from the glossary begin.
    """

    def __init__(self, neighbours: Neighbours, names: Set[int]) -> None:
        self._neighbours = neighbours
        self._names = names

    def is_after_name(self, around: Around) -> bool:
        """Whether the word before is a name's."""
        return bool(around.before) and around.before[0].start in self._names

    def of_names(self, around: Around) -> int:
        """For the names around."""
        return _few(token.start in self._names for token in around.words)

    def of_politics(self, around: Around) -> int:
        """For the words of politics around."""
        return _few(self._neighbours.is_in("politics", token.word) for token in around.words)

    def of_other_fields(self, around: Around) -> int:
        """Against it, for the words of other fields.

        Winning and losing are of sport, but where there is politics, of politics.
        """
        is_politics = self.of_politics(around) > 0
        return sum(
            _FIELD_NEAR if distance < NEAR else _FIELD_FAR
            for side in (around.before, around.after)
            for distance, token in enumerate(side)
            if token.start not in self._names
            and self._neighbours.is_of_other_field(token.word)
            and not (is_politics and self._neighbours.is_in("acts_of_states", token.word))
        )


def _few(found: Iterable[bool]) -> int:
    """How many are true, of which two are enough."""
    return sum(islice(filter(None, found), _MOST))
