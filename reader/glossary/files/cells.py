"""Cells of a table: several texts in one, and texts that a spreadsheet would take for formulas.

Texts in one cell are separated by "|" or «؛»; a backslash before one of these makes it a letter of
the text. A text that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"),
which is taken off again.
"""

import re
from collections.abc import Iterable

_SEPARATOR = re.compile("[|؛]")
_ESCAPED = re.compile(r"\\([|؛\\])|[|؛]")
_TO_ESCAPE = re.compile(r"[|؛\\]")
_FORMULA = re.compile("'*[=+\\-@\t\r]")
_PROTECTED = re.compile("'+[=+\\-@\t\r]")


def join(texts: Iterable[str]) -> str:
    """Texts in one cell."""
    return " | ".join(_TO_ESCAPE.sub(r"\\\g<0>", text) for text in texts)


def split(cell: str) -> list[str]:
    """The texts in a cell, but for empty ones."""
    if "\\" not in cell:
        return [text for text in map(str.strip, _SEPARATOR.split(cell)) if text]
    parts, begin = [""], 0
    for match in _ESCAPED.finditer(cell):
        parts[-1] += cell[begin : match.start()] + (match[1] or "")
        begin = match.end()
        if not match[1]:
            parts.append("")
    parts[-1] += cell[begin:]
    return [text for text in map(str.strip, parts) if text]


def protect(cell: str) -> str:
    """A cell that every spreadsheet shows as text."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unprotect(cell: str) -> str:
    """What was protected; space around it goes."""
    cell = cell.strip()
    return cell[1:] if _PROTECTED.match(cell) else cell
