import pytest

from reader.glossary.check import Doubt, check, check_term, usable
from reader.glossary.term import Spelling, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.paths import resources


def term(*texts, english="Name", name="x"):
    return Term(name, TermClass.PERSON, english, tuple(map(Spelling, texts)), transliteration="t")


REJECTED = {
    "": Doubt.EMPTY, "\u200f": Doubt.EMPTY, "ـَ": Doubt.EMPTY, "«…»": Doubt.NO_LETTER,
    "ك": Doubt.ONE_LETTER, "«ك»": Doubt.ONE_LETTER, "x": Doubt.ONE_LETTER, "فِي": Doubt.STOP_WORD,
    "الى": Doubt.STOP_WORD, "التي": Doubt.STOP_WORD, "ا" * 301: Doubt.TOO_LONG,
}  # fmt: skip
TAKEN = {
    ".*": Doubt.NO_LETTER, "بوت(ي|و)ن": Doubt.PATTERN, r"\w+": Doubt.ONE_LETTER,
    "^كيم$": Doubt.PATTERN, "كلمة " * 21: Doubt.LONG, "ا" * 300: Doubt.LONG, "كيم": None,
    "Reuters": Doubt.LATIN, "بوتين": None, "24": None, "إف-16": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "doubt"), (REJECTED | TAKEN).items(), ids=repr)
def test_each_doubt_about_a_spelling_is_told(text, doubt):
    assert [finding.doubt for finding in check_term(term(text))] == ([doubt] if doubt else [])


@pytest.mark.parametrize("text", REJECTED, ids=repr)
def test_an_entry_loses_what_cannot_be_taken_and_says_so(text):
    kept, findings = usable(term(text, "بوتين"))
    assert kept.spellings == (Spelling("بوتين"),)
    assert kept.transliteration == ""
    assert [finding.rejects for finding in findings] == [True]
    assert usable(term(text))[0] is None


def test_what_is_only_odd_is_taken():
    for text in ("Reuters", "^كيم$", "كلمة " * 21):
        assert usable(term(text))[0] == term(text)


@pytest.mark.parametrize(
    ("wrong", "doubt"),
    [
        (term("بوتين", english=""), Doubt.NO_ENGLISH),
        (term(), Doubt.EMPTY),
        (term("Putin", english="بوتين"), Doubt.SWAPPED),
    ],
)
def test_an_entry_without_a_language_is_not_taken(wrong, doubt):
    kept, findings = usable(wrong)
    assert kept is None
    assert [finding.doubt for finding in findings] == [doubt]


def test_arabic_letters_in_the_english_are_told():
    assert [f.doubt for f in check_term(term("بوتين", english="Putin بوتين"))] == [
        Doubt.ARABIC_IN_ENGLISH
    ]


def test_an_everyday_word_is_told_by_who_knows_them():
    findings = check([term("سلام"), term("كيم")], {"سلام"}.__contains__)
    assert [(f.spelling, f.doubt) for f in findings if f.doubt is Doubt.EVERYDAY_WORD] == [
        ("سلام", Doubt.EVERYDAY_WORD)
    ]


def test_the_same_spelling_and_the_same_english_are_told_and_both_kept():
    one, other = term("بوتين", "بوتن"), term("بوتِين", english="name", name="y")
    found = list(check([one, other]))
    assert [(f.term, f.doubt, f.rejects) for f in found] == [
        (other, Doubt.SAME_SPELLING, False), (other, Doubt.SAME_ENGLISH, False),
    ]  # fmt: skip
    assert "“Name”" in found[0].message
    assert "“x”" in found[1].message


def test_an_entry_is_compared_with_those_that_have_come_before():
    terms = [term("كيم", english=name, name=name) for name in ("a", "b", "c")]
    found = [(f.term.id, f.message) for f in check(terms)]
    assert [name for name, _ in found] == ["b", "c"]
    assert "“a”, “b”" in found[1][1]
    assert "“c”" not in found[1][1]


def test_nothing_of_the_bundled_glossary_is_refused():
    findings = list(check(read_termbase(resources() / "glossary.tbx").terms))
    assert {f.doubt for f in findings} <= {Doubt.SAME_SPELLING, Doubt.LATIN, Doubt.SAME_ENGLISH}


def test_stop_words_stand_once_each():
    lines = (resources() / "stop-words.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert len(words) == len(set(words)) > 200
