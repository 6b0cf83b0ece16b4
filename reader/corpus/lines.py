"""The lines of a file, gathered into the pieces that are one block each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_WIDEST_WRAP = 120  # code points; a file with a longer line was not broken to a width
_FEWEST_WRAPPED = 4  # lines that must have been broken before a file counts as hard-wrapped
_SHARE_WRAPPED = 0.7  # of the lines that another follows
# White space, and what cannot be seen: directional marks, byte order marks.
_BLANK = r"\s\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CONTENT = re.compile(rf"[^{_BLANK}](?:.*[^{_BLANK}])?", re.DOTALL)


class Line(NamedTuple):
    """A line that is not blank: its number (0-based), and its text without white space at the ends.

    `start` and `end` are code points in the file's text.
    """

    number: int
    start: int
    end: int
    text: str


class Piece(NamedTuple):
    """One or more lines that belong together: `text` is the file's text from `start` to `end`."""

    line: int
    start: int
    end: int
    text: str


def pieces(text: str) -> list[Piece]:
    """What stands between blank lines, or on each line, as the file is written.

    A file whose lines were broken to a width (mails, old texts) has a block on several lines; in
    any other, every line that is not blank is a block.
    """
    groups = _paragraphs(list(_lines(text)))
    return [
        Piece(group[0].number, group[0].start, group[-1].end, text[group[0].start : group[-1].end])
        for group in groups
    ]


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for number, raw in enumerate(text.split("\n")):
        content = _CONTENT.search(raw)
        if content:
            yield Line(number, start + content.start(), start + content.end(), content[0])
        start += len(raw) + 1


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    width = _width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        if width and last and last.number + 1 == line.number and _was_broken(last, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _width(lines: Sequence[Line]) -> int | None:
    """The width that the file was broken to, in code points; None if it was to none."""
    followed = [(a, b) for a, b in pairwise(lines) if a.number + 1 == b.number]
    width = max((len(line.text) for line, _ in followed), default=0)
    if width > _WIDEST_WRAP:
        return None
    broken = sum(_was_broken(a, b, width) for a, b in followed)
    enough = broken >= _FEWEST_WRAPPED and broken >= _SHARE_WRAPPED * len(followed)
    return width if enough else None


def _was_broken(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width
