"""Sorting many rows piece by piece, so that a window can be painted in between.

Not on a worker: one that computes in Python makes each cell that is painted wait for its turn, and
sorting in one call lets no other thread run at all. Knows no Qt.
"""

from collections.abc import Generator, Sequence
from heapq import merge
from itertools import islice
from typing import Any

from reader.text.folding import fold

Cell = str | int
Row = tuple[Cell, ...]

PIECE = 2000
"""So many rows are worked on between two stops: some 5 ms."""


def sorting(
    order: Sequence[int], rows: Sequence[Row], column: int, *, descending: bool
) -> Generator[None, None, list[int]]:
    """Sort the numbers of rows by a column; stops after each piece.

    What is equal keeps its order, whichever the direction.

    Args:
        order: the numbers of the rows, as they are now.
        rows: the cells; those of a column are of one kind.
        column: by which of them.
        descending: whether the largest is to come first.

    Returns:
        The numbers as they are to be.
    """
    keys: list[Any] = []  # all of them numbers, or all of them texts
    pieces, found = [], []
    for start in range(0, len(rows), PIECE):
        keys += (_key(row[column]) for row in rows[start : start + PIECE])
        yield
    for start in range(0, len(order), PIECE):
        piece = order[start : start + PIECE]
        pieces.append(sorted(piece, key=keys.__getitem__, reverse=descending))
        yield
    merged = merge(*pieces, key=keys.__getitem__, reverse=descending)
    while piece := list(islice(merged, PIECE)):
        found += piece
        yield
    return found


def _key(cell: Cell) -> Cell:
    return cell if isinstance(cell, int) else fold(cell).casefold()
