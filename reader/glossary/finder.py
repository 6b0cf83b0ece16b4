"""Finding every term in a text, in whatever form: whole words only, the longest where they overlap.

What is listed is found first; with a lexicon also what else the words of the text can be. See
`reader.glossary.mentions` for which term is meant.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.inflections import InflectionFinder
from reader.glossary.finding.neighbours import Neighbours
from reader.glossary.finding.readings import Match
from reader.glossary.finding.senses import Senses
from reader.glossary.finding.tokens import Words
from reader.glossary.finding.variants import VariantFinder
from reader.glossary.term import Term, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.span import Span


class Found(NamedTuple):
    """What was found in a text, in order, and who can tell whether it is meant.

    A term may have a name in it, which comes after it; nothing else overlaps.
    """

    matches: Sequence[Match]
    senses: Senses | None


class Finder:
    """The terms of a glossary, ready to be found in any number of texts."""

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon | None = None) -> None:
        """Without a lexicon, only what is listed is found, and no dictionary is read."""
        terms = tuple(terms)
        self._exact = ExactFinder(terms)
        self._others = lexicon and _Others(
            VariantFinder(terms, lexicon), InflectionFinder(terms, lexicon), Neighbours(lexicon)
        )

    def find(self, folded: str) -> list[Match]:
        """The terms in a folded text."""
        return list(self.read(folded).matches)

    def read(self, folded: str) -> Found:
        """The terms in a folded text, and the judge of them."""
        exact = self._exact.find(folded)
        if not self._others:
            return Found(exact, None)
        words = Words(folded)
        matches = self._others.find(words, exact)
        return Found(matches, Senses(folded, words, matches, self._others.neighbours))


class _Others(NamedTuple):
    """What takes a lexicon."""

    variants: VariantFinder
    inflections: InflectionFinder
    neighbours: Neighbours

    def find(self, words: Words, exact: list[Match]) -> list[Match]:
        """What is found in some words, with what is found already."""
        known = {start: end for start, end, *_ in exact}
        found = list(self.variants.find(words, known))
        owners: dict[tuple[int, int], Span] = {}
        for match, owner in self.inflections.find(words, _names([*exact, *found])):
            found.append(match)
            if owner:
                owners[match[:2]] = owner
        return _longest([*exact, *found], owners) if found else exact


def _names(found: Iterable[Match]) -> dict[int, int]:
    """Where full names begin, and where the longest there ends."""
    names: dict[int, int] = {}
    for start, end, (_, readings), _ in found:
        if not readings[0].short and readings[0].term.term_class is not TermClass.TERM:
            names[start] = max(end, names.get(start, 0))
    return names


def _longest(found: list[Match], owners: Mapping[tuple[int, int], Span]) -> list[Match]:
    """Of those that overlap, the longest; of those as long as each other, the first."""
    taken: list[tuple[int, int]] = []
    kept = []
    for match in sorted(found, key=lambda match: match[0] - match[1]):
        start, end = match[:2]
        owner = owners.get((start, end))
        pieces = ((start, owner.start), (owner.end, end)) if owner else ((start, end),)
        if all(_is_free(taken, piece) for piece in pieces):
            kept.append(match)
            for piece in pieces:
                insort(taken, piece)
    return sorted(kept, key=lambda match: (match[0], -match[1]))


def _is_free(taken: list[tuple[int, int]], piece: tuple[int, int]) -> bool:
    at = bisect_left(taken, piece)
    after = at < len(taken) and taken[at][0] < piece[1]
    return not after and not (at and taken[at - 1][1] > piece[0])
