"""Reading a text file, whatever it was written in, or saying why it cannot be read."""

import codecs
import re
from pathlib import Path

from reader.errors import ArticleError, Place

LARGEST = 16 * 2**20
"""The largest file that is read as an article, in bytes; some 4,000 pages of a book."""

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LEGACY = ["cp1256", "iso8859_6"]
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")
# What no text has, in any encoding: control characters other than white space, and unassigned ones.
_BINARY = re.compile("[\x01-\x08\x0e-\x1a\x7f\ufffe\uffff]")
_ENOUGH_ARABIC = 0.3  # share of Arabic letters for which UTF-16 without a mark is believed
_SAMPLE = 100_000  # code points by which an old encoding is judged


def read_text(path: Path) -> tuple[str, str]:
    """The file's text, as Python reads it with `newline=""`, and the encoding it is in.

    Raises:
        ArticleError: the file is missing, too large, empty, not text, or holds no Arabic.
    """
    return text_of(_read_bytes(path, Place(path)), Place(path))


def text_of(data: bytes, place: Place) -> tuple[str, str]:
    """The text that these bytes are, and the encoding it is in; errors name the place.

    Raises:
        ArticleError: as `read_text`.
    """
    _refuse_too_long(data, place)
    text, encoding = _decode(data, place)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ArticleError(
            "holds NUL characters, so it is damaged or not a plain text. Save it as UTF-8 text.",
            Place(place.path, line),
        )
    if not text.replace("\ufeff", "").strip():
        raise ArticleError("is empty. Save the article's text in it first.", place)
    if not _ARABIC_LETTER.search(text):
        raise ArticleError("holds no Arabic. Muqabala reads Arabic texts.", place)
    return text, encoding


def _read_bytes(path: Path, place: Place) -> bytes:
    try:
        with path.open("rb") as file:  # not by its size: devices and pipes have none
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ArticleError(
            "there is no such article and no such file; “muqabala articles” lists the library.",
            place,
        ) from None
    except IsADirectoryError:
        raise ArticleError("is a folder; name a text file in it.", place) from None
    except OSError as error:
        raise ArticleError(f"cannot be read: {error.strerror or error}.", place) from error
    return data


def _refuse_too_long(data: bytes, place: Place) -> None:
    if len(data) > LARGEST:
        raise ArticleError(
            f"is longer than {LARGEST // 2**20} MB, the most for one article. Split it.", place
        )


def _decode(data: bytes, place: Place) -> tuple[str, str]:
    for encoding in (*_marked(data), "utf-8"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "utf-8" or not _BINARY.search(text):
            return text, encoding
    return _decode_legacy(data, place)


def _marked(data: bytes) -> list[str]:
    """UTF-16, where a byte order mark or Arabic letters (every other byte is 06) say so."""
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)]
    if not marked and len(data) % 2 == 0:
        for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if data[first::2].count(6) > _ENOUGH_ARABIC * len(data) / 2:
                marked.append(encoding)
    return marked


def _decode_legacy(data: bytes, place: Place) -> tuple[str, str]:
    """In an encoding from before Unicode, if that makes it Arabic."""
    _refuse_damaged(data, place)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only old files need it, 30 ms

    best = from_bytes(data, cp_isolation=_LEGACY).best() if b"\0" not in data else None
    text = data.decode(best.encoding) if best else ""
    if best is None or _BINARY.search(text) or not _is_mostly_arabic(text):
        raise ArticleError("is not a text file. Save the article as UTF-8 text.", place)
    return text, best.encoding


def _refuse_damaged(data: bytes, place: Place) -> None:
    """UTF-8 that is broken in places would pass for Windows-1256, as another text altogether."""
    text = data.decode("utf-8", errors="replace")
    if not _BINARY.search(text) and _is_mostly_arabic(text):
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        raise ArticleError(
            "holds bytes that are not UTF-8, as the rest is, so it is damaged. Save it anew.",
            Place(place.path, line),
        )


def _is_mostly_arabic(text: str) -> bool:
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return len(_ARABIC_LETTER.findall(text[:_SAMPLE])) > len(letters) / 2
