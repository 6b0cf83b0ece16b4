"""An English text for a sentence, and where it comes from."""

from typing import NamedTuple

from reader.text.folding import fold

EDITED = "edited"
MEMORY = "memory"


class Translation(NamedTuple):
    """An English text with its origin: `edited` (the reader's own), `memory`, or an engine's.

    Attributes:
        note: a remark for the reader on the source: a misprint, an ambiguity; else "".
        score: the engine's own, see `reader.translation.engine.Draft`.
    """

    text: str
    origin: str
    note: str = ""
    score: float | None = None

    @property
    def is_machine(self) -> bool:
        """Whether an engine made it, so that nobody has checked it."""
        return self.origin not in (EDITED, MEMORY)


def key_of(source: str) -> str:
    """What a sentence is known by, however it is spelt."""
    return fold(source).strip()
