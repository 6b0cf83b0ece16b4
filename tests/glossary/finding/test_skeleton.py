"""Which spellings can be of one foreign name, and what all of them keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.finding.skeleton import is_same_name, noun_keys, skeleton
from reader.text.folding import fold

SAME = [
    ("بيونج يانج", "بيونغ يانغ"),
    ("بيونقيانق", "بيونغ يانغ"),
    ("دميترى بيسكوف", "ديمتري بيسكوف"),
    ("ڤلاديمير", "فلاديمير"),
    ("أندري رودينكو", "أندريه رودينكو"),
    ("تشوي سون هي", "تشوي سون هوي"),
    ("كورت كامبل", "كيرت كامبل"),
    ("كيم هونك كيون", "كيم هونغ كيون"),
    ("استوكهولم", "ستوكهولم"),
    ("غوتيريش", "غوتيريس"),
    ("نتانياهو", "نتنياهو"),
]
OTHER = [
    ("بوتينا", "بوتين"),
    ("كم", "كيم"),
    ("كام", "كيم"),
    ("ببوتين", "بوتين"),
    ("لافروفا", "لافروف"),
    ("باتين", "بوتين"),
    ("إيران", "رانا"),
]


@pytest.mark.parametrize(("written", "listed"), SAME)
def test_one_name_in_two_systems(written, listed):
    written, listed = fold(written), fold(listed)
    assert is_same_name(written, listed, has_g=True)
    assert is_same_name(listed, written, has_g=True)


@pytest.mark.parametrize(("written", "listed"), OTHER)
def test_two_names(written, listed):
    assert not is_same_name(fold(written), fold(listed), has_g=True)


def test_letters_for_g_stand_for_each_other_only_where_there_is_a_g():
    assert is_same_name("جنج", "غنغ", has_g=True)
    assert not is_same_name("جنج", "غنغ", has_g=False)


@given(st.lists(st.text("ابتجدرسعفقكلمنهوي", min_size=1, max_size=8), min_size=1, max_size=3))
def test_a_name_is_the_same_as_itself(words):
    name = " ".join(words)
    assert is_same_name(name, name, has_g=False)


@pytest.mark.parametrize(
    ("form", "listed"),
    [("صواريخ", "صاروخ"), ("عقوباتها", "عقوبة"), ("قمتهما", "قمة"), ("قمم", "قمة")],
)
def test_forms_of_a_noun_share_a_key(form, listed):
    assert set(noun_keys(skeleton(form))) & set(noun_keys(skeleton(listed)))


def test_the_skeletons_of_many_words_are_those_of_each():
    words = ["بيونغ", "يانغ", "أندريه", "قمم"]
    assert skeleton(" ".join(words)).split(" ") == [skeleton(word) for word in words]
