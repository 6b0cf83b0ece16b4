"""Finding every term in a text, in whatever form: whole words only, the longest where they overlap.

What is listed is found; with a lexicon also what else the words of the text can be. See
`reader.glossary.mentions` for which term is meant.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.readings import Found, Match
from reader.glossary.finding.spellings import Listed, listed
from reader.glossary.term import Term

if TYPE_CHECKING:
    from reader.glossary.finding.close import CloseFinder
    from reader.lexicon.lexicon import Lexicon


class Finder:
    """The terms of a glossary, ready to be found in any number of texts."""

    def __init__(self, terms: Iterable[Term], lexicon: "Lexicon | None" = None) -> None:
        """Without a lexicon, only what is listed is found, and no dictionary is read."""
        spellings = listed(terms)
        self._finder = _close(spellings, lexicon) if lexicon else ExactFinder(spellings)

    def find(self, folded: str) -> Sequence[Match]:
        """The terms in a folded text."""
        return self._finder.read(folded).matches

    def read(self, folded: str) -> Found:
        """The terms in a folded text, and the judge of them."""
        return self._finder.read(folded)


def _close(spellings: Sequence[Listed], lexicon: "Lexicon") -> "CloseFinder":
    from reader.glossary.finding.close import CloseFinder  # noqa: PLC0415 - a start goes without

    return CloseFinder(spellings, lexicon)
