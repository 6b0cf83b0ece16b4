"""Writing a glossary to a file, whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.glossary.files.kinds import FileKind
from reader.glossary.files.omegat import as_omegat
from reader.glossary.files.table_writer import as_table
from reader.glossary.files.tbx_writer import as_tbx
from reader.glossary.files.whole import write_whole
from reader.glossary.term import Term


class _Form(NamedTuple):
    """How a kind of file is made: pieces of text, and a byte order mark where Excel needs one."""

    pieces: Callable[[Iterable[Term]], Iterator[str]]
    encoding: str = "utf-8"
    lost: tuple[str, ...] = ()


_FORMS = {
    FileKind.TBX: _Form(as_tbx),
    FileKind.CSV: _Form(lambda terms: as_table(terms, ","), "utf-8-sig"),
    FileKind.TSV: _Form(lambda terms: as_table(terms, "\t"), "utf-8-sig"),
    FileKind.OMEGAT: _Form(
        as_omegat,
        lost=("ids", "classes", "other English forms", "outlets", "notes on spellings",
              "transliterations", "which spellings are short or for bylines", "matching"),
    ),
}  # fmt: skip


def lost_in(kind: FileKind) -> tuple[str, ...]:
    """What a kind of file has no place for, in words; nothing where it keeps all."""
    return _FORMS[kind].lost


def write_termbase(terms: Iterable[Term], path: Path, kind: FileKind) -> tuple[str, ...]:
    """Write terms to a file, whole or not at all; what is there already is replaced.

    Returns:
        What is lost, as `lost_in` says it.

    Raises:
        GlossaryFileError: it cannot be written.
    """
    form = _FORMS[kind]
    write_whole(path, form.pieces(terms), form.encoding)
    return form.lost
