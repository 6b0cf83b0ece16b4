from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.glossary.finder import Finder
from reader.glossary.term import TermClass
from reader.text.affixes import PROCLITICS
from reader.text.folding import fold_with_offsets
from tests.glossary.marking import term, unmarked
from tests.text.arabic import texts

PLACE, ORGANIZATION, TERM = TermClass.PLACE, TermClass.ORGANIZATION, TermClass.TERM
TERMS = [
    term("korea", "كوريا", kind=PLACE),
    term("north", "كوريا الشمالية", kind=PLACE),
    term("russia", "روسيا", kind=PLACE),
    term("seoul", "سول", kind=PLACE),
    term("china", "الصين", kind=PLACE),
    term("kremlin", "الكرملين", kind=ORGANIZATION),
    term("likud", "الليكود", kind=ORGANIZATION),
    term("ukraine", "أوكرانيا", kind=PLACE),
    term("covid", "كوفيد-19", kind=TermClass.EVENT),
    term("g20", "G20", "مجموعة 20", kind=ORGANIZATION),
    term("council", "مجلس الأمن", kind=ORGANIZATION),
    term("council-us", "مجلس الأمن القومي الأمريكي", kind=ORGANIZATION),
    term("putin", "فلاديمير بوتين"),
    term("rubb", "عماد أبوالرُّب"),
    term("summit", "القمة", kind=TERM),
    term("missile", "صاروخ", kind=TERM),
    term("aid", "مساعدة", kind=TERM),
    term("weapons", "الأسلحة النووية", kind=TERM),
]
FOUND = [
    # as it stands, and with what stands around it
    "{روسيا|russia}",
    "زار {روسيا|russia}، ثم {أوكرانيا|ukraine}.",
    "«{روسيا|russia}»",
    "({روسيا|russia})",
    "-{روسيا|russia}-{أوكرانيا|ukraine}",
    "{كوفيد-19|covid}",
    "في {G20|g20} و{مجموعة 20|g20}",
    # proclitics are left out
    "و{روسيا|russia}",
    "ف{روسيا|russia}",
    "ب{روسيا|russia}",
    "ل{روسيا|russia}",
    "ك{روسيا|russia}",
    "ول{روسيا|russia}",
    "فب{روسيا|russia}",
    "وب{الكرملين|kremlin}",
    # ل swallows the alef of the article
    "ل{لكرملين|kremlin}",
    "ول{لكرملين|kremlin}",
    "ل{لصين|china}",
    "ل{ليكود|likud}",
    "الكرملين ليكود".replace("الكرملين", "{الكرملين|kremlin}"),
    "لكرملين",
    "بلكرملين",
    # inside another word it is none
    "عروسيات",
    "روسيات",
    "روسيا2",
    "2روسيا",
    "مروسيا",
    "سروسيا",
    "وسروسيا",
    "الروسيا",
    "بوروسيا",
    "xروسيا",
    "كسول",
    "وكسول",
    "ب{سول|seoul}",
    # spelling makes no difference
    "{اوكرانيا|ukraine}",
    "{أُوكرانْيا|ukraine}",
    "{أوكـــرانيا|ukraine}",
    "{كوريا  الشمالية|north}",
    "{كوريا\u00a0الشمالية|north}",
    "{كوريا\r\nالشمالية|north}",
    "{كوفيد-١٩|covid}",
    "{g20|g20}",
    "{عماد أبوالرب|rubb}",
    "{عماد أبوالرُّبِّ|rubb}.",
    "😀{روسيا|russia}😀",
    "\u200f{روسيا|russia}\u200f،",
    # the longest wins
    "{كوريا الشمالية|north} و{كوريا|korea}",
    "{كوريا|korea} الشماليةُ ليست".replace("{كوريا|korea} الشماليةُ", "{كوريا الشماليةُ|north}"),
    "{كوريا|korea} الشماليات",
    "{مجلس الأمن|council} القومي",
    "{مجلس الأمن القومي الأمريكي|council-us}",
    # a nationality is no mention
    "الروسي والصيني",
    # a common noun of one word, with its article, without, and in the accusative
    "{القمة|summit} و{قمة|summit} ول{لقمة|summit} وب{القمة|summit}",
    "{صاروخ|missile} و{الصاروخ|missile} ول{لصاروخ|missile} و{صاروخا|missile} و{صاروخًا|missile}",
    "{مساعدة|aid} مساعدةا",
    "صواريخ",
    # one of two words only as it is written
    "{الأسلحة النووية|weapons} وأسلحة نووية",
]


def found(finder, text):
    folded = fold_with_offsets(text)
    matches = finder.find(folded.text)
    spans = folded.spans(matches)
    return [
        (*span, readings[1][0].term.id)
        for span, (_, _, readings, _) in zip(spans, matches, strict=True)
    ]


@pytest.fixture(scope="module")
def finder():
    return Finder(TERMS)


@pytest.mark.parametrize("marked", FOUND)
def test_names_are_found_as_the_conventions_say(finder, marked):
    text, mentions = unmarked(marked)
    assert found(finder, text) == mentions


def test_a_common_noun_has_no_article_in_latin_letters():
    assert found(Finder([term("veto", "veto", kind=TERM)]), "الveto veto") == [(7, 11, "veto")]


@pytest.mark.parametrize("spellings", [[], [""], ["  "], ["\u064e"], ["ال"], ["ـ"]])
def test_a_glossary_may_be_empty_or_odd(spellings):
    finder = Finder([term("odd", *spellings, kind=TERM)] if spellings else [])
    assert [name for *_, name in found(finder, "ال روسيا َ")] in ([], ["odd"])


def test_a_spelling_means_whom_it_names_in_full_rather_than_whom_it_is_short_for():
    finder = Finder([term("kim", "كيم جونغ", "كيم*"), term("kim-town", "كيم")])
    [(_, _, (certain, _), _)] = finder.find("كيم")
    assert certain.id == "kim-town"


def test_spellings_may_be_parts_of_each_other_in_any_way():
    finder = Finder([term("ab", "ا ب"), term("bc", "ب ج د"), term("b", "ب"), term("d", "د")])
    assert found(finder, "ا ب ج د") == [(2, 7, "bc")]
    assert found(finder, "ا ب د") == [(0, 3, "ab"), (4, 5, "d")]


words = st.sampled_from(["ا", "ب", "جج", "ددد"])
names = st.lists(words, min_size=1, max_size=3).map(" ".join)
separators = st.sampled_from([" ", " ", "، ", " و", " ل", " ال", "-", "ه"])


def naive(spellings, text):
    """Every place where a spelling stands as a word, the longest first."""
    places = set()
    for spelling in spellings:
        for start in range(len(text)):
            end = start + len(spelling)
            if text[start:end] == spelling and _is_word(text, start, end):
                places.add((start, end))
    return places


def _is_word(text, start, end):
    begin = start
    while begin and text[begin - 1].isalnum():
        begin -= 1
    before = text[begin:start]
    if len(spelled := text[start:end]) < 4 and before.endswith("ك"):
        return False
    return bool(spelled) and not text[end : end + 1].isalnum() and (
        not before or before in PROCLITICS
    )  # fmt: skip


def longest(places):
    chosen = []
    for start, end in sorted(places, key=lambda place: (place[0] - place[1], place[0])):
        if all(end <= a or b <= start for a, b in chosen):
            chosen.append((start, end))
    return sorted(chosen)


def cross(one, other):
    return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]


@given(
    st.sets(names, max_size=5),
    st.lists(st.tuples(words, separators)).map(lambda pairs: "".join(map("".join, pairs))),
)
def test_all_is_found_that_plain_search_finds(spellings, text):
    places = naive(spellings, text)
    crossing = [(a, b) for a in places for b in places if a < b and cross(a, b)]
    assume(len({place for pair in crossing for place in pair}) == 2 * len(crossing))
    finder = Finder([term(spelling, spelling) for spelling in spellings])
    assert [(start, end) for start, end, _, _ in finder.find(text)] == longest(places)


@given(texts)
def test_what_is_found_is_in_order_and_apart_in_any_text(text):
    matches = Finder(TERMS).find(fold_with_offsets(text).text)
    assert all(a[1] <= b[0] for a, b in pairwise(matches))
