"""The words around a place in a text, and what `resources/neighbours.toml` says that they tell."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.glossary.finding.tokens import Token, tokens
from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.lexicon import Lexicon
from reader.paths import resources
from reader.text.folding import fold

_MY = "ي"
TEH_MARBUTA = "ة"

_IN_NAMES = (" ", "-", "‑", "–")
_STOP = re.compile(r"[.!?؟\0](?=[ \0]|\Z)")


class Around(NamedTuple):
    """What stands around a place in its sentence.

    Attributes:
        before: the words before it, the nearest first.
        after: the words after it, the nearest first.
        joins: whether nothing, proclitics included, but a space or a quotation mark parts it from
            the word before.
        goes_on: whether nothing but a space parts it from the word after.
        goes_on_in_name: or a hyphen.
    """

    before: Sequence[Token]
    after: Sequence[Token]
    joins: bool
    goes_on: bool
    goes_on_in_name: bool


class Surroundings:
    """A folded text as words and sentences."""

    def __init__(self, folded: str) -> None:
        self._text = folded
        self.tokens = tokens(folded)
        self._starts = [token.start for token in self.tokens]
        self._stops = [match.start() for match in _STOP.finditer(folded)]

    def around(self, start: int, end: int) -> Around:
        """What stands around [start, end), which begins in one word and ends with one."""
        stop = bisect_left(self._stops, start)
        first = self._stops[stop - 1] if stop else -1
        last = self._stops[stop] if stop < len(self._stops) else len(self._text)
        begins, ends = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if begins == len(self._starts) or self._starts[begins] > start:
            begins -= 1  # the place begins inside a word, after proclitics
        before = self.tokens[bisect_left(self._starts, first) : begins][::-1]
        is_whole = self._starts[begins] == start
        after = self.tokens[ends : bisect_left(self._starts, last)]
        return Around(
            before,
            after,
            bool(before) and is_whole and _is_gap(self._text[before[0].end : start]),
            bool(after) and self._text[end : after[0].start] == " ",
            bool(after) and self._text[end : after[0].start] in _IN_NAMES,
        )

    def within(self, start: int, end: int) -> Sequence[Token]:
        """The words that end in [start, end)."""
        first = max(bisect_left(self._starts, start) - 1, 0)
        return [token for token in self.tokens[first : bisect_left(self._starts, end)] if token.end > start]


class Neighbours:
    """Lists of words, each matched in all its forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._data = tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))
        self._lists: dict[str, frozenset[str]] = {}
        self._lemmas: dict[str, frozenset[str]] = {}

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word of a text is a form of one in a list."""
        return not self._listed(name).isdisjoint(self._lemmas_of(word))

    def is_very(self, name: str, word: str) -> bool:
        """Whether a word is in a list of words that have no other forms."""
        return word in self._words(name)

    def is_of_other_field(self, word: str) -> bool:
        """Whether a word tells of another field than politics."""
        lemmas = self._lemmas_of(word)
        return any(not self._listed(f"fields.{name}").isdisjoint(lemmas) for name in self._data["fields"])

    def _words(self, name: str) -> frozenset[str]:
        if name not in self._lists:
            self._lists[name] = frozenset(map(fold, self._data[name]))
        return self._lists[name]

    def _listed(self, name: str) -> frozenset[str]:
        found = self._lists.get(name)
        if found is None:
            words: Sequence[str] = self._data
            for key in name.split("."):
                words = words[key]
            found = frozenset(lemma for word in words for lemma in self._own_lemmas(word))
            self._lists[name] = found
        return found

    def _own_lemmas(self, word: str) -> set[str]:
        """The lemmas of a dictionary form, and the form itself, for what the lexicon lacks."""
        own = (one for one in self.lexicon.analyses(word) if _is_dictionary_form(one))
        return {fold(word), *(one.lemma for one in own)}

    def _lemmas_of(self, word: str) -> frozenset[str]:
        """The word of a text and its lemmas, with whatever is joined to it."""
        found = self._lemmas.get(word)
        if found is None:
            analyses = self.lexicon.analyses(word)
            if any(one.word_class is WordClass.ADJECTIVE for one in analyses):
                analyses = tuple(one for one in analyses if one.suffix != _MY)
            found = self._lemmas[word] = frozenset({word, *(one.lemma for one in analyses)})
        return found


def _is_dictionary_form(analysis: Analysis) -> bool:
    return not analysis.proclitics and analysis.suffix in ("", TEH_MARBUTA)


def _is_gap(text: str) -> bool:
    return text.strip(" «»\"“”'()") == "" and len(text) <= 3
