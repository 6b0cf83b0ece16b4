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
