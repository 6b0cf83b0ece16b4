"""From rows, one for each spelling or for several, to entries.

Rows with the same id make one entry, wherever they stand. A row without an id goes on with the
entry of the row above it if it has the same English and says nothing else of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.errors import GlossaryFileError
from reader.glossary.files.cells import split
from reader.glossary.files.columns import is_yes
from reader.glossary.ids import is_id
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import Found

_OF_THE_ENTRY = ("class", "transliteration", "role", "note", "matching")
_MISSING = "it is left out. Fill it in."


class Row(NamedTuple):
    """A row of a file: the texts in both languages, and what else it says, by column."""

    line: int
    arabic: list[str]
    english: list[str]
    says: dict[str, str]


@dataclass
class _Entry:
    line: int
    id: str
    english: list[str]
    says: dict[str, str]
    spellings: list[Spelling] = field(default_factory=list)


def entries(rows: Iterable["Row | tuple[int, GlossaryFileError]"]) -> list[Found]:
    """The entries of a file, and what is wrong with it, in the order of its lines."""
    found: list[Found] = []
    by_id: dict[str, _Entry] = {}
    made: list[_Entry] = []
    for row in rows:
        if not isinstance(row, Row):
            found.append(row)
            continue
        name = row.says.get("id", "")
        known = by_id.get(name) or _goes_on(row, made[-1] if made else None)
        if wrong := _problem(row, known):
            found.append((row.line, GlossaryFileError(wrong)))
            continue
        if known is None:
            known = _Entry(row.line, name if is_id(name) else "", [], {})
            made.append(known)
            if known.id:
                by_id[known.id] = known
        found += ((row.line, GlossaryFileError(each)) for each in _doubts(row))
        _add(row, known)
    found += (
        (entry.line, _term(entry) if entry.spellings else GlossaryFileError(_no_arabic(entry)))
        for entry in made
    )
    return sorted(found, key=lambda one: one[0])


def _goes_on(row: Row, above: _Entry | None) -> _Entry | None:
    if above is None or row.says.get("id") or row.english[:1] != above.english[:1]:
        return None
    says = ((row.says.get(column, ""), above.says.get(column, "")) for column in _OF_THE_ENTRY)
    return above if all(here in ("", there) for here, there in says) else None


def _problem(row: Row, known: _Entry | None) -> str:
    """Why a row cannot be used, or ""."""
    if any("\n" in text or "\r" in text for text in row.arabic):
        return "the Arabic goes over several lines; it is left out. Is a quotation mark missing?"
    if known is None:
        return "" if row.english else f"there is no English; {_MISSING}"
    for mine, theirs in (
        ("".join(row.english[:1]), known.english[0]),
        (row.says.get("class", ""), known.says.get("class", "")),
    ):
        if mine and theirs and mine != theirs:
            return (
                f"“{known.id}” is “{theirs}” above and “{mine}” here; this row is left out. "
                "Say the same, or give it another id."
            )
    return ""


def _doubts(row: Row) -> Iterator[str]:
    """What a row says that means nothing; what is made of it instead."""
    for column, known in (("class", TermClass), ("matching", Matching)):
        value = row.says.get(column, "").casefold()
        if value and value not in tuple(known):
            default = TermClass.TERM if known is TermClass else Matching.VARIANTS
            choice = ", ".join(known)
            yield f"the {column} “{value}” is taken for “{default}”. Known are {choice}."
    for column in ("short", "byline_only"):
        value = row.says.get(column, "")
        if is_yes(value) is None:
            yield f"“{value}” under “{column}” is taken for no. Write yes or no."


def _add(row: Row, entry: _Entry) -> None:
    others = split(row.says.get("other_english", ""))
    entry.english += [form for form in (*row.english, *others) if form not in entry.english]
    for column in _OF_THE_ENTRY:
        if not entry.says.get(column):
            entry.says[column] = row.says.get(column, "")
    outlets = tuple(split(row.says.get("outlets", "")))
    entry.spellings += (
        Spelling(
            text,
            outlets,
            bool(is_yes(row.says.get("short", ""))),
            bool(is_yes(row.says.get("byline_only", ""))),
            row.says.get("spelling_note", ""),
        )
        for text in row.arabic
    )


def _term(entry: _Entry) -> Term:
    term_class, matching = entry.says["class"].casefold(), entry.says["matching"].casefold()
    return Term(
        id=entry.id,
        term_class=TermClass(term_class) if term_class in tuple(TermClass) else TermClass.TERM,
        english=entry.english[0],
        other_english=tuple(entry.english[1:]),
        spellings=tuple(entry.spellings),
        transliteration=entry.says["transliteration"],
        role=entry.says["role"],
        note=entry.says["note"],
        matching=Matching(matching) if matching in tuple(Matching) else Matching.VARIANTS,
    )


def _no_arabic(entry: _Entry) -> str:
    return f"“{entry.english[0]}” has no Arabic; {_MISSING}"
