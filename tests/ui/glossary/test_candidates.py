"""The names that the glossary lacks: listed for the open article, each handled with one key."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.page.model import Side
from reader.session import open_session
from reader.ui.glossary.candidate_model import CANDIDATE_ROLE
from tests.ui.windows import opened, press, write

KNOWN = "003_f4ddb44c7cdc8adf"
TEXT = (
    "لافروف يزور وونسان مرة أخرى\n\n"
    "وصل وزير الخارجية الروسي سيرغي لافروف صباح اليوم إلى مدينة وونسان الساحلية.\n"
)
LAVROV, WONSAN = "سيرغي لافروف", "وونسان"


@pytest.fixture
def window(qtbot):
    session = open_session()
    session.add_text("new", TEXT.encode())
    sentence = next(s for s in session.article("new").sentences() if "الخارجية" in s.source)
    session.translating.correct(sentence.source, "Sergei Lavrov arrived this morning in Wonsan.")
    return opened(qtbot, session=session, article="new")


def texts(window):
    model = window.side.candidates.list.candidates
    return [model.index(row).data(CANDIDATE_ROLE).text for row in range(model.rowCount())]


def to_candidates(qtbot, window):
    press("Ctrl+Shift+D")
    qtbot.waitUntil(lambda: texts(window) == [LAVROV, WONSAN])


def found(window, english):
    return [term for term in window._session.glossary.terms if term.english == english]


def test_nothing_is_looked_for_before_the_tab_is_opened(window):
    assert window.side.candidates is None
    assert window._session.proposals._finder is None


def test_each_says_its_arabic_its_english_where_that_is_from_and_how_often(qtbot, window):
    to_candidates(qtbot, window)
    index = window.side.candidates.list.candidates.index(1)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in (WONSAN, "Wonsan, from translation", "Place", "2 times"):
        assert part in said
    assert "مدينة" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_goes_to_each_place_in_turn_and_leaves_the_keys_with_the_list(qtbot, window):
    to_candidates(qtbot, window)
    box = window.side.candidates.list
    where = box.visualRect(box.candidates.index(1)).center()
    rows = []
    for _ in range(3):
        qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=where)
        place = window.view.place()
        text = window.view.page.rows[place.row].arabic.text
        assert text[place.offset :].startswith(WONSAN)
        assert place.side is Side.ARABIC
        rows.append(place.row)
    assert rows[0] == rows[2] != rows[1]
    assert box.hasFocus()
    press("Space")
    assert window.view.place().row == rows[1]


def test_enter_accepts_and_the_name_is_marked_in_the_open_text(qtbot, window):
    to_candidates(qtbot, window)
    press("Down")
    with qtbot.waitSignal(window.renewing.renewed):
        press("Return")
    assert texts(window) == [LAVROV]
    [term] = found(window, "Wonsan")
    assert window.view.page.counts[term.id] == 2
    assert QApplication.focusWidget() is window.side.candidates.list
    assert window.side.candidates.list.current.text == LAVROV
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: texts(window) == [LAVROV, WONSAN])
    assert found(window, "Wonsan") == []


@pytest.mark.parametrize(
    "dismiss", [partial(write, "d"), partial(write, "ي"), partial(press, "Del")]
)
def test_what_is_dismissed_stays_so_until_it_is_undone(qtbot, window, dismiss):
    to_candidates(qtbot, window)
    dismiss()
    assert texts(window) == [WONSAN]
    assert LAVROV in open_session().glossary.dismissed
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: texts(window) == [LAVROV, WONSAN])


@pytest.mark.parametrize("letter", ["e", "ث"])
def test_e_opens_the_sheet_and_what_is_saved_is_no_candidate_any_more(qtbot, window, letter):
    to_candidates(qtbot, window)
    write(letter)
    editor = QApplication.activeModalWidget()
    assert [(s.text, s.short) for s in editor.term.spellings] == [(LAVROV, False), ("لافروف", True)]
    editor.english.setText("Sergey Lavrov")
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: texts(window) == [WONSAN])
    assert len(found(window, "Sergey Lavrov")) == 1


def test_the_buttons_do_what_the_keys_do(qtbot, window):
    to_candidates(qtbot, window)
    panel = window.side.candidates
    buttons = {each.text(): each for each in panel._buttons.findChildren(type(panel._buttons))}
    buttons["Dismiss"].click()
    assert texts(window) == [WONSAN]
    buttons["Add"].click()
    assert texts(window) == []
    assert found(window, "Wonsan")
    assert not panel._buttons.isVisible()
    assert "every name" in panel._words.text()


def test_the_list_follows_to_another_article_and_back(qtbot, window):
    to_candidates(qtbot, window)
    window.navigator.open(KNOWN)
    qtbot.waitUntil(lambda: "every name" in window.side.candidates._words.text())
    assert texts(window) == []
    window.navigator.open("new")
    qtbot.waitUntil(lambda: texts(window) == [LAVROV, WONSAN])


def test_what_was_found_for_an_article_that_was_left_is_not_shown(qtbot, window):
    press("Ctrl+Shift+D")
    shown = []
    window.side.candidates.list.candidates.modelReset.connect(lambda: shown.append(texts(window)))
    window.navigator.open(KNOWN)  # while the search is under way
    qtbot.waitUntil(lambda: "every name" in window.side.candidates._words.text())
    assert shown == [[], []]  # while it looks, and what it finds


def test_nothing_is_looked_for_while_the_glossary_is_shown(qtbot, window):
    to_candidates(qtbot, window)
    window.side.show_glossary()
    window.navigator.open(KNOWN)
    assert window.side.candidates._task is None
    press("Ctrl+Shift+D")
    qtbot.waitUntil(lambda: "every name" in window.side.candidates._words.text())


def test_a_name_picked_in_the_text_leads_back_to_its_card(qtbot, window):
    to_candidates(qtbot, window)
    window.view.term_picked.emit("russia", ())
    assert window.glossary.isVisible()
    press("Ctrl+Shift+D")
    press("Ctrl+F")
    assert QApplication.focusWidget() is window.glossary.filter


def test_f6_leads_through_the_list(qtbot, window):
    to_candidates(qtbot, window)
    press("Shift+F6")
    assert QApplication.focusWidget().accessibleName() == "English text"
    press("F6")
    assert QApplication.focusWidget() is window.side.candidates.list


def test_a_panel_that_is_hidden_is_shown_with_the_candidates(qtbot, window):
    press("Shift+F9")
    assert not window.side.isVisible()
    to_candidates(qtbot, window)
    assert window.side.isVisible()


def test_what_cannot_be_an_entry_stays_a_candidate_and_the_reader_is_told_why(qtbot, window):
    to_candidates(qtbot, window)
    box = window.side.candidates.list
    with qtbot.waitSignal(window.side.candidates.said) as said:
        box.accepted.emit(replace(box.current, english=""))
    assert "no English" in said.args[0]
    assert texts(window) == [LAVROV, WONSAN]
