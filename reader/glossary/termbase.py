"""The glossary as a file: TBX 2 (ISO 30042:2008), as OmegaT and Weblate read and write it.

What holds what is written at the top of `resources/glossary.tbx`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from xml.etree.ElementTree import Element

from reader.errors import GlossaryFileError, Place, ReaderError
from reader.glossary.term import Spelling, Term, TermClass
from reader.xmlfile import LANG, Places, XmlFileError, children, elements, text_of

_ENTRY = "termEntry"
_CLASSES = frozenset(TermClass)


@dataclass(frozen=True, slots=True)
class Termbase:
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
    arabic, english = (list(_terms(entry, language)) for language in ("ar", "en"))
    for terms, language in ((arabic, "Arabic"), (english, "English")):
        if not terms:
            raise GlossaryFileError(
                f"the entry “{name}” has no {language} term; it is left out. Add one."
            )
    forms = [_value(form, "term") for form in english]
    return Term(
        id=name,
        term_class=_class(entry, name),
        english=forms[0],
        other_english=tuple(forms[1:]),
        spellings=tuple(map(_spelling, arabic)),
        transliteration=_value(arabic[0], "termNote", "pronunciation"),
        role=_value(entry, "descrip", "explanation"),
        note=_value(entry, "note"),
    )


def _class(entry: Element, name: str) -> TermClass:
    value = _value(entry, "descrip", "subjectField") or TermClass.TERM
    if value not in _CLASSES:
        raise GlossaryFileError(
            f"the entry “{name}” is of class “{value}”; it is left out. "
            f"Known are {', '.join(TermClass)}."
        )
    return TermClass(value)


def _terms(entry: Element, language: str) -> Iterator[Element]:
    """The term groups of a language, whatever its region ("ar-EG"), that are not empty."""
    for group in children(entry, "langSet"):
        if group.get(LANG, "").lower().partition("-")[0] == language:
            groups = [child for ntig in children(group, "ntig") for child in ntig]
            for term in (*children(group, "tig"), *groups):
                if _value(term, "term"):
                    yield term


def _spelling(group: Element) -> Spelling:
    outlets = (admin for admin in children(group, "admin") if admin.get("type") == "source")
    return Spelling(
        text=_value(group, "term"),
        outlets=tuple(map(text_of, outlets)),
        short=_value(group, "termNote", "termType") == "shortForm",
        byline_only=_value(group, "termNote", "usageNote") == "byline",
        note=_value(group, "note"),
    )


def _value(parent: Element, tag: str, kind: str | None = None) -> str:
    """The text of the first child of that name and type, or ""."""
    for child in children(parent, tag):
        if kind is None or child.get("type") == kind:
            return text_of(child)
    return ""
