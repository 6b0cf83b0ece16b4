import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.glossary.sorting import PIECE, sorting
from reader.ui.glossary.table import Table
from reader.ui.glossary.table_model import Column

ROWS = (("Kim", "كيم", 9), ("Putin", "بوتين", 10), ("putin", "أوتين", 2))
COLUMNS = Column("Name"), Column("Written", arabic=True), Column("Times")
MANY = [(f"Name {number % 7}", "كيم", -number) for number in range(3 * PIECE)]
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def table_of(qtbot, rows=ROWS):
    table = Table("Names", COLUMNS, wide=(0,))
    qtbot.addWidget(table)
    table.show_rows(rows)
    table.resize(500, 300)
    table.show()
    return table


def shown(table, column):
    model = table.model()
    return [
        model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]


def click_heading(qtbot, table, column):
    header = table.horizontalHeader()
    where = header.viewport().rect().center()
    where.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_each_column_sorts_by_its_heading_numbers_as_numbers_and_letters_folded(qtbot):
    table = table_of(qtbot)
    assert shown(table, 2) == ["9", "10", "2"]
    click_heading(qtbot, table, 2)
    assert shown(table, 2) == ["2", "9", "10"]
    click_heading(qtbot, table, 2)
    assert shown(table, 2) == ["10", "9", "2"]
    click_heading(qtbot, table, 1)
    assert shown(table, 1) == ["أوتين", "بوتين", "كيم"]
    click_heading(qtbot, table, 0)
    assert shown(table, 0)[0] == "Kim"


def test_the_heading_says_by_which_column_and_which_way(qtbot):
    table = table_of(qtbot)
    assert headings(table) == ["Name", "Written", "Times"]
    click_heading(qtbot, table, 2)
    assert headings(table) == ["Name", "Written", "Times ▴"]
    click_heading(qtbot, table, 2)
    assert headings(table) == ["Name", "Written", "Times ▾"]


def test_other_rows_are_sorted_like_those_before(qtbot):
    table = table_of(qtbot)
    table.sortByColumn(2, DESCENDING)
    table.show_rows([("a", "ا", 1), ("b", "ب", 3)])
    assert shown(table, 0) == ["b", "a"]


def headings(table):
    return [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(3)]


def test_the_window_goes_on_while_many_rows_are_sorted(qtbot):
    table = table_of(qtbot, MANY)
    table.setCurrentIndex(table.model().index(1, 0))
    click_heading(qtbot, table, 2)
    assert shown(table, 2)[:2] == ["0", "-1"]
    assert headings(table)[2] == "Times …"
    qtbot.waitUntil(lambda: headings(table)[2] == "Times ▴")
    assert shown(table, 2) == [str(number) for number in sorted(row[2] for row in MANY)]
    assert table.number_at(table.currentIndex()) == 1
    assert table.currentIndex().row() == len(MANY) - 2


def test_what_is_asked_for_meanwhile_counts(qtbot):
    table = table_of(qtbot, MANY)
    table.sortByColumn(2, ASCENDING)
    table.sortByColumn(0, DESCENDING)
    assert headings(table) == ["Name …", "Written", "Times"]
    qtbot.waitUntil(lambda: headings(table)[0] == "Name ▾")
    assert shown(table, 2)[:2] == ["-6", "-13"]
    table.sortByColumn(2, ASCENDING)
    table.show_rows(ROWS)
    assert shown(table, 2) == ["2", "9", "10"]
    qtbot.wait(50)
    assert shown(table, 2) == ["2", "9", "10"]


def exhausted(steps):
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [0, 1, 2])
def test_sorting_in_pieces_is_sorting(column, descending):
    order = list(range(len(MANY)))[::-1]
    expected = sorted(order, key=lambda number: MANY[number][column], reverse=descending)
    assert exhausted(sorting(order, MANY, column, descending=descending)) == expected


def test_letters_are_sorted_folded_and_in_either_case():
    rows = [("إيران", "b"), ("اوتين", "C"), ("بوتين", "A")]
    assert exhausted(sorting(range(3), rows, 0, descending=False)) == [1, 0, 2]
    assert exhausted(sorting(range(3), rows, 1, descending=False)) == [2, 0, 1]


def test_what_is_chosen_is_told_by_its_number_in_what_was_given(qtbot):
    table = table_of(qtbot)
    table.sortByColumn(2, ASCENDING)
    rect = table.visualRect(table.model().index(0, 0))
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert chosen.args == [2]
    with qtbot.waitSignal(table.reached) as reached:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert reached.args == [0]
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [0]


def test_the_row_that_the_reader_is_at_keeps_the_mark_when_the_table_is_sorted(qtbot):
    table = table_of(qtbot)
    table.setCurrentIndex(table.model().index(2, 0))
    table.sortByColumn(2, ASCENDING)
    assert table.number_at(table.currentIndex()) == 2
    assert table.currentIndex().row() == 0


def test_long_texts_wrap_in_a_short_table(qtbot):
    table = table_of(qtbot, [("Kim " * 150, "كيم", 1), ("Kim", "كيم", 1)])
    qtbot.waitUntil(lambda: table.rowHeight(0) > 2 * table.rowHeight(1))


def test_a_table_without_rows_chooses_nothing(qtbot):
    table = table_of(qtbot, [])
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.model().rowCount() == 0
