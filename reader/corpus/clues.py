"""What each line of a page is by itself, before where it stands decides."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from reader.corpus.dateline import dateline
from reader.corpus.press_page import press_page
from reader.text.sentences import sentence_spans

_LONGEST_OF_PAGE = 40  # words; of a notice on cookies, as nothing else is longer
_LONG = 25  # words from which on a line is prose, however it ends
_SHORTEST_PROSE = 5  # words of a line that ends like prose
_SHORTEST_QUOTATION = 10  # words of one that is prose; a shorter one can be a heading
_LONGEST_UI = 8  # words of a menu in Latin letters
_LONGEST_HEADING = 14  # words
_SHORTEST_HEADLINE = 3  # words
_LONGEST_FIELDS = 8  # words of a line such as "24 - شادية سرحان - خاص"
_STOP_OR_DOTS = re.compile(r"[.…][\"”“’»)\]]*$")
_STOP = re.compile(r"(?<![.…])\.[\"”“’»)\]]*$")  # headlines end in dots too
_QUOTED = re.compile(r"[\"”“»]$")
_BULLET = re.compile(r"(?:[-•*▪●–]|\d{1,2}[.)-])\s")
_FIELDS = re.compile(r"\s[-–|•]\s")
_ARABIC = re.compile("[\u0620-\u064a]")


class Clue(Enum):
    """What a line says of itself; `LINE` says nothing.

    `FIELDS` is a byline, or above the title a site's name; `COMMENTS` a label that the readers'
    comments follow.
    """

    FURNITURE = auto()
    LABEL = auto()
    OFFER = auto()
    CAPTION = auto()
    BYLINE = auto()
    DATE = auto()
    FIELDS = auto()
    COMMENTS = auto()
    PROSE = auto()
    LINE = auto()


def clues(lines: Sequence[str]) -> list[Clue]:
    """The clue of every line."""
    found = [_clue(line) for line in lines]
    for index, clue in enumerate(found):
        if clue in (Clue.LINE, Clue.CAPTION) and _is_repeated(lines, index):
            found[index] = Clue.CAPTION
    return found


def _clue(line: str) -> Clue:
    words = len(line.split())
    if words > _LONGEST_OF_PAGE:
        return Clue.PROSE
    if dateline().is_dateline(line):
        return Clue.DATE
    if of_page := _clue_of_page(line):
        return of_page
    if words < _LONG and not _STOP_OR_DOTS.search(line):
        if press_page().label_end(line):
            return Clue.OFFER
        if press_page().is_caption(line):
            return Clue.CAPTION
    return _clue_of_text(line, words)


def _clue_of_page(line: str) -> Clue | None:
    if press_page().is_bare_label(line):
        return Clue.LABEL
    if press_page().is_comments(line):
        return Clue.COMMENTS
    return Clue.FURNITURE if press_page().is_furniture(line) else None


def _clue_of_text(line: str, words: int) -> Clue:
    if press_page().is_byline(line):
        return Clue.BYLINE
    if press_page().is_outlet(line) or _has_fields(line, words):
        return Clue.FIELDS
    if not _ARABIC.search(line) and words <= _LONGEST_UI:
        return Clue.FURNITURE
    return Clue.PROSE if _is_prose(line, words) else Clue.LINE


def _is_prose(line: str, words: int) -> bool:
    if words >= _LONG:
        return True
    ends = bool(_STOP.search(line)) or line.endswith(":") or bool(_BULLET.match(line))
    return ends and words >= _SHORTEST_PROSE


def is_text(line: str, words: int) -> bool:
    """Whether a line in the midst of prose is prose too, rather than a heading."""
    if words > _LONGEST_HEADING or _STOP_OR_DOTS.search(line) or _BULLET.match(line):
        return True
    if _QUOTED.search(line) and words >= _SHORTEST_QUOTATION:
        return True
    return len(list(sentence_spans(line))) > 1


def _has_fields(line: str, words: int) -> bool:
    """Whether the line is short and cut by dashes, as place, author and agency are given."""
    fields = _FIELDS.split(line)
    return words <= _LONGEST_FIELDS and len(fields) > 1 and all(len(f.split()) <= 3 for f in fields)


def _is_repeated(lines: Sequence[str], index: int) -> bool:
    """Whether a neighbour begins with the same words: pages give a picture's text twice."""
    line = lines[index]
    beside = (lines[k] for k in (index - 1, index + 1) if 0 <= k < len(lines))
    return any(
        min(len(line.split()), len(other.split())) >= _SHORTEST_HEADLINE
        and (other.startswith(line) or line.startswith(other))
        for other in beside
    )
