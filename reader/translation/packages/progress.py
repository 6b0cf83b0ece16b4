"""How far long work on a package is."""

from enum import StrEnum
from typing import NamedTuple


class Step(StrEnum):
    """What is being done, in words for the reader."""

    WAITING = "Waiting for another installation"
    DOWNLOADING = "Downloading"
    UNPACKING = "Installing"


class Progress(NamedTuple):
    """Bytes done of a step, of how many; the total is None while nobody knows it."""

    done_bytes: int
    total_bytes: int | None
    step: Step
