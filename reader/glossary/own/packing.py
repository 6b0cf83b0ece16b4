"""Entries as the layer keeps them."""

import json

from reader.glossary.own.step import REMOVED
from reader.glossary.records import from_record, to_record
from reader.glossary.term import Term


def pack(term: Term) -> str:
    """An entry as the layer keeps it."""
    return json.dumps(to_record(term), ensure_ascii=False)


def unpack(value: str) -> Term | None:
    """The entry that the layer keeps so; None for one that is removed or cannot be read."""
    if value == REMOVED:
        return None
    try:
        return from_record(json.loads(value))
    except (KeyError, TypeError, ValueError):  # who looks at `unreadable` tells
        return None
