"""TBX: what OmegaT and Weblate write (version 2), and its versions before and after.

TBX 1 (LISA 2002) and 2 (ISO 30042:2008) are `martif` files, TBX 3 (ISO 30042:2019) names the same
things anew, and has data categories as attributes (DCA) or as elements (DCT). What holds what is
written at the top of `resources/glossary.tbx`.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from reader.errors import GlossaryFileError, Place
from reader.glossary.ids import is_id
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import Found, Termbase, gather
from reader.xmlfile import LANG, Places, XmlFileError, elements, text_of

_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_GROUPS = frozenset({"termGrp", "descripGrp", "adminGrp", "termNoteGrp"})
_ARABIC, _ENGLISH = frozenset({"ar", "ara", "arb"}), frozenset({"en", "eng"})
_CLASSES = frozenset(TermClass)
_MATCHINGS = frozenset(Matching)

Fields = dict[str, str]
"""The texts of an element's parts by data category; a line each where there are several."""


def read_tbx(path: Path) -> Termbase:
    """The termbase in a TBX file. Nothing is raised: what is wrong stands in `problems`."""
    found = gather(_found(path), Places(path, *_ENTRIES).__getitem__)
    if not found.terms and not found.problems:
        problem = GlossaryFileError("holds no entries (<termEntry>); is it TBX?", Place(path))
        return found._replace(problems=(problem,))
    return found


def _found(path: Path) -> Iterator[Found]:
    number = 0
    try:
        for number, entry in enumerate(elements(path, *_ENTRIES)):
            yield from ((number, one) for one in _read(entry))
    except XmlFileError as error:
        yield number, GlossaryFileError(error.message, error.place)


def _read(entry: Element) -> Iterator[Term | GlossaryFileError]:
    """The term of an entry, or what is wrong with it; both where it can be used all the same."""
    name = entry.get("id", "")
    arabic, english = _languages(entry)
    for forms, language in ((arabic, "Arabic"), (english, "English")):
        if not forms:
            yield GlossaryFileError(
                f"{_called(name)} has no {language} term; it is left out. Add one."
            )
            return
    fields = _fields(entry)
    term_class = fields.get("subjectField") or TermClass.TERM
    if term_class not in _CLASSES:
        yield GlossaryFileError(
            f"{_called(name)} is of class “{term_class}”; it is taken for a term. "
            f"Known are {', '.join(TermClass)}."
        )
        term_class = TermClass.TERM
    matching = fields.get("applicationSubset", "")
    yield Term(
        id=name if is_id(name) else "",
        term_class=TermClass(term_class),
        english=english[0]["term"],
        other_english=tuple(form["term"] for form in english[1:]),
        spellings=tuple(map(_spelling, arabic)),
        transliteration=arabic[0].get("pronunciation", ""),
        role=fields.get("explanation", ""),
        note=fields.get("note", ""),
        matching=Matching(matching) if matching in _MATCHINGS else Matching.VARIANTS,
    )


def _called(name: str) -> str:
    return f"the entry “{name}”" if name else "an entry"


def _languages(entry: Element) -> tuple[list[Fields], list[Fields]]:
    """The term groups in Arabic and in English, whatever their region ("ar-EG")."""
    arabic: list[Fields] = []
    english: list[Fields] = []
    for group in entry:
        if group.tag in _LANGUAGES:
            code = (group.get(LANG) or group.get("lang") or "").lower().replace("_", "-")
            language = code.partition("-")[0]
            if language in _ARABIC:
                arabic += _groups(group)
            elif language in _ENGLISH:
                english += _groups(group)
    return arabic, english


def _groups(language: Element) -> Iterator[Fields]:
    """The term groups of a language that are not empty."""
    for group in language:
        fields = _fields(group)
        if fields.get("term"):
            yield fields


def _spelling(fields: Fields) -> Spelling:
    return Spelling(
        text=fields["term"],
        outlets=tuple(filter(None, fields.get("source", "").split("\n"))),
        short=fields.get("termType") == "shortForm",
        byline_only=fields.get("usageNote") == "byline",
        note=fields.get("note", ""),
    )


def _fields(parent: Element) -> Fields:
    """What the parts of an element say: by type (`descrip type="…"`), or by name."""
    fields: Fields = {}
    for child in parent:
        if child.tag in _GROUPS:
            fields |= _fields(child)
        elif child.tag not in _LANGUAGES:
            key, text = child.get("type") or child.tag, text_of(child)
            fields[key] = f"{fields[key]}\n{text}" if key in fields else text
    return fields
