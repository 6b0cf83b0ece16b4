"""No link is dead, and every anchor is there once."""

from collections import Counter
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from tests.export.making import book, exported, page, placed, row
from tests.export.sample import BOOK, SUMMIT, VISIT


@pytest.fixture(scope="session")
def one_of_two(tmp_path_factory):
    """A folder with one article of two: the glossary and a headline speak of the other."""
    shown = book(SUMMIT, others=[("putin", BOOK.occurrences["putin"][-1])])
    return exported(shown, tmp_path_factory.mktemp("one") / "pages")


@pytest.fixture(params=["sample", "articles", "hostile", "one_of_two"])
def documents(request):
    folder = request.getfixturevalue(request.param)
    return {
        path.name: html.document_fromstring(path.read_bytes()) for path in folder.glob("*.html")
    }


def test_every_link_leads_somewhere(documents):
    anchors = {name: set(document.xpath("//@id")) for name, document in documents.items()}
    dead = []
    for name, document in documents.items():
        for href in document.xpath("//a/@href"):
            target, fragment = urldefrag(href)
            known = anchors.get(unquote(target) or name)
            if known is None or (fragment and unquote(fragment) not in known):
                dead.append((name, href))

    assert dead == []


def test_every_anchor_is_there_once(documents):
    for name, document in documents.items():
        twice = [id_ for id_, count in Counter(document.xpath("//@id")).items() if count > 1]
        assert (name, twice) == (name, [])


def test_an_occurrence_leads_to_the_very_name(read, sample):
    entry = read(sample, "glossary.html").get_element_by_id("term-kremlin")
    (href,) = entry.xpath(".//ul[@class='concordance']//a/@href")
    target, _, fragment = href.partition("#")

    assert read(sample, target).get_element_by_id(fragment).text_content() == "لكرملين"


def test_an_occurrence_elsewhere_is_words_without_a_link(read, sample):
    lines = read(sample, "glossary.html").get_element_by_id("term-putin").xpath(".//li[b or a]")
    unlinked = [line for line in lines if not line.xpath("./a")]

    assert [line.text_content() for line in unlinked] == ["كما قال بوتين أمس"]


def test_an_unmarked_occurrence_leads_to_its_sentence(tmp_path, read):
    shown = page("one", *placed(row("جملة أولى. |قال بوتين.", "|He spoke.")))
    marked = book(shown)
    place = BOOK.occurrences["putin"][0].__class__("one", 15, 20, 0, "قال ", "بوتين", ".")
    marked.occurrences["putin"].append(place)

    glossary = read(exported(marked, tmp_path / "pages"), "glossary.html")

    assert glossary.xpath("//ul[@class='concordance']//a/@href") == ["one.html#ar-11"]


def test_a_headline_leads_to_the_passage_that_tells_of_it(read, sample):
    (link,) = read(sample, "summit-2019.html").find_class("told")[0].iter("a")
    target, _, fragment = link.get("href").partition("#")

    assert link.text_content() == "The same story: Alhurra, June 2024"
    assert (
        read(sample, target).get_element_by_id(fragment).text_content() == "Putin visited Russia."
    )


def test_a_headline_told_in_an_article_that_is_not_there_has_no_link(tmp_path, read):
    pages = read(exported(book(SUMMIT), tmp_path / "pages"), "summit-2019.html")

    assert pages.find_class("told") == []


def test_a_name_that_the_glossary_lacks_is_marked_without_a_link(tmp_path, read):
    shown = book(VISIT)
    without = shown.__class__(shown.pages, shown.summaries, (), {})

    pages = read(exported(without, tmp_path / "pages"), "visit-2024-d5bc67f0e679601d.html")

    assert pages.xpath("//p//*[contains(@class, 'name person')][@title]/text()")[:2] == [
        "بوتين",
        "Putin",
    ]
    assert pages.xpath("//a[contains(@class, 'name')]") == []
