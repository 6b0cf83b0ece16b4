"""Every occurrence of every term across some articles, with the words around it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from reader.corpus.article import Article, Block
from reader.glossary.term import Mention
from reader.links.occurrence import Occurrence

_AROUND = 40  # code points of context on either side, before the cut to whole words
_SPACE = re.compile(r"\s+")
_CUT = "…"


class Concordance:
    """An index of mentions by term; what stands around an occurrence is cut out when asked for."""

    def __init__(self, articles: Iterable[tuple[Article, Sequence[Mention]]]) -> None:
        self._mentions: dict[str, list[tuple[Article, Mention]]] = {}
        for article, mentions in articles:
            for mention in mentions:
                self._mentions.setdefault(mention.term.id, []).append((article, mention))

    def counts(self) -> Mapping[str, int]:
        """How often each term occurs, by its id."""
        return {term: len(mentions) for term, mentions in self._mentions.items()}

    def occurrences(self, term: str) -> tuple[Occurrence, ...]:
        """The occurrences of a term, article by article, in the order of the text."""
        return tuple(_occurrence(*found) for found in self._mentions.get(term, ()))


def _occurrence(article: Article, mention: Mention) -> Occurrence:
    block = block_at(article.blocks, mention.start)
    start, end = mention.start - block.start, mention.end - block.start
    return Occurrence(
        article=article.id,
        start=mention.start,
        end=mention.end,
        line=line_of(article, mention.start),
        before=_before(block.text[:start]),
        surface=mention.surface,
        after=_after(block.text[end:]),
    )


def block_at(blocks: Sequence[Block], offset: int) -> Block:
    """The block that holds an offset into the article's text.

    Raises:
        LookupError: the offset stands in none.
    """
    at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    if at < 0 or offset >= blocks[at].end:
        raise LookupError(offset)
    return blocks[at]


def line_of(article: Article, offset: int) -> int:
    """The line of the file that holds an offset, 0-based."""
    block = block_at(article.blocks, offset)
    return block.line + article.text.count("\n", block.start, offset)


def _before(text: str) -> str:
    text = _SPACE.sub(" ", text)
    if len(text) <= _AROUND:
        return text
    kept = text[-_AROUND:]
    return _CUT + (kept.partition(" ")[2] or kept)


def _after(text: str) -> str:
    text = _SPACE.sub(" ", text)
    if len(text) <= _AROUND:
        return text
    kept = text[:_AROUND]
    return (kept.rpartition(" ")[0] or kept) + _CUT
