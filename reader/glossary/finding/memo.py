"""What was worked out once for a word, kept."""

from collections.abc import Callable
from typing import TypeVar

_Answer = TypeVar("_Answer")


class Memo(dict[str, _Answer]):
    """The answers of a function by its argument; a dict, as nothing looks up faster."""

    def __init__(self, work_out: Callable[[str], _Answer]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> _Answer:
        answer = self[word] = self._work_out(word)
        return answer
