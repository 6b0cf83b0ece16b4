"""In a marked text {form|id} is where a term is named in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.counterparts import find_counterparts
from reader.glossary.term import TermClass
from tests.glossary.marking import term, unmarked

TERMS = {
    one.id: one
    for one in [
        term("un", "كيم", english="Kim Jong Un", other=["Kim"]),
        term("keun", "كيم", english="Kim Hong-kyun", other=["Kim"]),
        term("north", "كوريا الشمالية", english="North Korea", other=["the North"]),
        term("korea", "كوريا", english="Korea"),
        term("missile", "صاروخ", kind=TermClass.TERM, english="missile"),
        term("sanctions", "عقوبات", kind=TermClass.TERM, english="sanctions"),
        term("us", "أمريكا", english="US"),
        term("odd", "غريب", english="a+b (c)", other=[""]),
        term("kelvin", "كلفن", kind=TermClass.TERM, english="ı"),
    ]
}
CASES = [
    ("{Kim Jong Un|un} met him. {Kim|un} left.", "un un"),
    ("{North Korea|north} and {Korea|korea}", "north korea"),
    ("{North Korea|north} alone", "north"),
    ("North Koreans and Kims", "north un"),
    ("{the North|north}, not the Northern", "north"),
    ("{Missiles|missile}, a {missile|missile}, no missileer", "missile"),
    ("{Sanctions|sanctions} and {SANCTIONS|sanctions}", "sanctions"),
    ("He told us of the {US|us}.", "us"),
    ("{Kim|keun} told {Kim|un} so", "keun un"),
    ("{Kim|un} and {Kim|keun} and {Kim|un}", "un keun"),
    ("about {a+b (c)|odd}", "odd"),
    ("İstanbul {ı|kelvin}", "kelvin"),
    ("Kim", "russia".replace("russia", "north")),
    ("", "un"),
]


@pytest.mark.parametrize(("marked", "terms"), CASES)
def test_english_forms_are_found_as_whole_words(marked, terms):
    text, expected = unmarked(marked)
    found = find_counterparts(text, [TERMS[name] for name in terms.split()])
    assert [(start, end, one.id) for start, end, one in found] == expected


@given(st.text("Kim NorthKoreas.,-'"), st.lists(st.sampled_from(list(TERMS.values()))))
def test_counterparts_are_in_order_and_apart_and_asked_for(text, terms):
    end = 0
    for counterpart in find_counterparts(text, terms):
        assert counterpart.start >= end
        assert counterpart.term in terms
        end = counterpart.end
    assert end <= len(text)
