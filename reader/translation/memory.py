"""The translation memory as a file: TMX 1.4, as OmegaT reads and writes it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.errors import MemoryFileError, Place, ReaderError
from reader.text.folding import fold
from reader.translation.translation import MEMORY, Translation
from reader.xmlfile import LANG, Places, XmlFileError, children, elements, text_of

_UNIT = "tu"
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # inline elements that hold markup, not text


class Memory(NamedTuple):
    """Translations by folded source.

    Attributes:
        problems: what could not be used, each with its place; the rest is there.
    """

    units: Mapping[str, Translation]
    problems: tuple[ReaderError, ...] = ()

    def translation(self, source: str) -> Translation | None:
        """The translation of a sentence that differs from a known one by folding alone."""
        return self.units.get(fold(source).strip())


def read_memory(path: Path) -> Memory:
    """The memory in a file. Nothing is raised: what is wrong stands in `problems`."""
    units: dict[str, Translation] = {}
    ids: set[str] = set()
    problems: list[ReaderError] = []
    places = Places(path, _UNIT)
    try:
        for number, unit in enumerate(elements(path, _UNIT)):
            problems += (MemoryFileError(text, places[number]) for text in _problems(unit, ids))
            for source, translation in _translations(unit):
                units.setdefault(source, translation)
    except XmlFileError as error:
        problems.append(MemoryFileError(error.message, error.place))
    if not units and not problems:
        problems.append(MemoryFileError(f"holds no <{_UNIT}>; is it TMX?", Place(path)))
    return Memory(MappingProxyType(units), tuple(problems))


def _problems(unit: Element, ids: set[str]) -> Iterator[str]:
    name = unit.get("tuid")
    if name and name in ids:
        yield f"the id “{name}” is taken by a unit above. Give this its own."
    ids.add(name or "")
    unit_name = f"the unit “{name}”" if name else "a unit"
    for language, tongue in (("ar", "Arabic"), ("en", "English")):
        if not any(_segments(unit, language)):
            yield f'{unit_name} has no {tongue}; it is left out. Add a <tuv xml:lang="{language}">.'


def _translations(unit: Element) -> Iterator[tuple[str, Translation]]:
    english = next(_segments(unit, "en"), None)
    if english is not None:
        note = unit.find("note")
        translation = Translation(english, MEMORY, "" if note is None else text_of(note))
        for source in _segments(unit, "ar"):
            yield fold(source).strip(), translation


def _segments(unit: Element, language: str) -> Iterator[str]:
    """The texts of a unit in a language, whatever its region ("ar-EG"), that are not empty."""
    for variant in children(unit, "tuv"):
        code = variant.get(LANG) or variant.get("lang") or ""
        if code.lower().partition("-")[0] == language:
            yield from filter(None, map(_text, children(variant, "seg")))


def _text(segment: Element) -> str:
    """What a translator reads: all text but that of the codes, which are emptied."""
    for code in [part for part in segment.iter() if part.tag in _CODES]:
        after = code.tail
        code.clear()
        code.tail = after
    return text_of(segment)
