"""Numbers that are lost or changed on the way from Arabic to English.

A figure may be written out (3, three), scaled (100 ألف, 100,000), grouped or divided by other signs
(12٫5, 12.5), or become a month's name; none of these is a fault.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.text.folding import fold
from reader.text.number_words import has_number_words
from reader.text.span import Span
from reader.translation.faults.fault import Fault, FaultKind
from reader.translation.faults.vocabulary import number_words

_FIGURE = re.compile(r"(\d+(?:[.,٫٬]\d+)*)(?:\s*([^\W\d_]+))?")
_WORD = re.compile(r"[^\W\d_]+")
_DIVIDERS = re.compile("[.,٫٬]")
_TEN, _HUNDRED = 10, 100
_GROUP = 3  # digits between the signs that group a large number


class _Number(NamedTuple):
    """A figure in a text, with all that it may mean."""

    text: str
    span: Span
    values: frozenset[float]


def find_number_faults(source: str, english: str) -> Iterator[Fault]:
    """Numbers of the Arabic that the English has not, and such as it has by itself."""
    wanted, there = list(_figures(fold(source))), list(_figures(english))
    if not wanted and not there:
        return
    written_out = _written_out(english) if wanted else frozenset()
    have = frozenset[float]().union(written_out, *(number.values for number in there))
    asked = frozenset[float]().union(*(number.values for number in wanted))
    lost = [number for number in wanted if not number.values & have]
    new = [number for number in there if not number.values & asked]
    if len(lost) == len(new) == 1:
        yield Fault(
            FaultKind.NUMBER,
            f"The Arabic has {lost[0].text} where the English has {new[0].text}.",
            new[0].span,
            lost[0].text,
        )
        return
    for number in lost:
        yield Fault(
            FaultKind.NUMBER, f"{number.text} stands in the Arabic, but not in the English."
        )
    if new and not lost and not has_number_words(source):
        yield from (
            Fault(FaultKind.NUMBER, f"{number.text} does not stand in the Arabic.", number.span)
            for number in new
        )


def _figures(text: str) -> Iterator[_Number]:
    scales = number_words().scales
    for match in _FIGURE.finditer(text):
        values = _values(match[1])
        power = scales.get((match[2] or "").lower())
        if power:
            values |= {value * 10.0**power for value in values}
        yield _Number(match[1], Span(*match.span(1)), frozenset(values))


def _values(figure: str) -> set[float]:
    """What a figure may mean: 1,500 is 1500, or 1.5 where commas divide; 12.9.2023 is three."""
    first, *rest = parts = _DIVIDERS.split(figure)
    values = set()
    if all(len(part) == _GROUP for part in rest):
        values.add(float("".join(parts)))
    if len(rest) == 1 and len(rest[0]) <= _GROUP:
        values.add(float(f"{first}.{rest[0]}"))
    return values or set(map(float, parts))


def _written_out(english: str) -> frozenset[float]:
    """The numbers that English words stand for, also in twos: twenty-one."""
    known = number_words()
    words = _WORD.findall(english.lower())
    values = [known.values.get(word) for word in words]
    found = {float(value) for value in values if value is not None}
    for value, after in pairwise(values):
        if value and after and after < _TEN < value < _HUNDRED:
            found.add(float(value + after))
        elif value and after and after >= _HUNDRED:
            found.add(float(value * after))
    return frozenset(found | {float(known.months[word]) for word in words if word in known.months})
