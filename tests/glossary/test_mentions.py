"""Which term is meant. In a marked text {surface|id} is a mention; see `marking`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.article import Article, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import TermClass, within
from reader.glossary.termbase import read_termbase
from reader.paths import resources, seeds
from tests.glossary.marking import article, term, unmarked
from tests.text.arabic import texts

TERMS = [
    term("un", "كيم جونغ أون", "كيم*"),
    term("il", "كيم جونغ إيل", "كيم*"),
    term("keun", "كيم هونغ كيون", "كيم*"),
    term("putin", "فلاديمير بوتين", "بوتين*"),
    term("north", "كوريا الشمالية", "الشمال*", kind=TermClass.PLACE),
    term("russia", "روسيا", kind=TermClass.PLACE),
    term("24", "24^", kind=TermClass.ORGANIZATION),
    term("agencies", "وكالات^", kind=TermClass.ORGANIZATION),
]
CASES = {
    "a bare family name": ["P زار {فلاديمير بوتين|putin} المدينة. وعاد {بوتين|putin}."],
    "one that is never named in full": ["P عاد {بوتين|putin} ول{بوتين|putin} رأي."],
    "in a title, by what comes later": ["T قمة {كيم|il}", "P وصل {كيم جونغ إيل|il} أمس."],
    "in a title, by who is named most": [
        "T قمة {كيم|un}",
        "P ذكر {كيم جونغ إيل|il} و{كيم جونغ إيل|il}.",
        "P وصل {كيم جونغ أون|un}.",
        "P عاد {كيم جونغ أون|un}.",
    ],
    "the one named just before": [
        "P وصل {كيم جونغ أون|un} أمس.",
        "P وقال نائب الوزير {كيم هونغ كيون|keun} إن الأمر خطير.",
        "P وأكد أنه يشارك {كيم|keun} في مخاوفه.",
        "P ووصل {كيم جونغ أون|un} إلى موسكو.",
        "P وعاد {كيم|un}.",
    ],
    "in the same sentence": ["P التقى {كيم جونغ أون|un} و{كيم جونغ إيل|il} ثم عاد {كيم|il}."],
    "not one named long ago in passing": [
        "P وصل {كيم جونغ أون|un} أمس.",
        "P وتحدث {كيم جونغ أون|un} هناك.",
        "P في ساحة {كيم جونغ إيل|il}.",
        "P لم يحضر أحد.",
        "P وعاد {كيم|un}.",
    ],
    "no one is named: whom the glossary has first": ["P عاد {كيم|un}."],
    "a name in furniture names no one": [
        "f كيم جونغ إيل",
        "P عاد {كيم|keun}.",
        "P هو {كيم هونغ كيون|keun}.",
    ],
    "a plain word, its term never named": ["P في الشمال مطر. زار كوريا."],
    "a plain word, before its term": ["P قال {الشمال|north}: زار {كوريا الشمالية|north}."],
    "a plain word, after its term": ["P زار {كوريا الشمالية|north}. وفي {الشمال|north} مطر."],
    "bylines": ["P في 24 ساعة", "B {24|24} - شادية - خاص", "P وكالات", "B كتب: {وكالات|agencies}"],
    "captions": ["C صورة: {وكالات|agencies}"],
    "bylines with و": ["B رويترز و{وكالات|agencies}"],
    "not the end of another name": ["B فرانس 24", "B المصدر: {روسيا|russia} 24"],
    "not in a date": ["B 24 أيلول 2023"],
    "no furniture": ["f روسيا", "P {روسيا|russia}", "f روسيا"],
    "nothing over the edge of blocks": ["P كوريا", "P الشمالية"],
}  # fmt: skip


@pytest.mark.parametrize("lines", CASES.values(), ids=CASES)
def test_mentions_are_resolved_from_their_context(lines):
    text, expected = unmarked("\n".join(lines))
    found = find_mentions(article(*text.split("\n")), Finder(TERMS))
    assert [(m.surface, m.term.id) for m in found] == [
        (text[start:end], name) for start, end, name in expected
    ]


def test_one_kim_is_for_one_sentence_another():
    path = seeds() / "003_f4ddb44c7cdc8adf.txt"
    text = path.read_bytes().decode()
    kims = [
        mention
        for mention in find_mentions(
            Article("a", text, blocks(text), Metadata()),
            Finder(read_termbase(resources() / "glossary.tbx").terms),
        )
        if mention.surface == "كيم"
    ]
    assert {mention.term.id for mention in kims} == {"kim-jong-un", "kim-hong-kyun"}
    [other] = [mention for mention in kims if mention.term.id == "kim-hong-kyun"]
    assert text[other.start - 6 : other.end + 10] == "يشارك كيم في مخاوفه"


@given(st.lists(texts | st.sampled_from(["كيم", "كيم جونغ أون", "24", "الشمال"])).map(" ".join))
def test_offsets_are_those_of_the_file(text):
    found = find_mentions(Article("a", text, blocks(text), Metadata()), Finder(TERMS))
    end = 0
    for mention in found:
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        end = mention.end


def test_mentions_within_a_stretch_are_those_that_begin_there():
    text, _ = unmarked("P {روسيا|russia} {روسيا|russia} {روسيا|russia}")
    found = find_mentions(article(text), Finder(TERMS))
    assert [m.start for m in within(found, 1, 12)] == [6]
    assert [m.start for m in within(found, 6, 13)] == [6, 12]
    assert not within(found, 13, 99)
