import pytest
from hypothesis import given

from reader.corpus.article import Article, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.links.concordance import Concordance, block_at, line_of
from reader.links.occurrence import Occurrence
from tests.corpus.annotated import read_page
from tests.glossary.marking import article, term
from tests.text.arabic import texts

FINDER = Finder([term("russia", "روسيا"), term("kim", "كيم"), term("north", "كوريا الشمالية")])


def concordance(*articles):
    return Concordance((one, find_mentions(one, FINDER)) for one in articles)


def test_occurrences_are_in_the_order_of_articles_and_text():
    one = article("T كيم في روسيا", "P روسيا و روسيا")
    other = article("P عاد كيم")
    found = concordance(one, other)
    assert found.counts() == {"kim": 2, "russia": 3}
    assert [place.start for place in found.occurrences("russia")] == [7, 13, 21]
    assert found.occurrences("kim")[1] == Occurrence("article", 4, 7, 0, "عاد ", "كيم", "")
    assert found.occurrences("nobody") == ()


def around(line):
    place = concordance(article("P " + line)).occurrences("russia")[0]
    return place.before, place.after


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("روسيا", "", ""),
        ("في  روسيا\tأمس.", "في ", " أمس."),
        (f"{'كلمة ' * 20}روسيا", f"…{'كلمة ' * 7}", ""),
        (f"روسيا{' كلمة' * 20}", "", f"{' كلمة' * 7}…"),
        (f"{'ا' * 60} روسيا", f"…{'ا' * 39} ", ""),
        (f"{'ا' * 60}-روسيا-{'ب' * 60}", f"…{'ا' * 39}-", f"-{'ب' * 39}…"),
    ],
)
def test_the_words_around_are_whole_and_of_the_same_block(line, before, after):
    assert around(line) == (before, after)


def test_the_line_is_that_of_the_file_also_in_blocks_of_several():
    text = read_page("rt").text
    page = Article("rt", text, blocks(text), Metadata())
    for mention in find_mentions(page, FINDER):
        assert line_of(page, mention.start) == text.count("\n", 0, mention.start)


@given(texts)
def test_every_offset_of_a_block_is_in_it_and_no_other_in_any(text):
    found = blocks(text)
    for offset in range(-1, len(text) + 2):
        inside = [block for block in found if block.start <= offset < block.end]
        if inside:
            assert block_at(found, offset) is inside[0]
        else:
            with pytest.raises(LookupError):
                block_at(found, offset)
