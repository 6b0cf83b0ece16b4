"""What an engine is: something that makes English of sentences, and says where it comes from."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Aligned(NamedTuple):
    """Words that render each other: spans in the source and in the target, in code points."""

    source: tuple[int, int]
    target: tuple[int, int]


class Draft(NamedTuple):
    """What an engine makes of one sentence.

    Attributes:
        score: the engine's own, the logarithm of a probability per token; None without one.
        words: which word renders which, as far as the engine knows.
    """

    text: str
    score: float | None = None
    words: tuple[Aligned, ...] = ()


class Engine(Protocol):
    """Makes English of Arabic sentences, a batch at a time."""

    @property
    def origin(self) -> str:
        """Stands beside every sentence that it makes: "argos:translate-ar_en-1.0"."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft for each source, in their order.

        Raises:
            EngineError: it cannot work; the message says why and what to do.
        """
