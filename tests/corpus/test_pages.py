"""The rules on pages that they were not written for; see `annotated` for how these are marked."""

import pytest

from reader.corpus.article import Article, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.termbase import read_termbase
from reader.paths import resources
from tests.corpus.annotated import PAGES, read_page

NAMES = sorted(path.stem for path in PAGES.glob("*.page"))


@pytest.fixture(params=NAMES)
def page(request):
    return read_page(request.param)


@pytest.fixture(scope="module")
def finder():
    return Finder(read_termbase(resources() / "glossary.tbx").terms)


def test_each_line_is_of_the_kind_that_a_reader_says(page):
    lines = page.text.split("\n")
    said = {block.line: block.kind.value for block in blocks(page.text)}
    expected = page.kinds | page.said
    assert said.keys() == expected.keys()
    assert not [(lines[n], kind, said[n]) for n, kind in expected.items() if said[n] != kind]


def test_sentences_and_run_in_headings_are_those_of_a_reader(page):
    found = blocks(page.text)
    misread = {block.line for block in found} & page.said.keys()
    said = {(s.start, s.end) for b in found if b.line not in misread for s in b.sentences}
    starts = {b.start: b.line for b in found}
    wanted = {
        (start, end)
        for start, end in page.sentences()
        if starts[max(at for at in starts if at <= start)] not in misread
    }
    assert {page.text[slice(*span)] for span in said ^ wanted} == set()
    assert {b.run_in.end for b in found if b.run_in} == page.run_in_ends


def test_mentions_are_those_of_a_reader(page, finder):
    article = Article("page", page.text, blocks(page.text), Metadata())
    said = {(m.start, m.end, m.term.id) for m in find_mentions(article, finder)}
    wanted = {(*span, term) for span, term in (page.mentions | page.not_meant).items()}
    assert {(page.text[start:end], term) for start, end, term in said ^ wanted} == set()
