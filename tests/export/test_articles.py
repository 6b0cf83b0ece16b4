"""The five articles, from the session to the folder."""

from collections import Counter
from itertools import pairwise

import pytest

from reader.errors import ArticleError
from reader.export.book import gather
from reader.session import open_session


@pytest.fixture(scope="module")
def session():
    return open_session()


def cells(page, side):
    """What the sentences of a column say, without the numbers of notes."""
    return [
        "".join(sentence.xpath(".//text()[not(ancestor::sup)]"))
        for sentence in page.xpath(f"//*[@class='{side}']/span[@id]")
    ]


def test_every_sentence_and_its_english_are_there(session, articles, read):
    for summary in session.articles():
        shown = read(articles, f"{summary.id}.html")
        pairs = [(row, pair) for row in session.page(summary.id).rows for pair in row.pairs]

        assert cells(shown, "ar") == [row.arabic.text[slice(*p.arabic)] for row, p in pairs]
        assert cells(shown, "en") == [row.english.text[slice(*p.english)] for row, p in pairs]
        assert set(shown.xpath("//@data-origin")) == {"memory"}
        assert shown.find_class("warning") == []


def test_every_mention_is_marked_and_leads_to_its_term(session, articles, read):
    for summary in session.articles():
        shown = read(articles, f"{summary.id}.html")
        marked = {
            int(name.get("id")[2:]): name.get("href")
            for name in shown.xpath("//a[starts-with(@id, 'm-')]")
        }

        mentions = session.mentions(summary.id)
        starts = {mention.start: _address(mention) for mention in mentions}
        rests = {  # what is left of a term after a name that stands in it
            start: _address(mention)
            for mention in mentions
            for start in marked.keys() - starts.keys()
            if mention.start < start < mention.end
        }
        assert marked == starts | rests
        assert len(rests) == sum(a.end > b.start for a, b in pairwise(mentions))


def test_every_occurrence_is_a_line_of_the_concordance(session, articles, read):
    glossary = read(articles, "glossary.html")
    for term in session.terms:
        entry = glossary.get_element_by_id(f"term-{term.id}")
        links = entry.xpath(".//ul[@class='concordance']/li/a/@href")

        assert Counter(links) == Counter(
            f"{place.article}.html#m-{place.start}" for place in session.occurrences(term.id)
        )


def test_a_headline_leads_to_the_article_that_tells_of_it(session, articles, read):
    told = [
        row.told_in
        for summary in session.articles()
        for row in session.page(summary.id).rows
        if row.told_in
    ]
    links = [
        href
        for path in articles.glob("*.html")
        for href in read(articles, path.name).xpath("//p[@class='told']/a/@href")
    ]

    assert sorted(link.partition("#")[0] for link in links) == sorted(
        f"{passage.article}.html" for passage in told
    )
    assert links


def test_furniture_is_kept_apart(articles, read):
    shown = read(articles, "002_f70547b828967c76.html")

    assert "Loader" in shown.xpath("//details[@class='furniture']/p/text()")
    assert "Loader" not in "".join(shown.xpath("//div[contains(@class, 'row')]//text()"))


def test_some_articles_can_be_chosen(session):
    chosen = gather(session, ["003_f4ddb44c7cdc8adf", "000_eeec903855fdd83b"])

    assert [page.article for page in chosen.pages] == [
        "000_eeec903855fdd83b",
        "003_f4ddb44c7cdc8adf",
    ]
    assert len(chosen.summaries) == 5
    with pytest.raises(ArticleError):
        gather(session, ["no-such-article"])


def _address(mention):
    return f"glossary.html#term-{mention.term.id}"
