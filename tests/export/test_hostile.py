"""Markup and control characters in texts and glossaries arrive as text."""

import pytest

from tests.export.hostile import SHOWN


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

    assert (
        "".join(article.xpath("//div[@class='row paragraph'][1]/p[@class='en']//text()")) == SHOWN
    )
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


def test_no_script_runs(hostile, tab):
    ran = []
    tab.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    for path in hostile.glob("*.html"):
        tab.goto(path.as_uri())
        for name in tab.query_selector_all("a[title]"):
            name.hover()

    assert ran == []
