"""English that comes, or changes, while the page is being read."""

import pytest
from PySide6.QtGui import QTextCursor

from reader.page.model import Cell, Side
from reader.text.span import Span
from reader.ui.reading import ReadingView
from reader.ui.reading.place import Spot
from reader.ui.reading.sentences import carried
from tests.ui.reading.looking import middle
from tests.ui.reading.samples import long_page, page, untranslated

SENTENCES = "لم تترجم هذه الجملة بعد. ولا هذه. ولا تلك."
ENGLISH = "This one came from elsewhere and is a good deal longer than it has to be. "


def translated(row, *texts, repeat=1):
    """The row with these texts as its sentences' English; "" for one that has none."""
    english, pairs = "", []
    for pair, text in zip(row.pairs, texts, strict=True):
        start = len(english)
        english += text * repeat
        pairs.append(pair._replace(english=Span(start, len(english)), origin="argos:a-1.0"))
    return row._replace(english=Cell(english), pairs=tuple(pairs))


def with_row(shown, number, row):
    rows = list(shown.rows)
    rows[number] = row
    return shown._replace(rows=tuple(rows))


@pytest.fixture
def view(qtbot):
    """A page that has no English in any second row."""
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(820, 600)
    rows = long_page(120).rows
    blank = untranslated(SENTENCES)
    view.show_page(page(*(blank if number % 2 else row for number, row in enumerate(rows))))
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: all(pane.text.is_filled for pane in view._stage.panes.values()))
    view.activateWindow()
    return view


def fill(view, *numbers, repeat=1):
    shown = view.page
    for number in numbers:
        row = translated(shown.rows[number], ENGLISH, "Second. ", "Third.", repeat=repeat)
        shown = with_row(shown, number, row)
    view.update_page(shown)
    return shown


def test_the_text_that_has_come_is_in_the_document_and_on_the_screen(view, english, arabic):
    before = arabic.toPlainText()
    fill(view, 1, 3)
    lines = english.toPlainText().split("\n")
    assert lines[1] == lines[3] == ENGLISH + "Second. Third."
    assert lines == [row.english.text for row in view.page.rows]
    assert arabic.toPlainText() == before
    second = view.page.rows[1].pairs[1].english
    assert english.spot_under(middle(english, 1, second).toPointF()).row == 1


def test_the_text_that_has_come_has_the_same_lines_for_a_screen_reader(view, english):
    english.column.expose(0, 600)
    fill(view, 1, repeat=3)
    english.column.expose(0, 600)
    own = english.document().findBlockByNumber(1).layout()
    assert own.lineCount() == view._stage.sheet.cell(1, Side.ENGLISH).layout.lineCount() > 1


def test_a_row_that_grows_pushes_the_next_one_down(view):
    geometry = view._stage.sheet.geometry
    before = geometry.top(2)
    fill(view, 1, repeat=5)
    assert geometry.top(2) > before + 100
    assert geometry.top(2) == geometry.top(1) + view._stage.sheet.measure(1)


def test_rows_above_that_grow_move_nothing_on_the_screen(view):
    geometry, bar = view._stage.sheet.geometry, view._stage._bar
    for y in range(0, 2500, 200):  # so that they have been measured
        bar.setValue(y)
    top = view._stage.scroller.anchor.row
    where = geometry.top(top) - bar.value()
    fill(view, 1, 3, 5, repeat=5)
    assert view._stage.scroller.anchor.row == top
    assert geometry.top(top) - bar.value() == where
    assert {pane.verticalScrollBar().value() for pane in view._stage.panes.values()} == {
        bar.value()
    }


def test_the_sentence_that_is_read_stays_where_it_is(view):
    geometry, bar = view._stage.sheet.geometry, view._stage._bar
    bar.setValue(300)
    for _ in range(12):
        view.step(1)
    row, _ = view._stage.highlights.sentence
    bar.setValue(geometry.top(5) + 10)
    where = geometry.top(row) - bar.value()
    assert view._stage.scroller.anchor.row == 5 < row
    fill(view, 5, repeat=4)
    assert geometry.top(row) - bar.value() == where


def test_an_uppermost_row_that_is_cut_shows_the_same_lines(view):
    geometry, bar = view._stage.sheet.geometry, view._stage._bar
    fill(view, 1, repeat=5)
    bar.setValue(geometry.top(1) + 40)
    fill(view, 1, repeat=7)
    assert bar.value() == geometry.top(1) + 40


@pytest.mark.parametrize("side", list(Side))
def test_caret_and_selection_stay_with_their_words(view, side):
    pane = view._stage.panes[side]
    view.focus_side(side)
    view.restore(view.place()._replace(side=side, row=2, offset=4))
    pane.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    selected, place = view.selected_text(), view.place()
    assert selected
    moves = []
    pane.cursorPositionChanged.connect(lambda: moves.append(1))
    fill(view, 1, 3)
    assert (view.selected_text(), view.place().row, view.place().offset) == (selected, *place[1:3])
    assert not moves


def test_a_caret_in_a_row_whose_first_sentence_comes_later_stays_in_its_own(view, english):
    row = view.page.rows[1]
    view.update_page(with_row(view.page, 1, translated(row, "", "Second. ", "Third.")))
    view.focus_side(Side.ENGLISH)
    view.restore(view.place()._replace(side=Side.ENGLISH, row=1, offset=len("Second. Th")))
    fill(view, 1)
    assert english.caret() == (1, len(ENGLISH + "Second. Th"))


def test_a_caret_in_an_empty_row_stays_at_its_start(view, english):
    view.focus_side(Side.ENGLISH)
    view.restore(view.place()._replace(side=Side.ENGLISH, row=1, offset=0))
    fill(view, 1)
    assert english.caret() == (1, 0)


def test_a_text_that_gets_shorter_leaves_no_caret_behind_its_end(view):
    shown = fill(view, 1)
    shorter = with_row(shown, 1, translated(shown.rows[1], "Short. ", "Second. ", ""))
    before = shown.rows
    assert carried(Spot(1, 70), Side.ENGLISH, before, shorter.rows).offset == len("Short. ")
    assert carried(Spot(1, len(before[1].english.text)), Side.ENGLISH, before, shorter.rows) == (
        1,
        len("Short. Second. "),
    )


def test_lines_that_would_part_a_block_do_not(view, english):
    row = translated(view.page.rows[1], "One\u2029two\ufffcthree. ", "Second. ", "")
    view.update_page(with_row(view.page, 1, row))
    assert english.document().blockCount() == len(view.page.rows)
    assert english.toPlainText().split("\n")[1] == "One two three. Second. "


def test_rows_that_are_not_in_the_document_yet_come_with_their_new_text(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_page(page(*[untranslated(SENTENCES)] * 100))
    fill(view, 0, 99)
    with qtbot.waitExposed(view):
        view.show()
    pane = view._stage.panes[Side.ENGLISH]
    qtbot.waitUntil(lambda: pane.text.is_filled)
    lines = pane.toPlainText().split("\n")
    assert (len(lines), lines[0], lines[99]) == (100, lines[99], ENGLISH + "Second. Third.")


def test_an_empty_page_can_be_updated(view):
    view.show_page(page())
    view.update_page(page())
    assert view.page.rows == ()
