"""The spellings of a glossary, folded once for all who look for them."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.glossary.finding.readings import Reading
from reader.glossary.finding.tokens import WORD
from reader.glossary.term import Spelling, Term
from reader.text.folding import fold

_NUL = "\0"  # stands for what is not read


class Listed(NamedTuple):
    """A spelling of a term, and its folded form, which is not empty."""

    term: Term
    spelling: Spelling
    folded: str

    @property
    def words(self) -> list[str]:
        """The words of the folded form."""
        return WORD.findall(self.folded)

    @property
    def reading(self) -> Reading:
        """What other forms of this spelling may mean."""
        return Reading(self.term, self.spelling.short)


def listed(terms: Iterable[Term]) -> list[Listed]:
    """All spellings of some terms, in order, but for those with NUL, which is in no text."""
    return [
        Listed(term, spelling, folded)
        for term in terms
        for spelling in term.spellings
        if (folded := fold(spelling.text).strip()) and _NUL not in folded
    ]
