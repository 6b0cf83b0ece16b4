"""Thousands of rows: only what is looked at is laid out, and all of them are there."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from reader.page.model import Side
from reader.text.span import Span
from reader.ui.reading import ReadingView
from reader.ui.reading.sheet import KEPT
from tests.ui.reading.looking import on_screen
from tests.ui.reading.samples import long_page

ROWS = 3_000


@pytest.fixture
def view(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(long_page(ROWS))
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: all(pane.text.is_filled for pane in view._stage.panes.values()))
    return view


def _measured(view):
    geometry = view._stage.sheet.geometry
    return sum(map(geometry.is_measured, range(len(geometry))))


def test_only_what_is_seen_is_laid_out(view):
    assert _measured(view) < 20
    view._stage._bar.setValue(200_000)
    assert _measured(view) < 40


def test_all_rows_are_in_the_documents_once_the_first_are_painted(pane):
    assert pane.document().blockCount() == ROWS
    assert pane.toPlainText().count("\n") == ROWS - 1


def test_documents_are_filled_at_once_where_the_caret_goes_further(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(long_page(ROWS))
    view.go_to(ROWS - 2, Side.ENGLISH, Span(0, 3))
    assert view.place().row == ROWS - 2
    with qtbot.waitExposed(view):
        view.show()
    pane = view._stage.panes[Side.ENGLISH]
    (box,) = on_screen(pane, ROWS - 2, (0, 3))
    assert pane.viewport().rect().contains(box)


def test_a_key_before_the_first_painting_reaches_all_rows(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(long_page(ROWS))
    pane = view._stage.panes[Side.ARABIC]
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_text().count("\n") == ROWS - 1


def test_cells_that_were_left_are_thrown_away(view):
    for value in range(0, 90_000, 600):
        view._stage._bar.setValue(value)
    assert 2 * _measured(view) > KEPT
    assert len(view._stage.sheet._cells) == KEPT


@pytest.mark.parametrize("row", [40, 1_500, ROWS - 1])
def test_a_link_lands_on_rows_that_were_never_seen(view, pane, row):
    view.go_to(row, pane.side, Span(0, 4))
    (box,) = on_screen(pane, row, (0, 4))
    assert pane.viewport().rect().contains(box)
    if row < ROWS - 1:
        assert abs(box.top() - pane.viewport().height() // 3) <= 2


def test_ctrl_end_reaches_the_last_row_and_ctrl_home_the_first(pane):
    QTest.keyClick(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.caret().row == ROWS - 1
    assert pane.viewport().rect().contains(pane.cursorRect())
    QTest.keyClick(pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert pane.caret() == (0, 0)
    assert pane.viewport().rect().contains(pane.cursorRect())


def test_qt_lays_out_only_the_blocks_that_it_asks_for(view, pane):
    for value in range(0, 60_000, 300):
        view._stage._bar.setValue(value)
    blocks = (pane.document().findBlockByNumber(row) for row in range(ROWS))
    assert sum(bool(block.layout().lineCount()) for block in blocks) < 10


def test_pages_that_were_left_are_freed(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    left = []
    for _ in range(3):
        view.show_page(long_page(40))
        left += [weakref.ref(pane.document()) for pane in view._stage.panes.values()]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() is None for each in left] == [True] * 4 + [False] * 2
