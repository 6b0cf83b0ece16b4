"""The glossary and the index."""

import pytest

from tests.export.making import book, exported


def text(elements):
    return [" ".join(element.text_content().split()) for element in elements]


@pytest.fixture
def putin(read, sample):
    return read(sample, "glossary.html").get_element_by_id("term-putin")


def test_terms_stand_under_their_class(read, sample):
    glossary = read(sample, "glossary.html")

    assert {
        section.xpath("./h2/text()")[0]: text(section.xpath(".//h3/span"))
        for section in glossary.xpath("//section")
    } == {
        "People": ["Vladimir Putin"],
        "Places": ["Russia"],
        "Organisations": ["the Kremlin"],
        "Events": ["Vladivostok summit"],
        "Terms": ["veto"],
    }


def test_an_entry_says_all_that_is_known(putin):
    said = {row.xpath("./dt/text()")[0]: text(row.xpath("./dd"))[0] for row in putin.iter("div")}

    assert said == {
        "Person": "President of Russia",
        "About": "In office since 2012; called «القيصر» by some.",
        "Say it": "flādīmīr būtīn",
        "In English also": "Putin",
        "In Arabic": "فلاديمير بوتين Alhurra, Euronews بوتين Alhurra Putin",
    }
    assert putin.xpath(".//ul[@class='spellings']//bdi/@lang") == ["ar", "ar", "en"]


def test_a_concordance_goes_article_by_article(putin):
    assert text(putin.iter("summary")) == ["6 occurrences in 3 articles"]
    assert text(putin.find_class("where")) == [
        "Euronews, 25 April 2019 قمة بوتين وكيم: الضمانات الأمريكية غير كافية",
        "Alhurra, June 2024 زيارة مرتقبة قريبة.. ما هي أهداف بوتين؟",
        "not-exported",
    ]
    assert [len(list(lines)) for lines in putin.find_class("concordance")] == [3, 2, 1]


def test_a_line_keeps_the_letters_of_a_word_joined(read, sample):
    (line,) = read(sample, "glossary.html").get_element_by_id("term-kremlin").xpath(".//li/a")
    before, name, after = (part.text_content() for part in line)

    assert before.endswith(" ل\u200d")
    assert name == "\u200dلكرملين"
    assert after.startswith(" ما")


def test_a_glossary_without_terms_says_so(tmp_path, read):
    glossary = read(exported(book(terms=()), tmp_path / "pages"), "glossary.html")

    assert text(glossary.find_class("lead")) == ["There are no terms in it yet."]


def test_the_index_lists_the_articles_in_order(read, sample):
    entries = read(sample, "index.html").xpath("//ol/li")

    assert [
        (entry.xpath("./h2/a/@href")[0], text(entry.find_class("counts"))) for entry in entries
    ] == [
        ("summit-2019.html", ["12 sentences11 with English8 mentions of 5 terms"]),
        ("visit-2024-d5bc67f0e679601d.html", ["3 sentences2 with English3 mentions of 2 terms"]),
    ]
    assert text(entries[0].xpath("./h2/a/*")) == [
        "قمة بوتين وكيم: الضمانات الأمريكية غير كافية",
        "The Putin–Kim summit: American guarantees “not enough”",
    ]
    assert text(entries[0].xpath("./div/p/span")) == [
        "يورونيوز",
        "رشيد سعيد قرني",
        "Euronews",
        "Rachid Said Guerni",
        "25 April 2019",
    ]
