"""Telling an article from the page around it.

Nothing here knows a site. A page is taken to be a head (menus, title, bylines, pictures), a body of
prose with headings and offers of other articles between, and a tail (signature, sources, offers,
menus). What a line is follows from what it says of itself and from the part it stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reader.corpus.article import Block, BlockKind, Sentence
from reader.corpus.clues import Clue, clues
from reader.corpus.lines import Piece, pieces
from reader.corpus.press_page import press_page
from reader.text.sentences import sentence_spans
from reader.text.span import Span

_LONGEST_HEADING = 14  # words
_FULL_TITLE = 5  # words from which on the first line above the prose is believed to be the title
_SHORTEST_TITLE = 2  # words
_LONGEST_SIGNATURE = 6  # words
_LONGEST_NAME = 4  # words
_SHORTEST_HEADLINE = 4  # words
_FIXED = {
    Clue.FURNITURE: BlockKind.FURNITURE,
    Clue.LABEL: BlockKind.FURNITURE,
    Clue.OFFER: BlockKind.RELATED,
    Clue.CAPTION: BlockKind.CAPTION,
    Clue.BYLINE: BlockKind.BYLINE,
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
    if kind in (BlockKind.TITLE, BlockKind.RELATED, BlockKind.BYLINE):
        return iter([Span(0, len(text))])
    return sentence_spans(text)


def _run_in_end(text: str, kind: BlockKind) -> int | None:
    if kind is BlockKind.PARAGRAPH:
        return press_page().run_in_end(text)
    return press_page().label_end(text) if kind is BlockKind.RELATED else None


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where a page's parts are, as indices of its lines; `title` is None without one."""

    title: int | None
    first_prose: int
    last_prose: int


def _kinds(lines: Sequence[str]) -> list[BlockKind]:
    found = clues(lines)
    parts = _parts(lines, found)
    kinds = []
    offering = False  # whether a label above says that other articles are offered here
    for index, (line, clue) in enumerate(zip(lines, found, strict=True)):
        offering = clue is Clue.LABEL or (offering and clue not in (Clue.PROSE, Clue.BYLINE))
        if index == parts.title:
            kinds.append(BlockKind.TITLE)
        elif clue is not Clue.LINE:
            kinds.append(_FIXED[clue])
        elif offering and len(line.split()) >= _SHORTEST_HEADLINE:
            kinds.append(BlockKind.RELATED)
        else:
            kinds.append(_by_part(line, index, parts, kinds))
    return kinds


def _parts(lines: Sequence[str], found: Sequence[Clue]) -> _Parts:
    prose = [index for index, clue in enumerate(found) if clue is Clue.PROSE]
    if not prose:  # a note or a poem: what is not page is text
        plain = [index for index, clue in enumerate(found) if clue is Clue.LINE]
        return _Parts(None, plain[0] if plain else 0, plain[-1] if plain else 0)
    head = [index for index in range(prose[0]) if found[index] is Clue.LINE]
    return _Parts(_title(lines, head), prose[0], prose[-1])


def _title(lines: Sequence[str], head: Sequence[int]) -> int | None:
    """The first full line above the prose; without one, the longest that is no single word."""
    words = {index: len(lines[index].split()) for index in head}
    full = (index for index in head if words[index] >= _FULL_TITLE)
    longest = max(head, key=words.__getitem__, default=None)
    if longest is None or words[longest] < _SHORTEST_TITLE:
        return None
    return next(full, longest)


def _by_part(line: str, index: int, parts: _Parts, before: Sequence[BlockKind]) -> BlockKind:
    """What a line is that says nothing of itself, by the part of the page that it stands in."""
    words = len(line.split())
    if parts.title is not None and index < parts.title:
        return BlockKind.FURNITURE
    if index < parts.first_prose:
        return BlockKind.BYLINE if words <= _LONGEST_NAME else BlockKind.HEADING
    if index <= parts.last_prose:
        return BlockKind.HEADING if words <= _LONGEST_HEADING else BlockKind.PARAGRAPH
    if before[-1] is BlockKind.FURNITURE:
        return BlockKind.FURNITURE
    return BlockKind.BYLINE if words <= _LONGEST_SIGNATURE else BlockKind.PARAGRAPH
