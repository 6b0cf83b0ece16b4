"""The glossary as a file: TBX 2 (ISO 30042:2008), as OmegaT and Weblate read and write it.

What holds what is written at the top of `resources/glossary.tbx`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.errors import GlossaryFileError, Place, ReaderError
from reader.glossary.term import Spelling, Term, TermClass
from reader.xmlfile import LANG, Places, XmlFileError, children, elements, text_of

_ENTRY = "termEntry"
_CLASSES = frozenset(TermClass)

Fields = dict[tuple[str, str], str]


class Termbase(NamedTuple):
    """The terms of a file, in its order.

    Attributes:
        by_id: the same, by their ids.
        problems: what could not be used, each with its place; the rest is there.
    """

    terms: tuple[Term, ...]
    by_id: Mapping[str, Term]
    problems: tuple[ReaderError, ...] = ()


def read_termbase(path: Path) -> Termbase:
    """The termbase in a file. Nothing is raised: what is wrong stands in `problems`."""
    by_id: dict[str, Term] = {}
    problems: list[ReaderError] = []
    places = Places(path, _ENTRY)
    try:
        for number, entry in enumerate(elements(path, _ENTRY)):
            try:
                term = _term(entry)
                _refuse_duplicate(term, by_id)
            except GlossaryFileError as error:
                problems.append(GlossaryFileError(error.message, places[number]))
            else:
                by_id[term.id] = term
    except XmlFileError as error:
        problems.append(GlossaryFileError(error.message, error.place))
    if not by_id and not problems:
        problems.append(GlossaryFileError(f"holds no <{_ENTRY}>; is it TBX 2?", Place(path)))
    return Termbase(tuple(by_id.values()), MappingProxyType(by_id), tuple(problems))


def _refuse_duplicate(term: Term, known: Mapping[str, Term]) -> None:
    if term.id in known:
        raise GlossaryFileError(
            f"the id “{term.id}” is taken by an entry above; this one is left out. Rename it."
        )


def _term(entry: Element) -> Term:
    name = entry.get("id")
    if not name:
        raise GlossaryFileError("an entry has no id; it is left out. Give it one.")
    arabic, english = _languages(entry)
    for terms, language in ((arabic, "Arabic"), (english, "English")):
        if not terms:
            raise GlossaryFileError(
                f"the entry “{name}” has no {language} term; it is left out. Add one."
            )
    fields = _fields(entry)
    forms = [form["term", ""] for form in english]
    return Term(
        id=name,
        term_class=_class(fields, name),
        english=forms[0],
        other_english=tuple(forms[1:]),
        spellings=tuple(map(_spelling, arabic)),
        transliteration=arabic[0].get(("termNote", "pronunciation"), ""),
        role=fields.get(("descrip", "explanation"), ""),
        note=fields.get(("note", ""), ""),
    )


def _class(fields: Fields, name: str) -> TermClass:
    value = fields.get(("descrip", "subjectField")) or TermClass.TERM
    if value not in _CLASSES:
        raise GlossaryFileError(
            f"the entry “{name}” is of class “{value}”; it is left out. "
            f"Known are {', '.join(TermClass)}."
        )
    return TermClass(value)


def _languages(entry: Element) -> tuple[list[Fields], list[Fields]]:
    """The term groups in Arabic and in English, whatever their region ("ar-EG")."""
    found: dict[str, list[Fields]] = {"ar": [], "en": []}
    for group in children(entry, "langSet"):
        language = group.get(LANG, "").lower().partition("-")[0]
        found.get(language, []).extend(_groups(group))
    return found["ar"], found["en"]


def _groups(language: Element) -> Iterator[Fields]:
    """The term groups of a language that are not empty."""
    for child in language:
        for group in child if child.tag == "ntig" else (child,):
            fields = _fields(group)
            if fields.get(("term", "")):
                yield fields


def _spelling(fields: Fields) -> Spelling:
    return Spelling(
        text=fields["term", ""],
        outlets=tuple(fields.get(("admin", "source"), "").splitlines()),
        short=fields.get(("termNote", "termType")) == "shortForm",
        byline_only=fields.get(("termNote", "usageNote")) == "byline",
        note=fields.get(("note", ""), ""),
    )


def _fields(parent: Element) -> Fields:
    """The texts of the children by name and type; a line each where there are several."""
    fields: Fields = {}
    for child in parent:
        key = child.tag, child.get("type", "")
        text = text_of(child)
        fields[key] = f"{fields[key]}\n{text}" if key in fields else text
    return fields
