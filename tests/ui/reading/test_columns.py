"""Sharing out the window's width."""

import pytest

from reader.page.model import Side
from reader.ui.reading.columns import share_out

BOTH = (Side.ARABIC, Side.ENGLISH)


@pytest.mark.parametrize("available", [400, 821, 1600, 3000])
def test_two_columns_of_one_width_meet_in_the_middle(available):
    shared = share_out(available, 600, 32, BOTH)
    english, arabic = shared.columns[Side.ENGLISH], shared.columns[Side.ARABIC]
    assert shared.width <= 600
    assert english.x == 0
    assert english.pane == arabic.x
    assert arabic.x + arabic.pane == available
    assert english.pane - english.left - shared.width == arabic.left == arabic.reach > 0


@pytest.mark.parametrize("available", [400, 1600])
def test_one_column_stands_in_the_middle(available):
    shared = share_out(available, 600, 32, (Side.ARABIC,))
    column = shared.columns[Side.ARABIC]
    assert column.left == available - column.left - shared.width
    assert shared.width == min(600, available - 64)


@pytest.mark.parametrize("sides", [BOTH, BOTH[:1]])
def test_a_window_without_room_still_has_a_column(sides):
    assert share_out(0, 600, 32, sides).width > 0
