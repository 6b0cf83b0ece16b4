"""A text cut into words, each of which is looked at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.finding.words import Words


@given(st.text("ابكيم12a_-.، «»\0\U0001e900"))
def test_words_are_letters_and_digits_in_a_row(text):
    words = Words(text)
    expected = [(match.start(), match.end(), match[0]) for match in re.finditer(r"[^\W_]+", text)]
    assert list(zip(words.starts, words.ends, words.all, strict=True)) == expected
    assert sorted(words.distinct) == sorted(set(words.all))


@pytest.mark.parametrize(
    ("between", "goes_on"),
    [
        (" ", True),
        ("-", True),
        (".", True),
        (" – ", True),
        (". ", True),
        ("، ", False),
        (" .", False),
        ("\0", False),
        ("  - ", False),
    ],
)
def test_what_may_stand_within_a_name(between, goes_on):
    assert Words(f"كيم{between}جونغ").go_on.tolist() == [goes_on, False]


def test_the_word_at_an_offset():
    words = Words("كيم جونغ أون")
    assert [words.index(offset) for offset in (0, 1, 4, 12)] == [0, 1, 1, 3]
