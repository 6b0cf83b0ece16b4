"""Finding sentences and stepping through them."""

import pytest

from reader.page.model import Side
from reader.ui.reading.place import Spot
from reader.ui.reading.sentences import sentence_at, step
from tests.ui.reading.samples import furniture, untranslated

ROWS = (untranslated("أولى. ثانية."), furniture("قائمة"), untranslated("ثالثة."))


@pytest.mark.parametrize(
    ("spot", "found"),
    [
        (Spot(0, 0), (0, 0)),
        (Spot(0, 5), (0, 0)),  # the space between
        (Spot(0, 6), (0, 1)),
        (Spot(0, 12), (0, 1)),  # the row's end
        (Spot(1, 2), None),
        (Spot(9, 0), None),
    ],
)
def test_a_place_is_in_the_sentence_that_has_begun_last(spot, found):
    assert sentence_at(ROWS, Side.ARABIC, spot) == found


def test_an_empty_cell_has_no_sentence_to_be_in():
    assert sentence_at(ROWS, Side.ENGLISH, Spot(0, 0)) is None


def test_steps_cross_rows_and_pass_over_those_without_sentences():
    forward = [(0, -1), (0, 0), (0, 1), (2, 0)]
    assert [step(ROWS, each, 1) for each in forward] == [(0, 0), (0, 1), (2, 0), None]
    assert [step(ROWS, each, -1) for each in forward[1:]] == [None, (0, 0), (0, 1)]
