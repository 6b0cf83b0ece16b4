"""The sheet of an entry: what it takes, what it refuses, and why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from shiboken6 import isValid

from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.session import open_session
from reader.ui.glossary.editor import edit_entry
from tests.ui.glossary.entries import KNOWN, found, renewed, sheet, surfaces
from tests.ui.windows import opened, press, write

KIM = "kim-jong-un"


@pytest.fixture
def window(qtbot):
    return found(qtbot)


@pytest.fixture
def editor(qtbot, window):
    window.lookup.pick(KIM)
    press("F4")
    return sheet(qtbot, window)


def can_save(editor):
    return editor.buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_it_begins_with_all_that_the_entry_says(editor, window):
    assert editor.term == window.lookup.picked


def test_what_is_written_is_kept(qtbot, editor, window):
    before = window.lookup.picked
    editor.spellings.more.click()
    write("الزعيم كيم")
    editor.spellings.rows[-1].short.setChecked(True)
    editor.spellings.rows[0].note.setText("usual")
    editor.english.setText("Kim Jong-un")
    editor.other_english.setPlainText("Kim\nKim Jong Un\n")
    editor.role.setText("Leader")
    editor.note.setPlainText("One line.")
    editor.transliteration.setText("kim")
    editor.term_class.setCurrentIndex(editor.term_class.findData(TermClass.ORGANIZATION))
    editor.matching.setCurrentIndex(editor.matching.findData(Matching.EXACT))
    with renewed(qtbot, window):
        press("Ctrl+Return")
    first, *others = before.spellings
    expected = Term(
        KIM,
        TermClass.ORGANIZATION,
        "Kim Jong-un",
        (first._replace(note="usual"), *others, Spelling("الزعيم كيم", short=True)),
        other_english=("Kim", "Kim Jong Un"),
        transliteration="kim",
        role="Leader",
        note="One line.",
        matching=Matching.EXACT,
    )
    assert open_session().glossary.by_id[KIM] == expected == window.lookup.picked
    qtbot.waitUntil(lambda: not isValid(editor))


def test_a_changed_entry_is_shown_at_once_and_the_reader_stays(qtbot, editor, window):
    place = window.view.place()
    editor.english.setText("Kim Jong-un")
    editor.other_english.setPlainText("Kim")
    with renewed(qtbot, window):
        press("Ctrl+Return")
    marks = [mark for row in window.view.page.rows for mark in row.arabic.marks]
    assert {mark.term.english for mark in marks if mark.term.id == KIM} == {"Kim Jong-un"}
    assert "Kim Jong Un" not in surfaces(window, KIM, "en")
    assert "Kim" in surfaces(window, KIM, "en")
    assert window.view.place() == place
    assert "Kim Jong-un" in [
        index.data() for index in map(window.glossary.terms.glossary.index, range(10))
    ]


def test_escape_changes_nothing(editor, window):
    editor.english.setText("Nobody")
    press("Esc")
    assert window._session.glossary.by_id[KIM].english == "Kim Jong Un"


def test_what_cannot_be_kept_is_refused_with_its_reason(editor, window):
    for text, reason in (("في", "stands in every text"), ("ب", "single letter")):
        editor.spellings.rows[0].text.setText(text)
        assert not can_save(editor)
        assert "Cannot be saved" in editor.doubts.text()
        assert reason in editor.doubts.text()
    press("Ctrl+Return")  # the key is no way round it
    assert editor.isVisible()
    assert not window._session.glossary.is_changed(KIM)
    editor.spellings.rows[0].text.setText("كيم جونغ أون")
    assert can_save(editor)
    assert not editor.doubts.text()


def test_what_is_doubtful_is_told_and_can_be_kept(editor):
    editor.spellings.rows[0].text.setText("كيم.*")
    assert "looks like a pattern" in editor.doubts.text()
    assert can_save(editor)


def test_a_spelling_that_is_emptied_goes(qtbot, editor, window):
    editor.spellings.rows[1].text.clear()
    with renewed(qtbot, window):
        press("Ctrl+Return")
    texts = [spelling.text for spelling in window.lookup.picked.spellings]
    assert texts == ["كيم جونغ أون", "كيم"]


def test_arabic_fields_run_from_right_to_left(editor):
    directions = {row.text.layoutDirection() for row in editor.spellings.rows}
    assert directions == {Qt.LayoutDirection.RightToLeft}


@pytest.mark.usefixtures("editor")
def test_every_field_has_a_name_for_a_screen_reader():
    press("Tab")
    seen, first = [], QApplication.focusWidget()
    while QApplication.focusWidget() is not first or not seen:
        seen.append(QApplication.focusWidget())
        press("Tab")
    assert len(seen) >= 4 * 3 + 8
    nameless = [each for each in seen if not (each.accessibleName() or each.text())]
    assert nameless == []


def test_any_part_of_the_window_can_open_it(qtbot):
    window = opened(qtbot, article=KNOWN)
    kept = []
    empty = Term("", TermClass.PLACE, "", ())
    editor = edit_entry(window._session, empty, window, kept.append)
    assert not can_save(editor)
    editor.spellings.rows[0].text.setText("وونسان")
    editor.english.setText("Wonsan")
    editor.save()
    assert [term.id for term in kept] == ["wonsan"]
    assert window._session.glossary.is_own("wonsan")
