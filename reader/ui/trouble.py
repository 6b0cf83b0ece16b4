"""Mistakes of the program itself: said in the window, not only on a terminal nobody sees."""

import sys
from collections.abc import Callable
from types import TracebackType

from reader.errors import ReaderError


def bring_to(say: Callable[[str], object]) -> None:
    """From now on, say whatever exception no code handles, besides printing it.

    Qt calls Python code through slots; what they raise ends here and nowhere else.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        say(in_words(error))

    sys.excepthook = hook


def in_words(error: BaseException) -> str:
    """What to tell the reader of an exception."""
    if isinstance(error, ReaderError):
        return str(error)
    return (
        f"Something went wrong in Muqabala itself ({type(error).__name__}: {error}). "
        "You can read on; please report it."
    )
