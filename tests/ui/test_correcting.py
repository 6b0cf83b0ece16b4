"""Correcting English in the window: kept, dropped, undone, gone back on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from reader.page.model import Side
from reader.session import open_session
from reader.ui.commands import Command
from tests.engines import WordEngine
from tests.ui.windows import opened, press, write

KNOWN = "003_f4ddb44c7cdc8adf"


@pytest.fixture
def window(qtbot):
    window = opened(qtbot, article=KNOWN)
    for _ in range(3):
        press("Alt+Down")
    return window


def pair(window):
    row, index = window.view.sentence
    return window.view.page.rows[row].pairs[index]


def english(window):
    row, _ = window.view.sentence
    return window.view.page.rows[row].english.text[slice(*pair(window).english)]


def source(window):
    row, _ = window.view.sentence
    return window.view.page.rows[row].arabic.text[slice(*pair(window).arabic)]


def editor(window):
    return window.correcting._editor


def correct(text):
    press("F2")
    write(text)
    press("Ctrl+Return")


def test_a_sentence_is_corrected_in_place(qtbot, window):
    before, place = english(window), window.view.place()
    press("F2")
    assert editor(window).text == before
    assert QApplication.focusWidget() is editor(window).field
    write("Quite another sentence.")
    old = editor(window)
    press("Ctrl+Return")
    assert english(window) == "Quite another sentence."
    assert pair(window).origin == "edited"
    assert "· edited" in window.status._sentence.text()
    assert "Edited 1" in window.status._origins.text()
    assert window.view.place().row == place.row
    qtbot.waitUntil(lambda: not isValid(old))
    assert open_session().translation(source(window)).text == "Quite another sentence."


def test_escape_drops_what_is_written_and_gives_the_text_its_focus_back(window):
    before = english(window)
    press("F2")
    write("nonsense")
    press("Esc")
    assert editor(window) is None
    assert (english(window), pair(window).origin) == (before, "memory")
    assert QApplication.focusWidget() is window.view._stage.panes[Side.ENGLISH]


def test_what_was_not_changed_is_no_correction(window):
    press("F2")
    press("Ctrl+Return")
    assert pair(window).origin == "memory"


def test_corrections_are_undone_one_after_the_other(window):
    before = english(window)
    for text in ("One.", "Two."):
        correct(text)
    assert english(window) == "Two."
    press("Ctrl+Z")
    assert english(window) == "One."
    press("Ctrl+Z")
    assert (english(window), pair(window).origin) == (before, "memory")
    press("Ctrl+Z")
    assert "nothing to undo" in window.status._note.toolTip()


def test_what_was_undone_is_done_again_step_by_step(window):
    states = [(english(window), pair(window))]
    for text in ("One.", "Two."):
        correct(text)
        states.append((english(window), pair(window)))
    press("Shift+F2")
    states.append((english(window), pair(window)))
    for state in states[-2::-1]:
        press("Ctrl+Z")
        assert (english(window), pair(window)) == state
    for number, state in enumerate(states[1:]):
        press("Ctrl+Y" if number else "Ctrl+Shift+Z")
        assert (english(window), pair(window)) == state
    press("Ctrl+Y")
    assert "nothing to redo" in window.status._note.toolTip()


def test_what_is_done_again_is_kept(window):
    correct("Kept.")
    press("Ctrl+Z")
    assert open_session().translation(source(window)).origin == "memory"
    press("Ctrl+Y")
    assert open_session().translation(source(window))[:2] == ("Kept.", "edited")


def test_the_library_follows(qtbot, window):
    title, model = window._session.article(KNOWN).title, window.library.model

    def shown():
        return model.articles[model.row_of(KNOWN)].title.en

    before = shown()
    window.correcting.correct(title, "A title of my own")
    qtbot.waitUntil(lambda: shown() == "A title of my own")
    press("Ctrl+Z")
    qtbot.waitUntil(lambda: shown() == before)
    press("Ctrl+Y")
    qtbot.waitUntil(lambda: shown() == "A title of my own")


def test_after_another_correction_nothing_is_done_again(window):
    correct("One.")
    press("Ctrl+Z")
    correct("Two.")
    press("Ctrl+Y")
    assert english(window) == "Two."
    assert "nothing to redo" in window.status._note.toolTip()
    press("Ctrl+Z")
    assert pair(window).origin == "memory"


def test_what_is_undone_in_another_article_is_said(window):
    arabic = source(window)
    correct("Mine.")
    press("Ctrl+PgUp")
    press("Ctrl+Z")
    assert window._session.translation(arabic).origin == "memory"
    assert window.status._note.toolTip() == "Undone: Mine."
    press("Ctrl+Y")
    assert window._session.translation(arabic).text == "Mine."
    assert window.status._note.toolTip() == "Redone: Mine."


def test_undo_gives_a_machines_english_back_to_the_machine(qtbot, window, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("وصل الرئيس إلى موسكو اليوم.", "utf-8")
    window.translator.open_engine = WordEngine
    with qtbot.waitSignal(window.navigator.page_shown):
        window.opener.read(str(path))
    press("Alt+Down")
    qtbot.waitUntil(lambda: pair(window).origin == "words:1.0")
    before = english(window), pair(window)
    correct("Mine.")
    assert pair(window).origin == "edited"
    press("Ctrl+Z")
    assert (english(window), pair(window)) == before
    press("Ctrl+Y")
    assert (english(window), pair(window).origin) == ("Mine.", "edited")


def test_a_correction_can_be_gone_back_on_and_that_undone(window):
    before = english(window)
    press("Shift+F2")
    assert "has not been corrected" in window.status._note.toolTip()
    press("F2")
    write("Mine.")
    press("Ctrl+Return")
    press("Shift+F2")
    assert (english(window), pair(window).origin) == (before, "memory")
    press("Ctrl+Z")
    assert (english(window), pair(window).origin) == ("Mine.", "edited")


def test_undo_in_the_editor_is_the_editors_own(window):
    before = english(window)
    press("F2")
    write("a")
    press("Ctrl+Z")
    assert editor(window).text == before
    press("Ctrl+Shift+Z")
    assert editor(window).text == "a"


def test_the_editor_stays_over_its_sentence(window):
    press("F2")
    bar = window.view._stage._bar
    top = editor(window).y()
    bar.setValue(bar.value() + 40)
    assert editor(window).y() == top - 40
    window.resize(1500, 900)
    QApplication.processEvents()
    place = window.view.english_place(window.view.sentence)
    assert editor(window).geometry().contains(place.center())
    assert editor(window).width() > place.width()


@pytest.mark.parametrize("leave", [Command.PREVIOUS_ARTICLE, Command.FURNITURE])
def test_what_is_being_written_is_kept_when_the_page_is_left(window, leave):
    arabic = source(window)
    press("F2")
    write("Kept.")
    window.commands[leave].trigger()
    assert editor(window) is None
    assert window._session.translation(arabic).text == "Kept."


def test_what_is_being_written_is_kept_when_the_window_is_closed(window):
    arabic = source(window)
    press("F2")
    write("Kept.")
    window.close()
    assert open_session().translation(arabic).text == "Kept."


def test_english_that_comes_meanwhile_leaves_the_editor_alone(window):
    press("F2")
    write("Mine.")
    other = window._session.article(KNOWN).title
    window._session.translating.correct(other, "A title that is a great deal longer. " * 8)
    window.navigator.renew()
    place = window.view.english_place(window.view.sentence)
    assert editor(window).text == "Mine."
    assert editor(window).geometry().contains(place.center())


def test_an_editor_that_nothing_was_written_in_takes_the_english_that_comes(window):
    press("F2")
    window._session.translating.correct(source(window), "It has come.")
    window.navigator.renew()
    assert editor(window).text == "It has come."
    press("Ctrl+Return")
    press("Ctrl+Z")
    assert "nothing to undo" in window.status._note.toolTip()


def test_near_matches_are_offered_with_the_words_that_differ(qtbot, window, tmp_path):
    words = source(window).split()
    near, expected = " ".join([*words[:-2], "غدا", words[-1]]), english(window)
    path = tmp_path / "near.txt"
    path.write_text(near, "utf-8")
    window.translator.open_engine = WordEngine
    with qtbot.waitSignal(window.navigator.page_shown):
        window.opener.read(str(path))
    qtbot.waitUntil(lambda: window.translator._task is None)
    press("Esc")
    press("Alt+Down")
    press("F2")
    qtbot.waitUntil(lambda: bool(editor(window)._near))
    label, field = editor(window)._near[0], editor(window).field
    QApplication.processEvents()
    assert label.geometry().top() > field.geometry().bottom()
    assert label.height() >= label.heightForWidth(label.width())
    assert editor(window).rect().contains(label.geometry())
    assert isinstance(label, QLabel)
    assert f"<u>{words[-2]}</u>" in label.text()
    label.linkActivated.emit("#")
    assert editor(window).text == expected
    press("Ctrl+Return")
    assert (english(window), pair(window).origin) == (expected, "edited")


def test_without_a_sentence_it_says_what_to_do(qtbot):
    window = opened(qtbot, article=KNOWN)
    window.view._carets.light(None)
    press("F2")
    assert editor(window) is None
    assert "Go to a sentence first" in window.status._note.toolTip()


def test_where_only_arabic_is_shown_the_editor_is_over_that(window):
    press("Alt+2")
    press("F2")
    assert editor(window).isVisible()
    write("Mine.")
    QTest.keyClick(editor(window).field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert english(window) == "Mine."
