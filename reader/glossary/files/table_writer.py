"""Writing a glossary as a table: a row for each spelling; the first says all of the entry."""

import csv
import io
from collections.abc import Iterable, Iterator

from reader.glossary.files import cells
from reader.glossary.files.columns import names
from reader.glossary.term import Spelling, Term


def as_table(terms: Iterable[Term], delimiter: str) -> Iterator[str]:
    """The rows of the file, the heading first."""
    line = io.StringIO(newline="")
    writer = csv.writer(line, delimiter=delimiter)

    def row(texts: Iterable[str]) -> str:
        line.seek(0)
        line.truncate()
        writer.writerow(map(cells.protect, texts))
        return line.getvalue()

    columns = names()
    yield row(columns)
    for term in terms:
        says = _of_the_entry(term)
        for spelling in term.spellings:
            yield row((says | _of_the_spelling(spelling)).get(column, "") for column in columns)
            says = {name: says[name] for name in ("id", "class", "english")}


def _of_the_entry(term: Term) -> dict[str, str]:
    return {
        "id": term.id,
        "class": term.term_class,
        "english": cells.join([term.english]),
        "other_english": cells.join(term.other_english),
        "transliteration": term.transliteration,
        "role": term.role,
        "note": term.note,
        "matching": term.matching,
    }


def _of_the_spelling(spelling: Spelling) -> dict[str, str]:
    return {
        "arabic": cells.join([spelling.text]),
        "outlets": cells.join(spelling.outlets),
        "short": "yes" if spelling.short else "",
        "byline_only": "yes" if spelling.byline_only else "",
        "spelling_note": spelling.note,
    }
