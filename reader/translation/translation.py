"""An English text for a sentence, and where it comes from."""

from typing import NamedTuple

MEMORY = "memory"


class Translation(NamedTuple):
    """An English text with its origin (`memory`; later `edited` or an engine's name).

    Attributes:
        note: a remark for the reader on the source: a misprint, an ambiguity; else "".
    """

    text: str
    origin: str
    note: str = ""
