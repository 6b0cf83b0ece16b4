"""How outlets spell names, as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.glossary.files.cells import protect
from reader.glossary.files.whole import write_whole
from reader.glossary.term import Term
from reader.links.spellings import WrittenForm

COLUMNS = "term", "english", "class", "spelling", "outlet", "count"
"""`term` is the id of an entry; all else is as in `muqabala glossary spellings --json`."""


def write_spellings(rows: Iterable[tuple[Term, WrittenForm]], path: Path) -> None:
    """Write terms and the forms in which they are written; what is there already is replaced.

    Raises:
        GlossaryFileError: it cannot be written.
    """
    write_whole(path, map(_line, _cells(rows)), "utf-8-sig")  # Excel needs the mark


def _cells(rows: Iterable[tuple[Term, WrittenForm]]) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    for term, form in rows:
        kind, count = term.term_class.value, str(form.count)
        yield term.id, term.english, kind, form.text, form.outlet or "", count


def _line(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(map(protect, cells))
    return text.getvalue()
