"""The sheet of an entry: what it takes, what it refuses, and why."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from shiboken6 import isValid

from reader.glossary.files.kinds import FileKind
from reader.glossary.files.writing import write_termbase
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.session import open_session
from reader.ui.glossary.editor import edit_entry
from tests.ui.glossary.entries import KNOWN, found, renewed, sheet, surfaces
from tests.ui.windows import opened, press, write

KIM = "kim-jong-un"
KIMS = ["كيم جونغ أون", "كيم جونج أون", "كيم"]


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


def texts(editor):
    return [spelling.text for spelling in editor.term.spellings]


def heights(editor):
    return [row.y() for row in editor.spellings.rows]


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("في", "Cannot be saved: “في” is a word that stands in every text"),
        ("ا" * 301, "Cannot be saved: “اااااااااااااااااااااااااااااا…” has 301 characters"),
        ("ا" * 101, "Mind: “اااااااااااااااااااااااااااااا…” has 101 characters"),
        ("Kim", "Mind: “Kim” is in Latin letters"),
        ("سلام", "Mind: “سلام” is an everyday word too"),
        ("بُوتين", "Mind: “بُوتين” is a spelling of “Vladimir Putin” too"),
    ],
)
def test_what_is_doubtful_in_a_spelling_stands_beneath_it(qtbot, editor, text, words):
    before, row, after = editor.spellings.rows
    qtbot.waitUntil(lambda: "“Kim Il Sung”" in after.doubts.text())  # a short form of others, too
    row.text.setText(f" {text} ")
    qtbot.waitUntil(lambda: words in row.doubts.text())
    assert row.doubts.isVisible()
    assert row.text.accessibleDescription() == row.doubts.text()
    assert before.doubts.isHidden()
    assert (words in editor.doubts.text()) is words.startswith("Cannot")  # beside the button too
    row.text.setText("كيم جونج أون")
    qtbot.waitUntil(row.doubts.isHidden)
    assert not row.text.accessibleDescription()


def test_a_term_is_an_everyday_word_by_nature(qtbot, editor):
    row = editor.spellings.rows[0]
    row.text.setText("سلام")
    qtbot.waitUntil(lambda: "everyday word" in row.doubts.text())
    editor.term_class.setCurrentIndex(editor.term_class.findData(TermClass.TERM))
    qtbot.waitUntil(lambda: "everyday word" not in row.doubts.text())


def test_the_english_of_another_entry_is_told(qtbot, editor):
    editor.english.setText("Kim Il Sung")
    qtbot.waitUntil(lambda: "“kim-il-sung” too" in editor.doubts.text())
    assert can_save(editor)


def test_what_the_glossary_refuses_is_said(editor):
    open_session().glossary.remove(KIM)  # another window does so meanwhile
    editor.english.setText("Kim Jong-un")
    press("Ctrl+Return")
    assert editor.doubts.isVisible()
    assert "has no entry “kim-jong-un”" in editor.doubts.text()


def test_keys_move_a_spelling_from_any_of_its_fields(qtbot, editor, window, tmp_path):
    name, form, short = KIMS
    last = editor.spellings.rows[2]
    last.text.setFocus()
    press("Alt+Up")
    assert texts(editor) == [name, short, form]
    last.short.setFocus()
    press("Alt+Up")
    press("Alt+Up")  # it is the first by now
    assert texts(editor) == [short, name, form]
    assert QApplication.focusWidget() is last.short
    assert last.text.accessibleName() == "Arabic spelling 1"
    editor.spellings.rows[1].note.setFocus()
    press("Alt+Down")
    assert texts(editor) == [short, form, name]
    with renewed(qtbot, window):
        press("Ctrl+Return")
    terms = open_session().glossary.terms  # as SQLite has it
    assert window.lookup.picked.arabic == short
    for kind in FileKind:
        file = tmp_path / f"out.{kind}"
        write_termbase(terms, file, kind)
        [kept] = [one for one in read_termbase(file).terms if one.english == "Kim Jong Un"]
        assert [one.text for one in kept.spellings] == [short, form, name], kind


def test_buttons_move_a_spelling_and_leave_the_focus_where_it_is(qtbot, editor):
    name, form, short = KIMS
    first, _, last = editor.spellings.rows
    focused = QApplication.focusWidget()
    qtbot.mouseClick(last.up, Qt.MouseButton.LeftButton)
    assert texts(editor) == [name, short, form]
    assert QApplication.focusWidget() is focused
    qtbot.mouseClick(first.down, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first.down, Qt.MouseButton.LeftButton)
    assert texts(editor) == [short, form, name]
    enabled = [(row.up.isEnabled(), row.down.isEnabled()) for row in editor.spellings.rows]
    assert enabled == [(False, True), (True, True), (True, False)]
    qtbot.waitUntil(lambda: sorted(heights(editor)) == heights(editor))


def test_the_tab_key_follows_the_order_of_the_spellings(editor):
    editor.spellings.rows[2].text.setFocus()
    press("Alt+Up")
    press("Alt+Up")
    for row in editor.spellings.rows:
        for field in row.fields:
            assert QApplication.focusWidget() is field
            press("Tab")
    assert QApplication.focusWidget() is editor.spellings.more


def test_how_the_first_spelling_sounds_is_not_taken_for_another(editor):
    editor.spellings.rows[0].text.setFocus()
    press("Alt+Down")
    assert "“Say it” is of “كيم جونغ أون”" in editor.doubts.text()
    editor.transliteration.setText("kīm jūnj ūn")
    assert editor.doubts.isHidden()


def test_a_single_spelling_has_nowhere_to_go(qtbot):
    window = opened(qtbot, article=KNOWN)
    editor = edit_entry(window._session, Term("", TermClass.PLACE, "", ()), window, print)
    [row] = editor.spellings.rows
    assert row.up.isHidden()
    press("Alt+Down")
    editor.spellings.more.click()
    assert row.up.isVisible()


def test_what_is_doubtful_is_told_and_can_be_kept(editor):
    editor.spellings.rows[0].text.setText("كيم.*")
    assert "looks like a pattern" in editor.spellings.rows[0].doubts.text()
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
