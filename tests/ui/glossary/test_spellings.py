"""How outlets write names, in a table with a way to every place."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from reader.page.model import Side
from reader.text.span import Span
from reader.ui.commands import Command
from reader.ui.glossary.spellings_dialog import SpellingsDialog
from reader.ui.settings import ThemeChoice
from tests.ui.windows import first_mark, opened, press

KNOWN = "003_f4ddb44c7cdc8adf"
NAME, CLASS, OUTLET, WRITTEN, TIMES = range(5)


@pytest.fixture
def window(qtbot):
    return opened(qtbot, article=KNOWN)


def dialog_of(qtbot, window, command=Command.ALL_SPELLINGS):
    window.commands[command].trigger()
    dialog = window.findChildren(SpellingsDialog)[-1]
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0)
    return dialog


def rows(dialog):
    model = dialog.table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        [model.index(row, column).data(role) for column in range(5)]
        for row in range(model.rowCount())
    ]


def click(qtbot, dialog, row):
    rect = dialog.table.visualRect(dialog.table.model().index(row, NAME))
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def places(dialog):
    entries = dialog.places.entries
    found = (entries.index(row) for row in range(entries.rowCount()))
    return [index for index in found if index.flags() & Qt.ItemFlag.ItemIsSelectable]


def test_every_form_of_every_outlet_is_a_row(qtbot, window):
    dialog = dialog_of(qtbot, window)
    expected = [
        [one.term.english, form.outlet or "unknown outlet", form.text, str(form.count)]
        for one in window._session.spellings()
        for form in one.rows
    ]
    assert [[r[NAME], r[OUTLET], r[WRITTEN], r[TIMES]] for r in rows(dialog)] == expected


def test_the_picked_name_stands_alone_until_all_are_asked_for(qtbot, window):
    window.lookup.pick("vladimir-putin")
    dialog = dialog_of(qtbot, window, Command.SPELLINGS)
    assert {row[NAME] for row in rows(dialog)} == {"Vladimir Putin"}
    dialog.only.setChecked(False)
    assert len({row[NAME] for row in rows(dialog)}) > 40


def test_without_a_picked_name_there_is_no_table_of_it(window):
    window.commands[Command.SPELLINGS].trigger()
    assert window.findChildren(SpellingsDialog) == []


@pytest.mark.parametrize(
    ("query", "column", "found"),
    [("putin", NAME, "Putin"), ("بُوتين", WRITTEN, "بوتين"), ("euronews", OUTLET, "Euronews")],
)
def test_the_filter_takes_names_forms_and_outlets(qtbot, window, query, column, found):
    dialog = dialog_of(qtbot, window)
    dialog.filter.setText(query)
    assert rows(dialog)
    assert all(found in row[column] for row in rows(dialog))


def test_a_click_goes_to_the_first_place_and_lists_all_each_a_click_away(qtbot, window):
    dialog = dialog_of(qtbot, window)
    dialog.table.sortByColumn(TIMES, Qt.SortOrder.DescendingOrder)
    number = next(n for n, row in enumerate(rows(dialog)) if row[OUTLET] == "Euronews")
    dialog.table.scrollTo(dialog.table.model().index(number, NAME))
    _, _, _, written, times = rows(dialog)[number]
    click(qtbot, dialog, number)
    assert at_caret(window).startswith(written)
    article = window.view.page.article
    assert article != KNOWN
    stops = places(dialog)
    assert len(stops) == int(times)
    before = window.view.place()
    dialog.places.clicked.emit(stops[1])
    assert window.view.page.article == article
    assert window.view.place() != before
    assert at_caret(window).startswith(written)


def at_caret(window):
    place = window.view.place()
    return window.view.page.rows[place.row].cell(place.side).text[place.offset :]


def test_the_arrow_keys_show_places_and_leave_the_text_where_it_is(qtbot, window):
    dialog = dialog_of(qtbot, window)
    before = window.view.place()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert places(dialog)
    assert window.view.place() == before


def test_what_is_shown_is_written_as_a_table_in_its_order(qtbot, window, tmp_path):
    dialog = dialog_of(qtbot, window)
    dialog.filter.setText("putin")
    dialog.table.sortByColumn(TIMES, Qt.SortOrder.AscendingOrder)
    dialog.save(str(tmp_path / "putin.csv"))
    qtbot.waitUntil(lambda: "written" in dialog._note.text())
    with (tmp_path / "putin.csv").open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file))
    assert [[w["english"], w["outlet"], w["spelling"], w["count"]] for w in written] == [
        [r[NAME], r[OUTLET], r[WRITTEN], r[TIMES]] for r in rows(dialog)
    ]


def test_a_table_that_cannot_be_written_is_told_of(qtbot, window, tmp_path):
    dialog = dialog_of(qtbot, window)
    dialog.save(str(tmp_path / "no" / "folder.csv"))
    qtbot.waitUntil(lambda: "cannot be written" in dialog._note.text())


def test_an_entry_that_is_removed_leaves_the_table(qtbot, window):
    dialog = dialog_of(qtbot, window)
    window.changing.do(lambda: window._session.glossary.remove("vladimir-putin"), "Removed")
    qtbot.waitUntil(lambda: "Vladimir Putin" not in {row[NAME] for row in rows(dialog)})


def test_the_dialog_follows_the_colours_and_is_freed_once_it_is_closed(qtbot, window):
    dialog = dialog_of(qtbot, window)
    window.appearance.choose(ThemeChoice.DARK)
    assert dialog.places._delegate.theme is window.appearance.theme
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    window.appearance.choose(ThemeChoice.LIGHT)


def test_the_menu_of_a_name_leads_to_its_spellings(qtbot, window):
    row, mark = first_mark(window, "vladimir-putin")
    window.view.go_to(row, Side.ARABIC, Span(mark.start, mark.end))
    press("Menu")
    menu = window.findChild(QMenu, "nameMenu")
    next(each for each in menu.actions() if "outlets" in each.text()).trigger()
    menu.close()
    dialog = window.findChild(SpellingsDialog)
    qtbot.waitUntil(lambda: dialog.table.model().rowCount() > 0)
    assert {row[NAME] for row in rows(dialog)} == {"Vladimir Putin"}
