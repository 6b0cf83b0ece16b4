"""What is listed is found alike letter by letter, as at the start, and word by word, in a close look."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.listed import ListedFinder
from reader.glossary.finding.spellings import listed
from reader.glossary.finding.words import Words
from reader.glossary.term import Matching, TermClass
from tests.glossary.marking import term

_WORDS = ("ال", "كيم", "كيم جونغ", "لجنة", "سيول", "ب", "أ.ف.ب", "بوتين", "24", "كوريا", "وك")
_PIECES = (*_WORDS, "و", "ل", "لل", "ا", "-", "«", " ", " ", " ", ".", "\0")


@st.composite
def glossaries(draw):
    spelling = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)
    marked = st.builds(str.__add__, spelling, st.sampled_from(("", "*", "»")))
    terms = [
        term(
            f"term-{number}",
            *draw(st.lists(marked, min_size=1, max_size=3)),
            kind=draw(st.sampled_from(TermClass)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    return [replace(one, matching=draw(st.sampled_from(Matching))) for one in terms]


@given(glossaries(), st.lists(st.sampled_from(_PIECES), max_size=25).map("".join))
def test_both_ways_find_the_same(terms, text):
    spellings = listed(terms)
    assert ListedFinder(spellings).find(Words(text)) == ExactFinder(spellings).read(text).matches
