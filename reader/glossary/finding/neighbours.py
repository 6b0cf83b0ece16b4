"""The words around a place in a text, and what `resources/neighbours.toml` says that they tell."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.tokens import Words
from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.lexicon import Lexicon
from reader.paths import resources
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_FIELD = "field "
_MY = "ي"
_TEH_MARBUTA = "ة"

_IN_NAMES = (" ", "-", "‑", "–")
_STOP = re.compile(r"[.!?؟\0](?=[ \0]|\Z)")


class Neighbour(NamedTuple):
    """A word around a place, and where it begins in the folded text."""

    start: int
    word: str


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

    before: Sequence[Neighbour]
    after: Sequence[Neighbour]
    joins: bool
    goes_on: bool
    goes_on_in_name: bool


class Surroundings:
    """A folded text as words and sentences."""

    def __init__(self, folded: str, words: Words) -> None:
        self._text = folded
        self._words = words
        self._stops = [match.start() for match in _STOP.finditer(folded)]

    def around(self, start: int, end: int) -> Around:
        """What stands around [start, end), which begins in one word and ends with one."""
        words, text = self._words, self._text
        stop = bisect_left(self._stops, start)
        first = words.index(self._stops[stop - 1]) if stop else 0
        last = words.index(self._stops[stop] if stop < len(self._stops) else len(text))
        begins, following = words.index(start), words.index(end)
        is_whole = begins < len(words.all) and words.starts[begins] == start
        if not is_whole:
            begins -= 1  # the place begins inside a word, after proclitics
        has_before, has_after = begins > first, following < last
        gap = text[end : words.starts[following]] if has_after else ""
        return Around(
            [self._neighbour(index) for index in range(begins - 1, first - 1, -1)],
            [self._neighbour(index) for index in range(following, last)],
            is_whole and has_before and _is_gap(text[words.end(begins - 1) : start]),
            has_after and gap == " ",
            has_after and gap in _IN_NAMES,
        )

    def within(self, start: int, end: int) -> Iterator[int]:
        """Where the words begin that end in [start, end)."""
        first = max(self._words.index(start) - 1, 0)
        for index in range(first, self._words.index(end)):
            if self._words.end(index) > start:
                yield self._words.starts[index]

    def _neighbour(self, index: int) -> Neighbour:
        return Neighbour(self._words.starts[index], self._words.all[index])


class Homograph(NamedTuple):
    """A word with another sense, and whether a word before, after or near it tells of that."""

    before: Callable[[str], bool]
    after: Callable[[str], bool]
    near: Callable[[str], bool]


class Neighbours:
    """Lists of words, each matched in all its forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._data = tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))
        self._lists: dict[str, frozenset[str]] = {}
        self._lemmas = Memo(self._lemmas_of)
        self._in_lists = Memo(self._in_list)
        self._homographs = Memo(self._find_homographs)
        self._fields = Memo(self._is_of_other_field)

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word of a text is a form of one in a list."""
        return self._in_lists[name][word]

    def homographs(self, word: str) -> Sequence[Homograph]:
        """What else a word of a text may be, with or without its article and in any form."""
        return self._homographs[word]

    def is_very(self, name: str, word: str) -> bool:
        """Whether a word is in a list of words that have no other forms."""
        return word in self._words(name)

    def is_of_other_field(self, word: str) -> bool:
        """Whether a word tells of another field than politics."""
        return self._fields[word]

    def _find_homographs(self, word: str) -> list[Homograph]:
        lemmas = self.lexicon.lemmas(word) | {word.removeprefix(ARTICLE)}
        return [
            homograph for forms, homograph in self._all_homographs if not forms.isdisjoint(lemmas)
        ]

    @cached_property
    def _all_homographs(self) -> list[tuple[frozenset[str], Homograph]]:
        with (resources() / "homographs.toml").open("rb") as file:
            entries = tomllib.load(file)["word"]
        return [
            (
                frozenset(lemma for form in entry["forms"] for lemma in self._names_of(form)),
                Homograph(*(self._any_of(entry.get(key, ())) for key in Homograph._fields)),
            )
            for entry in entries
        ]

    def _names_of(self, form: str) -> set[str]:
        return {fold(form).removeprefix(ARTICLE), *self.lexicon.lemmas(form)}

    def _any_of(self, words: Sequence[str]) -> Callable[[str], bool]:
        listed = frozenset(lemma for word in words for lemma in self._own_lemmas(word))
        return lambda word: not listed.isdisjoint(self._lemmas[word])

    def _is_of_other_field(self, word: str) -> bool:
        return any(self._in_lists[f"{_FIELD}{name}"][word] for name in self._data["fields"])

    def _in_list(self, name: str) -> Memo[bool]:
        listed = self._listed(name)
        return Memo(lambda word: not listed.isdisjoint(self._lemmas[word]))

    def _words(self, name: str) -> frozenset[str]:
        if name not in self._lists:
            self._lists[name] = frozenset(map(fold, self._data[name]))
        return self._lists[name]

    def _listed(self, name: str) -> frozenset[str]:
        field = name.removeprefix(_FIELD)
        words = self._data["fields"][field] if field != name else self._data[name]
        return frozenset(lemma for word in words for lemma in self._own_lemmas(word))

    def _own_lemmas(self, word: str) -> set[str]:
        """The lemmas of a dictionary form, and the form itself, for what the lexicon lacks."""
        own = (one for one in self.lexicon.analyses(word) if _is_dictionary_form(one))
        return {fold(word), *(one.lemma for one in own)}

    def _lemmas_of(self, word: str) -> frozenset[str]:
        """The word of a text and its lemmas, with whatever is joined to it."""
        analyses = self.lexicon.analyses(word)
        if any(one.word_class is WordClass.ADJECTIVE for one in analyses):
            analyses = tuple(one for one in analyses if one.suffix != _MY)
        return frozenset({word, *(one.lemma for one in analyses)})


def _is_dictionary_form(analysis: Analysis) -> bool:
    return not analysis.proclitics and analysis.suffix in ("", _TEH_MARBUTA)


def _is_gap(text: str) -> bool:
    return text.strip(" «»\"“”'()") == "" and len(text) <= 3
