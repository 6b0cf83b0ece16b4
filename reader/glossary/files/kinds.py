"""How a glossary can be written."""

from enum import StrEnum
from types import MappingProxyType


class FileKind(StrEnum):
    """How a glossary can be written.

    TBX: TBX 2, as OmegaT and Weblate read it. CSV, TSV: a table with a heading, commas or tabs
    between its columns. OMEGAT: OmegaT's own, a line for each spelling; it keeps the least.
    """

    TBX = "tbx"
    CSV = "csv"
    TSV = "tsv"
    OMEGAT = "omegat"


KIND_BY_SUFFIX = MappingProxyType(
    {
        ".tbx": FileKind.TBX,
        ".xml": FileKind.TBX,
        ".csv": FileKind.CSV,
        ".tsv": FileKind.TSV,
        ".txt": FileKind.OMEGAT,
        ".utf8": FileKind.OMEGAT,
        ".tab": FileKind.OMEGAT,
    }
)
"""What a file is written as if only its name says so."""
