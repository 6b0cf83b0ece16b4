from dataclasses import replace

import pytest

from reader.glossary.differences import differences, spelling_in_words
from reader.glossary.plan import Change
from reader.glossary.term import Matching, Spelling, TermClass
from tests.glossary.making import PUTIN


def told(**fields):
    return [tuple(one) for one in differences(Change(PUTIN, replace(PUTIN, **fields)))]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"english": "Putin"}, [("English", "Vladimir Putin", "Putin")]),
        ({"role": ""}, [("Role", "President of Russia", "")]),
        ({"term_class": TermClass.EVENT}, [("Class", "person", "event")]),
        (
            {"other_english": ("Putin", "Mr Putin")},
            [("Other English", "President Putin", "Mr Putin")],
        ),
        (
            {"matching": Matching.EXACT},
            [("Found", "In any spelling, and in the plural or with suffixes", "Exactly as listed")],
        ),
        (
            {"note": "x", "transliteration": "y"},
            [("Say it", "flādīmīr būtīn", "y"), ("Note", PUTIN.note, "x")],
        ),
        ({}, []),
    ],
)  # fmt: skip
def test_each_field_that_differs_is_told_with_what_goes_and_what_comes(fields, expected):
    assert told(**fields) == expected


def test_of_spellings_only_those_are_told_that_differ():
    first, second, third = PUTIN.spellings
    changed = third._replace(short=False)
    assert told(spellings=(first, changed, Spelling("بوطين"))) == [
        (
            "Arabic",
            f"{spelling_in_words(second)} · بوتين (short form)",
            "بوتين · بوطين",
        )
    ]


def test_another_order_is_told_whole():
    assert told(other_english=PUTIN.other_english[::-1]) == [
        ("Other English", "Putin · President Putin", "President Putin · Putin")
    ]


def test_all_that_is_said_of_a_spelling_is_told():
    spelling = Spelling("بوتين", ("24",), short=True, byline_only=True, note="so")
    assert spelling_in_words(spelling) == "بوتين (short form; in bylines only; 24; so)"
