"""Looking terms up as a person does: in any spelling, in English, or by sound."""

from collections.abc import Sequence

from reader.glossary.term import Term
from reader.text.folding import fold_loosely


class TermSearch:
    """All that terms can be found by, folded loosely once."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._keys = [(term, tuple(map(fold_loosely, _names(term)))) for term in terms]
        self._terms = tuple(terms)

    def find(self, query: str) -> tuple[Term, ...]:
        """The terms with a name that has the query in it; first those that begin with it.

        An empty query finds all, in their order.
        """
        wanted = fold_loosely(query).strip()
        if not wanted:
            return self._terms
        found = [(term, rank) for term, names in self._keys if (rank := _rank(wanted, names))]
        return tuple(term for term, _ in sorted(found, key=lambda item: item[1]))


def _names(term: Term) -> list[str]:
    spellings = [spelling.text for spelling in term.spellings]
    return [term.english, *term.other_english, *spellings, term.transliteration]


def _rank(wanted: str, names: Sequence[str]) -> int:
    """1: a name begins with it; 2: a word of a name does; 3: it stands somewhere; 0: nowhere."""
    if any(name.startswith(wanted) for name in names):
        return 1
    if any(f" {wanted}" in name for name in names):
        return 2
    return 3 if any(wanted in name for name in names) else 0
