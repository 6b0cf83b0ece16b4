"""What is doubtful in entries: what cannot be taken at all, and what is taken but told.

A spelling of one letter or of a word that stands in every line would mark whole texts, so it is
never taken, nor one that is empty, has no letter or digit, or is longer than any name.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reader.glossary.term import Spelling, Term, TermClass
from reader.paths import resources
from reader.text.folding import fold

LONG, LONGEST = 100, 300
"""Code points from which on a spelling is told, and the most that one may have."""

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_PATTERN = re.compile(r"[\\^$*+?{}\[\]|]|\(\?|\.\*")


class Doubt(StrEnum):
    """What is doubtful."""

    EMPTY = "empty"
    NO_LETTER = "no letter"
    ONE_LETTER = "one letter"
    STOP_WORD = "stop word"
    TOO_LONG = "too long"
    NO_ENGLISH = "no english"
    SWAPPED = "swapped"
    LONG = "long"
    LATIN = "latin"
    PATTERN = "pattern"
    EVERYDAY_WORD = "everyday word"
    ARABIC_IN_ENGLISH = "arabic in english"
    SAME_SPELLING = "same spelling"
    SAME_ENGLISH = "same english"
    OTHER_SOUND = "other sound"


_REJECTING = frozenset(
    {
        *(Doubt.EMPTY, Doubt.NO_LETTER, Doubt.ONE_LETTER, Doubt.STOP_WORD, Doubt.TOO_LONG),
        *(Doubt.NO_ENGLISH, Doubt.SWAPPED),
    }
)


class Finding(NamedTuple):
    """Something doubtful in an entry.

    Attributes:
        message: a sentence that says what, and what is done about it.
        spelling: the spelling that it is about; None where it is the whole entry.
    """

    term: Term
    doubt: Doubt
    message: str
    spelling: str | None = None

    @property
    def rejects(self) -> bool:
        """Whether the spelling, or the entry, is not taken."""
        return self.doubt in _REJECTING


def check(
    terms: Iterable[Term], is_everyday_word: Callable[[str], bool] | None = None
) -> Iterator[Finding]:
    """All that is doubtful in some entries, and between each and those before it.

    Args:
        terms: the entries.
        is_everyday_word: whether a folded spelling is a word of the language too.
    """
    before = Bearers()
    for term in terms:
        yield from check_term(term, is_everyday_word)
        yield from before.shared(term)
        before.add(term)


class Bearers:
    """Some entries by what they are called, to tell what another entry has in common with them."""

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._by_spelling: dict[str, list[Term]] = defaultdict(list)
        self._by_english: dict[tuple[TermClass, str], Term] = {}
        for term in terms:
            self.add(term)

    def add(self, term: Term) -> None:
        """Count an entry among them."""
        for folded in {_key(spelling) for spelling in term.spellings}:
            self._by_spelling[folded].append(term)
        self._by_english.setdefault(_english(term), term)

    def shared(self, term: Term) -> Iterator[Finding]:
        """What an entry, itself none of them, shares with these: spellings, then its English."""
        for folded, text in {_key(each): each.text for each in term.spellings}.items():
            if same := self._by_spelling.get(folded):
                others = ", ".join(f"“{other.english}”" for other in same)
                message = (
                    f"“{text}” is a spelling of {others} too; a mention says when it may be both."
                )
                yield Finding(term, Doubt.SAME_SPELLING, message, text)
        if other := self._by_english.get(_english(term)):
            message = (
                f"“{term.english}” is the English of “{other.id}” too. Merge them if it is one."
            )
            yield Finding(term, Doubt.SAME_ENGLISH, message)


def check_term(
    term: Term, is_everyday_word: Callable[[str], bool] | None = None
) -> Iterator[Finding]:
    """What is doubtful in one entry, whatever others there are."""
    name = term.english or term.id or "an entry"
    if not term.english:
        yield Finding(term, Doubt.NO_ENGLISH, "it has no English. Give it one.")
    if not term.spellings:
        yield Finding(term, Doubt.EMPTY, f"“{name}” has no Arabic. Give it a spelling.")
    if _are_swapped(term):
        message = f"“{name}” has its Arabic as English and its English as Arabic. Swap the two."
        yield Finding(term, Doubt.SWAPPED, message)
        return
    if any(map(_ARABIC.search, (term.english, *term.other_english))):
        message = f"the English of “{name}” has Arabic letters in it."
        yield Finding(term, Doubt.ARABIC_IN_ENGLISH, message)
    if term.term_class is TermClass.TERM:
        is_everyday_word = None  # which a term is by nature
    for spelling in term.spellings:
        if found := _doubt(spelling, is_everyday_word):
            yield Finding(term, *found, spelling.text)


def usable(term: Term) -> tuple[Term | None, tuple[Finding, ...]]:
    """The entry without what cannot be taken, or None if nothing is left; and what is doubtful."""
    findings = tuple(check_term(term))
    rejected = [finding for finding in findings if finding.rejects]
    bad = {finding.spelling for finding in rejected}
    kept = tuple(spelling for spelling in term.spellings if spelling.text not in bad)
    if not kept or None in bad:
        return None, findings
    if kept == term.spellings:
        return term, findings
    sound = term.transliteration if kept[0] is term.spellings[0] else ""
    return replace(term, spellings=kept, transliteration=sound), findings


def _doubt(
    spelling: Spelling, is_everyday_word: Callable[[str], bool] | None
) -> tuple[Doubt, str] | None:
    """The gravest doubt about a spelling, and how it is told."""
    text = spelling.text
    folded = fold(text).strip()
    letters = sum(map(str.isalnum, folded))
    if not folded:
        return Doubt.EMPTY, "a spelling is empty."
    if letters == 0:
        return Doubt.NO_LETTER, f"“{text[:LONG]}” has no letter."
    if letters == 1:
        return Doubt.ONE_LETTER, f"“{text}” is a single letter, which stands everywhere."
    if len(text) > LONGEST:
        start = f"“{text[:30]}…”"
        return Doubt.TOO_LONG, f"{start} has {len(text):,} characters; no name has."
    if folded in _stop_words():
        return Doubt.STOP_WORD, f"“{text}” is a word that stands in every text."
    return _slight_doubt(spelling, folded, is_everyday_word)


def _slight_doubt(
    spelling: Spelling, folded: str, is_everyday_word: Callable[[str], bool] | None
) -> tuple[Doubt, str] | None:
    """What is told of a spelling that is taken."""
    text = spelling.text
    if _PATTERN.search(text):
        return Doubt.PATTERN, f"“{text}” looks like a pattern; it is looked for as it stands."
    if len(text) > LONG:
        return Doubt.LONG, f"“{text[:30]}…” has {len(text)} characters; is it a name?"
    if not _ARABIC.search(text) and _LATIN.search(text):
        return Doubt.LATIN, f"“{text}” is in Latin letters; it is found where a text has it so."
    if is_everyday_word and not spelling.byline_only and is_everyday_word(folded):
        return Doubt.EVERYDAY_WORD, f"“{text}” is an everyday word too, found only where sure."
    return None


def _are_swapped(term: Term) -> bool:
    """Whether what is said to be Arabic has no Arabic letter, and all of the English has."""
    return (
        bool(term.english and term.spellings)
        and all(map(_ARABIC.search, (term.english, *term.other_english)))
        and not any(_ARABIC.search(spelling.text) for spelling in term.spellings)
    )


def _key(spelling: Spelling) -> str:
    return fold(spelling.text).strip()


def _english(term: Term) -> tuple[TermClass, str]:
    return term.term_class, term.english.casefold()


@cache
def _stop_words() -> frozenset[str]:
    lines = (resources() / "stop-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line.strip()) for line in lines if line and not line.startswith("#"))
