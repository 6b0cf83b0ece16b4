"""XML from elsewhere, read safely and piece by piece.

Expat fetches nothing; a file whose beginning declares an entity is refused before anything else is
read, so that nothing can be pulled in or blown up. (defusedxml takes the same precautions, but
builds its trees in Python: four times slower, on a start that reads two such files.)
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Never, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers import expat

from reader.errors import Place, ReaderError

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CHUNK = 1 << 20


class XmlFileError(ReaderError):
    """A file is not well-formed XML, or holds what a file from elsewhere must not."""


def elements(path: Path, *wanted: str) -> Iterator[Element]:
    """The elements of these names, each whole, as the file is read; it is emptied after use.

    Names come without their namespace, but for `xml:lang` (see `LANG`).

    Raises:
        XmlFileError: the file cannot be read, is not well-formed, or declares an entity; what was
            whole before that place has been handed out.
    """
    parser: XMLPullParser[Element] = XMLPullParser(("end",))
    try:
        _refuse_entities(path)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                parser.feed(chunk)
                yield from _ended(parser, wanted)
        parser.close()
    except ParseError as error:
        raise XmlFileError(
            f"the file is damaged or cut off here ({expat.ErrorString(error.code)}). "
            "What stands before is used; replace the file by a whole copy.",
            Place(path, error.position[0]),
        ) from error
    except (LookupError, ValueError) as error:
        raise XmlFileError(f"cannot be read: {error}. Save it as UTF-8.", Place(path)) from error
    except OSError as error:
        raise XmlFileError(f"cannot be read: {error.strerror or error}.", Place(path)) from error


class Places:
    """Where the elements of some names begin; the file is read once more, when first asked."""

    def __init__(self, path: Path, *wanted: str) -> None:
        self._path = path
        self._wanted = wanted

    def __getitem__(self, number: int) -> Place:
        """The place of the element that has `number` others of these names before it."""
        return Place(self._path, self._lines[number] if number < len(self._lines) else None)

    @cached_property
    def _lines(self) -> list[int]:
        lines: list[int] = []
        parser = expat.ParserCreate(namespace_separator="}")

        def start(tag: str, _: object) -> None:
            if _local(tag) in self._wanted:
                lines.append(parser.CurrentLineNumber)

        parser.StartElementHandler = start
        # all that is asked for stands before any damage
        with suppress(expat.ExpatError, OSError), self._path.open("rb") as file:
            parser.ParseFile(file)
        return lines


def children(element: Element, tag: str) -> Iterator[Element]:
    """The children of that name; what `iterfind` finds, in a tenth of the time."""
    return (child for child in element if child.tag == tag)


def text_of(element: Element) -> str:
    """All text inside an element, white space at the ends removed."""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return text.strip()


class _FirstElement(Exception):  # noqa: N818 - it is no error, but ends the look at a file
    """The first element begins: after it, no entity can be declared."""


def _refuse_entities(path: Path) -> None:
    parser = expat.ParserCreate()

    def refuse(name: str, *_: object) -> Never:
        raise XmlFileError(
            f"declares the entity “{name}”; files with entities are not read. "
            "Remove its <!ENTITY …> declarations.",
            Place(path, parser.CurrentLineNumber),
        )

    def begin(*_: object) -> Never:
        raise _FirstElement

    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = begin
    with path.open("rb") as file, suppress(_FirstElement, expat.ExpatError):  # damage is told later
        parser.ParseFile(file)


def _ended(parser: "XMLPullParser[Element]", wanted: tuple[str, ...]) -> Iterator[Element]:
    for _, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
        if element.tag.rpartition("}")[2] in wanted:
            _drop_namespaces(element)
            yield element
            element.clear()


def _drop_namespaces(element: Element) -> None:
    if element.tag.startswith("{"):
        for part in element.iter():
            part.tag = _local(part.tag)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
