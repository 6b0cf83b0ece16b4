import pytest
from hypothesis import given

from reader.text.affixes import after_lam
from reader.text.span import Span
from reader.text.words import light_stem, stems
from tests.text.arabic import texts


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("والصواريخ", "صواريخ"),
        ("الصاروخ", "صاروخ"),
        ("بالصاروخ", "صاروخ"),
        ("للصاروخ", "صاروخ"),
        ("وصاروخ", "صاروخ"),
        ("مسوولون", "مسوول"),
        ("مسوولين", "مسوول"),
        ("روسية", "روس"),
        ("دولها", "دول"),
        ("ولد", "ولد"),  # too short for its و to be "and"
        ("ال", "ال"),
        ("في", "في"),
    ],
)
def test_forms_of_a_word_meet_in_its_stem(word, stem):
    assert light_stem(word) == stem


def test_stems_are_those_of_words_of_two_letters_and_more():
    assert list(stems("قال الرئيسُ: أ في 12 عامًا!")) == ["قال", "رييس", "في", "عاما"]


@given(texts)
def test_no_stem_is_empty(text):
    assert all(stems(text))


@pytest.mark.parametrize(
    ("word", "rest"),
    [("الكرملين", "لكرملين"), ("الليكود", "ليكود"), ("روسيا", None), ("ا", None), ("", None)],
)
def test_lam_swallows_the_alef_of_the_article(word, rest):
    assert after_lam(word) == rest


def test_spans_overlap_when_they_share_a_code_point():
    assert Span(2, 5).overlaps(Span(4, 6))
    assert not Span(2, 5).overlaps(Span(5, 6))
    assert not Span(5, 6).overlaps(Span(2, 5))
    assert Span(2, 5).shifted(3) == Span(5, 8)
