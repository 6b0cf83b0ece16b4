import pytest

from reader.corpus.article import Article, Block, BlockKind, Metadata, Sentence
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import TermClass
from reader.links.related import RelatedPassages
from reader.session import open_session
from tests.glossary.marking import term

FINDER = Finder(
    [
        term("putin", "بوتين"),
        term("kim", "كيم"),
        term("korea", "كوريا الشمالية", kind=TermClass.PLACE),
        term("talks", "المحادثات", kind=TermClass.TERM),
    ]
)
OFFERS = "بوتين يشيد بدور كيم"


def article(name, *sentences, kind=BlockKind.PARAGRAPH):
    text, blocks = "", []
    for line, sentence in enumerate(sentences):
        start, end = len(text), len(text) + len(sentence)
        whole = (Sentence(start, end, sentence),)
        blocks.append(Block(kind, line, line + 1, start, end, sentence, sentences=whole))
        text += sentence + "\n"
    return Article(name, text, tuple(blocks), Metadata())


def told(headline, *others):
    """The sentence of another article that a headline reports, or None."""
    offering = article("offering", headline, kind=BlockKind.RELATED)
    articles = [offering, *others]
    related = RelatedPassages((one, find_mentions(one, FINDER)) for one in articles)
    passage = related.passages(offering, find_mentions(offering, FINDER)).get(0)
    texts = {one.id: one.text for one in articles}
    return passage and (passage.article, texts[passage.article][passage.start : passage.end])


def test_a_headline_leads_to_the_sentence_that_tells_the_same():
    other = article(
        "other", "وصل كيم.", "وأشاد بوتين أمس بالدور الذي لعبه كيم.", "وعاد بوتين وكيم."
    )
    assert told("بوتين: كيم لعب دور الوسيط", other) == ("other", other.blocks[1].text)


def test_of_several_the_one_that_shares_most_counts():
    other = article("other", "بوتين يشيد دائما برأي كيم.", "بوتين يشيد بدور كيم هناك.")
    assert told(OFFERS, other) == ("other", other.blocks[1].text)


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("بوتين يشيد بدور روسيا", "بوتين يشيد بدور روسيا."),  # one name
        (OFFERS, "بوتين يشيد بدور نفسه."),  # the other name is missing
        (OFFERS, "عاد بوتين ومعه كيم."),  # no word in common
        ("كيم في المحادثات", "كيم يشيد في المحادثات."),  # a term is no name
    ],
)
def test_less_than_two_names_and_a_rare_word_is_no_link(headline, sentence):
    assert told(headline, article("other", sentence)) is None


def test_a_word_that_many_sentences_share_tells_nothing():
    other = article("other", *["بوتين يشيد وكيم."] * 9)
    assert told("بوتين يشيد أمام كيم", other) is None


def test_a_headline_does_not_lead_into_its_own_article():
    assert told(OFFERS) is None


def test_headings_and_offers_elsewhere_tell_nothing():
    assert told(OFFERS, article("other", OFFERS, kind=BlockKind.RELATED)) is None


def test_the_headline_that_tells_of_another_of_the_five_leads_there():
    session = open_session()
    page = session.page("000_eeec903855fdd83b")
    links = [row.told_in for row in page.rows if row.told_in]
    assert links
    for link in links:
        assert link.article != "000_eeec903855fdd83b"
        assert session.article(link.article).text[link.start : link.end].strip()
