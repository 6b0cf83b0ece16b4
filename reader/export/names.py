"""Names for files and anchors: safe on every file system and in every address, never the same."""

import re
from hashlib import sha256

from reader.page.model import Side

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_DIGEST = re.compile(r"-[0-9a-f]{16}$")
_UNSAFE = re.compile(r"[^a-z0-9]+")
# Files of our own, and devices, whose names Windows gives to no file:
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_TAKEN = frozenset(
    ["index", "glossary", "style", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def safe_name(identifier: str) -> str:
    """The identifier itself if it is plain, else what is plain of it with a digest of the whole.

    Plain is lower-case ASCII, since some file systems know no case and addresses little else; and
    nothing that looks like one of the names made here, so that no two identifiers share a name.
    """
    if _PLAIN.fullmatch(identifier) and not _DIGEST.search(identifier) and identifier not in _TAKEN:
        return identifier
    readable = _UNSAFE.sub("-", identifier.lower()).strip("-")[:60]
    digest = sha256(identifier.encode(errors="surrogatepass")).hexdigest()[:16]
    return f"{readable or 'text'}-{digest}"


def term_anchor(identifier: str) -> str:
    """Where a term stands in the glossary."""
    return f"term-{safe_name(identifier)}"


def sentence_anchor(side: Side, start: int) -> str:
    """Where a sentence stands in its article's page.

    Args:
        side: the column.
        start: where the Arabic sentence begins in the article's text (code points): a place that
            stays the same when the English changes.
    """
    return f"{side}-{start}"


def mention_anchor(start: int) -> str:
    """Where the mention that begins at `start` of the article's text stands in its page."""
    return f"m-{start}"
