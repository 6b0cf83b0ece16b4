"""The words that the checks go by: `resources/checks.toml`, made ready for use."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from reader.paths import resources
from reader.text.folding import fold


class Negation(NamedTuple):
    """Patterns: those for Arabic are for folded text; `not_negating` is taken out of it first."""

    arabic: re.Pattern[str]
    not_negating: re.Pattern[str]
    english: re.Pattern[str]


class NumberWords(NamedTuple):
    """What stands for a number besides figures; all in lower case, the Arabic folded.

    Attributes:
        scales: powers of ten by the words for them.
        values: of English words.
    """

    scales: Mapping[str, int]
    values: Mapping[str, int]
    months: Mapping[str, int]


@cache
def negation() -> Negation:
    """What negates, in both languages."""
    table = _file()["negation"]
    english = (
        rf"\b(?:{_any(table['english'])})\b",
        rf"\b(?!{_any(table['not_beginnings'])})(?:{_any(table['beginnings'])})\w",
        rf"\w(?:{_any(table['endings'])})\b",
    )
    return Negation(
        re.compile(rf"\b[وف]?({_any(map(fold, table['arabic']))})\b"),
        re.compile(rf"\b[وف]?(?:{_any(map(fold, table['not_negating']))})\b"),
        re.compile("|".join(english), re.IGNORECASE),
    )


@cache
def number_words() -> NumberWords:
    """Scales, months, and the English for numbers."""
    table = _file()["numbers"]
    return NumberWords(
        {fold(word): power for word, power in table["scales"].items()},
        {word: int(value) for value, words in table["words"].items() for word in words},
        {month: number for number, month in enumerate(table["months"], 1)},
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _file() -> dict[str, dict[str, Any]]:
    with (resources() / "checks.toml").open("rb") as file:
        return tomllib.load(file)
