"""Garbage, collected on the window's thread alone.

Python collects wherever it happens to be, workers included; and what Qt has made, a text laid out
say, must not be freed on another thread than the window's: that ends in a crash now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds between two looks at whether there is enough of it."""


def collect_here(parent: QObject) -> None:
    """From now on collect garbage on this thread only, as often as Python would.

    What has been made so far is taken to stay, and never looked at again.
    """
    gc.disable()
    gc.freeze()
    timer = QTimer(parent)
    timer.timeout.connect(_collect)
    timer.start(_EVERY)


def _collect() -> None:
    """Collect the oldest generation whose turn has come, by Python's own thresholds."""
    turns = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(turns) if count > limit > 0]
    if due:
        gc.collect(due[-1])
