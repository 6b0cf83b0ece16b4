import pytest

from reader.glossary.search import TermSearch
from reader.glossary.term import Spelling, Term, TermClass


def entry(name, english, arabic, transliteration="", other=()):
    spellings = tuple(map(Spelling, arabic.split("؛")))
    return Term(name, TermClass.TERM, english, spellings, other, transliteration)


TERMS = [
    entry("putin", "Vladimir Putin", "فلاديمير بوتين", "Fladimir Butin"),
    entry("pyongyang", "Pyongyang", "بيونغ يانغ؛بيونج يانج", "Biyungh Yangh"),
    entry("capital", "capital", "عاصمة", "ʿĀṣima", ("seat of government",)),
    entry("inputs", "inputs", "مدخلات"),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("putin", "putin"),
        ("PUT", "putin inputs"),
        ("government", "capital"),
        ("بوتين", "putin"),
        ("بُوتيـن", "putin"),
        ("عاصمه", "capital"),
        ("يانج", "pyongyang"),
        ("asima", "capital"),
        ("ʿĀṣima", "capital"),
        ("fladimir", "putin"),
        ("p", "pyongyang putin capital inputs"),
        ("  putin ", "putin"),
        ("nobody", ""),
        ("", "putin pyongyang capital inputs"),
        (" \u064e", "putin pyongyang capital inputs"),
        ("(", ""),
    ],
)
def test_terms_are_found_in_any_spelling_the_best_first(query, found):
    assert " ".join(term.id for term in TermSearch(TERMS).find(query)) == found
