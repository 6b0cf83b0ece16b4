"""What one change of the reader's says of the glossary."""

from collections.abc import Mapping
from typing import NamedTuple

# What a change is about.
ENTRY = "entry"
"""The entry of an id: its record as JSON, or REMOVED."""
ALIAS = "alias"
"""An id that was merged: the id that has its entry now."""
DISMISSED = "dismissed"
"""A folded text that is to be proposed no more: that text."""

REMOVED = ""
"""What stands for the entry of an id that is to have none."""

Said = dict[tuple[str, str], str]
"""What the layer says, by kind and key, in the order in which it was first said."""


class Step(NamedTuple):
    """One thing that a reader does.

    Attributes:
        words: what it is, as in “undo: adding Kim”.
        says: what holds after it, by kind and key; None takes back whatever was said.
    """

    words: str
    says: Mapping[tuple[str, str], str | None]
