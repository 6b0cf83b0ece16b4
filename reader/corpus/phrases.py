"""A vocabulary of words and phrases, looked for in lines that are folded as it is.

Plain search: to compile a pattern of some hundred phrases takes longer than to read a library.
"""

from collections.abc import Iterable, Iterator

from reader.text.folding import fold


class Phrases:
    """Some phrases, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(sorted(set(map(fold, phrases)), key=len, reverse=True))

    def ends(self, folded: str) -> Iterator[int]:
        """Where the phrases end that the line begins with, the longest first."""
        if folded.startswith(self._phrases):
            yield from (len(phrase) for phrase in self._phrases if folded.startswith(phrase))

    def word_end(self, folded: str) -> int | None:
        """Where the longest phrase ends that the line begins with, and that no letter follows."""
        ends = self.ends(folded)
        return next((end for end in ends if not folded[end : end + 1].isalnum()), None)

    def any_in(self, folded: str) -> bool:
        """Whether one of the phrases stands anywhere in the line."""
        return any(phrase in folded for phrase in self._phrases)

    def taken_out(self, folded: str) -> str:
        """What is left of the line without the phrases, however they are joined."""
        for phrase in self._phrases:
            folded = folded.replace(phrase, " ")
        return folded
