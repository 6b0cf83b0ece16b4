"""The reader's translations as a file for others: TMX 1.4, as OmegaT reads and writes it."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from reader import __version__
from reader.errors import MemoryFileError, Place
from reader.translation.memory import Memory
from reader.translation.store import Correction
from reader.translation.translation import EDITED, MEMORY, Translation

_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="muqabala" creationtoolversion={quoteattr(__version__)} segtype="sentence" \
o-tmf="muqabala" adminlang="en" srclang="ar" datatype="plaintext"/>
  <body>
"""
_FOOT = "  </body>\n</tmx>\n"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ISO_SIGNS = re.compile(r"[-:]|\+00:00$")


class Unit(NamedTuple):
    """A sentence with its English; `changed` is when, ISO 8601 in UTC, or ""."""

    source: str
    text: str
    origin: str
    note: str = ""
    changed: str = ""


class Change(NamedTuple):
    """What taking over a unit of a file would change.

    Attributes:
        before: what the sentence gets now.
    """

    source: str
    before: Translation | None
    after: str
    note: str = ""


def units(memory: Memory, corrections: Mapping[str, Correction]) -> Iterator[Unit]:
    """The memory in its order, corrected, and the corrections of other sentences after it."""
    for key, source in memory.sources.items():
        if key in corrections:
            yield _corrected(corrections[key])
        else:
            yield Unit(source, memory.units[key].text, MEMORY, memory.units[key].note)
    yield from (_corrected(made) for key, made in corrections.items() if key not in memory.units)


def write_tmx(path: Path, written: Iterable[Unit]) -> int:
    """Write units to a file, whole or not at all; returns how many there are.

    Raises:
        MemoryFileError: it cannot be written.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    count = 0
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(_HEAD)
            for unit in written:
                file.write(_element(unit))
                count += 1
            file.write(_FOOT)
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise MemoryFileError(f"cannot be written: {error.strerror}.", Place(path)) from error
    return count


def changes(memory: Memory, known: Mapping[str, Translation]) -> Iterator[Change]:
    """What a memory has otherwise than it is known, by source.

    English that an engine made counts as other: who has it in a file has let it stand.
    """
    for key, source in memory.sources.items():
        before, unit = known.get(source), memory.units[key]
        if before is None or before.is_machine or before.text != unit.text:
            yield Change(source, before, unit.text, unit.note)


def _corrected(made: Correction) -> Unit:
    return Unit(made.source, made.text, EDITED, made.note, made.made)


def _element(unit: Unit) -> str:
    changed = _ISO_SIGNS.sub("", unit.changed) + "Z" if unit.changed else ""
    changedate = f' changedate="{changed}"' if changed else ""
    note = f"<note>{_text(unit.note)}</note>" if unit.note else ""
    return (
        f'    <tu{changedate}>{note}<prop type="x-origin">{_text(unit.origin)}</prop>\n'
        f'      <tuv xml:lang="ar"><seg>{_text(unit.source)}</seg></tuv>\n'
        f'      <tuv xml:lang="en"{changedate}><seg>{_text(unit.text)}</seg></tuv>\n'
        "    </tu>\n"
    )


def _text(text: str) -> str:
    """As XML can hold it: some control characters have no place there."""
    return escape(_NOT_XML.sub("", text), {"\r": "&#13;"})
