"""Cutting a block of Arabic news into sentences (segments).

A sentence ends at `.` `؟` `!` `…`, closing quotes and brackets included, and the next begins after
white space. These do not end one: a stop inside a quotation or bracket that goes on; one after an
initial or abbreviation (د. أ.د.), inside a number or date, or after the number of a list; two dots,
which the Arabic press writes for a pause; a colon.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from reader.text.span import Span

_STOPS = ".؟?!…"
_CLOSERS = '"”“’»)\\]}›'
_END = re.compile(
    rf"(?<![{_STOPS}])(?P<stop>[{_STOPS}]++)(?P<close>[{_CLOSERS}]*+(?:\[\d+\])*+)"
    r"(?:\s++|$|(?P<tight>(?=\w)))"
)
_INITIALS = re.compile(r"و?(?:[^\W\d_]ـ?\.)*[^\W\d_]ـ?|[بلف]د")
_ABBREVIATIONS = frozenset({"mr", "mrs", "ms", "dr", "st", "no", "vs", "prof", "gen", "sen", "inc"})
_ENCLOSURES = tuple(
    map(re.compile, (r"«[^«»]*»", r"[“”][^“”]*[“”]", r'"[^"]*"', r"\([^()]*\)", r"\[[^\[\]]*\]"))
)
_WORD = re.compile(r"\w+")
_LONGEST_WORD = 40  # how far back the word before a stop is looked for, in code points
_JOINED_WORD = (
    3  # letters from which on words with a stop and no space between them are two sentences
)


def sentence_spans(text: str) -> Iterator[Span]:
    """The sentences of one block, in order, white space at their ends left out.

    Offsets are code points in `text`; together the spans hold all of it but white space.
    """
    start = 0
    for end in (*_ends(text), len(text)):
        stripped = text[start:end].strip()
        if stripped:
            begin = text.index(stripped[0], start)
            yield Span(begin, begin + len(stripped))
        start = end


def _ends(text: str) -> Iterator[int]:
    enclosures = sorted(match.span() for kind in _ENCLOSURES for match in kind.finditer(text))
    furthest = list(accumulate((end for _, end in enclosures), max, initial=0))
    for match in _END.finditer(text):
        end = match.end("close")
        opened = bisect_left(enclosures, (match.start(),))  # those that began before the stop
        if furthest[opened] <= end and _is_end(text, match):
            yield end


def _is_end(text: str, match: re.Match[str]) -> bool:
    stop, after = match["stop"], text[match.end() : match.end() + 1]
    if not after:
        return True
    if match["tight"] is not None:
        return stop == "." and not match["close"] and _is_joined(text, match)
    if stop == ".." or after.islower():
        return False
    if match["close"]:
        # «هل يأتي؟» سأل: after a question or exclamation in quotes the sentence may go on
        return stop == "." or after in "وف" or not after.isalpha()
    return stop != "." or not _is_abbreviated(text, match.start())


def _is_abbreviated(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it."""
    word = _word_before(text, stop)
    if word.isdigit():
        return not text[: stop - len(word)].strip()
    return bool(_INITIALS.fullmatch(word)) or word.lower() in _ABBREVIATIONS


def _is_joined(text: str, match: re.Match[str]) -> bool:
    """Whether a stop with no space after it ends a sentence: "المحادثات.وقال", but not "12.5"."""
    after = _WORD.match(text, match.end())
    words = (_word_before(text, match.start()), after[0] if after else "")
    return all(
        len(word) >= _JOINED_WORD and word.isalpha() and not word.isascii() for word in words
    )


def _word_before(text: str, end: int) -> str:
    words = re.split(r"[\s(\[«“”\"]", text[max(0, end - _LONGEST_WORD) : end])
    return words[-1]
