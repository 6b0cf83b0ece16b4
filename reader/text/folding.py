"""Folding: one form for the spellings that readers take for the same, with the way back.

Folded away are harakat, tatweel, invisible controls and doubled spaces; letters that differ only in
hamza (أ إ آ ٱ → ا, ؤ → و, ئ → ي), presentation forms, Persian keyboards' ک and ی, all digits and
Latin capitals become one letter. ى and ة stay what they are: على is not علي.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from pyarabic import araby

from reader.text.span import Span

# Signs above and below letters, and tatweel: nothing to a reader, part of the letter before them.
MARKS = f"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed{araby.TATWEEL}"
# Soft hyphen, zero-width characters, directional controls, byte order mark.
_CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_LIGATURES = "\ufb50-\ufdff\ufe70-\ufefe"
# What folding makes shorter or longer; all else it changes letter by letter.
_RESIZED = re.compile(
    rf"[{MARKS}{_CONTROLS}]+|([{_LIGATURES}])|\s[\s{MARKS}{_CONTROLS}]*\s[{MARKS}{_CONTROLS}]*"
)
_MARK = re.compile(f"[{MARKS}]*")
_LATIN_MARKS = re.compile("[\u0300-\u036f]")

_HAMZA = (
    *((alef, araby.ALEF) for alef in (araby.ALEF_HAMZA_ABOVE, araby.ALEF_HAMZA_BELOW)),
    *((alef, araby.ALEF) for alef in (araby.ALEF_MADDA, araby.ALEF_WASLA)),
    (araby.WAW_HAMZA, araby.WAW),
    (araby.YEH_HAMZA, araby.YEH),
)
_COMMON = (*_HAMZA, ("ک", araby.KAF), ("ی", araby.YEH), ("İ", "i"), ("\n", " "), ("\u00a0", " "))
_RARE = re.compile("[\t-\r\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000٠-٩۰-۹]")
_LOOSE = str.maketrans(
    {araby.ALEF_MAKSURA: araby.YEH, araby.TEH_MARBUTA: araby.HEH, "ʿ": "", "ʾ": "", "’": "'"}
)


@dataclass(frozen=True, slots=True)
class Folded:
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
        if not self.starts:
            return Span(start, end)
        last = _MARK.match(self.source, self.origin(end - 1) + 1)
        return Span(self.origin(start), last.end() if last else end)


def fold(text: str) -> str:
    """The folded form alone."""
    return _fold_letters(_RESIZED.sub(_resized, text))


def fold_with_offsets(text: str) -> Folded:
    """The folded form, with the way back to exact offsets."""
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = shift = 0
    for match in _RESIZED.finditer(text):
        piece = _resized(match)
        pieces += text[at : match.start()], piece
        for k in range(1, len(piece)):  # a ligature's further letters stand where it stands
            starts.append(match.start() - shift + k)
            shifts.append(shift - k)
        at = match.end()
        shift += at - match.start() - len(piece)
        starts.append(at - shift)
        shifts.append(shift)
    pieces.append(text[at:])
    return Folded(_fold_letters("".join(pieces)), text, starts, shifts)


def fold_loosely(text: str) -> str:
    """For look-up by a person: as `fold`, also ى = ي, ة = ه, and Latin letters lose their signs."""
    plain = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text))
    return fold(plain).translate(_LOOSE).casefold()


def _resized(match: re.Match[str]) -> str:
    if match[1]:
        return unicodedata.normalize("NFKC", match[1])
    return " " if match[0][0].isspace() else ""


def _fold_letters(text: str) -> str:
    """Change letters one by one; `replace`, as `translate` takes a hundred times as long."""
    for letter, folded in _COMMON:
        text = text.replace(letter, folded)
    if _RARE.search(text):
        text = _RARE.sub(lambda match: _fold_rare(match[0]), text)
    return text.lower()


def _fold_rare(character: str) -> str:
    return " " if character.isspace() else str(unicodedata.digit(character))
