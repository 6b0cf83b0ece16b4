"""Rows in a column, without Qt: guessed, corrected, anchored, and never jumping."""

from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.geometry import START, Anchor, Geometry

MARGIN = 30
HEIGHTS = st.lists(st.integers(1, 400), min_size=1, max_size=80)


@given(HEIGHTS, st.data())
def test_tops_are_the_sums_of_the_heights_above_guessed_or_corrected(heights, data):
    geometry = Geometry(heights, MARGIN)
    for _ in range(5):
        row = data.draw(st.integers(0, len(heights) - 1))
        height = data.draw(st.integers(1, 400))
        assert geometry.correct(row, height) == height - heights[row]
        heights[row] = height
    tops = [geometry.top(row) for row in range(len(heights) + 1)]
    assert tops == list(accumulate(heights, initial=MARGIN))
    assert geometry.total == sum(heights) + 2 * MARGIN


@given(HEIGHTS, st.integers(-100, 40_000))
def test_the_row_at_a_height_covers_it(heights, y):
    geometry = Geometry(heights, MARGIN)
    row = geometry.row_at(y)
    if y < MARGIN:
        assert row == 0
    elif y >= geometry.total - MARGIN:
        assert row == len(heights) - 1
    else:
        assert geometry.top(row) <= y < geometry.top(row + 1)


@given(HEIGHTS, st.integers(0, 20_000))
def test_an_anchor_returns_to_where_it_was_taken(heights, y):
    geometry = Geometry(heights, MARGIN)
    y = min(y, geometry.total - MARGIN - 1)
    assert geometry.y_of(geometry.anchor(y)) == y


def test_an_anchor_keeps_its_row_and_part_when_heights_change():
    geometry = Geometry([100, 200, 100], MARGIN)
    anchor = geometry.anchor(MARGIN + 100 + 50)
    assert anchor == Anchor(1, 0.25)
    geometry.correct(0, 300)
    geometry.correct(1, 400)
    assert geometry.y_of(anchor) == MARGIN + 300 + 100


def test_the_start_is_above_the_margin_however_high_the_first_row():
    geometry = Geometry([7], MARGIN)
    assert geometry.y_of(START) == 0
    geometry.correct(0, 900)
    assert geometry.y_of(START) == 0
    assert geometry.anchor(0) == START


@pytest.mark.parametrize("geometry", [Geometry(), Geometry((), MARGIN)])
def test_no_rows_are_no_trouble(geometry):
    assert geometry.settle(50, 100, pytest.fail) == 0
    assert geometry.row_at(10) == 0
    assert geometry.y_of(geometry.anchor(10)) == 0


def test_settling_measures_what_the_window_shows_and_no_more():
    geometry = Geometry([50] * 100)
    asked = []
    geometry.settle(500, 200, lambda row: asked.append(row) or 50)
    assert asked == [10, 11, 12, 13]


@pytest.mark.parametrize("seed", range(5))
def test_nothing_jumps_over_a_thousand_random_steps(seed):
    """What was on the screen moves by exactly the scrolled way, if not stopped by an end."""
    rnd = Random(seed)  # noqa: S311
    number, extent = 2_000, 700
    true = [rnd.randint(20, 600) for _ in range(number)]
    geometry = Geometry([rnd.randint(20, 600) for _ in range(number)], MARGIN)
    y = geometry.settle(0, extent, true.__getitem__)
    for _ in range(1_000):
        before = {row: geometry.top(row) - y for row in _visible(geometry, y, extent)}
        step = rnd.choice((-1, 1)) * rnd.randint(1, 650)
        y = geometry.settle(y + step, extent, true.__getitem__)
        kept = before.keys() & set(_visible(geometry, y, extent))
        moved = {geometry.top(row) - y - before[row] for row in kept}
        at_an_end = y in (0, geometry.total - extent)
        assert len(moved) <= 1
        assert all(each == -step or (at_an_end and abs(each) < abs(step)) for each in moved)
        assert all(geometry.is_measured(row) for row in _visible(geometry, y, extent))


def _visible(geometry, y, extent):
    return range(geometry.row_at(y), geometry.row_at(y + extent - 1) + 1)
