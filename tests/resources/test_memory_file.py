"""The translation memory that is shipped: valid, whole, and English throughout."""

import re
from collections import Counter

import pytest
from translate.storage import tmx

from reader import paths
from reader.glossary.counterparts import find_counterparts
from reader.text.folding import fold
from tests.resources.schemas import complaints, unpack_schemas

PATH = paths.resources() / "memory.tmx"
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
STRAIGHT_QUOTES = re.compile("[\"']")
UNIT_ID = re.compile(r"(agencies|observatory|euronews|alhurra|24)-\d{3}")
NUMBER = re.compile(r"\d+")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@pytest.fixture(scope="module")
def units():
    with PATH.open("rb") as file:
        return tmx.tmxfile.parsefile(file).units


def test_is_valid_by_the_dtd_of_tmx(tmp_path):
    folder = unpack_schemas(tmp_path)
    text = PATH.read_text(encoding="utf-8")
    (folder / "memory.tmx").write_text(text, encoding="utf-8")
    assert complaints(folder, "memory.tmx", "--valid") == ""

    (folder / "broken.tmx").write_text(text.replace(' segtype="sentence"', ""), encoding="utf-8")
    assert "segtype" in complaints(folder, "broken.tmx", "--valid")


def test_reader_finds_no_fault(memory):
    assert not memory.problems


def test_other_programs_read_every_unit(units):
    assert len(units) == PATH.read_text(encoding="utf-8").count("<tu ")
    assert all(unit.source and unit.target for unit in units)


def test_ids_are_unique_and_readable(units):
    ids = [unit.getid() for unit in units]
    assert len(set(ids)) == len(ids)
    assert [name for name in ids if not UNIT_ID.fullmatch(name)] == []


def test_every_sentence_has_its_unit_and_every_unit_its_sentence(articles, units):
    sentences = {fold(s.source) for article in articles.values() for s in article.sentences()}
    known = Counter(fold(unit.source) for unit in units)
    assert set(known) == sentences
    assert [source for source, count in known.items() if count > 1] == []


def test_sources_are_what_the_articles_write(articles, units):
    written = {s.source for article in articles.values() for s in article.sentences()}
    assert [unit.source for unit in units if unit.source not in written] == []


def test_no_arabic_is_left_in_the_english(units):
    assert [unit.target for unit in units if ARABIC.search(unit.target)] == []


def test_quotation_marks_are_typographic(units):
    assert [unit.target for unit in units if STRAIGHT_QUOTES.search(unit.target)] == []


def test_no_note_is_empty(units):
    noted = [unit for unit in units if unit.xmlelement.find("note") is not None]
    assert noted
    assert [unit.getid() for unit in noted if not unit.getnotes().strip()] == []


def test_every_figure_of_the_arabic_stands_in_the_english(units):
    """Figures below ten may be spelt out; 100 ألف (“100 thousand”) becomes 100,000."""

    def stands(figure, english):
        return figure in NUMBER.findall(english) or (
            len(figure) == 1 and WORDS[int(figure)] in english.lower().split()
        )

    lost = [
        (unit.getid(), figure)
        for unit in units
        for figure in NUMBER.findall(unit.source)
        if not stands(figure, unit.target)
    ]
    assert lost == []


def test_every_name_of_the_arabic_stands_in_the_english(articles, mentions, memory):
    lost = []
    for outlet, article in articles.items():
        for sentence in article.sentences():
            inside = (m for m in mentions[outlet] if sentence.start <= m.start < sentence.end)
            terms = [mention.term for mention in inside]
            english = memory.translation(sentence.source).text
            found = {counterpart.term.id for counterpart in find_counterparts(english, terms)}
            lost += [(term.id, english) for term in terms if term.id not in found]
    assert lost == []
