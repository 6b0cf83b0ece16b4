"""How far long work on a package is."""

from typing import NamedTuple


class Progress(NamedTuple):
    """Bytes done, of how many; the total is None while nobody knows it."""

    done_bytes: int
    total_bytes: int | None
