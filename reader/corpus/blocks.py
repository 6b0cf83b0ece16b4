"""Telling an article from the page around it.

Nothing here knows a site. A page is taken to be a head (menus, title, bylines, pictures), a body of
prose with headings and offers of other articles between, and a tail (signature, sources, offers,
menus). What a line is follows from what it says of itself and from the part it stands in.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from reader.corpus.article import Block, BlockKind, Sentence
from reader.corpus.clues import Clue, clues, is_text
from reader.corpus.lines import Piece, pieces
from reader.corpus.parts import Parts, find_parts
from reader.corpus.press_page import press_page
from reader.text.sentences import sentence_spans
from reader.text.span import Span

_LONGEST_SIGNATURE = 6  # words
_LONGEST_NAME = 4  # words
_SHORTEST_HEADLINE = 4  # words
_FIXED = {
    Clue.FURNITURE: BlockKind.FURNITURE,
    Clue.LABEL: BlockKind.FURNITURE,
    Clue.OFFER: BlockKind.RELATED,
    Clue.CAPTION: BlockKind.CAPTION,
    Clue.BYLINE: BlockKind.BYLINE,
    Clue.DATE: BlockKind.BYLINE,
    Clue.FIELDS: BlockKind.BYLINE,
    Clue.COMMENTS: BlockKind.FURNITURE,
    Clue.PROSE: BlockKind.PARAGRAPH,
}


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a file's text, in order; they share out all its lines."""
    lines = pieces(text)
    kinds = _kinds([line.text for line in lines])
    ends = [line.line for line in lines[1:]] + [text.count("\n") + 1]
    return tuple(map(_block, lines, kinds, ends))


def _block(piece: Piece, kind: BlockKind, end_line: int) -> Block:
    block = partial(Block, kind, piece.line, end_line, piece.start, piece.end, piece.text)
    if kind is BlockKind.FURNITURE:
        return block()
    sentences = tuple(
        Sentence(piece.start + start, piece.start + end, piece.text[start:end])
        for start, end in _sentence_spans(piece.text, kind)
    )
    run_in = _run_in_end(piece.text, kind)
    return block(Span(piece.start, piece.start + run_in) if run_in else None, sentences)


def _sentence_spans(text: str, kind: BlockKind) -> Iterator[Span]:
    """A headline or a credit is one segment, whatever stops it has inside."""
    if kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
        return sentence_spans(text)
    return iter([Span(0, len(text))])


def _run_in_end(text: str, kind: BlockKind) -> int | None:
    if kind is BlockKind.PARAGRAPH:
        return press_page().run_in_end(text)
    return press_page().label_end(text) if kind is BlockKind.RELATED else None


def _kinds(lines: Sequence[str]) -> list[BlockKind]:
    found = clues(lines)
    parts = find_parts(lines, found)
    kinds: list[BlockKind] = []
    offering = False  # whether a label above says that other articles are offered here
    for index, (line, clue) in enumerate(zip(lines, found, strict=True)):
        offering = clue is Clue.LABEL or (offering and not _ends_offers(clue, index, parts, kinds))
        offered = offering and len(line.split()) >= _SHORTEST_HEADLINE
        if index == parts.title:
            offering = False
            kinds.append(BlockKind.TITLE)
        elif _is_outside(index, clue, parts):
            kinds.append(BlockKind.RELATED if offered else BlockKind.FURNITURE)
        elif clue in _FIXED:
            kinds.append(_FIXED[clue])
        elif offered:
            kinds.append(BlockKind.RELATED)
        else:
            kinds.append(_by_part(line, index, parts))
    return kinds


def _ends_offers(clue: Clue, index: int, parts: Parts, before: Sequence[BlockKind]) -> bool:
    """Whether what a label offers ends before a line; within the article, also with other page."""
    if clue is Clue.FURNITURE:
        return index < parts.last_prose and before[-1] is BlockKind.RELATED
    return clue in (Clue.PROSE, Clue.BYLINE, Clue.FIELDS)


def _is_outside(index: int, clue: Clue, parts: Parts) -> bool:
    """Whether a line stands above or below the article, or in a menu."""
    if index >= parts.end or index in parts.menus:
        return clue in (Clue.LINE, Clue.PROSE, Clue.BYLINE, Clue.DATE, Clue.FIELDS)
    if parts.title is not None and index < parts.title:
        return clue in (Clue.LINE, Clue.FIELDS)
    return clue is Clue.PROSE and index > parts.last_prose


def _by_part(line: str, index: int, parts: Parts) -> BlockKind:
    """What a line is that says nothing of itself, by the part of the page that it stands in."""
    words = len(line.split())
    if index < parts.first_prose:
        return BlockKind.BYLINE if words <= _LONGEST_NAME else BlockKind.HEADING
    if index <= parts.last_prose:
        return BlockKind.PARAGRAPH if is_text(line, words) else BlockKind.HEADING
    if index >= parts.signature_end:
        return BlockKind.FURNITURE
    return BlockKind.BYLINE if words <= _LONGEST_SIGNATURE else BlockKind.PARAGRAPH
