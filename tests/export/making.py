"""Pages made by hand, in a short notation.

A cell is written as it reads: "|" begins the next sentence, "[بوتين](putin)" is a mention of the
term with that id, "{اقرأ أيضاً:}" the run-in heading.
"""

import re
from itertools import zip_longest

from reader.corpus.article import BlockKind, Metadata
from reader.export.book import Book
from reader.export.html import write
from reader.glossary.term import Spelling, Term, TermClass
from reader.links.occurrence import Occurrence
from reader.page.model import Cell, Mark, Page, Pair, Row, Title
from reader.session.summary import Summary
from reader.text.span import Span

PUTIN = Term(
    id="putin",
    term_class=TermClass.PERSON,
    english="Vladimir Putin",
    spellings=(
        Spelling("فلاديمير بوتين", ("Alhurra", "Euronews")),
        Spelling("بوتين", ("Alhurra",), short=True),
        Spelling("Putin"),
    ),
    other_english=("Putin",),
    transliteration="flādīmīr būtīn",
    role="President of Russia",
    note="In office since 2012; called «القيصر» by some.",
)
RUSSIA = Term("russia", TermClass.PLACE, "Russia", (Spelling("روسيا"),), note="A country.")
KREMLIN = Term("kremlin", TermClass.ORGANIZATION, "the Kremlin", (Spelling("الكرملين"),))
SUMMIT = Term("summit", TermClass.EVENT, "Vladivostok summit", (Spelling("قمة فلاديفوستوك"),))
VETO = Term("veto", TermClass.TERM, "veto", (Spelling("الفيتو"),), note="The right to say no.")
TERMS = (PUTIN, RUSSIA, KREMLIN, SUMMIT, VETO)

_TOKEN = re.compile(r"\|\s*|[{}]|\[(?P<name>[^]]+)\]\((?P<term>[\w-]+)\)|.", re.DOTALL)


def cell(notation, terms=TERMS):
    """A cell, and the spans of its sentences."""
    known = {term.id: term for term in terms}
    text, marks, starts, run_in = "", [], [0], {}
    for token in _TOKEN.finditer(notation):
        if token["name"]:
            marks.append(Mark(len(text), len(text) + len(token["name"]), known[token["term"]]))
            text += token["name"]
        elif token[0] in "{}":
            run_in[token[0]] = len(text)
        elif token[0].startswith("|"):
            starts.append(len(text))
        else:
            text += token[0]
    spans = [
        Span(start, max(start, len(text[:end].rstrip())))
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    return Cell(text, tuple(marks), Span(run_in["{"], run_in["}"]) if run_in else None), spans


def row(arabic, english, kind=BlockKind.PARAGRAPH, *, origin="memory", notes=()):
    """A row at the beginning of the article; `notes` are those of its sentences, in order."""
    left, sentences = cell(arabic)
    right, targets = cell(english)
    pairs = tuple(
        Pair(source, target, origin if target.start < target.end else None, note)
        for (source, target), note in zip_longest(
            zip(sentences, targets, strict=True), notes, fillvalue=""
        )
    )
    return Row(kind, 0, 0, left, right, pairs)


def furniture(text):
    """A line of the page around the article."""
    return Row(BlockKind.FURNITURE, 0, 0, Cell(text), Cell(""))


def page(article, *rows, title=None, metadata=None):
    """A page of these rows."""
    marks = [mark.term.id for line in rows for mark in line.arabic.marks]
    title, metadata = title or Title("عنوان", "A title"), metadata or Metadata()
    return Page(article, title, metadata, rows, {term: marks.count(term) for term in marks})


def changed(value, **fields):
    """The same but for some fields."""
    return value._replace(**fields)


def placed(*rows):
    """The rows one after the other, as if each stood in a line of the article's text."""
    start, result = 0, []
    for line in rows:
        result.append(changed(line, start=start))
        start += len(line.arabic.text) + 1
    return result


def book(*pages, terms=TERMS, others=()):
    """A book of these pages, with all their mentions as occurrences and some other ones."""
    occurrences = {term.id: [] for term in terms}
    for shown in pages:
        for line in shown.rows:
            for mark in line.arabic.marks:
                occurrences[mark.term.id].append(_occurrence(shown, line, mark))
    for term, place in others:
        occurrences[term].append(place)
    return Book(pages, tuple(map(summary, pages)), tuple(terms), occurrences)


def summary(shown):
    """The library's line for a page."""
    pairs = [pair for line in shown.rows for pair in line.pairs]
    return Summary(
        id=shown.article,
        title=shown.title,
        metadata=shown.metadata,
        sentences=len(pairs),
        translated=sum(pair.origin is not None for pair in pairs),
        mentions=sum(shown.counts.values()),
        terms=len(shown.counts),
    )


def _occurrence(shown, line, mark):
    text = line.arabic.text
    return Occurrence(
        shown.article,
        line.start + mark.start,
        line.start + mark.end,
        line.line,
        text[: mark.start],
        text[mark.start : mark.end],
        text[mark.end :],
    )


def exported(shown, folder):
    """The folder, once the book is in it."""
    for _ in write(shown, folder):
        pass
    return folder
