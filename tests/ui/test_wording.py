import pytest

from reader.corpus.article import Metadata
from reader.ui import wording
from reader.ui.bidi import isolate, menu_text


@pytest.mark.parametrize(
    ("iso", "words"),
    [(None, ""), ("2019", "2019"), ("2019-04", "Apr 2019"), ("2023-09-02", "2 Sep 2023")],
)
def test_dates_are_as_precise_as_is_known(iso, words):
    assert wording.date(iso) == words


def test_a_source_is_outlet_and_date():
    assert wording.source(Metadata("Euronews", date="2019-04-25")) == "Euronews · 25 Apr 2019"
    assert wording.source(Metadata(date="2019")) == "2019"
    assert wording.source(Metadata()) == ""


def test_arabic_in_a_mixed_line_is_isolated():
    assert isolate("بوتين") == "\u2068بوتين\u2069"


def test_an_ampersand_in_a_menu_stays_one():
    assert menu_text("A & B") == "\u2068A && B\u2069"


def test_origins_are_short_where_they_are_counted():
    assert wording.short_origin("memory") == "Memory"
    assert wording.short_origin("argos:translate-ar_en-1.0") == "Argos"


@pytest.mark.parametrize(
    ("work", "words"),
    [
        ((0, 500, 30.0), "0 of 500"),
        ((8, 500, 0.4), "8 of 500"),
        ((120, 500, 4.0), "120 of 500 · 30 per second · 13 s left"),
        ((10, 2000, 4.0), "10 of 2,000 · 2.5 per second · 13 min left"),
        ((10, 100_000, 10.0), "10 of 100,000 · 1.0 per second · 28 h left"),
        ((9000, 10_000, 1.0), "9,000 of 10,000 · 9,000 per second · 0 s left"),
    ],
)
def test_pace_says_how_fast_and_how_long(work, words):
    assert wording.pace(*work) == words
