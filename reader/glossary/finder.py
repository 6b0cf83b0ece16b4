"""Finding every term in a text, in whatever form: whole words only, of those that overlap the longest.

What is listed is found first; with a lexicon also what else the words of the text can be. See
`reader.glossary.mentions` for which term is meant.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.inflections import InflectionFinder
from reader.glossary.finding.readings import Match
from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.senses import Senses
from reader.glossary.finding.tokens import tokens
from reader.glossary.finding.variants import VariantFinder
from reader.glossary.term import Term, TermClass
from reader.lexicon.lexicon import Lexicon


class Finder:
    """The terms of a glossary, ready to be found in any number of texts."""

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon | None = None) -> None:
        """Without a lexicon, only what is listed is found, and no dictionary is read."""
        terms = tuple(terms)
        self._neighbours = Neighbours(lexicon) if lexicon else None
        self._exact = ExactFinder(terms)
        self._others = lexicon and (VariantFinder(terms, lexicon), InflectionFinder(terms, lexicon))

    def find(self, folded: str) -> list[Match]:
        """The terms in a folded text, in order; a term may have a name in it, which comes after."""
        exact = self._exact.find(folded)
        if not self._others:
            return exact
        variants, inflections = self._others
        words = tokens(folded)
        found = [*exact, *variants.find(words)]
        names = _names(found)
        owners: dict[tuple[int, int], tuple[int, int]] = {}
        for match, owner in inflections.find(words, names):
            found.append(match)
            if owner is not None:
                owners[match[0], match[1]] = owner, names[owner]
        return _longest(found, owners)

    def senses(self, folded: str, found: Sequence[Match]) -> Senses | None:
        """Who can tell whether what was found in a text is meant; None without a lexicon."""
        return Senses(folded, found, self._neighbours) if self._neighbours else None


def _names(found: Iterable[Match]) -> dict[int, int]:
    """Where full names begin and where the longest there ends."""
    names: dict[int, int] = {}
    for start, end, (_, readings), _ in found:
        if not readings[0].short and readings[0].term.term_class is not TermClass.TERM:
            names[start] = max(end, names.get(start, 0))
    return names


def _longest(found: list[Match], owners: dict[tuple[int, int], tuple[int, int]]) -> list[Match]:
    """Of those that overlap, the longest; of those as long as each other, the first."""
    taken: list[tuple[int, int]] = []
    kept = []
    for match in sorted(found, key=lambda match: match[0] - match[1]):
        start, end = match[:2]
        hole = owners.get((start, end))
        pieces = ((start, end),) if not hole else ((start, hole[0]), (hole[1], end))
        if all(_is_free(taken, piece) for piece in pieces):
            kept.append(match)
            for piece in pieces:
                insort(taken, piece)
    return sorted(kept, key=lambda match: (match[0], -match[1]))


def _is_free(taken: list[tuple[int, int]], piece: tuple[int, int]) -> bool:
    at = bisect_left(taken, piece)
    after = at < len(taken) and taken[at][0] < piece[1]
    return not after and not (at and taken[at - 1][1] > piece[0])
