"""Terms and marked texts in short.

`term("putin", "فلاديمير بوتين", "بوتين*")`: * after a spelling says that it is a short form, ^ that
it counts in bylines only. In a marked text {surface|id} is a mention.
"""

import re

from reader.corpus.article import Article, Block, BlockKind, Metadata, Sentence
from reader.glossary.term import Spelling, Term, TermClass

_MARK = re.compile(r"\{([^|}]*)\|([^}]*)\}")
_KINDS = {
    "T": BlockKind.TITLE,
    "P": BlockKind.PARAGRAPH,
    "B": BlockKind.BYLINE,
    "C": BlockKind.CAPTION,
    "f": BlockKind.FURNITURE,
}


def term(name, *spellings, kind=TermClass.PERSON, english=None, other=()):
    return Term(name, kind, english or name, tuple(map(_spelling, spellings)), tuple(other))


def unmarked(marked):
    """The text without its marks, and its mentions as (start, end, id)."""
    text, at, mentions = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        mentions.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        at = mark.end()
    return text + marked[at:], mentions


def article(*lines):
    """An article of lines such as "P وصل كيم": a letter for the kind of block, then its text."""
    text, blocks = "", []
    for number, line in enumerate(lines):
        kind, content = _KINDS[line[0]], line[2:]
        start, end = len(text), len(text) + len(content)
        sentences = (Sentence(start, end, content),) if kind is not BlockKind.FURNITURE else ()
        blocks.append(Block(kind, number, number + 1, start, end, content, sentences=sentences))
        text += content + "\n"
    return Article("article", text, tuple(blocks), Metadata())


def _spelling(text):
    return Spelling(text.rstrip("*^"), short=text.endswith("*"), byline_only=text.endswith("^"))
