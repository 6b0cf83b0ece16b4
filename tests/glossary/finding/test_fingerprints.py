"""Numbers that stand for words: the same for the same letters, and joined as letters are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.finding.fingerprints import Table, fingerprints

WORDS = st.lists(st.text("ابتكلمنوي", max_size=9), min_size=1, max_size=30)


@given(WORDS)
def test_the_same_for_the_same_words_and_no_others(words):
    values = fingerprints(words).values.tolist()
    assert len(set(values)) == len(set(words))
    assert values == [int(fingerprints([word]).values[0]) for word in words]


@given(WORDS, st.randoms())
def test_those_of_two_words_make_that_of_both(words, chance):
    others = chance.sample(words, len(words))
    joined = fingerprints(words).then(fingerprints(others))
    both = fingerprints([word + other for word, other in zip(words, others, strict=True)])
    assert joined.values.tolist() == both.values.tolist()
    assert joined.sizes.tolist() == both.sizes.tolist()


@given(WORDS, WORDS)
def test_a_table_finds_what_is_in_it_under_all_its_numbers(listed, asked):
    table = Table(fingerprints(listed).values)
    hits = table.find(fingerprints(asked).values)
    found = {
        int(which): sorted(table.numbers[first:last].tolist())
        for which, first, last in zip(*hits, strict=True)
    }
    assert found == {
        at: [number for number, word in enumerate(listed) if word == asked_for]
        for at, asked_for in enumerate(asked)
        if asked_for in listed
    }


def test_nothing_is_found_in_nothing():
    empty = np.zeros(0, np.uint64)
    assert not len(Table(empty).find(fingerprints(["كيم"]).values).which)
    assert not len(Table(fingerprints(["كيم"]).values).find(empty).which)
