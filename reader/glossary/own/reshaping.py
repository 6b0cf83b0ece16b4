"""Entries made of entries: merged, split, tidied."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from reader.errors import EntryError
from reader.glossary.term import Spelling, Term

_NOT_KEPT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)  # XML 1.0 has none


def tidied(term: Term) -> Term:
    """The same without what no file can hold, space at ends, empty forms and repetitions."""
    forms = [form for form in map(tidied_line, (term.english, *term.other_english)) if form]
    spellings = [
        Spelling(
            tidied_line(one.text),
            tuple(dict.fromkeys(filter(None, map(tidied_line, one.outlets)))),
            one.short,
            one.byline_only,
            _text(one.note),
        )
        for one in term.spellings
    ]
    english, *others = dict.fromkeys(forms or [""])
    return replace(
        term,
        id=term.id.strip(),
        english=english,
        other_english=tuple(others),
        spellings=_joined(one for one in spellings if one.text),
        transliteration=tidied_line(term.transliteration),
        role=tidied_line(term.role),
        note=_text(term.note),
    )


def merged(term: Term, into: Term) -> Term:
    """Both in one: the id, the class and what is shown first are of `into`."""
    english = dict.fromkeys([*into.other_english, term.english, *term.other_english])
    return replace(
        into,
        spellings=_joined([*into.spellings, *term.spellings]),
        other_english=tuple(form for form in english if form != into.english),
        transliteration=into.transliteration or term.transliteration,
        role=_both(into.role, term.role, "; "),
        note=_both(into.note, term.note, " "),
    )


def split(term: Term, texts: Collection[str]) -> tuple[Term, Term]:
    """What is left of an entry without some spellings, and an entry of those, yet without an id.

    Raises:
        EntryError: it has none of them, or no others.
    """
    moved = tuple(spelling for spelling in term.spellings if spelling.text in texts)
    kept = tuple(spelling for spelling in term.spellings if spelling.text not in texts)
    if not moved or not kept:
        raise EntryError(
            f"“{term.english}” cannot be split so: each part needs a spelling. Choose some of its "
            "spellings, and not all."
        )
    first_moves = term.spellings[0] in moved
    sound = term.transliteration
    return (
        replace(term, spellings=kept, transliteration="" if first_moves else sound),
        replace(term, id="", spellings=moved, transliteration=sound if first_moves else ""),
    )


def _joined(spellings: Iterable[Spelling]) -> tuple[Spelling, ...]:
    """Each text once: with all outlets, and no narrower than the widest of the same text."""
    found: dict[str, Spelling] = {}
    for one in spellings:
        known = found.get(one.text)
        found[one.text] = one if known is None else Spelling(
            one.text,
            tuple(dict.fromkeys([*known.outlets, *one.outlets])),
            known.short and one.short,
            known.byline_only and one.byline_only,
            _both(known.note, one.note, " "),
        )  # fmt: skip
    return tuple(found.values())


def _text(text: str) -> str:
    return _NOT_KEPT.sub("", text).strip()


def tidied_line(text: str) -> str:
    """In one line, with single spaces."""
    return " ".join(_text(text).split())


def _both(first: str, second: str, between: str) -> str:
    if not first or not second or second in first:
        return first or second
    return f"{first}{between}{second}"
