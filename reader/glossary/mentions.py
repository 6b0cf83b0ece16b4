"""Which term each spelling in an article means: mentions, with short forms resolved.

What may mean several persons (a bare family name) means the one last named in full; before any is,
the one whom the article names in full in the most blocks, then the one whom it, or else the
glossary, names first. A spelling that is a plain word too counts only in bylines and captions.
"""

from collections.abc import Sequence

from reader.corpus.article import Article, Block, BlockKind
from reader.glossary.finder import Finder, Match, Reading
from reader.glossary.term import Mention, Term
from reader.text.folding import Folded, fold_with_offsets

_CREDITS = frozenset({BlockKind.BYLINE, BlockKind.CAPTION})


def find_mentions(article: Article, finder: Finder) -> tuple[Mention, ...]:
    """All mentions in the content of an article, in order; offsets are code points in its text."""
    content = [block for block in article.blocks if block.is_content]
    folded = [fold_with_offsets(block.text) for block in content]
    matches = [
        _allowed(finder.find(f.text), block) for f, block in zip(folded, content, strict=True)
    ]
    context = _Context(matches)
    mentions: list[Mention] = []
    for block, source, found in zip(content, folded, matches, strict=True):
        mentions += _mentions(block, source, found, context)
    return tuple(mentions)


def _allowed(matches: list[Match], block: Block) -> list[Match]:
    if block.kind in _CREDITS:
        return matches
    return [match for match in matches if not all(r.byline_only for r in match.readings)]


def _mentions(
    block: Block, folded: Folded, matches: Sequence[Match], context: "_Context"
) -> list[Mention]:
    mentions = []
    for match in matches:
        start, end = folded.span(match.start, match.end)
        surface = block.text[start:end]
        term = context.term(match.readings)
        mentions.append(Mention(block.start + start, block.start + end, surface, term))
    return mentions


class _Context:
    """Who has been named so far, and who is named most."""

    def __init__(self, matches: Sequence[Sequence[Match]]) -> None:
        self._matches = matches
        self._now = 0
        self._last: dict[str, int] = {}
        self._blocks: dict[str, int] | None = None

    def term(self, readings: tuple[Reading, ...]) -> Term:
        """The term that is meant here; to be asked for every match, in order."""
        reading = readings[0] if len(readings) == 1 else self._choose(readings)
        if not reading.short:
            self._now += 1
            self._last[reading.term.id] = self._now
        return reading.term

    def _choose(self, readings: tuple[Reading, ...]) -> Reading:
        full = [reading for reading in readings if not reading.short] or list(readings)
        named = [reading for reading in full if reading.term.id in self._last]
        if named:
            return max(named, key=lambda reading: self._last[reading.term.id])
        blocks = self._named_in()
        first = {term: -place for place, term in enumerate(blocks)}
        return max(
            full, key=lambda r: (blocks.get(r.term.id, 0), first.get(r.term.id, -len(first)))
        )

    def _named_in(self) -> dict[str, int]:
        """In how many blocks each term is named in full, in the order in which they first are."""
        if self._blocks is None:
            self._blocks = {}
            for matches in self._matches:
                full = (m.readings[0] for m in matches if len(m.readings) == 1)
                for term in dict.fromkeys(reading.term.id for reading in full if not reading.short):
                    self._blocks[term] = self._blocks.get(term, 0) + 1
        return self._blocks
