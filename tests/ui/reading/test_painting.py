"""What is on the screen: washes, rules and letters, where they belong."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.corpus.article import BlockKind
from reader.glossary.term import TermClass
from reader.page.model import Cell, Row, Side
from reader.page.palette import DARK, LIGHT
from reader.text.span import Span
from reader.ui.reading import Mode, ReadingView
from reader.ui.theme import Theme
from tests.ui.reading.looking import colours, find_row, on_screen, row_rect
from tests.ui.reading.samples import page, seed_rows, varied_page


def _shown(pane, row):
    return colours(pane.viewport(), row_rect(pane, row))


def test_the_lit_sentence_is_washed_in_both_columns_and_nothing_else_is(view, arabic, english):
    for _ in range(3):
        view.step(1)
    lit = view.place().row
    for pane in (arabic, english):
        for row in range(4):
            assert (LIGHT.wash in _shown(pane, row)) == (row == lit)


def test_the_picked_term_is_lit_wherever_it_occurs_in_both_columns(view, arabic, english):
    view.pick("putin")
    for pane in (arabic, english):
        for row in range(5):
            marks = view.page.rows[row].cell(pane.side).marks
            occurs = any(mark.term.id == "putin" for mark in marks)
            assert (LIGHT.pick in _shown(pane, row)) == occurs
    view.pick(None)
    assert LIGHT.pick not in colours(view)


def test_names_are_underlined_in_the_colour_of_their_class(view, pane):
    row = find_row(view, lambda row: len({m.term.term_class for m in row.arabic.marks}) > 2)
    view.go_to(row, pane.side, Span(0, 1))
    for mark in view.page.rows[row].cell(pane.side).marks:
        for box in on_screen(pane, row, (mark.start, mark.end)):
            seen = colours(pane.viewport(), box)
            assert seen[LIGHT.classes[mark.term.term_class]] >= 2 * (box.width() - 2)


def test_a_wrapped_name_and_mixed_directions_are_underlined_piece_by_piece(view, arabic):
    text = "قال iPhone كوريا الشمالية 15 " * 12
    view.show_page(page(Row(BlockKind.PARAGRAPH, 0, 0, Cell(text), Cell(""))))
    pieces = on_screen(arabic, 0, (0, len(text)))
    column = arabic.column.left, arabic.column.left + arabic._scene.sheet.width
    assert len(pieces) > 2
    for box in pieces:
        assert column[0] - 1 <= box.left() < box.right() <= column[1] + 1
    mixed = on_screen(arabic, 0, (4, 14))
    assert sum(box.width() for box in mixed) < sum(box.width() for box in pieces) / 5


def test_a_wash_stays_within_the_letters_of_a_wrapped_line(view, arabic):
    """Qt's own would stick out by the space at which a right-to-left line breaks."""
    row = find_row(view, lambda row: len(row.arabic.text) > 200)
    cell = arabic._scene.sheet.cell(row, Side.ARABIC)
    text = view.page.rows[row].arabic.text
    boxes = cell.boxes(Span(0, len(text)))
    for line, (box, following) in enumerate(pairwise(boxes)):
        units = cell.layout.lineAt(line).textStart() + cell.layout.lineAt(line).textLength() - 1
        assert text[units] == " "
        assert box.left() == pytest.approx(cell.caret_x(units), abs=1)
        assert box.right() == pytest.approx(following.right(), abs=1)


def test_the_selection_is_painted_over_what_is_selected(view, pane):
    QTest.keyClick(pane, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view._stage._bar.value() == 0
    for row in range(3):
        span = (0, len(view.page.rows[row].cell(pane.side).text))
        for box in on_screen(pane, row, span):
            assert colours(pane.viewport(), box)[LIGHT.selection] > box.width() * box.height() / 2


def test_a_found_name_is_framed_in_its_column_only(view, arabic, english):
    row = find_row(view, lambda row: row.arabic.marks and row.kind is BlockKind.CAPTION)
    mark = view.page.rows[row].arabic.marks[0]
    view.go_to(row, Side.ARABIC, Span(mark.start, mark.end))
    assert LIGHT.pick in _shown(arabic, row)
    assert LIGHT.pick not in _shown(english, row)


def test_peeking_hides_every_english_letter_but_the_lit_sentences(view, english):
    tops = [view._stage.sheet.geometry.top(row) for row in range(6)]
    view.set_mode(Mode.PEEK)
    paper = {LIGHT.paper}
    assert [view._stage.sheet.geometry.top(row) for row in range(6)] == tops
    for row in range(1, 5):
        assert set(_shown(english, row)) == paper
    for _ in range(3):
        view.step(1)
    for row in range(1, 5):
        assert (set(_shown(english, row)) == paper) == (row != view.place().row)


def test_peeking_hides_the_rules_of_links_and_names_too(view, english):
    view.set_mode(Mode.PEEK)
    row = find_row(view, lambda row: row.told_in is not None)
    view.go_to(row, Side.ARABIC, Span(0, 3))
    assert LIGHT.accent in _shown(english, row)
    view.step(-1)
    assert set(_shown(english, row)) == {LIGHT.paper}


def test_peeking_shows_a_sentence_and_not_its_neighbours_in_the_paragraph(view, english):
    row = find_row(view, lambda row: len(row.pairs) > 1 and len(row.arabic.text) > 100)
    first, second = (pair.english for pair in view.page.rows[row].pairs[:2])
    view.set_mode(Mode.PEEK)
    view.go_to(row, Side.ENGLISH, Span(second.start, second.start + 3))
    hidden = on_screen(english, row, first)[:-1]
    assert all(set(colours(english.viewport(), box)) == {LIGHT.paper} for box in hidden)
    assert LIGHT.ink in colours(english.viewport(), on_screen(english, row, second)[0])


def test_peeking_shows_what_has_no_sentences_to_point_at(view, english):
    row = Row(BlockKind.FURNITURE, 0, 0, Cell("شارك"), Cell("Share"))
    view.set_mode(Mode.PEEK)
    view.show_page(page(row))
    assert set(_shown(english, 0)) != {LIGHT.paper}


def test_a_row_without_english_leaves_an_empty_space(view, english):
    row = find_row(view, lambda row: row.pairs and not row.english.text)
    view._stage._bar.setValue(view._stage.sheet.geometry.top(row) - 200)
    assert set(_shown(english, row)) == {LIGHT.paper}


@pytest.mark.parametrize(("theme", "palette"), [(Theme.dark, DARK), (Theme.light, LIGHT)])
def test_themes_change_every_colour(view, theme, palette):
    view.set_theme(Theme.dark() if palette is LIGHT else Theme.light())
    view.set_theme(theme())
    seen = colours(view._stage.panes[Side.ARABIC].viewport())
    other = LIGHT if palette is DARK else DARK
    for colour in (palette.paper, palette.rule, palette.classes[TermClass.PERSON]):
        assert colour in seen
    assert other.paper not in seen
    assert other.rule not in seen


def test_the_title_is_large_and_small_print_small(view):
    style = view._stage.sheet.typography.style
    for side in Side:
        title, text, small = (
            style(kind, side).font
            for kind in (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.CAPTION)
        )
        assert title.pointSizeF() > text.pointSizeF() > small.pointSizeF()
        assert title.bold()
        assert not text.bold()


def test_a_run_in_heading_is_bold(view, arabic):
    row = find_row(view, lambda row: row.arabic.run_in is not None)
    text, span = view.page.rows[row].arabic.text, view.page.rows[row].arabic.run_in
    ink = []
    for cell in (Cell(text), Cell(text, run_in=span)):
        view.show_page(page(Row(BlockKind.PARAGRAPH, 0, 0, cell, Cell(""))))
        (box,) = on_screen(arabic, 0, span)
        ink.append(colours(arabic.viewport(), box)[LIGHT.ink])
    assert ink[1] > 1.2 * ink[0]


def test_first_lines_of_a_row_stand_on_one_line(view):
    sheet = view._stage.sheet
    for row in range(4, 9):
        baselines = {
            round(line.y() + line.ascent())
            for line in (sheet.cell(row, side).layout.lineAt(0) for side in Side)
        }
        assert len(baselines) == 1


@pytest.mark.parametrize("rows", [(), (Row(BlockKind.PARAGRAPH, 0, 0, Cell(""), Cell("")),)])
def test_an_empty_page_is_shown_and_survives_everything(qtbot, rows):
    view = ReadingView()
    qtbot.addWidget(view)
    assert view.page is None
    view.show_page(page(*rows))
    with qtbot.waitExposed(view):
        view.show()
    for mode in Mode:
        view.set_mode(mode)
        view.step(1)
        view.step(-1)
        view.restore(view.place())
        for pane in view._stage.panes.values():
            _press_everything(pane)
    view.show_page(varied_page())
    view.show_page(page(*rows))
    assert view.selected_text() == ""


def _press_everything(pane):
    key = Qt.Key
    for each in (key.Key_Up, key.Key_Down, key.Key_PageDown, key.Key_PageUp, key.Key_Left):
        QTest.keyClick(pane, each)
    for each in (key.Key_End, key.Key_Return, key.Key_Menu):
        QTest.keyClick(pane, each)
    QTest.mouseMove(pane.viewport(), QPoint(40, 40))
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 60))


def test_separators_in_a_text_do_not_part_a_row(view, arabic):
    """A hostile text cannot shift the rows against the blocks of Qt's documents."""
    cell = Cell("سطر\u2029آخر\nثالث\r\u2028\ufdd0\ufffcنهاية")
    view.show_page(page(Row(BlockKind.PARAGRAPH, 0, 0, cell, cell), *seed_rows()[:3]))
    assert arabic.document().blockCount() == 4
    view.go_to(2, Side.ARABIC, Span(0, 2))
    assert arabic.textCursor().block().text() == seed_rows()[1].arabic.text
