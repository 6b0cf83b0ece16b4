"""A cell cut into its sentences, these by language, and these into pieces that look the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from reader.export.language import fragments
from reader.export.plain import starts_with_mark
from reader.page.model import Mark, Row, Side
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Text within one sentence, one mark or none, in the run-in heading or out of it."""

    text: str
    mark: Mark | None = None
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, by its index in the row; None for what stands between sentences."""

    pair: int | None
    pieces: tuple[Piece, ...]


def stretches(row: Row, side: Side) -> Iterator[Stretch]:
    """All of a cell's text, in order. A sentence without a text in this column has no pieces."""
    at = 0
    for index, pair in sorted(enumerate(row.pairs), key=lambda entry: entry[1].span(side)):
        span = pair.span(side)
        if span.start > at:
            yield Stretch(None, _pieces(row, side, Span(at, span.start)))
        yield Stretch(index, _pieces(row, side, span))
        at = span.end
    if at < len(row.cell(side).text):
        yield Stretch(None, _pieces(row, side, Span(at, len(row.cell(side).text))))


def by_language(
    pieces: Sequence[Piece], around: Side
) -> Iterator[tuple[Side | None, tuple[Piece, ...]]]:
    """The pieces in groups of one language each; None is the language around them.

    A mention stays whole. What stands between two in the other language is in it as well: else
    "Sputnik/Reuters" in an Arabic line would be read from right to left.
    """
    for side, group in groupby(_tagged(pieces, around), key=lambda tagged: tagged[0]):
        yield side, tuple(piece for _, piece in group)


def _tagged(pieces: Sequence[Piece], around: Side) -> Iterator[tuple[Side | None, Piece]]:
    """Each piece with its language, cut where that changes."""
    text = "".join(piece.text for piece in pieces)
    sides = [found.side for found in fragments(text, around) for _ in found.text]
    at = 0
    for piece in pieces:
        here = sides[at : at + len(piece.text)]
        at += len(piece.text)
        if piece.mark:
            yield here[0], piece
            continue
        start = 0
        for side, group in groupby(here):
            end = start + len(list(group))
            yield side, replace(piece, text=piece.text[start:end])
            start = end


def _pieces(row: Row, side: Side, within: Span) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part, run_in in _cut_at_run_in(row.cell(side).run_in, within):
        for run in row.runs(side, part):
            piece = Piece(run.text, run.mark, run_in)
            pieces += _joined(pieces.pop(), piece) if pieces else [piece]
    return tuple(pieces)


def _cut_at_run_in(run_in: Span | None, within: Span) -> Iterator[tuple[Span, bool]]:
    """The stretch's parts before, in and after the run-in heading, and whether each is in it."""
    if run_in is None or not run_in.overlaps(within):
        yield within, False
        return
    start, end = max(run_in.start, within.start), min(run_in.end, within.end)
    for part, inside in (
        (Span(within.start, start), False),
        (Span(start, end), True),
        (Span(end, within.end), False),
    ):
        if part.start < part.end:
            yield part, inside


def _joined(before: Piece, piece: Piece) -> list[Piece]:
    """The two, after giving the first the harakat on its last letter, which the second has."""
    marks = "".join(takewhile(starts_with_mark, piece.text))
    grown = replace(before, text=before.text + marks)
    rest = replace(piece, text=piece.text[len(marks) :])
    return [grown, rest] if rest.text else [grown]
