"""Numbers that Arabic writes out in words."""

import re
from functools import cache

from reader.text.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_AROUND = re.compile("^[وف]?(?:[بلك]?ال|لل|[بلك])?|(?<=ين)ي?ات$")  # والخامسة, التسعينيات


def has_number_words(text: str) -> bool:
    """Whether a text writes out a cardinal, an ordinal or a decade: ثلاثة, الثالث, التسعينيات."""
    words = _number_words()
    return any(
        word in words or _AROUND.sub("", word) in words for word in _WORD.findall(fold(text))
    )


@cache
def _number_words() -> frozenset[str]:
    from pyarabic.number_const import (  # noqa: PLC0415 - for checking English alone
        NUMBER_WORDS,
        UNITS_ORDINAL_WORDS,
        UNITS_ORDINAL_WORDS_FEMININ,
    )

    ordinals = (*UNITS_ORDINAL_WORDS.values(), *UNITS_ORDINAL_WORDS_FEMININ.values())
    return frozenset(map(fold, (*NUMBER_WORDS, *ordinals)))
