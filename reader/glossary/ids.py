"""Ids of entries: readable, stable, and fit to stand in XML as they are."""

import re
import unicodedata
from collections.abc import Callable
from itertools import count

_UNNAMED = "entry"


def is_id(text: str) -> bool:
    """Whether an entry can have it for an id; the number of a row, say, is none.

    It is what XML lets an id be (`NCName`), in ASCII.
    """
    return text.isascii() and text.replace("-", "_").replace(".", "_").isidentifier()


def id_for(english: str, is_taken: Callable[[str], bool]) -> str:
    """A free id from the English of an entry: "Kim Jong Un" gives kim-jong-un."""
    ascii_only = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", ascii_only.casefold()).strip("-")
    if not name[:1].isalpha():
        name = f"{_UNNAMED}-{name}".strip("-")
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(one for one in names if not is_taken(one))
