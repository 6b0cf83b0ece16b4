"""Which term each spelling in an article means: mentions, with short forms resolved.

What may mean several persons (a bare family name) means the one last named in full, if that was in
the same block or the one before; elsewhere the one whom the article names in full in the most
blocks, then the one whom it, or else the glossary, names first. A short form that is a plain word
too ("the North") counts only once its term has been named in full, one that is meant for bylines
only in bylines and captions.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from reader.corpus.article import Article, Block, BlockKind
from reader.corpus.dateline import dateline
from reader.glossary.finder import Finder
from reader.glossary.finding.readings import Match, Reading
from reader.glossary.term import How, Mention, Term, TermClass
from reader.text.folding import fold_with_offsets

_CREDITS = frozenset({BlockKind.BYLINE, BlockKind.CAPTION})
_WORD_BEFORE = re.compile(r"\w\s+\Z")
_BLANK = "\0"  # in place of what is not content: in no spelling, and in no text that is read


def find_mentions(article: Article, finder: Finder) -> tuple[Mention, ...]:
    """All mentions in the content of an article, in order; offsets are code points in its text."""
    content = [block for block in article.blocks if block.is_content]
    folded = fold_with_offsets(_content_alone(content))
    found = finder.find(folded.text)
    spans = folded.spans(found)
    context = _Context(content, found, spans)
    named, text = context.named, article.text
    mentions = []
    for (start, end), (_, _, (certain, readings), how) in zip(spans, found, strict=True):
        if certain:
            named[certain.id] = start
        if term := certain or context.term(readings, start):
            if readings[0].short:
                how = How.SHORT
            mentions.append(Mention(start, end, text[start:end], term, how))
    return tuple(mentions)


def _content_alone(content: Sequence[Block]) -> str:
    """The article's text with all else blanked out, so that offsets stay what they are."""
    pieces: list[str] = []
    at = 0
    for block in content:
        pieces += _BLANK * (block.start - at), block.text
        at = block.end
    return "".join(pieces)


class _Context:
    """Who has been named so far, and who is named most.

    `named` has where each term, by its id, was last named in full.
    """

    def __init__(
        self, content: Sequence[Block], found: Sequence[Match], spans: Sequence[tuple[int, int]]
    ) -> None:
        self._content = content
        self._found = found
        self._spans = spans
        self._leaders: dict[int, Term] = {}  # by the identity of the finder's readings
        self.named: dict[str, int] = {}

    def term(self, readings: tuple[Reading, ...], at: int) -> Term | None:
        """What is meant at an offset by a spelling that is not certain, if anything is."""
        term, is_short, byline_only, *_ = readings[0]
        if len(readings) > 1:
            term = leading = self._leading(readings)
            last = max(readings, key=self._last_named)
            if last.term is not leading and self._last_named(last) >= self._near(at):
                term = last.term
        if is_short:
            known = term.id in self.named or term.term_class is TermClass.PERSON
            return term if known else None
        if byline_only and not self._is_credit(at):
            return None
        self.named[term.id] = at
        return term

    def _last_named(self, reading: Reading) -> int:
        return self.named.get(reading.term.id, -1)

    def _near(self, at: int) -> int:
        """Where the block before that of an offset begins."""
        return self._content[max(self._block_at(at) - 1, 0)].start

    def _leading(self, readings: tuple[Reading, ...]) -> Term:
        """Who is named in full in the most blocks; of several, who is so first."""
        if id(readings) not in self._leaders:
            self._leaders[id(readings)] = self._find_leading(readings)
        return self._leaders[id(readings)]

    def _find_leading(self, readings: Sequence[Reading]) -> Term:
        candidates = {reading.term.id: reading.term for reading in readings}
        named = dict.fromkeys(
            (certain.id, self._block_at(start))
            for (_, _, (certain, _), _), (start, _) in zip(self._found, self._spans, strict=True)
            if certain and certain.id in candidates
        )
        blocks = Counter(term for term, _ in named)
        return candidates[max(blocks, key=blocks.__getitem__, default=readings[0].term.id)]

    def _is_credit(self, at: int) -> bool:
        """Whether a name begins at an offset in a byline or caption: "24", but not "France 24".

        A date ("24 September") is no credit.
        """
        block = self._content[self._block_at(at)]
        if block.kind not in _CREDITS or dateline().is_dateline(block.text):
            return False
        return not _WORD_BEFORE.search(block.text[: at - block.start])

    def _block_at(self, at: int) -> int:
        return bisect_right(self._content, at, key=lambda block: block.start) - 1
