"""What the glossary knows: terms and where they are mentioned."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class TermClass(StrEnum):
    """What a term names."""

    PERSON = "person"
    PLACE = "place"
    ORGANIZATION = "organization"
    EVENT = "event"
    TERM = "term"


class Matching(StrEnum):
    """How freely the spellings of an entry are taken.

    EXACT: as listed, nothing joined. PROCLITICS: also after و ف ب ل ك. VARIANTS: also as other
    outlets would write it, and inflected.
    """

    EXACT = "exact"
    PROCLITICS = "proclitics"
    VARIANTS = "variants"


class How(StrEnum):
    """By what a mention was found.

    EXACT: a listed spelling. PROCLITIC: one after proclitics. VARIANT: what another spelling system
    makes of one. SHORT: a short form. INFLECTED: another form of the word.
    """

    EXACT = "exact"
    PROCLITIC = "proclitic"
    VARIANT = "variant"
    SHORT = "short"
    INFLECTED = "inflected"


class Spelling(NamedTuple):
    """One way in which Arabic texts write a term.

    Attributes:
        text: as written, without proclitics.
        outlets: English names of the outlets that write it so.
        short: a short form (a bare family name): means this term only where the context says so.
        byline_only: a plain word too ("24", "الحرة"): means this term only in bylines and captions.
        note: a remark on the spelling (a misprint, an unusual choice), or "".
    """

    text: str
    outlets: tuple[str, ...] = ()
    short: bool = False
    byline_only: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary.

    Attributes:
        id: stable; exported and used by other programs.
        english: the usual English form.
        other_english: other English forms, as they occur in translations.
        transliteration: of the first spelling; `resources/glossary.tbx` says in which scheme.
        role: for a person, the office held at the time of the articles; else "".
        note: one line on who or what it is.
        matching: how freely its spellings are taken.
    """

    id: str
    term_class: TermClass
    english: str
    spellings: tuple[Spelling, ...]
    other_english: tuple[str, ...] = ()
    transliteration: str = ""
    role: str = ""
    note: str = ""
    matching: Matching = Matching.VARIANTS

    def __hash__(self) -> int:
        return hash(self.id)  # the default would go through every spelling each time

    @property
    def arabic(self) -> str:
        """The spelling to show first."""
        return self.spellings[0].text


class Mention(NamedTuple):
    """A place where a term occurs: `surface` is the text from `start` to `end` (code points).

    Attributes:
        term: what is meant; of several candidates the likeliest.
        candidates: where it cannot be told, all that it may be; else empty.
    """

    start: int
    end: int
    surface: str
    term: Term
    how: How = How.EXACT
    candidates: tuple[Term, ...] = ()


def within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those of some mentions, which are in order, that begin in [start, end)."""
    return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]
