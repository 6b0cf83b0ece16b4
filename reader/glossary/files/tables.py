"""Glossaries as tables: CSV and TSV with a heading, as spreadsheets write them, and OmegaT's own.

A table has a row for each spelling, or several spellings in a cell; its first row names the columns
(`resources/glossary-columns.toml`), in any order. A file of lines with tabs and no heading is
OmegaT's: a term, its translation, a comment.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.errors import GlossaryFileError, Place
from reader.glossary.files import cells
from reader.glossary.files.columns import ARABIC, ENGLISH, Columns, columns_of
from reader.glossary.files.decoding import read_text
from reader.glossary.files.rows import Row, entries
from reader.glossary.termbase import Termbase, gather

_DELIMITERS = "\t;,"
_SAID_DELIMITER = re.compile(r"sep=(.)\s*$", re.IGNORECASE)  # a first line that Excel obeys
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")

Problem = tuple[int, GlossaryFileError]


def read_table(path: Path) -> Termbase:
    """The termbase in such a file. Nothing is raised: what is wrong stands in `problems`."""
    try:
        lines = list(io.StringIO(read_text(path), newline=""))
        rows, whole = _rows(lines, path)
    except GlossaryFileError as error:
        return gather([(0, error)], lambda _: Place(path))
    return gather(entries(rows), lambda line: Place(path, line), whole=whole)


def _rows(lines: Sequence[str], path: Path) -> tuple[Iterator[Row | Problem], bool]:
    """The rows, and whether they have all columns.

    Raises:
        GlossaryFileError: it is no table of two languages.
    """
    begin = next((k for k, line in enumerate(lines) if line.strip()), 0)
    said = _SAID_DELIMITER.match(lines[begin]) if lines else None
    begin += said is not None
    for delimiter in said[1] if said else _DELIMITERS:
        number, heading = next(_records(lines, begin, delimiter), (0, []))
        if isinstance(heading, list) and (columns := columns_of(heading)).are_enough:
            return _table(lines, number, delimiter, columns), columns.are_all
    if any("\t" in line for line in lines):
        return _omegat(lines), False
    raise GlossaryFileError(
        "is no glossary: its first line must name the columns, “arabic” and “english” among them, "
        "or else each line must have a tab between the two.",
        Place(path, begin + 1 if lines else None),
    )


def _table(
    lines: Sequence[str], heading: int, delimiter: str, columns: Columns
) -> Iterator[Row | Problem]:
    records = _records(lines, heading - 1, delimiter)
    next(records)
    for line, record in records:
        if not isinstance(record, list):
            yield line, record
            continue
        says = {
            column: cells.unprotect(cell)
            for column, cell in zip(columns.at, record, strict=False)
            if column
        }
        if any(says.values()):
            arabic, english = cells.split(says.get(ARABIC, "")), cells.split(says.get(ENGLISH, ""))
            sides = _by_letters(arabic, english) if columns.any_side else (arabic, english)
            yield Row(line, *sides, says)


def _omegat(lines: Sequence[str]) -> Iterator[Row | Problem]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        first, *rest = (cell.strip() for cell in line.split("\t"))
        if not rest:
            yield number, GlossaryFileError("has no tab between a term and its English; left out.")
            continue
        sides = _by_letters([first] if first else [], [rest[0]] if rest[0] else [])
        yield Row(number, *sides, {"note": " ".join(rest[1:])})


def _by_letters(first: list[str], second: list[str]) -> tuple[list[str], list[str]]:
    """Arabic and English of two cells that don't say which is which."""
    if any(map(_ARABIC_LETTER.search, second)) and not any(map(_ARABIC_LETTER.search, first)):
        return second, first
    return first, second


def _records(
    lines: Sequence[str], begin: int, delimiter: str
) -> Iterator[tuple[int, list[str] | GlossaryFileError]]:
    """The records of a table, each with the number of its first line (from 1).

    After one whose quotation marks do not match, the next line begins another.
    """
    while begin < len(lines):
        rest = (lines[k] for k in range(begin, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        at = begin
        try:
            for record in reader:
                yield at + 1, record
                at = begin + reader.line_num
        except csv.Error:
            yield (
                at + 1,
                GlossaryFileError(
                    "the quotation marks of this line do not match; it is left out. "
                    "Close each that is opened, and double those inside a cell."
                ),
            )
            begin = at + 1
        else:
            return
