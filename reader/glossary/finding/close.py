"""Looking at a text closely: all forms of all terms, of those that overlap the longest."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from reader.glossary.finding.inflections import InflectionFinder
from reader.glossary.finding.listed import ListedFinder
from reader.glossary.finding.neighbours import neighbours
from reader.glossary.finding.readings import Found, Match
from reader.glossary.finding.senses import Senses
from reader.glossary.finding.skeletons import Skeletons
from reader.glossary.finding.spellings import Listed
from reader.glossary.finding.variants import VariantFinder
from reader.glossary.finding.words import Words
from reader.glossary.term import TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.span import Span


class CloseFinder:
    """Variants and inflections of some terms, and the judge of all that is found."""

    def __init__(self, spellings: Sequence[Listed], lexicon: Lexicon) -> None:
        skeletons = Skeletons()
        self._listed = ListedFinder(spellings)
        self._variants = VariantFinder(spellings, lexicon, skeletons)
        self._inflections = InflectionFinder(spellings, lexicon, skeletons)
        self._neighbours = neighbours(lexicon)

    def read(self, folded: str) -> Found:
        """All that is found in a folded text, and who can tell whether it is meant."""
        words = Words(folded)
        matches = self._find(words)
        return Found(matches, Senses(folded, words, matches, self._neighbours))

    def _find(self, words: Words) -> list[Match]:
        exact = self._listed.find(words)
        known = {start: end for start, end, *_ in exact}
        found = list(self._variants.find(words, known))
        owners: dict[tuple[int, int], Span] = {}
        for match, owner in self._inflections.find(words, known, _names([*exact, *found])):
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
    kept: list[Match] = []
    for group in _overlapping(found):
        kept += group if len(group) == 1 else _longest_of(group, owners)
    return kept


def _overlapping(found: list[Match]) -> Iterator[list[Match]]:
    """What overlaps, one with the next, together; what begins at one place keeps its order."""
    group: list[Match] = []
    group_end = 0
    for match in sorted(found, key=itemgetter(0)):
        if match[0] >= group_end and group:
            yield group
            group = []
        group.append(match)
        group_end = max(group_end, match[1])
    yield group


def _longest_of(group: list[Match], owners: Mapping[tuple[int, int], Span]) -> list[Match]:
    taken: list[tuple[int, int]] = []
    kept = []
    for match in sorted(group, key=lambda match: match[0] - match[1]):
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
