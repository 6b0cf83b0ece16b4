"""A book in which every text is markup, control characters and words that run into each other."""

from reader.corpus.article import BlockKind, Metadata
from reader.glossary.term import Spelling, Term, TermClass
from reader.page.model import Cell, Mark, Title
from tests.export.making import book, changed, furniture, page, placed, row

NASTY = (
    '<script>alert("x")</script><img src=x onerror=alert(1)>" onmouseover="alert(2)\' & &amp; ]]>'
    "<!-- {{ 7 * 7 }} {% raw %} </title></style></span> \u202eبوتين\u202c \u2028 \0 \x85 \ufffe"
)
SHOWN = NASTY.replace("\u2028", " ").translate({0: "\ufffd", 0x85: "\ufffd", 0xFFFE: "\ufffd"})

_TERM = Term(
    id=NASTY,
    term_class=TermClass.PERSON,
    english=NASTY,
    spellings=(Spelling(NASTY, (NASTY,), note=NASTY),),
    other_english=(NASTY,),
    transliteration=NASTY,
    role=NASTY,
    note=NASTY,
)
_MARKED = Cell(NASTY, (Mark(0, len(NASTY), _TERM),))
_PLAIN = row("نص", "Text", origin=NASTY, notes=[NASTY])
_PAGE = page(
    NASTY,
    *placed(
        changed(_PLAIN, kind=BlockKind.TITLE),
        changed(_PLAIN, arabic=_MARKED, english=_MARKED, pairs=()),
        row("ا" * 300, "a" * 300),
        furniture(NASTY),
    ),
    title=Title(NASTY, NASTY),
    metadata=Metadata(NASTY, NASTY, NASTY + "a", NASTY + "b", "2024", "2024", NASTY),
)

BOOK = book(_PAGE, terms=(_TERM,))
