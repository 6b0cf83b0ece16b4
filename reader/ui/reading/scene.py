"""What both columns show, and how: they hold one of these between them."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.ui.reading.highlights import Highlights
from reader.ui.reading.sheet import Sheet
from reader.ui.theme import Theme


@dataclass(slots=True)
class Scene:
    """The page laid out, its colours and what is lit up in it.

    Attributes:
        corrected: to be called when a row has turned out higher or lower than guessed.
    """

    sheet: Sheet
    theme: Theme
    highlights: Highlights
    corrected: Callable[[], None]
