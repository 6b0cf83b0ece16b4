"""Which term each spelling in an article means: mentions, with short forms resolved.

What may mean several persons (a bare family name) means the one last named in full, if that was in
the same block or the one before; elsewhere the one whom the article names in full in the most
blocks, then the one whom it, or else the glossary, names first. Where that is a guess, the mention
lists whom else it may mean. A short form that is a plain word too ("the North") counts only if the
article names its term in full, one that is meant for bylines only in bylines and captions. What the
neighbours of a word say of it, `reader.glossary.finding.senses` knows.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.corpus.article import Article, Block, BlockKind
from reader.corpus.dateline import dateline
from reader.glossary.finder import Finder
from reader.glossary.finding.readings import Doubt, Match, Reading, Sense
from reader.glossary.term import How, Mention, Term, TermClass
from reader.text.folding import fold_with_offsets

if TYPE_CHECKING:
    from reader.glossary.finding.senses import Senses

_CREDITS = frozenset({BlockKind.BYLINE, BlockKind.CAPTION})
_WORD_BEFORE = re.compile(r"\w\s+\Z")
_SHORT, _PERSON = How.SHORT, TermClass.PERSON  # a name of a module is quicker
_MADDA = "آ"
_FOR_NEW = 4, 3  # points that a short form needs, of others or persons, whom the text never names
_FOR_ODD = 2  # and to be one that is not spelt as listed
_BLANK = "\0"  # in place of what is not content: in no spelling, and in no text that is read


def find_mentions(article: Article, finder: Finder) -> tuple[Mention, ...]:
    """All mentions in the content of an article, in order; offsets are code points in its text.

    Mentions do not overlap, but for a name that stands inside a term and begins after it.
    """
    content = [block for block in article.blocks if block.is_content]
    folded = fold_with_offsets(_content_alone(content))
    found, senses = finder.read(folded.text)
    spans = folded.spans(found)
    context = _Context(article.text, content, found, spans, closely=bool(senses))
    text, named = article.text, context.named
    mentions = []
    for (start, end), match in zip(spans, found, strict=True):
        _, _, (certain, readings), how = match
        term, others = (certain, ()) if certain else context.meaning(match, start, end)
        if term and (not senses or context.is_meant(match, start, term, senses)):
            if readings[0].short:
                how = _SHORT
            else:
                named[term.id] = start
            mentions.append(Mention(start, end, text[start:end], term, how, others))
    return tuple(mentions)


_Meaning = tuple[Term | None, tuple[Term, ...]]
"""The likeliest term, if anything is meant, and all that it may be where it cannot be told."""
_NOTHING: _Meaning = (None, ())


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
        self,
        text: str,
        content: Sequence[Block],
        found: Sequence[Match],
        spans: Sequence[tuple[int, int]],
        *,
        closely: bool,
    ) -> None:
        self._closely = closely
        self._text = text
        self._content = content
        self._found = found
        self._spans = spans
        self._leaders: dict[int, Term] = {}  # by the identity of the finder's readings
        self._possible: dict[int, tuple[Term, ...]] = {}  # by the same
        self.named: dict[str, int] = {}
        self._namesakes: dict[str, int] = {}  # where others of a family name were last named

    @cached_property
    def _ever_named(self) -> set[str]:
        """The terms that the article names in full anywhere, by their ids."""
        return {
            reading.term.id
            for _, _, (_, readings), _ in self._found
            for reading in readings
            if not reading.short
        }

    def meaning(self, match: Match, start: int, end: int) -> _Meaning:
        """What is meant in [start, end) of the text by a spelling that is not certain."""
        readings = match[2][1]
        if len(readings) > 1:
            return self._likeliest(readings, start, end)
        term, is_short, byline_only, *_ = readings[0]
        is_unnamed = is_short and term.id not in self._ever_named
        if (is_unnamed and not self._closely) or (byline_only and not self._is_credit(start)):
            return _NOTHING
        return term, ()

    def is_meant(self, match: Match, start: int, term: Term, senses: "Senses") -> bool:
        """Whether the neighbours, and who has been named, leave it at that term."""
        begins, ends, (_, readings), how = match
        short = readings[0].short
        if readings[0].byline_only:
            return True
        surface = senses.text(begins, ends)
        is_new = short and term.id not in self._ever_named
        is_odd = how is How.VARIANT or self._has_other_alef(start, ends - begins, term)
        needed = _FOR_NEW[term.term_class is TermClass.PERSON] if is_new else _FOR_ODD * is_odd
        doubt = Doubt(short, term.id in self.named, needed)
        sense = senses.sense(begins, ends, term, doubt)
        if sense is Sense.NAMESAKE:
            self._namesakes[surface] = start
        if sense is not Sense.MEANT:
            return False
        if not short:
            return True
        namesake = self._namesakes.get(surface, -1)
        return namesake < self._block_start(start) or namesake < self.named.get(term.id, -1)

    def _has_other_alef(self, start: int, size: int, term: Term) -> bool:
        """Whether a long alef (آ) makes it another word: مآرب are aims, مأرب is Marib."""
        has_madda = _MADDA in self._text[start : start + size]
        return all((_MADDA in spelling.text) != has_madda for spelling in term.spellings)

    def _likeliest(self, readings: tuple[Reading, ...], start: int, end: int) -> _Meaning:
        is_short = readings[0].short
        if not is_short and len(exact := self._as_written(readings, self._text[start:end])) == 1:
            return exact[0], ()
        term = leading = self._leading(readings)
        last = max(readings, key=self._last_named)
        if last.term is not leading and self._last_named(last) >= self._near(start):
            term = last.term
        if is_short and term.term_class is not _PERSON:
            return (term, ()) if self._closely or term.id in self._ever_named else _NOTHING
        return term, self._doubtful(readings, term)

    def _as_written(self, readings: tuple[Reading, ...], surface: str) -> list[Term]:
        """Whose spelling it is to the very signs: عمّان is Amman, عمان may be Oman."""
        return [r.term for r in readings if any(s.text == surface for s in r.term.spellings)]

    def _doubtful(self, readings: tuple[Reading, ...], term: Term) -> tuple[Term, ...]:
        """All that it may be, unless only one has been named, or was so last and most."""
        named = self._candidates(readings)
        if len(named) == 1:
            return ()
        last = max(readings, key=self._last_named).term
        is_agreed = readings[0].short and last is term and term.id in self.named
        return () if is_agreed and self._leading(readings) is term else named

    def _candidates(self, readings: tuple[Reading, ...]) -> tuple[Term, ...]:
        """All that a spelling may mean; of a short form, those that are named in full, if any."""
        if id(readings) not in self._possible:
            every = tuple(dict.fromkeys(reading.term for reading in readings))
            named = tuple(one for one in every if one.id in self._ever_named)
            self._possible[id(readings)] = (readings[0].short and named) or every
        return self._possible[id(readings)]

    def _last_named(self, reading: Reading) -> int:
        return self.named.get(reading.term.id, -1)

    def _near(self, at: int) -> int:
        """Where the block before that of an offset begins."""
        return self._content[max(self._block_at(at) - 1, 0)].start

    def _block_start(self, at: int) -> int:
        return self._content[self._block_at(at)].start

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
