"""What a change would make of an entry, field by field, in words."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from reader.glossary.plan import Change
from reader.glossary.term import Matching, Spelling, Term

MATCHING_NAMES = MappingProxyType(
    {
        Matching.VARIANTS: "In any spelling, and in the plural or with suffixes",
        Matching.PROCLITICS: "As listed, also after و ف ب ل ك",
        Matching.EXACT: "Exactly as listed",
    }
)
_FIELDS = MappingProxyType(
    {
        "term_class": "Class",
        "english": "English",
        "spellings": "Arabic",
        "other_english": "Other English",
        "transliteration": "Say it",
        "role": "Role",
        "note": "Note",
        "matching": "Found",
    }
)


class Difference(NamedTuple):
    """One field of an entry, as it is and as it would be; of several texts, those that differ."""

    field: str
    before: str
    after: str


def differences(change: Change) -> Iterator[Difference]:
    """The fields in which an entry would become another, in the order of `Term`."""
    for name in change.fields:
        before, after = _texts(change.before, name), _texts(change.after, name)
        gone = [text for text in before if text not in after]
        new = [text for text in after if text not in before]
        if not gone and not new:  # the order alone
            gone, new = before, after
        yield Difference(_FIELDS[name], " · ".join(gone), " · ".join(new))


def spelling_in_words(spelling: Spelling) -> str:
    """A spelling and what is said of it: "بوتين (short form; Alhurra, 24)"."""
    said = filter(
        None,
        (
            "short form" if spelling.short else "",
            "in bylines only" if spelling.byline_only else "",
            ", ".join(spelling.outlets),
            spelling.note,
        ),
    )
    remarks = "; ".join(said)
    return f"{spelling.text} ({remarks})" if remarks else spelling.text


def _texts(term: Term, name: str) -> list[str]:
    value = getattr(term, name)
    if isinstance(value, Matching):
        return [MATCHING_NAMES[value]]
    if isinstance(value, tuple):
        return [spelling_in_words(v) if isinstance(v, Spelling) else v for v in value]
    return [str(value)] if value else []
