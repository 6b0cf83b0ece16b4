"""Telling the languages of a text apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.language import fragments, language
from reader.page.model import Side

ARABIC, ENGLISH = Side.ARABIC, Side.ENGLISH


def shown(text, around):
    """The fragments, those in the other language in braces."""
    return "".join(
        f"{{{piece.text}}}" if piece.side else piece.text for piece in fragments(text, around)
    )


@pytest.mark.parametrize(
    ("text", "around", "expected"),
    [
        ("Misprint: كيم جون إيل for كيم.", ENGLISH, "Misprint: {كيم جون إيل} for {كيم}."),
        ("«بوتن، 2019» is meant", ENGLISH, "«{بوتن،} 2019» is meant"),
        ("صورة Sputnik/Alexei Nikolsky 24.", ARABIC, "صورة {Sputnik/Alexei Nikolsky} 24."),
        ("مجموعة G20 و BRICS", ARABIC, "مجموعة {G}20 و {BRICS}"),
        ("بنسبة 12.5%", ARABIC, "بنسبة 12.5%"),
        ("cafe\u0301 بوتين", ARABIC, "{cafe\u0301} بوتين"),
        ("", ARABIC, ""),
    ],
)
def test_cuts_where_the_letters_change(text, around, expected):
    assert shown(text, around) == expected


@given(st.text(alphabet="اب،ل e12-.é "), st.sampled_from(Side))
def test_loses_nothing(text, around):
    assert "".join(piece.text for piece in fragments(text, around)) == text


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("Copyright REUTERS", ARABIC, ENGLISH),
        ("صورة REUTERS", ARABIC, ARABIC),
        ("24", ARABIC, ARABIC),
        ("", ENGLISH, ENGLISH),
        ("بوتين", ENGLISH, ARABIC),
    ],
)
def test_a_whole_text_is_in_the_language_expected_unless_only_the_other_is_there(
    text, expected, found
):
    assert language(text, expected) is found
