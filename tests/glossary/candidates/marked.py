"""The marked articles of `../unseen/open`, with the mentions that they mark.

{surface|id} is a mention, {surface|id1?id2} one of either; marks may stand in one another. Lines
with # at the top are notes.
"""

import re
from pathlib import Path

from reader.corpus.article import Article, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.term import Mention, Term
from reader.glossary.termbase import read_termbase
from reader.paths import resources

OPEN = Path(__file__).parent.parent / "unseen" / "open"
_PIECE = re.compile(r"\{|\|[^}]*\}|[^{|]+|\|")


def terms(name: str) -> dict[str, Term]:
    """The terms by which an article is marked."""
    bundled = dict(read_termbase(resources() / "glossary.tbx").by_id)
    if "glossary: open.tbx" in _raw(name):
        bundled |= read_termbase(OPEN / "open.tbx").by_id
    return bundled


def marked_article(name: str) -> tuple[Article, list[Mention]]:
    """An article without its marks, and what it mentions."""
    known = terms(name)
    text, opened, spans = "", [], []
    for piece in _PIECE.findall(re.sub(r"\A(?:# .*\n)+", "", _raw(name))):
        if piece == "{":
            opened.append(len(text))
        elif piece.endswith("}") and opened:
            spans.append((opened.pop(), len(text), piece[1:-1].partition("?")[0]))
        else:
            text += piece
    mentions = [Mention(start, end, text[start:end], known[i]) for start, end, i in sorted(spans)]
    return Article(name, text, blocks(text), Metadata()), mentions


def _raw(name: str) -> str:
    return (OPEN / f"{name}.txt").read_text("utf-8")
