import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.folding import MARKS, fold, fold_loosely, fold_with_offsets
from reader.text.span import Span
from tests.text.arabic import texts

#: What folds to the same, and to what.
SAME = {
    "harakat": ("بُوتِين", "بوتين"),
    "shadda and tanwin": ("الرُّبٌّ", "الرب"),
    "dagger alef": ("هٰذا", "هذا"),
    "tatweel": ("بوتيـــن", "بوتين"),
    "hamza above": ("أوكرانيا", "اوكرانيا"),
    "hamza below": ("إيران", "ايران"),
    "madda": ("آسيا", "اسيا"),
    "wasla": ("ٱلصين", "الصين"),
    "hamza on waw": ("مؤتمر", "موتمر"),
    "hamza on yeh": ("رئيس", "رييس"),
    "Persian kaf and yeh": ("کیم", "كيم"),
    "Arabic digits": ("٢٠٢٣", "2023"),
    "Persian digits": ("۲۰۲۳", "2023"),
    "Latin capitals": ("REUTERS É", "reuters é"),
    "lam-alef ligature": ("سﻻم", "سلام"),
    "ligature of eighteen": ("ﷺ", "صلي الله عليه وسلم".replace("صلي", "صلى")),
    "presentation forms": ("ﺑﻮﺗﻴﻦ", "بوتين"),
    "no-break space": ("كوريا\u00a0الشمالية", "كوريا الشمالية"),
    "doubled spaces": ("كوريا   الشمالية", "كوريا الشمالية"),
    "mixed spaces": ("كوريا \u00a0\t\r\n الشمالية", "كوريا الشمالية"),
    "spaces around what is dropped": ("كوريا \u200f ـ الشمالية", "كوريا الشمالية"),
    "zero width": ("بو\u200cتين\u200f", "بوتين"),
    "byte order mark": ("\ufeffبوتين", "بوتين"),
}
#: What readers tell apart.
DIFFERENT = [("على", "علي"), ("مدرسة", "مدرسه"), ("ماء", "ما"), ("كيم", "كيمي"), ("24", "42")]


@pytest.mark.parametrize(("written", "folded"), SAME.values(), ids=SAME)
def test_spellings_that_readers_take_for_the_same_fold_to_one(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_readers_tell_apart_stays_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("source", "surface"),
    [
        ("قال بُوتِينُ إن", "بُوتِينُ"),
        ("قال بوتيـــن، إن", "بوتيـــن"),
        ("في  كوريا \u00a0 الشمالية.", "كوريا \u00a0 الشمالية"),
        ("\ufeffكوريا\r\nالشمالية", "كوريا\r\nالشمالية"),
        ("😀 سﻻم 😀", "سﻻم"),
        ("عام ٢٠٢٣ م", "٢٠٢٣"),
    ],
)
def test_a_folded_word_is_found_where_it_stands(source, surface):
    folded = fold_with_offsets(source)
    start = folded.text.index(fold(surface))
    span = folded.span(start, start + len(fold(surface)))
    assert source[slice(*span)] == surface


@given(texts)
def test_every_folded_character_comes_from_where_it_is_said_to(text):
    folded = fold_with_offsets(text)
    for offset, character in enumerate(folded.text):
        origin = text[folded.origin(offset)]
        assert character in fold(origin) or _is_alike(character, origin), (offset, origin)


@given(texts)
def test_origins_are_in_order_and_inside(text):
    folded = fold_with_offsets(text)
    origins = [folded.origin(offset) for offset in range(len(folded.text))]
    assert origins == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)


@given(texts, st.data())
def test_a_span_of_the_folded_text_folds_to_that_text(text, data):
    folded = fold_with_offsets(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    source = text[slice(*folded.span(start, end))]
    assert folded.text[start:end] in fold(source)
    assert not text[folded.span(start, end).end :].startswith(tuple(map(chr, range(0x64B, 0x653))))


@given(texts, st.data())
def test_many_spans_at_once_are_as_one_by_one(text, data):
    folded = fold_with_offsets(text)
    if not folded.text:
        return
    edges = st.integers(0, len(folded.text))
    places = [
        (min(pair), max(pair), None, None)
        for pair in data.draw(st.lists(st.tuples(edges, edges)))
        if pair[0] != pair[1]
    ]
    assert folded.spans(places) == [folded.span(start, end) for start, end, _, _ in places]


@given(texts)
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_no_marks_digits_or_doubled_spaces_are_left(text):
    folded = fold(text)
    assert "  " not in folded
    assert not set(folded) & set(map(chr, range(0x64B, 0x660)))
    assert not any(unicodedata.category(c) == "Nd" and c in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹" for c in folded)


def test_a_text_that_needs_no_folding_has_no_map():
    folded = fold_with_offsets("كوريا الشمالية")
    assert not folded.starts
    assert folded.span(6, 14) == Span(6, 14)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("فلاديمير", "فلاديمير"),
        ("علي", "على"),
        ("بيونغ يانغ العاصمه", "بيونغ يانغ العاصمة"),
        ("Kurya", "Kūryā"),
        ("buutin", "Buutin"),
        ("al-arab", "al-ʿArab"),
        ("people's", "People’s"),
    ],
)
def test_a_person_who_looks_something_up_need_not_be_exact(typed, written):
    assert fold_loosely(typed) == fold_loosely(written)


def _is_alike(folded, origin):
    """A space stands for the first of several; letters change one by one."""
    return (folded == " " and origin.isspace()) or fold(origin).strip(MARKS) == folded
