"""Markup and control characters in texts and glossaries arrive as text."""

from dataclasses import replace

import pytest

from reader.corpus.article import BlockKind, Metadata
from reader.glossary.term import Spelling, Term, TermClass
from reader.page.model import Cell, Mark, Title
from tests.export.making import book, exported, furniture, page, placed, row

NASTY = (
    '<script>alert("x")</script><img src=x onerror=alert(1)>" onmouseover="alert(2)\' & &amp; ]]>'
    "<!-- {{ 7 * 7 }} {% raw %} </title></style></span> \u202eبوتين\u202c \u2028 \0 \x85 \ufffe"
)
SHOWN = NASTY.replace("\u2028", " ").translate({0: "\ufffd", 0x85: "\ufffd", 0xFFFE: "\ufffd"})


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A folder in which every text is nasty."""
    term = Term(
        id=NASTY,
        term_class=TermClass.PERSON,
        english=NASTY,
        spellings=(Spelling(NASTY, (NASTY,), note=NASTY),),
        other_english=(NASTY,),
        transliteration=NASTY,
        role=NASTY,
        note=NASTY,
    )
    marked = (Mark(0, len(NASTY), term),)
    plain = row("نص", "Text", origin=NASTY, notes=[NASTY])
    named = replace(plain, arabic=Cell(NASTY, marked), english=Cell(NASTY, marked), pairs=())
    shown = page(
        NASTY,
        *placed(replace(plain, kind=BlockKind.TITLE), named, furniture(NASTY)),
        title=Title(NASTY, NASTY),
        metadata=Metadata(NASTY, NASTY, NASTY + "a", NASTY + "b", "2024", "2024", NASTY),
    )
    return exported(book(shown, terms=(term,)), tmp_path_factory.mktemp("hostile") / "pages")


@pytest.fixture
def documents(hostile, read):
    return [read(hostile, path.name) for path in sorted(hostile.glob("*.html"))]


def test_nothing_of_it_is_markup(documents):
    for document in documents:
        assert (
            document.xpath(
                "//script | //img | //style | //comment() | //@*[starts-with(name(), 'on')]"
            )
            == []
        )


def test_it_arrives_as_text(documents):
    glossary, index, article = documents

    assert "".join(article.xpath("//div[@class='row paragraph']/p[@class='en']//text()")) == SHOWN
    assert article.xpath("//title/text()") == [SHOWN]
    assert article.xpath("//details/p/text()") == [SHOWN]
    assert index.xpath("//h2/a/span/text()") == [SHOWN]
    assert glossary.xpath("//h3/span/span/text()") == [SHOWN]


def test_a_tooltip_cannot_turn_the_line_round(documents):
    for tip in documents[2].xpath("//a[@title]/@title"):
        assert "\u202e" not in tip


def test_names_of_files_and_anchors_are_plain(hostile, documents):
    for path in hostile.iterdir():
        assert path.name.replace(".", "").replace("-", "").replace("_", "").isalnum()
    for document in documents:
        for id_ in document.xpath("//@id"):
            assert id_.isascii()
            assert id_.replace("-", "").isalnum()


def test_the_checker_has_nothing_to_say(hostile, nu_checker):
    assert nu_checker(hostile) == []


def test_no_script_runs(hostile, tab):
    ran = []
    tab.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    for path in hostile.glob("*.html"):
        tab.goto(path.as_uri())
        for name in tab.query_selector_all("a[title]"):
            name.hover()

    assert ran == []
