"""What a screen reader is told, asked of Qt's own interfaces in this process."""

import pytest
from PySide6.QtGui import QAccessible

from reader.page.model import Side
from reader.text.span import Span
from reader.ui.reading.place import Spot
from tests.ui.reading.looking import find_row, on_screen


@pytest.fixture
def listening():
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def _text(pane):
    return QAccessible.queryAccessibleInterface(pane).textInterface()


def test_columns_are_named(arabic, english):
    names = [
        QAccessible.queryAccessibleInterface(pane).text(QAccessible.Text.Name)
        for pane in (arabic, english)
    ]
    assert names == ["Arabic text", "English text"]


def test_text_caret_and_selection_are_told(view, pane):
    everything = "\n".join(row.cell(pane.side).text for row in view.page.rows)
    text = _text(pane)
    assert text.text(0, text.characterCount()) == everything
    view.go_to(2, pane.side, Span(3, 5))
    assert text.cursorPosition() == pane.text.position(Spot(2, 3))


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize("y", [0, 700, 2500])
def test_letters_are_where_they_are_painted(view, pane, y):
    view._stage._bar.setValue(y)
    row = view._stage.sheet.geometry.row_at(view._stage._bar.value() + 300)
    start = pane.text.position(Spot(row, 0))
    rect = _text(pane).characterRect(start)
    corner = pane.viewport().mapFromGlobal(rect.topLeft())
    (box,) = on_screen(pane, row, (0, 1))
    # Qt reckons with the height of the running text also where the letters are smaller
    assert corner.y() == pytest.approx(box.top(), abs=8)
    near = box.right() if pane.side is Side.ARABIC else box.left()
    assert corner.x() == pytest.approx(near, abs=14)


def test_a_step_tells_the_caret_in_the_column_with_the_keyboard(view, pane):
    view.focus_side(pane.side)
    row = find_row(view, lambda row: len(row.pairs) > 1)
    while view._stage.highlights.sentence != (row, 1):
        view.step(1)
    span = view.page.rows[row].pairs[1].span(pane.side)
    assert _text(pane).cursorPosition() == pane.text.position(Spot(row, span.start))
