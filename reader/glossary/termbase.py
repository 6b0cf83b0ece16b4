"""The terms of a file, whatever kind of file it is."""

# ruff: noqa: PLC0415 - a start reads TBX alone

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.errors import GlossaryFileError, Place, ReaderError
from reader.glossary.term import Term


class Termbase(NamedTuple):
    """The terms of a file, in its order.

    Attributes:
        terms: an id is "" where the file gives none.
        by_id: those that have an id.
        problems: what could not be used, each with its place; the rest is there.
        whole: whether the file says all that there is to say of its entries.
        place: where in the file a term stands, by its number in `terms`.
    """

    terms: tuple[Term, ...]
    by_id: Mapping[str, Term]
    problems: tuple[ReaderError, ...] = ()
    whole: bool = True
    place: Callable[[int], Place | None] = lambda _: None


def read_termbase(path: Path) -> Termbase:
    """The termbase in a file of any kind. Nothing is raised: what is wrong stands in `problems`."""
    if path.suffix.lower() == ".tbx" or _begins_as_xml(path):
        from reader.glossary.files.tbx import read_tbx

        return read_tbx(path)
    from reader.glossary.files.tables import read_table

    return read_table(path)


Found = tuple[int, "Term | GlossaryFileError"]
"""Something in a file: its number, and a term or what is wrong with it."""


def gather(
    found: Iterable[Found], place: Callable[[int], Place], *, whole: bool = True
) -> Termbase:
    """What was found in a file, of entries with the same id the first.

    Args:
        found: all in order; errors that have no place get it by their number.
        place: from numbers to places; asked only for what is told.
        whole: see `Termbase`.
    """
    terms: list[Term] = []
    by_id: dict[str, Term] = {}
    numbers: list[int] = []
    problems: list[ReaderError] = []
    for number, one in found:
        if isinstance(one, GlossaryFileError):
            problems.append(one if one.place else GlossaryFileError(one.message, place(number)))
        elif one.id in by_id:
            message = (
                f"the id “{one.id}” is taken by an entry above; this one is left out. Rename it."
            )
            problems.append(GlossaryFileError(message, place(number)))
        else:
            terms.append(one)
            numbers.append(number)
            if one.id:
                by_id[one.id] = one
    return Termbase(
        tuple(terms),
        MappingProxyType(by_id),
        tuple(problems),
        whole,
        lambda position: place(numbers[position]),
    )


def with_ids(terms: Iterable[Term]) -> Termbase:
    """Terms, each with an id of its own; of those with the same id, the first keeps it."""
    from dataclasses import replace

    from reader.glossary.ids import id_for

    by_id: dict[str, Term] = {}
    for term in terms:
        is_free = term.id and term.id not in by_id
        name = term.id if is_free else id_for(term.english, by_id.__contains__)
        by_id[name] = term if is_free else replace(term, id=name)
    return Termbase(tuple(by_id.values()), MappingProxyType(by_id))


def _begins_as_xml(path: Path) -> bool:
    """Whether a file begins with "<", in whatever encoding."""
    try:
        with path.open("rb") as file:
            start = file.read(64)
    except OSError:  # who reads it tells
        return False
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")
