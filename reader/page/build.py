"""From an article, its mentions and its translations to the page that shows them."""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from itertools import zip_longest

from reader.corpus.article import Article, Block
from reader.glossary.counterparts import find_counterparts
from reader.glossary.term import Mention, within
from reader.links.occurrence import Passage
from reader.page.model import Cell, Mark, Page, Pair, Row, Title
from reader.text.span import Span
from reader.translation.translation import Translation

Translate = Callable[[str], Translation | None]

_BETWEEN_SENTENCES = " "
# White space that would break a line, and what no font shows: each becomes one space, so that
# offsets into a cell stay offsets into its block.
_ONE_LINE = dict.fromkeys([*range(0x20), 0x7F, 0x85, 0x2028, 0x2029], " ")


def build_page(
    article: Article,
    mentions: Sequence[Mention],
    translate: Translate,
    told_in: Mapping[int, Passage],
    *,
    furniture: bool = False,
) -> Page:
    """The page of an article.

    Args:
        article: the text, read.
        mentions: all of the article's, in order.
        translate: the English for a sentence, or None.
        told_in: for related headlines, by line: the passage of another article that tells of them.
        furniture: whether the page around the article is shown too.
    """
    rows = tuple(
        _row(block, within(mentions, block.start, block.end), translate, told_in)
        for block in article.blocks
        if furniture or block.is_content
    )
    return Page(
        article=article.id,
        title=title_of(article, translate),
        metadata=article.metadata,
        rows=rows,
        counts=Counter(mention.term.id for mention in mentions),
    )


def renew_page(
    page: Page,
    article: Article,
    mentions: Sequence[Mention],
    translate: Translate,
    sources: Container[str],
) -> Page:
    """The same page after these sentences have got other English.

    Rows without one of them are the very same objects: who shows the page can tell what to redo.
    """
    blocks = {block.line: block for block in article.blocks}

    def renewed(row: Row) -> Row:
        block = blocks[row.line]
        if not any(sentence.source in sources for sentence in block.sentences):
            return row
        inside = within(mentions, block.start, block.end)
        return _row(block, inside, translate, {})._replace(told_in=row.told_in)

    rows = tuple(renewed(row) for row in page.rows)
    return page._replace(rows=rows, title=title_of(article, translate))


def keep_rows(page: Page, before: Page) -> Page:
    """A page built anew, with those rows of the one before it that are the same."""
    known = {row.line: row for row in before.rows}
    rows = tuple(known[row.line] if known.get(row.line) == row else row for row in page.rows)
    return page._replace(rows=rows)


def title_of(article: Article, translate: Translate) -> Title:
    """An article's title in both languages."""
    english = translate(article.title)
    return Title(article.title, english.text if english else None)


def _row(
    block: Block, mentions: Sequence[Mention], translate: Translate, told_in: Mapping[int, Passage]
) -> Row:
    pairs: list[Pair] = []
    marks: list[Mark] = []
    english = ""
    for sentence in block.sentences:
        translation = translate(sentence.source)
        text = translation.text.translate(_ONE_LINE) if translation else ""
        at = len(english) + len(_BETWEEN_SENTENCES) if english and text else len(english)
        english = english.ljust(at) + text
        inside = within(mentions, sentence.start, sentence.end)
        found = find_counterparts(text, [mention.term for mention in inside])
        marks += [Mark(at + start, at + end, term) for start, end, term in found]
        pairs.append(
            Pair(
                arabic=Span(sentence.start, sentence.end).shifted(-block.start),
                english=Span(at, at + len(text)),
                origin=translation.origin if translation else None,
                note=translation.note if translation else "",
            )
        )
    return Row(
        kind=block.kind,
        line=block.line,
        start=block.start,
        arabic=_arabic(block, mentions),
        english=Cell(english, tuple(marks), _english_run_in(block, english)),
        pairs=tuple(pairs),
        told_in=told_in.get(block.line),
    )


def _arabic(block: Block, mentions: Sequence[Mention]) -> Cell:
    run_in = block.run_in and Span(*block.run_in).shifted(-block.start)
    return Cell(block.text.translate(_ONE_LINE), tuple(_marks(block, mentions)), run_in)


def _marks(block: Block, mentions: Sequence[Mention]) -> list[Mark]:
    """The mentions side by side: of a term around a name, what is before the name and after it."""
    marks = []
    for mention, following in zip_longest(mentions, mentions[1:]):
        inside = following and following.start < mention.end
        edges = (mention.start, *(following[:2] if inside else ()), mention.end)
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            piece = block.text[start - block.start : end - block.start]
            at = start - block.start + len(piece) - len(piece.lstrip())
            others = tuple(term for term in mention.candidates if term.id != mention.term.id)
            marks.append(Mark(at, at + len(piece.strip()), mention.term, mention.how, others))
    return sorted(marks, key=lambda mark: mark.start)


def _english_run_in(block: Block, english: str) -> Span | None:
    """The English of a run-in heading: what stands before the first colon, colon included."""
    colon = english.find(":")
    return Span(0, colon + 1) if block.run_in and colon >= 0 else None
