"""Finding every term in a text, in whatever form: whole words only, the longest where they overlap.

What is listed is found first; with a lexicon also what else the words of the text can be. See
`reader.glossary.mentions` for which term is meant.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.readings import Match
from reader.glossary.finding.spellings import listed
from reader.glossary.finding.tokens import Words
from reader.glossary.term import Term

if TYPE_CHECKING:
    from reader.glossary.finding.close import CloseFinder
    from reader.glossary.finding.senses import Senses
    from reader.lexicon.lexicon import Lexicon


class Found(NamedTuple):
    """What was found in a text, in order, and who can tell whether it is meant.

    A term may have a name in it, which comes after it; nothing else overlaps.
    """

    matches: Sequence[Match]
    senses: "Senses | None"


class Finder:
    """The terms of a glossary, ready to be found in any number of texts."""

    def __init__(self, terms: Iterable[Term], lexicon: "Lexicon | None" = None) -> None:
        """Without a lexicon, only what is listed is found, and no dictionary is read."""
        spellings = listed(terms)
        self._exact = ExactFinder(spellings)
        self._close: CloseFinder | None = None
        if lexicon:
            from reader.glossary.finding import close  # noqa: PLC0415 - a start goes without

            self._close = close.CloseFinder(spellings, lexicon)

    def find(self, folded: str) -> list[Match]:
        """The terms in a folded text."""
        words = Words(folded)
        exact = self._exact.find(folded, words)
        return self._close.find(words, exact) if self._close else exact

    def read(self, folded: str) -> Found:
        """The terms in a folded text, and the judge of them."""
        words = Words(folded)
        exact = self._exact.find(folded, words)
        if not self._close:
            return Found(exact, None)
        matches = self._close.find(words, exact)
        return Found(matches, self._close.judge(folded, words, matches))
