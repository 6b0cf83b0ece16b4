"""What is wrong with the English that an engine made: found, worded, put right if possible."""

from reader.translation.faults.checks import find_faults
from reader.translation.faults.consistency import (
    Inconsistency,
    Rendered,
    Rendering,
    inconsistent_names,
)
from reader.translation.faults.fault import Fault, FaultKind, fixed

__all__ = [
    "Fault",
    "FaultKind",
    "Inconsistency",
    "Rendered",
    "Rendering",
    "find_faults",
    "fixed",
    "inconsistent_names",
]
