"""Dates as Arabic pages write them: "الثلاثاء 12 أيلول/سبتمبر 2023 / 12:38", "2023/9/12"."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from reader.paths import resources
from reader.text.folding import fold

_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"\d{4}")
_NUMERIC = re.compile(
    r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b"
)


class Dateline:
    """The names of days and months, and the words that may stand beside them."""

    def __init__(
        self, weekdays: Sequence[str], months: Sequence[Sequence[str]], beside: Sequence[str]
    ) -> None:
        self._months: Mapping[str, int] = {
            fold(name): number for number, names in enumerate(months, 1) for name in names
        }
        names = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True))
        self._written = re.compile(
            rf"\b(\d{{1,2}})\s*(?:[-/،]\s*)?({names})(?:\s*[/(]?\s*(?:{names})\)?)?\s*[-/،]?\s*(\d{{4}})\b"
        )
        words = (*map(fold, weekdays), *self._months, *map(fold, beside))
        self._words = re.compile(
            r"\b(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")\b"
        )

    def is_dateline(self, text: str) -> bool:
        """Whether a line holds a date and nothing else but a time of day."""
        return self.date(text) is not None and not _LETTER.search(self._words.sub(" ", fold(text)))

    def date(self, text: str) -> str | None:
        """The first full date in a line, as ISO 8601; None without one. Numbers are day first."""
        if not _YEAR.search(text):
            return None
        folded = fold(text)
        if written := self._written.search(folded):
            day, month, year = written.groups()
            return _iso(year, self._months[month], day)
        if numeric := _NUMERIC.search(folded):
            y, m, d, day, month, year = numeric.groups()
            return _iso(y or year, m or month, d or day)
        return None


@cache
def dateline() -> Dateline:
    """The names of days and months that come with the program."""
    with (resources() / "press-page.toml").open("rb") as file:
        calendar = tomllib.load(file)["calendar"]
    return Dateline(calendar["weekdays"], calendar["months"], calendar["beside"])


def _iso(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
