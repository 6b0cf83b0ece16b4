"""New entries out of the text: a selection, a word, and names found without being asked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reader.glossary.term import TermClass
from reader.page.model import Side
from reader.session import open_session
from reader.text.span import Span
from tests.ui.glossary.entries import found, renewed, select, sheet, surfaces
from tests.ui.windows import ids, opened, press

LEADER = "الزعيم الكوري الشمالي"
NEW = (
    "لافروف يزور وونسان مرة أخرى\n\n"
    "وصل وزير الخارجية الروسي سيرغي لافروف صباح اليوم إلى مدينة وونسان الساحلية.\n"
)
VARIANT = "عنوان\n\nوصل الوزير إلى بيونق يانق صباح اليوم.\n"


@pytest.fixture
def window(qtbot):
    return found(qtbot)


def test_a_variant_is_marked_without_being_asked_for(qtbot):
    session = open_session(closely=False)
    session.add_text("new", VARIANT.encode())
    window = opened(qtbot, article="new", session=session, settled=False)
    window.view.go_to(1, Side.ARABIC, Span(3, 3))
    place = window.view.place()
    qtbot.waitUntil(lambda: surfaces(window, "pyongyang") == ["بيونق يانق"])
    assert window.view.place() == place
    assert window.view.page.counts == {"pyongyang": 1}
    model = window.glossary.terms.glossary
    qtbot.waitUntil(lambda: summary(window, "new").mentions == 1 and model.rowCount() == 1)
    assert model.index(0).data() == "Pyongyang"


def summary(window, article):
    model = window.library.model
    return model.articles[model.row_of(article)]


def test_a_start_finds_what_is_listed_and_no_more():
    session = open_session(closely=False)
    session.add_text("new", VARIANT.encode())
    assert session.mentions("new") == ()


def test_a_selection_becomes_an_entry_that_is_found_in_all_five_articles(qtbot, window):
    before = {article: summary(window, article).mentions for article in ids(window)}
    select(window, LEADER)
    place = window.view.place()
    press("Ctrl+D")
    editor = sheet(qtbot, window)
    assert [spelling.text for spelling in editor.term.spellings] == [LEADER]
    editor.english.setText("North Korean leader")
    editor.term_class.setCurrentIndex(editor.term_class.findData(TermClass.TERM))
    with renewed(qtbot, window):
        press("Ctrl+Return")
    added = window.lookup.picked
    assert added.id == "north-korean-leader"
    assert {each.article for each in window.lookup.occurrences} == set(ids(window))
    assert window.view.place() == place
    assert window.view.selected_text() == LEADER
    for article in ids(window):
        window.navigator.open(article)
        assert LEADER in surfaces(window, added.id)
        assert summary(window, article).mentions > before[article]
    assert surfaces(window, added.id, Side.ENGLISH)
    assert open_session().glossary.is_own(added.id)


def test_english_and_class_are_suggested(qtbot):
    session = open_session()
    session.add_text("new", NEW.encode())
    sentence = next(s for s in session.article("new").sentences() if "الخارجية" in s.source)
    session.translating.correct(sentence.source, "Sergey Lavrov arrived in Vonsan this morning.")
    window = found(qtbot, article="new", session=session)
    select(window, "سيرغي لافروف")
    press("Ctrl+D")
    term = sheet(qtbot, window).term
    assert (term.arabic, term.english) == ("سيرغي لافروف", "Sergey Lavrov")
    assert term.term_class is TermClass.PERSON


def test_the_word_at_the_caret_does_without_a_selection_and_its_proclitics(qtbot):
    session = open_session()
    session.add_text("new", (NEW + "\nوعاد ولافروف مسرعا.\n").encode())
    window = found(qtbot, article="new", session=session)
    row = next(n for n, row in enumerate(window.view.page.rows) if "ولافروف" in row.arabic.text)
    at = window.view.page.rows[row].arabic.text.index("ولافروف") + 3
    window.view.go_to(row, Side.ARABIC, Span(at, at))
    press("Ctrl+D")
    assert sheet(qtbot, window).term.arabic == "لافروف"


def test_the_menu_adds_the_word_under_the_pointer(qtbot, window):
    window.view.go_to(0, Side.ARABIC, Span(0, 0))
    row = next(n for n, row in enumerate(window.view.page.rows) if LEADER in row.arabic.text)
    at = window.view.page.rows[row].arabic.text.index(LEADER)
    pane = window.view._stage.panes[Side.ARABIC]
    spot = pane.caret()._replace(row=row, offset=at + 1)
    pane.menu_asked.emit(spot, QPoint(300, 300))
    menu = window.findChild(QMenu, "nameMenu")
    add = next(each for each in menu.actions() if "Add to the glossary" in each.text())
    add.trigger()
    menu.close()
    assert sheet(qtbot, window).term.arabic == "الزعيم"
    assert window.view.place().row == 0


def test_the_menu_of_the_key_adds_what_is_selected(qtbot, window):
    select(window, LEADER)
    pane = window.view._stage.panes[Side.ARABIC]
    QTest.keyClick(pane, Qt.Key.Key_Menu)
    menu = window.findChild(QMenu, "nameMenu")
    next(each for each in menu.actions() if "Add to the glossary" in each.text()).trigger()
    menu.close()
    assert sheet(qtbot, window).term.arabic == LEADER


def test_selected_english_begins_an_entry_too(qtbot, window):
    row = next(n for n, row in enumerate(window.view.page.rows) if row.english.text)
    window.view.go_to(row, Side.ENGLISH, Span(0, 0))
    window.view.focus_side(Side.ENGLISH)
    press("Ctrl+Shift+Right")
    chosen = window.view.selected_text().strip()
    press("Ctrl+D")
    assert sheet(qtbot, window).english.text() == chosen != ""
