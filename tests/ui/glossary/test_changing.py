"""Entries merged, split, removed and restored, and all of it undone."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from reader.glossary.term import Spelling, Term, TermClass
from reader.page.model import Side
from reader.session import open_session
from reader.ui.commands import Command
from tests.ui.glossary.entries import found, renewed, sheet, surfaces
from tests.ui.windows import press, write

KIM, PUTIN = "kim-jong-un", "vladimir-putin"


@pytest.fixture
def window(qtbot):
    return found(qtbot)


def do(window, command):
    window.commands[command].trigger()


def said(window):
    return window.status._note.toolTip()


def origin(window):
    return window.glossary.card.findChild(QLabel, "entryOrigin").text()


def test_a_removed_entry_goes_from_text_list_and_card_and_comes_back(qtbot, window):
    window.lookup.pick(PUTIN)
    shown = surfaces(window, PUTIN), surfaces(window, PUTIN, Side.ENGLISH)
    assert all(shown)
    with renewed(qtbot, window):
        do(window, Command.REMOVE_ENTRY)
    assert surfaces(window, PUTIN) == surfaces(window, PUTIN, Side.ENGLISH) == []
    assert window.glossary.terms.glossary.row_of(PUTIN) is None
    assert not window.glossary.card.isVisible()
    assert "Removed: Vladimir Putin" in said(window)
    with renewed(qtbot, window):
        press("Ctrl+Alt+Z")
    assert (surfaces(window, PUTIN), surfaces(window, PUTIN, Side.ENGLISH)) == shown
    with renewed(qtbot, window):
        press("Ctrl+Alt+Shift+Z")
    assert surfaces(window, PUTIN) == []


def test_the_menu_says_what_would_be_undone_also_after_a_restart(window):
    window._session.glossary.add(Term("", TermClass.PERSON, "Kim", (Spelling("كيمم"),)))
    menu, undo = window.topbar.menu_button.menu(), window.commands[Command.UNDO_ENTRY]
    menu.aboutToShow.emit()
    assert "adding “Kim”" in undo.text()
    do(window, Command.UNDO_ENTRY)
    menu.aboutToShow.emit()
    assert undo.text() == Command.UNDO_ENTRY.words
    assert "adding “Kim”" in window.commands[Command.REDO_ENTRY].text()
    do(window, Command.UNDO_ENTRY)
    assert "nothing in the glossary" in said(window)


def test_ctrl_z_is_the_glossarys_where_that_has_the_focus(window):
    window.lookup.pick(PUTIN)
    window._session.glossary.remove(PUTIN)
    press("Ctrl+Z")
    assert "nothing to undo" in said(window)
    assert PUTIN not in window._session.glossary.by_id
    window.glossary.terms.setFocus()
    press("Ctrl+Z")
    assert PUTIN in window._session.glossary.by_id
    press("Ctrl+Shift+Z")
    assert PUTIN not in window._session.glossary.by_id


def test_one_entry_is_merged_into_another(qtbot, window):
    glossary = window._session.glossary
    added = glossary.add(Term("", TermClass.PERSON, "Mr Putin", (Spelling("السيد بوتين"),)))
    window.lookup.pick(added.id)
    do(window, Command.MERGE_ENTRY)
    chooser = sheet(qtbot, window)
    write("putin")
    assert chooser.terms.picked == PUTIN
    assert chooser.terms.glossary.row_of(added.id) is None  # it cannot be part of itself
    with renewed(qtbot, window):
        press("Return")
    assert "السيد بوتين" in [each.text for each in glossary.by_id[PUTIN].spellings]
    assert glossary.by_id[added.id].id == PUTIN == window.lookup.picked.id
    assert "Mr Putin" in said(window)
    qtbot.waitUntil(lambda: not isValid(chooser))


def test_an_entry_is_split_and_the_new_one_edited(qtbot, window):
    glossary = window._session.glossary
    window.lookup.pick(KIM)
    do(window, Command.SPLIT_ENTRY)
    dialog = sheet(qtbot, window)
    assert not dialog.split.isEnabled()
    for box in dialog.boxes:
        box.setChecked(True)
    assert not dialog.split.isEnabled()
    for box in dialog.boxes[1:]:
        box.setChecked(False)
    dialog.split.click()
    editor = sheet(qtbot, window)
    assert [each.text for each in editor.term.spellings] == ["كيم جونغ أون"]
    editor.english.setText("Kim the Third")
    with renewed(qtbot, window):
        press("Ctrl+Return")
    assert "كيم جونغ أون" not in [each.text for each in glossary.by_id[KIM].spellings]
    assert set(surfaces(window, editor_id := window.lookup.picked.id)) == {"كيم جونغ أون"}
    assert editor_id != KIM


def test_what_has_one_spelling_is_not_split(window):
    one = window._session.glossary.add(Term("", TermClass.PLACE, "Wonsan", (Spelling("وونسان"),)))
    window.lookup.pick(one.id)
    do(window, Command.SPLIT_ENTRY)
    assert "one spelling" in said(window)


def test_the_card_says_whose_an_entry_is_and_leads_to_its_sheet(qtbot, window):
    window.lookup.pick(PUTIN)
    assert "you" not in origin(window).casefold()
    window.glossary.card.findChild(QLabel, "entryOrigin").linkActivated.emit("edit")
    editor = sheet(qtbot, window)
    editor.note.setPlainText("Mine.")
    with renewed(qtbot, window):
        press("Ctrl+Return")
    assert "Changed by you" in origin(window)
    own = window._session.glossary.add(Term("", TermClass.PLACE, "Wonsan", (Spelling("وونسان"),)))
    window.lookup.pick(own.id)
    assert "Your own entry" in origin(window)


def test_changed_and_removed_entries_are_restored(qtbot, window):
    glossary = window._session.glossary
    do(window, Command.RESTORE_ENTRY)
    assert "as they came" in said(window)
    before = glossary.by_id[PUTIN]
    glossary.remove(KIM)
    window.lookup.pick(PUTIN)
    press("F4")
    sheet(qtbot, window).note.setPlainText("Mine.")
    with renewed(qtbot, window):
        press("Ctrl+Return")
    do(window, Command.RESTORE_ENTRY)
    chooser = sheet(qtbot, window)
    model = chooser.terms.glossary
    assert [model.index(row).data() for row in range(model.rowCount())] == [
        "Vladimir Putin",
        "Kim Jong Un",
    ]
    with renewed(qtbot, window):
        chooser.button.click()
    assert glossary.by_id[PUTIN] == before
    assert glossary.restorable == (open_session().glossary.removed[0],)


def test_without_a_picked_name_the_reader_is_told_how(window):
    commands = (Command.EDIT_ENTRY, Command.MERGE_ENTRY, Command.SPLIT_ENTRY, Command.REMOVE_ENTRY)
    for command in commands:
        window.status.say("")
        do(window, command)
        assert "Pick a name first" in said(window)


def test_what_goes_wrong_is_said_and_nothing_changed(window):
    window.lookup.pick(PUTIN)
    open_session().glossary.remove(PUTIN)  # by another program
    do(window, Command.REMOVE_ENTRY)
    assert "no entry" in said(window)


def test_a_change_while_another_is_being_shown_is_shown_too(qtbot, window):
    glossary, term = window._session.glossary, window._session.glossary.by_id[PUTIN]

    def shown():
        marks = [mark for row in window.view.page.rows for mark in row.arabic.marks]
        return {mark.term.english for mark in marks if mark.term.id == PUTIN}

    with renewed(qtbot, window):
        for name in ("A", "B"):
            glossary.change(replace(term, english=name))
            window.changing.changed.emit()
            qtbot.waitUntil(lambda name=name: shown() == {name})


def test_a_reader_in_the_midst_of_a_text_stays_there(qtbot, window):
    for _ in range(12):
        press("Alt+Down")
    here = window.view.place()
    assert here.top_row > 0
    window.lookup.pick(PUTIN)
    with renewed(qtbot, window):
        do(window, Command.REMOVE_ENTRY)
    assert window.view.place() == here
    assert not window.navigator.can_go_back
