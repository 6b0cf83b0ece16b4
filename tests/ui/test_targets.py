"""Pages in these tests are written down by hand: names stand in [brackets] in both columns."""

import re

import pytest

from reader.corpus.article import BlockKind, Metadata
from reader.glossary.term import Spelling, Term, TermClass
from reader.links.occurrence import Occurrence
from reader.page.model import Cell, Mark, Page, Pair, Row, Side, Title
from reader.text.span import Span
from reader.ui.targets import article_offset, counterpart, neighbour, target

PUTIN = Term("putin", TermClass.PERSON, "Putin", (Spelling("بوتين"),))
NAME = re.compile(r"\[(.*?)\]")


def cell(sentences):
    """A cell and where its sentences stand."""
    spans, marks, text = [], [], ""
    for sentence in sentences:
        start = len(text)
        for number, piece in enumerate(NAME.split(sentence)):
            if number % 2:
                marks.append(Mark(len(text), len(text) + len(piece), PUTIN))
            text += piece
        spans.append(Span(start, len(text)))
        text += " "
    return Cell(text.rstrip(), tuple(marks)), spans


def row(start, *pairs):
    arabic, arabic_spans = cell([pair[0] for pair in pairs])
    english, english_spans = cell([pair[1] for pair in pairs])
    sentences = tuple(map(Pair, arabic_spans, english_spans, ["memory"] * len(pairs)))
    return Row(BlockKind.PARAGRAPH, 0, start, arabic, english, sentences)


ROW = row(
    100,
    ("زار [بوتين] موسكو.", "[Putin] visited Moscow."),
    ("قال [بوتين] إن [بوتين] هنا.", "He said that [Putin] is here."),
    ("وصل [بوتين].", "He arrived."),
    ("قال [بوتين].", ""),
)
PAGE = Page("a", Title("", None), Metadata(), (row(0, ("عنوان", "Title")), ROW), {})


def stretch(mark):
    return Span(mark.start, mark.end).shifted(ROW.start)


def english_text(there):
    return PAGE.rows[there.row].english.text[slice(*there.span)]


def test_in_arabic_a_target_is_the_name():
    mark = ROW.arabic.marks[0]
    there = target(PAGE, stretch(mark), Side.ARABIC)
    assert (there.row, there.side) == (1, Side.ARABIC)
    assert ROW.arabic.text[slice(*there.span)] == "بوتين"


def test_in_english_a_target_is_the_counterpart_in_the_same_sentence():
    there = target(PAGE, stretch(ROW.arabic.marks[0]), Side.ENGLISH)
    assert english_text(there) == "Putin"
    assert there.span.start == ROW.english.marks[0].start


def test_a_name_that_english_gives_less_often_leads_to_its_last():
    first, second = (target(PAGE, stretch(ROW.arabic.marks[n]), Side.ENGLISH) for n in (1, 2))
    assert first == second
    assert first.span.start == ROW.english.marks[1].start


def test_a_name_that_english_leaves_out_leads_to_the_sentence():
    assert english_text(target(PAGE, stretch(ROW.arabic.marks[3]), Side.ENGLISH)) == "He arrived."


def test_where_there_is_no_english_a_target_is_in_arabic():
    there = target(PAGE, stretch(ROW.arabic.marks[4]), Side.ENGLISH)
    assert there.side is Side.ARABIC


def test_a_passage_is_its_sentence_in_either_column():
    sentence = ROW.pairs[1].arabic.shifted(ROW.start)
    assert target(PAGE, sentence, Side.ARABIC).span == ROW.pairs[1].arabic
    assert target(PAGE, sentence, Side.ENGLISH).span == ROW.pairs[1].english


def test_counterparts_go_both_ways():
    english = ROW.english.marks[1]
    assert counterpart(ROW, Side.ENGLISH, english) == ROW.arabic.marks[1]


@pytest.mark.parametrize(
    ("side", "place", "in_article"),
    [
        (Side.ARABIC, 7, 107),
        (Side.ENGLISH, ROW.english.marks[1].start, 100 + ROW.arabic.marks[1].start),
        (Side.ENGLISH, ROW.english.marks[1].end, 100 + ROW.arabic.marks[1].start),
        (Side.ENGLISH, ROW.pairs[2].english.start + 1, 100 + ROW.pairs[2].arabic.start),
        (Side.ENGLISH, 10_000, 100),
    ],
)
def test_a_place_in_a_cell_is_a_place_in_the_article(side, place, in_article):
    assert article_offset(PAGE, 1, side, place) == in_article


def occurrence(article, start):
    return Occurrence(article, start, start + 5, 0, "", "بوتين", "")


FOUND = [occurrence("a", 10), occurrence("a", 30), occurrence("c", 5)]


@pytest.mark.parametrize(
    ("article", "offset", "following", "previous"),
    [
        ("a", 0, 0, 2),
        ("a", 10, 1, 2),
        ("a", 12, 1, 2),
        ("a", 20, 1, 0),
        ("a", 30, 2, 0),
        ("a", 99, 2, 1),
        ("b", 0, 2, 1),
        ("c", 5, 0, 1),
        ("c", 99, 0, 2),
    ],
)
def test_next_and_previous_occurrence(article, offset, following, previous):
    steps = [neighbour(FOUND, ["a", "b", "c"], article, offset, by) for by in (1, -1)]
    assert steps == [following, previous]
