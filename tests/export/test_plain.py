"""Text made fit for HTML."""

import pytest

from reader.export.plain import joined, left_to_right, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\0b", "a\ufffdb"),
        ("a\x1bb\x85c", "a\ufffdb\ufffdc"),
        ("\ud83d", "\ufffd"),
        ("\ufdd0\U0001ffff", "\ufffd\ufffd"),
        ("a\u2028b\u2029c\fd", "a b c d"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("e\u0301", "é"),
        ("ا\u0654", "أ"),
        ("\u064eبوتين", "\u25cc\u064eبوتين"),
        ("", ""),
        ("<b>&\"'</b>", "<b>&\"'</b>"),
    ],
)
def test_keeps_what_html_can_hold(text, expected):
    assert plain(text) == expected


def test_a_tooltip_is_not_turned_round():
    assert left_to_right("Putin \u202e(Russia)") == "\u2066Putin (Russia)\u2069"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("ل", "روسيا", "، إنه"), ("ل\u200d", "\u200dروسيا", "، إنه")),
        (("في ", "روسيا", " في"), ("في ", "روسيا", " في")),
        (("", "روسيا", ""), ("", "روسيا", "")),
    ],
)
def test_letters_join_across_a_cut(texts, expected):
    assert joined(*texts) == expected
