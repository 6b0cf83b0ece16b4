"""A stretch of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`; both in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """The same stretch in a text that has `by` more code points before it."""
        return Span(self.start + by, self.end + by)
