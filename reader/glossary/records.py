"""A term as plain data, and back: what the command line prints and the reader's layer keeps.

The names and their meanings are public: see README.md.
"""

from typing import Any

from reader.glossary.term import Matching, Spelling, Term, TermClass

Record = dict[str, Any]


def to_record(term: Term) -> Record:
    """All that an entry says, as JSON can hold it."""
    return {
        "id": term.id,
        "class": term.term_class.value,
        "english": term.english,
        "other_english": list(term.other_english),
        "spellings": [
            {
                "text": spelling.text,
                "outlets": list(spelling.outlets),
                "short": spelling.short,
                "byline_only": spelling.byline_only,
                "note": spelling.note,
            }
            for spelling in term.spellings
        ],
        "transliteration": term.transliteration,
        "role": term.role,
        "note": term.note,
        "matching": term.matching.value,
    }


def from_record(record: Record) -> Term:
    """The entry that was made into this record.

    Raises:
        KeyError, TypeError, ValueError: none was.
    """
    return Term(
        id=record["id"],
        term_class=TermClass(record["class"]),
        english=record["english"],
        other_english=tuple(record["other_english"]),
        spellings=tuple(
            Spelling(
                spelling["text"],
                tuple(spelling["outlets"]),
                spelling["short"],
                spelling["byline_only"],
                spelling["note"],
            )
            for spelling in record["spellings"]
        ),
        transliteration=record["transliteration"],
        role=record["role"],
        note=record["note"],
        matching=Matching(record["matching"]),
    )
