"""Caret, keys and scrolling: nothing sticks, drifts or jumps."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.page.model import Side
from reader.text.span import Span
from reader.ui.reading import Mode, ReadingView
from reader.ui.reading.geometry import Anchor
from tests.ui.reading.looking import on_screen
from tests.ui.reading.samples import long_page


def _lines(pane):
    """Every line of a column, as row and number."""
    sheet = pane._scene.sheet
    return [
        (row, number)
        for row in range(len(sheet.rows))
        for number in range(sheet.cell(row, pane.side).layout.lineCount())
    ]


def _line(pane):
    row, units = pane._caret()
    return row, pane._scene.sheet.cell(row, pane.side).line_of(units).lineNumber()


def test_down_and_up_visit_every_line_of_wrapped_text(pane):
    every = _lines(pane)
    QTest.keyClick(pane, Qt.Key.Key_End)  # where Qt's own Down would stick in Arabic
    down = [_line(pane)]
    for _ in every[1:]:
        QTest.keyClick(pane, Qt.Key.Key_Down)
        down.append(_line(pane))
    assert down == every
    for line in reversed(every[:-1]):
        QTest.keyClick(pane, Qt.Key.Key_Up)
        assert _line(pane) == line


def test_down_keeps_to_the_right_edge(arabic):
    QTest.keyClick(arabic, Qt.Key.Key_Home)
    right = arabic.cursorRect().right()
    for _ in range(8):
        QTest.keyClick(arabic, Qt.Key.Key_Down)
        assert abs(arabic.cursorRect().right() - right) <= 2


def test_page_keys_reach_both_ends(pane):
    for _ in range(40):
        QTest.keyClick(pane, Qt.Key.Key_PageDown)
    assert _line(pane) == _lines(pane)[-1]
    for _ in range(40):
        QTest.keyClick(pane, Qt.Key.Key_PageUp)
    assert _line(pane) == (0, 0)


def test_page_down_shows_the_next_part_with_the_caret_at_its_height(pane):
    before, y = pane.verticalScrollBar().value(), pane.cursorRect().center().y()
    QTest.keyClick(pane, Qt.Key.Key_PageDown)
    moved = pane.verticalScrollBar().value() - before
    assert 0.8 * pane.viewport().height() < moved < pane.viewport().height()
    assert abs(pane.cursorRect().center().y() - y) < 60


def test_shift_with_down_selects(pane):
    QTest.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.textCursor().hasSelection()


@pytest.mark.parametrize(("side", "forward"), [(Side.ARABIC, "Left"), (Side.ENGLISH, "Right")])
def test_arrows_follow_the_direction_of_the_text(view, side, forward):
    pane = view._stage.panes[side]
    QTest.keyClick(pane, Qt.Key[f"Key_{forward}"])
    assert pane.caret() == (0, 1)


def test_the_end_of_the_page_is_in_view_after_ctrl_end(view, pane):
    QTest.keyClick(pane, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert pane.caret().row == len(view.page.rows) - 1
    assert pane.viewport().rect().contains(pane.cursorRect())


def test_tab_goes_to_the_other_column_at_the_same_sentence(view, arabic, english, qtbot):
    view.focus_side(Side.ARABIC)
    qtbot.waitUntil(arabic.hasFocus)
    for _ in range(6):
        view.step(1)
    english.place_caret(english.text.spot(0))
    before = arabic.caret().row
    QTest.keyClick(arabic, Qt.Key.Key_Tab)
    assert english.hasFocus()
    assert english.caret().row == before
    assert view.place().side is Side.ENGLISH
    QTest.keyClick(english, Qt.Key.Key_Backtab)
    assert arabic.hasFocus()


def test_columns_scroll_as_one_and_nothing_on_the_screen_jumps(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(820, 700)
    view.show_page(long_page(600))
    with qtbot.waitExposed(view):
        view.show()
    rnd = Random(1)  # noqa: S311
    panes = [view._stage.panes[side] for side in Side]
    geometry, bars = view._stage.sheet.geometry, [pane.verticalScrollBar() for pane in panes]
    for _ in range(300):
        y = bars[0].value()
        visible = range(geometry.row_at(y), geometry.row_at(y + 699) + 1)
        before = {row: geometry.top(row) - y for row in visible}
        step = rnd.choice((-1, 1)) * rnd.randint(1, 600)
        rnd.choice(bars).setValue(y + step)
        assert {bar.value() for bar in bars} == {view._stage._bar.value()}
        y, total = bars[0].value(), geometry.total
        moved = {
            geometry.top(row) - y - top
            for row, top in before.items()
            if geometry.top(row) < y + 700 and geometry.top(row + 1) > y
        }
        assert moved <= {-step} or y in (0, total - 700)
        for row in range(geometry.row_at(y), geometry.row_at(y + 699) + 1):
            tops = {
                pane.column.blockBoundingRect(pane.document().findBlockByNumber(row)).top()
                for pane in panes
            }
            assert tops == {geometry.top(row)}


def test_the_screen_shows_what_a_fresh_painting_would(view, arabic):
    """What Qt has moved on the screen instead of painting it is in the right place."""
    bar = arabic.verticalScrollBar()
    for step in (90, 700, -130, 3000, *[-60] * 20, 45):
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
        assert _image(view.screen().grabWindow(view.winId())) == _image(view.grab())


@pytest.mark.parametrize("mode", [Mode.BOTH, Mode.PEEK])
def test_only_what_has_changed_is_painted_but_all_of_it(view, mode):
    view.set_mode(mode)
    for by in (1, 1, 1, 1, 1, -1, -1, 1):
        view.step(by)
        QApplication.processEvents()
        assert _image(view.screen().grabWindow(view.winId())) == _image(view.grab())


def _image(pixmap):
    return pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.resize(640, 500),
        lambda view: view.resize(1300, 900),
        lambda view: view.set_text_size(18),
        lambda view: view.set_text_size(8),
        lambda view: view.set_mode(Mode.ARABIC),
        lambda view: view.set_mode(Mode.ENGLISH),
        lambda view: view.set_mode(Mode.PEEK),
    ],
)
def test_what_is_read_stays_at_the_top_through_every_change(view, change):
    view._stage._bar.setValue(1500)
    before = view.place()
    change(view)
    QApplication.processEvents()
    after = view.place()
    assert (after.top_row, after.top_shift) == (before.top_row, before.top_shift)
    geometry = view._stage.sheet.geometry
    part = (view._stage._bar.value() - geometry.top(after.top_row)) / geometry.height(after.top_row)
    assert part == pytest.approx(before.top_shift, abs=0.01)


def test_what_qt_looks_at_meanwhile_does_not_move_the_text(view, arabic):
    """A correction far above the window, while it scrolls, is made up for."""
    view._stage._bar.setValue(3000)
    before = view.place()
    arabic.verticalScrollBar().valueChanged.connect(lambda _: arabic.cursorRect())
    view.resize(620, 800)  # heights are guesses again, but for what the window shows
    QApplication.processEvents()
    geometry, y = view._stage.sheet.geometry, view._stage._bar.value()
    assert geometry.is_measured(0)
    assert geometry.y_of(Anchor(before.top_row, before.top_shift)) == y


def test_a_page_begins_at_its_beginning(view):
    assert view._stage._bar.value() == 0
    view._stage._bar.setValue(3000)
    view.show_page(long_page(50))
    assert view._stage._bar.value() == 0


def test_a_column_that_is_shown_for_the_first_time_does_not_scroll(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.set_mode(Mode.ARABIC)
    view.show_page(long_page(50))
    with qtbot.waitExposed(view):
        view.show()
    view._stage._bar.setValue(2000)
    before = view.place()
    view.set_mode(Mode.BOTH)
    assert view.place() == before


def test_a_changed_width_and_back_is_as_before(view):
    view._stage._bar.setValue(1500)
    before = view.place()
    for width in (500, 1400, 700, 820):
        view.resize(width, 800)
        QApplication.processEvents()
    assert view.place() == before


def test_one_column_takes_the_caret_when_the_other_is_hidden(view, english, qtbot):
    view.focus_side(Side.ARABIC)
    for _ in range(3):
        view.step(1)
    view.set_mode(Mode.ENGLISH)
    assert view.place().side is Side.ENGLISH
    assert view.place().row == 1
    qtbot.waitUntil(english.hasFocus)


def test_ctrl_and_wheel_leave_the_text_alone(view, arabic):
    """Qt would change this column's font; the window decides about text sizes."""
    before = view.grab().toImage()
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(arabic.viewport(), wheel)
    assert not wheel.isAccepted()
    assert view.grab().toImage() == before


def test_a_span_beyond_the_first_plane_is_found_where_it_is(view, qtbot):
    view.show_page(long_page(5))
    row = next(index for index, each in enumerate(view.page.rows) if "😀" in each.arabic.text)
    cell = view.page.rows[row].arabic
    mark = cell.marks[0]
    view.go_to(row, Side.ARABIC, Span(mark.start, mark.end))
    place = view.place()
    assert (place.row, place.offset) == (row, mark.start)
    pane = view._stage.panes[Side.ARABIC]
    (box,) = on_screen(pane, row, (mark.start, mark.end))
    with qtbot.waitSignal(view.term_picked) as picked:
        QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert picked.args == [mark.term.id, ()]
