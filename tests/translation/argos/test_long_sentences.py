"""Sentences that a model cannot take, or not write, whole: cut at clauses, never cut short."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span
from reader.translation.argos.model import LONGEST
from reader.translation.argos.pieces import halves, on_one_line, pieces
from tests.packages import arabic_lines
from tests.translation.argos import argos_way
from tests.translation.argos.conftest import SHORT

LONG = " ".join(arabic_lines()[2:40])  # some 3000 tokens


def _words(text):
    return text.split()


def _cut(text, longest=8):
    return [text[a:b].strip() for (a, b), _ in pieces(text, _words, longest)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("جاء الوفد؛ وبدأ اللقاء، ثم انتهى", ["جاء الوفد؛", "وبدأ اللقاء، ثم انتهى"]),
        ("قال الرئيس إن اللقاء تم، بعد يوم", ["قال الرئيس إن اللقاء تم،", "بعد يوم"]),
        ("قال الرئيس اليوم لكن الوفد لم يأت", ["قال الرئيس اليوم", "لكن الوفد لم يأت"]),
        ("قال الرئيس اليوم ولكن الوفد لم يأت", ["قال الرئيس اليوم", "ولكن الوفد لم يأت"]),
        ("التقى الرئيس الروسي ووزير خارجية مصر", ["التقى الرئيس الروسي", "ووزير خارجية مصر"]),
        ("الرئيس الروسي فلاديمير بوتين", ["الرئيس الروسي", "فلاديمير بوتين"]),
    ],
    ids=["semicolon", "comma", "conjunction", "joined conjunction", "and", "space"],
)
def test_the_best_place_near_the_middle_is_cut(text, parts):
    first, second = halves(text, Span(0, len(text)))

    assert [text[slice(*first)].strip(), text[slice(*second)].strip()] == parts


def test_what_fits_is_left_whole():
    assert _cut("  قال الرئيس، ثم ذهب ") == ["قال الرئيس، ثم ذهب"]
    assert _cut(" \n ") == []


@given(st.text(alphabet="ابو ،؛.\n\u00a0😀", max_size=200), st.integers(1, 9))
def test_nothing_but_white_space_is_lost_in_cutting(text, longest):
    found = [*pieces(text, list, longest)]

    kept = "".join(text[a:b] for (a, b), _ in found)

    assert "".join(kept.split()) == "".join(text.split())
    assert all(len(tokens) <= longest for _, tokens in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_a_sentence_longer_than_the_models_positions_comes_out_whole(engine, install):
    source = " ".join(LONG.split()[:70])
    text = engine("short").translate([source])[0].text

    [folder] = install()  # the same model with more positions
    tokens, _ = argos_way.hypothesis(*argos_way.opened(folder), source)
    assert SHORT < len(tokens) < LONGEST
    assert text == argos_way.english(*argos_way.opened(folder), source)


def test_a_sentence_longer_than_what_ctranslate2_writes_comes_out_whole(engine, install):
    [folder] = install()
    source = " ".join(LONG.split()[:300])
    opened = argos_way.opened(folder)

    whole = argos_way.english(*opened, source, max_decoding_length=2000)
    assert len(argos_way.english(*opened, source)) < len(whole) * 0.9
    assert engine().translate([source])[0].text == whole


def test_a_translation_that_grows_too_long_is_made_in_halves(engine, install):
    [folder] = install("wordy")
    source = " ".join(LONG.split()[:80])
    opened = argos_way.opened(folder)
    tokens, result = argos_way.hypothesis(*opened, source)
    assert len(tokens) < LONGEST == len(result.hypotheses[0])

    whole = argos_way.english(*opened, source, max_decoding_length=2000)
    assert engine("wordy").translate([source])[0].text.split() == whole.split()


@pytest.mark.parametrize("kind", ["short", "wordy", "chain"])
def test_words_of_pieces_stand_where_they_stood(engine, kind):
    opened = engine(kind)
    source = " ".join(LONG.split()[:120])
    [draft] = opened.translate([source])

    words = {word for word in source.split()[100:110] if word.isalpha()}
    assert {source[slice(*pair.source)] for pair in draft.words} > words
    assert draft.words[-1].target[1] > len(draft.text) * 0.9


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\u2028", "\x0b", " \n "])
def test_line_breaks_within_a_sentence_are_joined(engine, line_break):
    opened = engine()
    plain, broken = "وقال الرئيس الروسي", f"وقال{line_break}الرئيس الروسي"
    [one, other] = opened.translate([plain, broken])

    assert one.text == other.text
    assert broken[slice(*other.words[-1].source)] == "الروسي"


def test_joining_keeps_every_offset():
    text = "أ\nب\r\nج\ud800\u2029د"

    assert on_one_line(text) == "أ ب  ج  د"
