"""The translation memory as a file: TMX 1.4, as OmegaT reads and writes it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.errors import MemoryFileError, Place, ReaderError
from reader.translation.translation import MEMORY, Translation, key_of
from reader.xmlfile import LANG, Places, XmlFileError, children, elements, text_of

_UNIT = "tu"
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})  # inline elements that hold markup, not text


class Memory(NamedTuple):
    """Translations by folded source.

    Attributes:
        problems: what could not be used, each with its place; the rest is there.
        sources: how the file writes each source, by its folded form.
    """

    units: Mapping[str, Translation]
    problems: tuple[ReaderError, ...] = ()
    sources: Mapping[str, str] = MappingProxyType({})

    def translation(self, source: str) -> Translation | None:
        """The translation of a sentence that differs from a known one by folding alone."""
        return self.units.get(key_of(source))


def read_memory(path: Path) -> Memory:
    """The memory in a file. Nothing is raised: what is wrong stands in `problems`."""
    units: dict[str, Translation] = {}
    sources: dict[str, str] = {}
    ids: set[str] = set()
    problems: list[ReaderError] = []
    places = Places(path, _UNIT)
    try:
        for number, unit in enumerate(elements(path, _UNIT)):
            arabic, english = _segments(unit)
            wrong = _problems(unit.get("tuid"), arabic, english, ids)
            problems += (MemoryFileError(text, places[number]) for text in wrong)
            if english:
                note = next(map(text_of, children(unit, "note")), "")
                translation = Translation(english[0], MEMORY, note)
                for source in arabic:
                    key = key_of(source)
                    units.setdefault(key, translation)
                    sources.setdefault(key, source)
    except XmlFileError as error:
        problems.append(MemoryFileError(error.message, error.place))
    if not units and not problems:
        problems.append(MemoryFileError(f"holds no <{_UNIT}>; is it TMX?", Place(path)))
    return Memory(MappingProxyType(units), tuple(problems), MappingProxyType(sources))


def _problems(
    name: str | None, arabic: Sequence[str], english: Sequence[str], ids: set[str]
) -> Iterator[str]:
    if name and name in ids:
        yield f"the id “{name}” is taken by a unit above. Give this its own."
    ids.add(name or "")
    unit = f"the unit “{name}”" if name else "a unit"
    for segments, language, code in ((arabic, "Arabic", "ar"), (english, "English", "en")):
        if not segments:
            yield f'{unit} has no {language}; it is left out. Add a <tuv xml:lang="{code}">.'


def _segments(unit: Element) -> tuple[list[str], list[str]]:
    """The texts in Arabic and in English, whatever their region ("ar-EG"), that are not empty."""
    found: dict[str, list[str]] = {"ar": [], "en": []}
    for variant in children(unit, "tuv"):
        code = variant.get(LANG) or variant.get("lang") or ""
        texts = filter(None, map(_text, children(variant, "seg")))
        found.get(code.lower().partition("-")[0], []).extend(texts)
    return found["ar"], found["en"]


def _text(segment: Element) -> str:
    """What a translator reads: all text but that of the codes, which are emptied."""
    for code in [part for part in segment.iter() if part.tag in _CODES]:
        after = code.tail
        code.clear()
        code.tail = after
    return text_of(segment)
