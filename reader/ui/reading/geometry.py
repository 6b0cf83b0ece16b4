"""Where the rows stand: one column of heights, shared by both texts. Knows no Qt.

Heights are guessed until a row has been seen, and corrected then. All are whole pixels, so that
nothing that is on the screen moves by a fraction when something above it is corrected. Sums live
in a Fenwick tree: correcting a height and finding a row cost the logarithm of the number of rows.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple


class Anchor(NamedTuple):
    """A place that outlives new heights: a row, and the part of it (0 to 1) that lies above.

    A part below 0 is one of the margin above the first row.
    """

    row: int
    part: float


START = Anchor(0, -1.0)
"""The upper edge of the margin above the first row."""


class Geometry:
    """The heights of all rows, between a margin above the first and one below the last."""

    def __init__(self, guesses: Sequence[int] = (), margin: int = 0) -> None:
        self._margin = margin
        self._heights = list(guesses)
        self._measured = bytearray(len(guesses))
        upto = [0, *accumulate(guesses)]
        self._sums = [end - upto[node & (node - 1)] for node, end in enumerate(upto)]

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of everything, margins included."""
        return self.top(len(self)) + self._margin

    def top(self, row: int) -> int:
        """Where a row begins; the row after the last begins where the last ends."""
        y = self._margin
        while row:
            y += self._sums[row]
            row &= row - 1
        return y

    def height(self, row: int) -> int:
        """The row's height, guessed or measured."""
        return self._heights[row]

    def is_measured(self, row: int) -> bool:
        """Whether the row's height is known rather than guessed."""
        return bool(self._measured[row])

    def row_at(self, y: int) -> int:
        """The row that covers `y`: the first for what is above it, the last for what is below."""
        rest, row = y - self._margin, 0
        jump = 1 << len(self).bit_length()
        while jump:
            node = row + jump
            if node <= len(self) and self._sums[node] <= rest:
                rest -= self._sums[node]
                row = node
            jump >>= 1
        return max(min(row, len(self) - 1), 0)

    def correct(self, row: int, height: int) -> int:
        """Set a row's measured height; returns by how much it has grown."""
        growth = height - self._heights[row]
        self._measured[row] = True
        self._heights[row] = height
        node = row + 1
        while growth and node < len(self._sums):
            self._sums[node] += growth
            node += node & -node
        return growth

    def anchor(self, y: int) -> Anchor:
        """The place at `y`."""
        if not len(self):
            return Anchor(0, 0.0)
        row = self.row_at(y)
        above = y - self.top(row)
        return Anchor(row, above / max(self.height(row) if above >= 0 else self._margin, 1))

    def y_of(self, anchor: Anchor) -> int:
        """Where a place is now."""
        if not len(self):
            return 0
        row = min(anchor.row, len(self) - 1)
        whole = self.height(row) if anchor.part >= 0 else self._margin
        return self.top(row) + round(anchor.part * whole)

    def clamp(self, y: int, extent: int) -> int:
        """The nearest place to `y` to which a window of `extent` pixels can be scrolled."""
        return max(min(y, self.total - extent), 0)

    def settle(self, y: int, extent: int, measure: Callable[[int], int]) -> int:
        """Measure all rows that a window of `extent` pixels at `y` shows; returns the new `y`.

        What was measured and in the window before stays where it is on the screen, unless the
        window would then reach beyond either end.
        """
        y = self.clamp(y, extent)
        while len(self):
            settled = self._measure_around(y, extent, measure)
            y = self.clamp(settled, extent)
            if y == settled:
                break
        return y

    def _measure_around(self, y: int, extent: int, measure: Callable[[int], int]) -> int:
        row = fixed = self._fixed_row(y, extent)
        shift = self.top(fixed) - y
        while row > 0 and self.top(row) > self.top(fixed) - shift:
            row -= 1
            self._measure(row, measure)
        row, y = fixed, self.top(fixed) - shift
        while row < len(self) and self.top(row) < y + extent:
            self._measure(row, measure)
            row += 1
        return y

    def _fixed_row(self, y: int, extent: int) -> int:
        """The first row in the window that was seen before, or the window's first."""
        first, last = self.row_at(y), self.row_at(y + extent - 1)
        seen = self._measured.find(1, first, last + 1)
        return first if seen < 0 else seen

    def _measure(self, row: int, measure: Callable[[int], int]) -> None:
        if not self._measured[row]:
            self.correct(row, measure(row))
