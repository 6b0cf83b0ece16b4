"""Which word renders which: the models of the tests render token by token, so it is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.translation.argos.alignment import aligned, composed
from reader.translation.engine import Aligned
from tests.packages import arabic_lines
from tests.translation.argos import argos_way


def _pairs(source, draft):
    return [(source[slice(*one)], draft.text[slice(*other)]) for one, other in draft.words]


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe", "chain", "prefix"])
def test_each_word_points_to_its_rendering(engine, install, kind):
    [*folders] = install(kind)
    package, _ = argos_way.opened(folders[0])
    # A word that is one token in all packages is rendered alike alone and in a sentence.
    words = [*dict.fromkeys(" ".join(arabic_lines()).split())]
    single = [
        word
        for word in words
        if word.isalpha() and len(word) > 2 and len(package.tokenizer.encode(word)) == 1
    ][:30]
    opened = engine(kind)
    alone = [draft.text for draft in opened.translate(single)]
    [draft] = opened.translate([" ".join(single)])
    first = 1 if kind == "prefix" else 0  # the prefix stands in the place of the first word's

    assert len(single) >= 10
    assert all(pair in _pairs(" ".join(single), draft) for pair in _expected(single, alone, first))


def _expected(single, alone, first):
    return [
        (word, text)
        for word, text in zip(single[first:], alone[first:], strict=True)
        if text.isalpha()
    ]


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe", "chain", "short", "wordy"])
def test_spans_lie_within_words_of_both_texts(engine, kind):
    sources = arabic_lines()[:40]
    for source, draft in zip(sources, engine(kind).translate(sources), strict=True):
        assert draft.words or not any(map(str.isalpha, draft.text))
        for one, other in draft.words:
            assert 0 <= one[0] < one[1] <= len(source)
            assert 0 <= other[0] < other[1] <= len(draft.text)
            assert not set(source[slice(*one)] + draft.text[slice(*other)]) & set(' \n"،.')


def test_vocalised_words_are_whole(engine):
    source = "قَالَ الرَّئِيسُ"
    [draft] = engine().translate([source])

    assert {pair[0] for pair in _pairs(source, draft)} == {"قَالَ", "الرَّئِيسُ"}


def test_several_words_may_render_one():
    words = aligned(
        "وزير الخارجية",
        "foreign minister",
        (["▁وزير", "▁ال", "خارجية"], ["▁foreign", "▁minister"]),
        [[0.1, 0.2, 0.7], [0.9, 0.1, 0.0]],
    )

    assert words == (Aligned((5, 13), (0, 7)), Aligned((0, 4), (8, 16)))


def test_what_normalising_changed_is_left_out():
    words = aligned(
        "قال ﷺ خيرا",
        "he said",
        (["▁قال", "▁صلى", "▁خيرا"], ["▁he", "▁said"]),
        [[0, 1, 0], [0, 0, 1]],
    )

    assert words == (Aligned((6, 10), (3, 7)),)


def test_pairs_meet_in_the_language_between():
    first = (Aligned((0, 3), (4, 9)), Aligned((4, 7), (4, 9)))
    second = (Aligned((4, 9), (0, 5)), Aligned((10, 12), (6, 8)))

    assert composed(first, second) == (Aligned((0, 3), (0, 5)), Aligned((4, 7), (0, 5)))


@given(st.text(max_size=30), st.text(max_size=30), st.lists(st.text(max_size=4), max_size=9))
def test_no_token_ends_it(source, target, tokens):
    weights = [[float(number) for number, _ in enumerate(tokens)] for _ in tokens]

    for one, other in aligned(source, target, (tokens, tokens), weights):
        assert source[slice(*one)]
        assert target[slice(*other)]
