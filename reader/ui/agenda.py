"""What is still to be translated, and what of it first. Knows no Qt.

The window says where the reader is; a worker on another thread takes sentences, a batch at a time.
Whichever article the reader turns to goes first, from the sentence in sight on; the others keep
their turn.
"""

from collections.abc import Sequence
from heapq import nsmallest
from threading import Lock
from typing import NamedTuple


class Batch(NamedTuple):
    """Sentences of one article to be translated next."""

    article: str
    sources: tuple[str, ...]


class Agenda:
    """The sentences that wait, by article. Safe to use from several threads."""

    def __init__(self) -> None:
        self._waiting: dict[str, dict[int, str]] = {}
        self._first: dict[str, int] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        with self._lock:
            return sum(map(len, self._waiting.values()))

    def put(self, article: str, sources: Sequence[tuple[int, str]]) -> None:
        """Let these be all that waits of an article: sentences with their numbers in it."""
        with self._lock:
            if sources:
                self._waiting[article] = dict(sources)
            else:
                self._waiting.pop(article, None)

    def turn_to(self, article: str, sentence: int) -> None:
        """From now on this article goes first, beginning at the sentence with that number."""
        with self._lock:
            self._first[article] = sentence
            if article in self._waiting:
                self._waiting = {article: self._waiting.pop(article)} | self._waiting

    def take(self, most: int) -> Batch | None:
        """The next sentences, which wait no longer; None if nothing does."""
        with self._lock:
            if not self._waiting:
                return None
            article, waiting = next(iter(self._waiting.items()))
            first = self._first.get(article, 0)
            order = nsmallest(most, waiting, key=lambda number: (number < first, number))
            batch = Batch(article, tuple(waiting.pop(number) for number in order))
            if not waiting:
                del self._waiting[article]
            return batch

    def clear(self) -> None:
        """Let nothing wait any more."""
        with self._lock:
            self._waiting.clear()
