"""The text of a glossary file, whatever program saved it: UTF-8, UTF-16, or an old encoding."""

import codecs
import re
from pathlib import Path

from reader.errors import GlossaryFileError, Place

LARGEST = 128 * 2**20
"""The largest file that is read, in bytes; some 500,000 entries."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ["cp1256", "iso8859_6"]
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_SAMPLE = 100_000  # bytes by which an old encoding is judged


def read_text(path: Path) -> str:
    """The text of a file, without a byte order mark; line ends are as they stand.

    Raises:
        GlossaryFileError: it cannot be read, is too large, damaged or no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise GlossaryFileError(
            f"cannot be read: {error.strerror or error}.", Place(path)
        ) from error
    if len(data) > LARGEST:
        raise GlossaryFileError(f"is larger than {LARGEST // 2**20} MB. Split it.", Place(path))
    text = _decode(data, path)
    if "\0" in text:
        raise GlossaryFileError("is not a text file. Save it as UTF-8 text.", Place(path))
    return text


def _decode(data: bytes, path: Path) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        _refuse_damaged(data, encoding, path)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only old files need it, 30 ms

    best = from_bytes(data[:_SAMPLE], cp_isolation=_LEGACY).best()
    text = data.decode(best.encoding, errors="replace") if best else ""
    if not _ARABIC.search(text):
        raise GlossaryFileError("is not a text with Arabic. Save it as UTF-8 text.", Place(path))
    return text


def _refuse_damaged(data: bytes, encoding: str, path: Path) -> None:
    """A few bad bytes in UTF-8 or UTF-16 are damage, and no other encoding."""
    text = data.decode(encoding, errors="replace")
    if len(_ARABIC.findall(text)) > text.count("\ufffd") or encoding != "utf-8":
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        raise GlossaryFileError(
            f"holds bytes that are not {encoding.upper().removesuffix('-SIG')}, so it is damaged. "
            "Save it anew.",
            Place(path, line),
        )
