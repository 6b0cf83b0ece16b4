"""Code points to UTF-16 units and back."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.positions import to_points, to_units


def test_a_letter_beyond_the_first_plane_takes_two_units():
    assert to_units("ا😀ب", 2) == 3
    assert to_points("ا😀ب", 3) == 2


def test_the_middle_of_a_letter_counts_as_its_beginning():
    assert to_points("ا😀ب", 2) == 1


@given(st.text(), st.data())
def test_there_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert to_points(text, to_units(text, offset)) == offset
