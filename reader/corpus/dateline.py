"""Dates as Arabic pages write them: "الثلاثاء 12 أيلول/سبتمبر 2023 / 12:38", "2023/9/12"."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from reader.corpus.vocabulary import folded_line, vocabulary
from reader.text.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}")
_WRITTEN = re.compile(r"\b(\d{1,2})(?!\d)([^\d:]{2,40}?)\b(\d{4})\b")
_NAMES = re.compile(r"[/(]")
_AROUND_NAMES = " -/،()"
_NUMERIC = re.compile(
    r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b"
)


class Dateline:
    """The names of days and months, and the words that may stand beside them."""

    def __init__(
        self, weekdays: Iterable[str], months: Sequence[Sequence[str]], beside: Iterable[str]
    ) -> None:
        self._months = {
            fold(name): number for number, names in enumerate(months, 1) for name in names
        }
        names = (*map(fold, weekdays), *self._months, *map(fold, beside))
        self._words = frozenset(word for name in names for word in name.split())

    def is_dateline(self, text: str) -> bool:
        """Whether a line holds a date and nothing else but a time of day."""
        if self.date(text) is None:
            return False
        return all(word in self._words for word in _WORD.findall(folded_line(text).text))

    def date(self, text: str) -> str | None:
        """The first full date in a line, as ISO 8601; None without one. Numbers are day first."""
        if not _YEAR.search(text):
            return None
        folded = folded_line(text).text
        for day, name, year in _WRITTEN.findall(folded):
            if month := self._month(name):
                return _iso(year, month, day)
        if numeric := _NUMERIC.search(folded):
            first, second, third, fourth, fifth, sixth = numeric.groups()
            return _iso(first or sixth, second or fifth, third or fourth)
        return None

    def _month(self, text: str) -> int | None:
        """The month of a name, or of two for the same: "أيلول/سبتمبر"."""
        names = [name.strip(_AROUND_NAMES) for name in _NAMES.split(text)]
        months = {self._months.get(name) for name in names if name}
        return months.pop() if len(months) == 1 else None


@cache
def dateline() -> Dateline:
    """The names of days and months that come with the program."""
    calendar = vocabulary()["calendar"]
    return Dateline(calendar["weekdays"], calendar["months"], calendar["beside"])


def _iso(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
