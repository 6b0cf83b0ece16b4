"""Arabic and English in one line: isolates keep each from reordering the other (UAX #9)."""

_FIRST_STRONG, _END = "\u2068", "\u2069"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"


def isolate(text: str) -> str:
    """The text between a first-strong isolate and its end, for a line of mixed direction."""
    return f"{_FIRST_STRONG}{text}{_END}"


def left_to_right(text: str) -> str:
    """A line that runs from left to right whatever letter it begins with."""
    return f"{_LEFT_TO_RIGHT}{text}"


def right_to_left(text: str) -> str:
    """A line that runs from right to left, what it ends in (the dots of a cut) included."""
    return f"{_RIGHT_TO_LEFT}{text}{_RIGHT_TO_LEFT}"


def menu_text(text: str) -> str:
    """The text isolated, and with its ampersands kept from becoming a menu's shortcut keys."""
    return isolate(text.replace("&", "&&"))
