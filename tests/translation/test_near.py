import pytest

from reader.translation.memory import Memory
from reader.translation.near import LEAST, near_matches
from reader.translation.translation import MEMORY, Translation, key_of

SOURCES = [
    "وصل الرئيس الروسي إلى موسكو صباح اليوم",
    "وصلَ الرئيس الأميركي إلى موسكو صباح اليوم.",
    "غابت الشمس وراء البيت القديم",
]


@pytest.fixture
def memory():
    keys = [key_of(source) for source in SOURCES]
    units = {key: Translation(f"English {n}", MEMORY) for n, key in enumerate(keys)}
    return Memory(units, (), dict(zip(keys, SOURCES, strict=True)))


def words(text, spans):
    return [text[slice(*span)] for span in spans]


def test_the_nearest_come_first_with_the_words_that_differ(memory):
    source = "وصل الرئيس الصيني إلى موسكو صباح اليوم"
    first, second = near_matches(source, memory)
    assert (first.target.text, second.target.text) == ("English 0", "English 1")
    assert 100 > first.score > second.score >= LEAST
    assert words(first.source, first.differing) == ["الروسي"]
    assert words(source, first.wanting) == ["الصيني"]
    assert words(second.source, second.differing) == ["الأميركي", "."]


def test_spelling_is_no_difference(memory):
    [match, *_] = near_matches("وَصَل الرئيس الروسي الى موسكو مساء اليوم", memory)
    assert words(match.source, match.differing) == ["صباح"]
    assert words("وَصَل الرئيس الروسي الى موسكو مساء اليوم", match.wanting) == ["مساء"]


def test_the_sentence_itself_and_unlike_ones_are_none(memory):
    assert [m.target.text for m in near_matches(SOURCES[0], memory)] == ["English 1"]
    assert near_matches("نص لا يشبه شيئا مما سبق", memory) == ()
    assert near_matches("", memory) == ()


def test_no_more_come_than_are_wanted(memory):
    assert len(near_matches(SOURCES[0] + " ", memory, most=1)) == 1
    assert near_matches(SOURCES[2], Memory({})) == ()
