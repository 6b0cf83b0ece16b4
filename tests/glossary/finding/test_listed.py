"""What is listed is found alike letter by letter and, in a close look, word by word."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.finding.exact import ExactFinder
from reader.glossary.finding.listed import ListedFinder
from reader.glossary.finding.spellings import listed
from reader.glossary.finding.words import Words
from reader.glossary.term import Matching, TermClass
from reader.text.folding import fold
from tests.glossary.marking import term

_WORDS = ("الكم", "كم", "كم جن", "«كم", "كم»", "لجنة", "اللجنة", "أ.ف", "24", "24+", "ب", "كم-جن")
_BEFORE = ("", "", "و", "ل", "ب", "ك", "وب", "بو", "لل", "ا")
_AFTER = (" ", " ", "-", ".", "ه ", "", "+ ", "» «", "\0")
_TEXTS = st.lists(
    st.tuples(*map(st.sampled_from, (_BEFORE, _WORDS, _AFTER))).map("".join), max_size=9
).map("".join)


@st.composite
def glossaries(draw):
    spelling = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=2).map(" ".join)
    marked = st.builds(str.__add__, spelling, st.sampled_from(("", "", "*", "^")))
    terms = [
        term(
            f"term-{number}",
            *draw(st.lists(marked, min_size=1, max_size=3)),
            kind=draw(st.sampled_from(TermClass)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    return [replace(one, matching=draw(st.sampled_from(Matching))) for one in terms]


@given(glossaries(), _TEXTS.map(fold))
def test_both_ways_find_the_same(terms, text):
    spellings = listed(terms)
    assert ListedFinder(spellings).find(Words(text)) == ExactFinder(spellings).read(text).matches
