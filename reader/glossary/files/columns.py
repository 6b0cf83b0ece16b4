"""The columns of a glossary table: which is which, whatever their order and however headed."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reader.paths import resources
from reader.text.folding import fold_loosely

ARABIC, ENGLISH = "arabic", "english"


class Columns(NamedTuple):
    """Where the columns of a table stand.

    Attributes:
        at: what each is, or None for one that means nothing to us.
        any_side: whether its heading leaves open which of the two languages is which.
    """

    at: tuple[str | None, ...]
    any_side: bool = False

    @property
    def are_enough(self) -> bool:
        """Whether there is a column for each language."""
        return ARABIC in self.at and ENGLISH in self.at

    @property
    def are_all(self) -> bool:
        """Whether every column is there that we write."""
        return set(names()) <= set(self.at)


class _Headings(NamedTuple):
    columns: Mapping[str, str]
    sides: Mapping[str, str]
    yes: frozenset[str]
    no: frozenset[str]


def names() -> tuple[str, ...]:
    """The columns, as they are written, in order."""
    return tuple(dict.fromkeys(_headings().columns.values()))


def columns_of(heading: Sequence[str]) -> Columns:
    """What the columns under these headings are; of two of the same kind, the first is."""
    known = _headings()
    cells = [_plain(cell) for cell in heading]
    at = [known.columns.get(cell) for cell in cells]
    any_side = False
    if ARABIC not in at and ENGLISH not in at:
        at = [column or known.sides.get(cell) for column, cell in zip(at, cells, strict=True)]
        any_side = True
    first = [None if column in at[:k] else column for k, column in enumerate(at)]
    return Columns(tuple(first), any_side)


def is_yes(cell: str) -> bool | None:
    """What a cell answers; None for what is neither yes nor no."""
    word = _plain(cell)
    return True if word in _headings().yes else False if word in _headings().no else None


def _plain(text: str) -> str:
    return " ".join(fold_loosely(text).replace("_", " ").replace("-", " ").split())


@cache
def _headings() -> _Headings:
    with (resources() / "glossary-columns.toml").open("rb") as file:
        data = tomllib.load(file)
    sides = {ARABIC: data["sides"]["first"], ENGLISH: data["sides"]["second"]}
    return _Headings(
        {_plain(each): name for name, every in data["columns"].items() for each in every},
        {_plain(each): name for name, every in sides.items() for each in every},
        frozenset(map(_plain, data["words"]["yes"])),
        frozenset(map(_plain, data["words"]["no"])),
    )
