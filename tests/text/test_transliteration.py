import pytest
from hypothesis import given

from reader.text.transliteration import is_given_name, transliterate
from tests.text.arabic import texts


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("محمد", "Mohammed"),
        ("مُحمّد", "Mohammed"),
        ("عبد الله", "Abdullah"),
        ("عبد الفتاح السيسي", "Abdel Fattah al-Sisi"),
        ("محمد بن سلمان", "Mohammed bin Salman"),
        ("أحمد عبد الرحمن", "Ahmed Abdul Rahman"),
        ("سيرغي لافروف", "Sergei Lavrov"),
        ("سيرجى لافروف", "Sergei Lavrov"),
        ("لاڤروڤ", "Lavrov"),
        ("وونسان", "Wonsan"),
        ("كيم يو-جونغ", "Kim Yo-Jong"),
        ("تشرشل", "Charshal"),
        ("إلفيرا", "Alfira"),
        ("", ""),
    ],
)
def test_names_are_written_as_the_press_does(arabic, english):
    assert transliterate(arabic) == english


def test_a_known_rendering_goes_first():
    assert transliterate("كورسك", {"كورسك": "Kursk"}) == "Kursk"


def test_given_names_are_known_in_any_spelling():
    assert is_given_name("أحمد")
    assert is_given_name("احمد")
    assert not is_given_name("لافروف")


@given(texts)
def test_any_text_comes_out_without_arabic_letters(text):
    assert not any("\u0620" <= letter <= "\u064a" for letter in transliterate(text))
