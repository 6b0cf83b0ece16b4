"""A fault in an English sentence."""

from enum import StrEnum
from typing import NamedTuple

from reader.text.span import Span


class FaultKind(StrEnum):
    """What is wrong."""

    EMPTY = "empty"
    UNTRANSLATED = "untranslated"
    REPETITION = "repetition"
    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"


class Fault(NamedTuple):
    """Something that a reader should look at.

    Attributes:
        message: for the reader.
        span: where in the English, in code points; None if it is something that is not there.
        suggestion: what should stand at that place; "" if nothing is known.
    """

    kind: FaultKind
    message: str
    span: Span | None = None
    suggestion: str = ""


def fixed(english: str, fault: Fault) -> str | None:
    """The English with the fault put right, or None where that takes a person."""
    if fault.span is None or not fault.suggestion:
        return None
    return english[: fault.span.start] + fault.suggestion + english[fault.span.end :]
