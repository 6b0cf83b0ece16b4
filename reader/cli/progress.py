"""Progress on standard error."""

import sys


def say_progress(progress: str) -> None:
    """Show how far work is, on one line that the next call overwrites; "" takes it away.

    Only a person at a terminal is told.
    """
    if sys.stderr.isatty():
        print(f"\r{progress:60}", end="" if progress else "\r", file=sys.stderr, flush=True)
