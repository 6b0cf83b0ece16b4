"""Folding: one form for the spellings that readers take for the same, with the way back.

Folded away are harakat, tatweel, invisible controls and doubled spaces; letters that differ only in
hamza (أ إ آ ٱ → ا, ؤ → و, ئ → ي), presentation forms, Persian keyboards' ک and ی, all digits and
Latin capitals become one letter. ى and ة stay what they are: على is not علي.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pyarabic import araby_const as araby

from reader.text.span import Span

# Signs above and below letters, and tatweel: nothing to a reader, part of the letter before them.
MARKS = f"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed{araby.TATWEEL}"
# Soft hyphen, zero-width characters, directional controls, byte order mark.
_CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_SPACES = "\t-\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_HARD_SPACE = "\u00a0"  # the one that pages put beside others
_LIGATURES = "\ufb50-\ufdff\ufe70-\ufefe"
_DIGITS = "٠-٩۰-۹"
_CAPITALS = "A-Z\u00c0-\u00de"
_SPECIAL = f"{MARKS}{_CONTROLS}{_SPACES}{_LIGATURES}{_DIGITS}{_CAPITALS}"
_RUNS = re.compile(f"[{_SPECIAL}]+")
_RUNS_WITH_SPACES = re.compile(f"[{_SPECIAL} ][{_SPECIAL} ]+|[{_SPECIAL}]")

_DROPPED = re.compile(f"[{MARKS}{_CONTROLS}]")
_MARKS = frozenset(filter(re.compile(f"[{MARKS}]").match, map(chr, range(0x700))))
_LATIN_MARKS = re.compile("[\u0300-\u036f]")

_LETTERS = (
    *((alef, araby.ALEF) for alef in (araby.ALEF_HAMZA_ABOVE, araby.ALEF_HAMZA_BELOW)),
    *((alef, araby.ALEF) for alef in (araby.ALEF_MADDA, araby.ALEF_WASLA)),
    (araby.WAW_HAMZA, araby.WAW),
    (araby.YEH_HAMZA, araby.YEH),
    ("ک", araby.KAF),
    ("ی", araby.YEH),
)
_LOOSE = str.maketrans(
    {araby.ALEF_MAKSURA: araby.YEH, araby.TEH_MARBUTA: araby.HEH, "ʿ": "", "ʾ": "", "’": "'"}
)


class Folded(NamedTuple):
    """A folded text that knows where in `source` each of its characters came from.

    From offset `starts[k]` of `text` on, a character stood `shifts[k]` code points further on.
    """

    text: str
    source: str
    starts: list[int]
    shifts: list[int]

    def origin(self, offset: int) -> int:
        """Where in the source the folded character at `offset` stands, in code points."""
        at = bisect_right(self.starts, offset)
        return offset + self.shifts[at - 1] if at else offset

    def span(self, start: int, end: int) -> Span:
        """The stretch of the source that was folded into [start, end), which is not empty.

        The signs on its last letter (harakat, tatweel) belong to it.
        """
        end = self.origin(end - 1) + 1
        while self.source[end : end + 1] in _MARKS:
            end += 1
        return Span(self.origin(start), end)

    def spans(self, places: Iterable[tuple[int, int, object]]) -> list[tuple[int, int]]:
        """As `span`, for many places at once: each a start, an end, and what belongs to it."""
        starts = [*self.starts, len(self.text) + 1]
        shifts = [*self.shifts, 0]
        found = []
        for start, end, _ in places:
            at = bisect_right(starts, start)
            if starts[at] > end:
                shift = shifts[at - 1]
                found.append((start + shift, end + shift))
            else:
                found.append(self.span(start, end))
        return found


def fold(text: str) -> str:
    """The folded form alone."""
    if _RUNS.search(text) or "  " in text:
        return fold_with_offsets(text).text
    return _fold_letters(text)


def fold_with_offsets(text: str) -> Folded:
    """The folded form, with the way back to exact offsets."""
    # Few texts have doubled spaces; to look for them at every space takes half as long again.
    if "  " not in text and _HARD_SPACE not in text:
        folded = _fold_runs(text, _RUNS)
        if "  " not in folded.text:
            return folded
    return _fold_runs(text, _RUNS_WITH_SPACES)


def without_marks(text: str) -> str:
    """The letters as they are written, without harakat, tatweel and controls; single spaces."""
    return " ".join(_DROPPED.sub("", text).split())


def fold_loosely(text: str) -> str:
    """For look-up by a person: as `fold`, also ى = ي, ة = ه, and Latin letters lose their signs."""
    plain = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text))
    return fold(plain).translate(_LOOSE).casefold()


def _fold_runs(text: str, runs: re.Pattern[str]) -> Folded:
    """Fold letter by letter, but for runs of what may change the length of the text."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = shift = 0
    for match in runs.finditer(text):
        start, end = match.span()
        pieces.append(text[at:start])
        at = end
        after_space = False
        for offset in range(start, end):
            piece = _fold_special(text[offset])
            if piece == " " and after_space:
                piece = ""
            if piece:
                pieces.append(piece)
                after_space = piece == " "
                first = offset - shift
                for k in range(1, len(piece)):  # a ligature's further letters stand where it stands
                    starts.append(first + k)
                    shift -= 1
                    shifts.append(shift)
            else:
                starts.append(offset - shift)
                shift += 1
                shifts.append(shift)
    pieces.append(text[at:])
    return Folded(_fold_letters("".join(pieces)), text, starts, shifts)


@cache
def _fold_special(character: str) -> str:
    """What becomes of a character that may change the length of the text."""
    if _DROPPED.match(character):
        return ""
    if character.isspace():
        return " "
    if character.isdigit():
        return str(unicodedata.digit(character))
    return _DROPPED.sub("", unicodedata.normalize("NFKC", character).lower())


def _fold_letters(text: str) -> str:
    """Change letters one by one; `replace`, as `translate` takes a hundred times as long."""
    for letter, folded in _LETTERS:
        text = text.replace(letter, folded)
    return text
