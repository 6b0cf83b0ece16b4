"""What a place in a text may mean: the common currency of the ways of finding."""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reader.glossary.term import How, Term, TermClass

if TYPE_CHECKING:
    from reader.glossary.finding.senses import Senses


class Reading(NamedTuple):
    """One term that a spelling may mean, and on what condition.

    Attributes:
        short: a short form: only where the context says so.
        byline_only: only in bylines and captions.
        elided: only after ل, which swallows the alef of the article.
        bare: only with nothing joined before it.
    """

    term: Term
    short: bool = False
    byline_only: bool = False
    elided: bool = False
    bare: bool = False


#: The term if it can be no other, or else all that it may be. Bare tuples, as making anything more
#: takes as long as finding it.
Readings = tuple[Term | None, tuple[Reading, ...]]
#: Where a spelling begins and ends in a folded text, what it may mean, and by what it was found.
Match = tuple[int, int, Readings, How]


class Found(NamedTuple):
    """What was found in a text, in order, and who can tell whether it is meant.

    A term may have a name in it, which comes after it; nothing else overlaps.
    """

    matches: Sequence[Match]
    senses: "Senses | None"


class Sense(Enum):
    """What the neighbours say: it is meant, it is not, or it is another of that family name."""

    MEANT = auto()
    NOT_MEANT = auto()
    NAMESAKE = auto()


class Doubt(NamedTuple):
    """What is known of a place before its neighbours are asked.

    Attributes:
        short: it is a short form.
        named: the text has named the term before.
        needed: points that it takes where the word may be something else.
    """

    short: bool
    named: bool
    needed: int


def readings(possible: Iterable[Reading]) -> Readings:
    """With the term if it is certain; a family name is, if only one person bears it."""
    every = tuple(possible)
    if len(every) != 1:
        return None, every
    term, short, byline_only, *_ = every[0]
    certain = not byline_only and (not short or term.term_class is TermClass.PERSON)
    return (term if certain else None), every


def full_if_any(possible: Iterable[Reading]) -> tuple[Reading, ...]:
    """Without the short forms, if something else is meant by the same letters."""
    every = tuple(possible)
    return tuple(reading for reading in every if not reading.short) or every
