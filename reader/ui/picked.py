"""What the card of a term shows."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.session.summary import Summary


class Origin(Enum):
    """Whose an entry is, and what is said of that."""

    BUNDLED = ""
    CHANGED = "Changed by you · "
    OWN = "Your own entry · "

    @property
    def words(self) -> str:
        """In words, with what parts them from what follows; "" where nothing is to be said."""
        return self.value


class Picked(NamedTuple):
    """A term that the reader has picked.

    Attributes:
        occurrences: where it stands.
        here: the article that is read.
        articles: those that the library lists.
        others: what the mention that was clicked may be, too.
    """

    term: Term
    occurrences: Sequence[Occurrence]
    here: str
    articles: Sequence[Summary]
    others: Sequence[Term] = ()
    origin: Origin = Origin.BUNDLED
