"""Back and forward, as in a browser."""

from typing import Generic, TypeVar

Where = TypeVar("Where")


class History(Generic[Where]):
    """Places left behind, and places come back from. Knows nothing of what a place is.

    The place one is at is never in here: it is handed in when one leaves it, so that going back
    and forward returns to where one really was, and not to where one had arrived.
    """

    def __init__(self, limit: int = 200) -> None:
        self._back: list[Where] = []
        self._forward: list[Where] = []
        self._limit = limit

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back from somewhere."""
        return bool(self._forward)

    def leave(self, here: Where) -> None:
        """Note the place that one jumps away from; the way forward ends here."""
        self._forward.clear()
        if self._back[-1:] != [here]:
            self._back.append(here)
            del self._back[: -self._limit]

    def back(self, here: Where) -> Where:
        """The place before; `here` becomes the way forward.

        Raises:
            IndexError: if there is none.
        """
        place = self._back.pop()
        self._forward.append(here)
        return place

    def forward(self, here: Where) -> Where:
        """The place that one came back from; `here` becomes the way back.

        Raises:
            IndexError: if there is none.
        """
        place = self._forward.pop()
        self._back.append(here)
        return place
