"""XML from elsewhere, read safely and piece by piece.

Expat itself fetches nothing; a file that declares an entity is refused, so nothing can be pulled in
or blown up (the precautions of defusedxml, which cannot tell the line an element stands on).
"""

from collections.abc import Container, Iterator
from pathlib import Path
from typing import Never
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from reader.errors import Place, ReaderError

XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
LANG = "{" + XML_NAMESPACE + "}lang"
_CHUNK = 1 << 16


class LinedElement(Element):
    """An element that knows the line (1-based) on which it begins."""

    line: int = 0


class XmlFileError(ReaderError):
    """A file is not well-formed XML, or holds what a file from elsewhere must not."""


class _Parser:
    """Turns expat's events into elements, handing out those with a wanted name as they end."""

    def __init__(self, path: Path, wanted: Container[str]) -> None:
        self._path = path
        self._wanted = wanted
        self._depth = 0
        self._builder: TreeBuilder | None = None
        self._done: list[LinedElement] = []
        self._expat = expat.ParserCreate(namespace_separator="}")
        self._expat.buffer_text = True
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end
        self._expat.CharacterDataHandler = self._data
        self._expat.EntityDeclHandler = self._refuse_entity

    def feed(self, data: bytes, *, last: bool) -> list[LinedElement]:
        """Read more of the file; returns the wanted elements that ended in it."""
        self._expat.Parse(data, last)
        done, self._done = self._done, []
        return done

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = _local(tag)
        if self._builder is None and tag in self._wanted:
            self._builder = TreeBuilder(element_factory=self._element)
        if self._builder is not None:
            self._depth += 1
            self._builder.start(tag, {_name(key): value for key, value in attributes.items()})

    def _end(self, tag: str) -> None:
        if self._builder is None:
            return
        ended = self._builder.end(_local(tag))
        self._depth -= 1
        if self._depth == 0 and isinstance(ended, LinedElement):
            self._done.append(ended)
            self._builder = None

    def _data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def _element(self, tag: str, attributes: dict[str, str]) -> LinedElement:
        element = LinedElement(tag, attributes)
        element.line = self._expat.CurrentLineNumber
        return element

    def _refuse_entity(self, name: str, *_: object) -> Never:
        raise XmlFileError(
            f"declares the entity “{name}”; files with entities are not read. "
            "Remove its <!ENTITY …> declarations.",
            Place(self._path, self._expat.CurrentLineNumber),
        )


def elements(path: Path, wanted: Container[str]) -> Iterator[LinedElement]:
    """The elements with these names, each whole, as the file is read.

    Names come without their namespace, but for `xml:lang` (see `LANG`).

    Raises:
        XmlFileError: the file cannot be read, is not well-formed, or declares an entity; what was
            whole before that place has been handed out.
    """
    parser = _Parser(path, wanted)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield from parser.feed(chunk, last=False)
            yield from parser.feed(b"", last=True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise XmlFileError(
            f"the file is damaged or cut off here ({reason}). What stands before is used; "
            "replace the file by a whole copy.",
            Place(path, error.lineno),
        ) from error
    except OSError as error:
        raise XmlFileError(f"cannot be read: {error.strerror or error}.", Place(path)) from error


def text_of(element: Element) -> str:
    """All text inside an element, white space at the ends removed."""
    return "".join(element.itertext()).strip()


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _name(key: str) -> str:
    namespace, _, name = key.rpartition("}")
    return LANG if namespace == XML_NAMESPACE and name == "lang" else name
