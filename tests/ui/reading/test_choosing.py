"""What the reader does to the text, and what the view tells of it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from reader.corpus.article import BlockKind
from reader.glossary.term import Spelling, Term, TermClass
from reader.page.model import Cell, Mark, Pair, Row, Side
from reader.text.span import Span
from reader.ui.reading import Mode, Place
from tests.ui.reading.looking import find_row, middle, on_screen
from tests.ui.reading.samples import page, varied_page

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _mark(view, side, row=0):
    mark = view.page.rows[row].cell(side).marks[0]
    return mark, Span(mark.start, mark.end)


def _row_with_names(view):
    return find_row(view, lambda row: row.arabic.marks and not row.told_in)


@pytest.mark.parametrize("mode", [Mode.BOTH, Mode.PEEK])
def test_a_click_on_a_name_picks_its_term(view, pane, mode, qtbot):
    view.set_mode(mode)
    mark, span = _mark(view, pane.side)
    with qtbot.waitSignal(view.term_picked) as picked:
        QTest.mouseClick(pane.viewport(), LEFT, pos=middle(pane, 0, span))
    assert picked.args == [mark.term.id, ()]


def test_a_click_beside_the_text_or_on_no_name_picks_nothing(view, pane, qtbot):
    text = view.page.rows[0].cell(pane.side).text
    line = on_screen(pane, 0, (0, len(text)))[-1]
    beside = line.right() + 12 if pane.side is Side.ENGLISH else line.left() - 12
    marks = [range(mark.start, mark.end) for mark in view.page.rows[0].cell(pane.side).marks]
    named = {offset for mark in marks for offset in mark}
    plain = next(i for i in range(3, len(text)) if i not in named and text[i] != " ")
    with qtbot.assertNotEmitted(view.term_picked):
        QTest.mouseClick(pane.viewport(), LEFT, pos=QPoint(beside, line.center().y()))
        QTest.mouseClick(pane.viewport(), LEFT, pos=middle(pane, 0, (plain, plain + 1)))


def test_selecting_a_name_with_the_mouse_does_not_pick_it(view, pane, qtbot):
    _, span = _mark(view, pane.side)
    with qtbot.assertNotEmitted(view.term_picked):
        QTest.mouseDClick(pane.viewport(), LEFT, pos=middle(pane, 0, span))
    assert view.selected_text()


def test_enter_picks_the_name_with_the_caret(view, pane, qtbot):
    mark, span = _mark(view, pane.side)
    view.go_to(0, pane.side, span)
    with qtbot.waitSignal(view.term_picked) as picked:
        QTest.keyClick(pane, Qt.Key.Key_Return)
    assert picked.args == [mark.term.id, ()]


def test_a_related_headline_leads_to_its_passage_and_its_names_to_their_terms(view, pane, qtbot):
    row = find_row(view, lambda row: row.told_in is not None)
    view.go_to(row, pane.side, Span(0, 3))
    with qtbot.waitSignal(view.passage_requested) as asked:
        QTest.mouseClick(pane.viewport(), LEFT, pos=middle(pane, row, (0, 3)))
    assert asked.args == [view.page.rows[row].told_in]
    with qtbot.assertNotEmitted(view.passage_requested), qtbot.waitSignal(view.term_picked):
        QTest.mouseClick(
            pane.viewport(), LEFT, pos=middle(pane, row, _mark(view, pane.side, row)[1])
        )


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Menu, NONE), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)],
)
def test_the_menu_key_asks_for_a_menu_at_the_caret(view, pane, key, modifier, qtbot):
    mark, span = _mark(view, pane.side)
    view.go_to(0, pane.side, span)
    with qtbot.waitSignal(view.menu_requested) as asked:
        QTest.keyClick(pane, key, modifier)
    name, side, _spot, where = asked.args
    assert (name, side) == (mark, pane.side)
    assert pane.viewport().rect().contains(pane.viewport().mapFromGlobal(where))


def test_a_right_click_asks_for_a_menu_also_beside_a_name(view, pane):
    mark, span = _mark(view, pane.side)
    asked = []
    view.menu_requested.connect(lambda *args: asked.append(args))
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(pane.viewport(), by_key)  # the key itself has asked already
    for point in (middle(pane, 0, span), QPoint(2, 2)):
        where = pane.viewport().mapToGlobal(point)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
        QApplication.sendEvent(pane.viewport(), event)
    assert [each[:2] for each in asked] == [(mark, pane.side), (None, pane.side)]


def test_the_sentence_under_the_pointer_is_lit(view, pane, qtbot):
    row = _row_with_names(view)
    pair = view.page.rows[row].pairs[-1]
    span = pair.span(pane.side)
    with qtbot.waitSignal(view.sentence_changed) as changed:
        QTest.mouseMove(pane.viewport(), middle(pane, row, (span.start, span.start + 2)))
    assert changed.args == [row, len(view.page.rows[row].pairs) - 1]


def test_without_pointer_and_keyboard_no_sentence_is_lit(view, arabic, qtbot):
    QTest.mouseMove(arabic.viewport(), middle(arabic, 0, (0, 2)))
    arabic.clearFocus()
    with qtbot.waitSignal(view.sentence_changed) as changed:
        QApplication.sendEvent(arabic, QEvent(QEvent.Type.Leave))
    assert changed.args == [-1, -1]


def test_the_pointer_tells_what_can_be_clicked(view, pane):
    _, span = _mark(view, pane.side)
    QTest.mouseMove(pane.viewport(), middle(pane, 0, span))
    assert pane.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(pane.viewport(), QPoint(3, 300))
    assert pane.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_stepping_goes_through_all_sentences_and_back(view):
    every = [
        (row, index) for row, each in enumerate(view.page.rows) for index in range(len(each.pairs))
    ]
    seen = []
    view.sentence_changed.connect(lambda *sentence: seen.append(sentence))
    for _ in range(len(every) + 2):
        view.step(1)
    assert seen == every
    del seen[:]
    for _ in range(len(every) + 2):
        view.step(-1)
    assert seen == every[-2::-1]


def test_both_carets_follow_a_step_and_the_sentence_comes_into_view(view, arabic, english):
    rows = []
    view.place_changed.connect(lambda: rows.append(view.place().row))
    for _ in range(30):
        view.step(1)
        row, index = view._stage.highlights.sentence
        pair = view.page.rows[row].pairs[index]
        assert arabic.caret() == (row, pair.arabic.start)
        assert english.caret() == (row, pair.english.start)
        first = on_screen(arabic, row, pair.arabic)[0]
        assert arabic.viewport().rect().contains(first)
    assert rows == sorted(set(rows)) != []


def test_alt_with_up_and_down_steps(view, pane):
    view.focus_side(pane.side)
    steps = []
    view.sentence_changed.connect(lambda *sentence: steps.append(sentence))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(pane, key, Qt.KeyboardModifier.AltModifier)
    assert steps == [(0, 0), (0, 1), (0, 0)]


def test_a_link_is_marked_until_the_next_move(view, pane):
    row = _row_with_names(view)
    _, span = _mark(view, pane.side, row)
    view.go_to(row, pane.side, span)
    assert view._stage.highlights.found == (pane.side, row, span)
    place = view.place()
    assert (place.side, place.row, place.offset) == (pane.side, row, span.start)
    QTest.keyClick(pane, Qt.Key.Key_Left)
    assert view._stage.highlights.found is None


def test_a_link_to_far_down_lands_in_view(view, pane):
    row = len(view.page.rows) - 1
    _, span = _mark(view, pane.side, row)
    view.go_to(row, pane.side, span)
    for box in on_screen(pane, row, span):
        assert pane.viewport().rect().contains(box)


def test_back_returns_to_the_exact_place(view, pane):
    view.go_to(9, pane.side, Span(5, 8))
    view._stage._bar.setValue(view._stage._bar.value() + 77)
    before, y = view.place(), view._stage._bar.value()
    view.show_page(varied_page())
    view.restore(before)
    assert view.place() == before
    screen = y - view._stage.sheet.geometry.top(before.top_row)
    geometry = view._stage.sheet.geometry
    assert view._stage._bar.value() - geometry.top(before.top_row) == pytest.approx(screen, abs=1)


def test_a_place_beyond_a_shorter_page_is_its_end(view):
    view.show_page(page(*varied_page().rows[:2]))
    view.restore(Place(Side.ENGLISH, 30, 999, 30, 0.5))
    assert view.place().row == 1


def test_copying_gives_plain_text_a_line_for_each_row(view, pane):
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    everything = "\n".join(row.cell(pane.side).text for row in view.page.rows)
    assert QGuiApplication.clipboard().text() == everything == view.selected_text()
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]
    dragged = pane.createMimeDataFromSelection()
    assert (dragged.text(), dragged.formats()) == (everything, ["text/plain"])


def test_a_tooltip_tells_who_a_name_is(view, pane):
    _, span = _mark(view, pane.side)
    _ask_tooltip(pane, middle(pane, 0, span))
    assert "Vladimir Putin — Person — President of Russia" in QToolTip.text()


def test_markup_in_a_glossary_arrives_as_text(view, arabic):
    term = Term("x", TermClass.TERM, "<b>bold</b>", (Spelling("كلمة"),), note="a <img src=x>")
    cell = Cell("كلمة أخرى", (Mark(0, 4, term),))
    view.show_page(page(Row(BlockKind.PARAGRAPH, 0, 0, cell, Cell(""))))
    _ask_tooltip(arabic, middle(arabic, 0, (0, 4)))
    assert "&lt;b&gt;bold&lt;/b&gt; — Term — a &lt;img" in QToolTip.text()


def test_a_tooltip_tells_what_is_noted_on_a_sentence(view, arabic):
    pair = Pair(Span(0, 9), Span(0, 0), None, "A misprint.")
    view.show_page(page(Row(BlockKind.PARAGRAPH, 0, 0, Cell("كلمة أخرى"), Cell(""), (pair,))))
    _ask_tooltip(arabic, middle(arabic, 0, (0, 4)))
    assert "A misprint." in QToolTip.text()


def _ask_tooltip(pane, point):
    where = pane.viewport().mapToGlobal(point)
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))


def test_copying_nothing_leaves_the_clipboard_alone(pane):
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
