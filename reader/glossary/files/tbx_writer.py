"""Writing TBX 2, valid by its schema: what `reader.glossary.files.tbx` reads back the same."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from reader import __version__
from reader.glossary.ids import id_for
from reader.glossary.term import Matching, Spelling, Term

_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc>
      <titleStmt>
        <title>Muqabala glossary</title>
      </titleStmt>
      <sourceDesc>
        <p>Written by Muqabala {__version__}.</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p type="XCSURI">TBXXCSV02.xcs</p>
    </encodingDesc>
  </martifHeader>
  <text>
    <body>
"""
_FOOT = """\
    </body>
  </text>
</martif>
"""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_tbx(terms: Iterable[Term]) -> Iterator[str]:
    """The pieces of the file; an entry without an id gets one, as the schema wants it."""
    ids: set[str] = set()
    yield _HEAD
    for term in terms:
        name = term.id or id_for(term.english, ids.__contains__)
        ids.add(name)
        yield "\n".join(_entry(term, name))
    yield _FOOT


def _entry(term: Term, name: str) -> Iterator[str]:
    yield f"      <termEntry id={quoteattr(name)}>"
    yield f'        <descrip type="subjectField">{term.term_class}</descrip>'
    if term.role:
        yield f'        <descrip type="explanation">{_text(term.role)}</descrip>'
    if term.matching is not Matching.VARIANTS:
        yield f'        <admin type="applicationSubset">{term.matching}</admin>'
    if term.note:
        yield f"        <note>{_text(term.note)}</note>"
    yield '        <langSet xml:lang="ar">'
    sound = term.transliteration
    for spelling in term.spellings:
        yield from _arabic(spelling, sound)
        sound = ""
    yield "        </langSet>"
    yield '        <langSet xml:lang="en">'
    for form in (term.english, *term.other_english):
        yield f"          <tig><term>{_text(form)}</term></tig>"
    yield "        </langSet>"
    yield "      </termEntry>\n"


def _arabic(spelling: Spelling, sound: str) -> Iterator[str]:
    yield "          <tig>"
    yield f"            <term>{_text(spelling.text)}</term>"
    term_type = "shortForm" if spelling.short else "fullForm"
    yield f'            <termNote type="termType">{term_type}</termNote>'
    if spelling.byline_only:
        yield '            <termNote type="usageNote">byline</termNote>'
    if sound:
        yield f'            <termNote type="pronunciation">{_text(sound)}</termNote>'
    for outlet in spelling.outlets:
        yield f'            <admin type="source">{_text(outlet)}</admin>'
    if spelling.note:
        yield f"            <note>{_text(spelling.note)}</note>"
    yield "          </tig>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", text), {"\r": "&#13;"})
