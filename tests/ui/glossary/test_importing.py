"""A glossary file taken over in the window, after a look at what that would do."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from shiboken6 import isValid

from reader.session import open_session
from reader.ui.glossary.import_dialog import ImportDialog
from tests.ui.windows import first_mark, notices, opened

HEADING = "id,class,english,arabic,note\n"
NEW = ",person,Kim Hong,كيم هونغ كيون الثاني,A man\n,place,Wonsan,وونسان,A port\n"
CHANGED = "vladimir-putin,person,Vladimir V. Putin,فلاديمير بوتين,Another note\n"
BAD = ",term,in,في,\n,term,,كلمة,\n"
ODD = ",term,pattern,ا.*ب,\n"


@pytest.fixture
def window(qtbot):
    return opened(qtbot, article="003_f4ddb44c7cdc8adf")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text(HEADING + NEW + CHANGED + BAD + ODD, "utf-8")
    return path


def preview(qtbot, window, path):
    """The dialog that shows what importing a file would do."""
    window.lists.import_file(str(path))
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
    return window.findChildren(ImportDialog)[-1]


def tabs(dialog):
    return [dialog.tabs.tabText(number) for number in range(dialog.tabs.count())]


def rows(dialog, tab):
    model = dialog.tabs.widget(tab).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    numbers = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, c).data(role) for c in numbers[1]] for row in numbers[0]]


def button(dialog, words):
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    return next(each for each in buttons if each.text() == words)


def drop(widget, path):
    """What Qt sends where a file is dropped; whether the widget would take it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    enter.ignore()
    widget.dragEnterEvent(enter)
    if enter.isAccepted():
        widget.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    return enter.isAccepted()


def test_nothing_is_done_before_the_reader_has_seen_what_would_be(qtbot, window, file):
    before = window._session.glossary.version
    dialog = preview(qtbot, window, file)
    assert tabs(dialog) == ["New 3", "Changed 1", "Left out 2", "Looks odd 1"]
    assert rows(dialog, 0)[1][:2] == ["Wonsan", "Place"]
    assert ["Vladimir Putin", "Other English", "–", "Vladimir V. Putin"] in rows(dialog, 1)
    assert rows(dialog, 1)[1][3] == "Another note"
    assert [line for line, _ in rows(dialog, 2)] == ["5", "6"]
    assert rows(dialog, 2)[0][1].endswith("in every text. It is left out.")
    assert "no English" in rows(dialog, 2)[1][1]
    assert rows(dialog, 3)[0][0] == "pattern"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert window._session.glossary.version == before


def test_it_is_done_in_one_step_shown_at_once_and_undone_in_one(qtbot, window, file):
    dialog = preview(qtbot, window, file)
    with qtbot.waitSignal(window.renewing.renewed):
        button(dialog, "Import").click()
    glossary = window._session.glossary
    assert {"Wonsan", "Kim Hong"} <= {term.english for term in glossary.terms}
    assert first_mark(window, "vladimir-putin")[1].term.note == "Another note"
    assert {"Wonsan", "Kim Hong"} <= {t.english for t in open_session().glossary.terms}
    with qtbot.waitSignal(window.renewing.renewed):
        window.changing.undo()
    assert glossary.mine == ()
    assert first_mark(window, "vladimir-putin")[1].term.note != "Another note"


def test_a_file_that_changes_nothing_says_so_and_cannot_be_imported(qtbot, window, tmp_path):
    path = tmp_path / "same.csv"
    path.write_text("arabic,english\nفلاديمير بوتين,Vladimir Putin\n", "utf-8")
    dialog = preview(qtbot, window, path)
    assert tabs(dialog) == []
    assert not button(dialog, "Import").isEnabled()


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 9, b"<tbx><text><body>", b"one column\n"])
def test_a_file_that_is_no_glossary_is_told_of_and_nothing_can_be_imported(
    qtbot, window, tmp_path, data
):
    path = tmp_path / "broken.tbx"
    path.write_bytes(data)
    dialog = preview(qtbot, window, path)
    assert tabs(dialog) == ["Left out 1"]
    assert rows(dialog, 0)[0][1]
    assert not button(dialog, "Import").isEnabled()


def test_a_file_that_is_not_there_is_told_of(qtbot, window, tmp_path):
    dialog = preview(qtbot, window, tmp_path / "none.csv")
    assert tabs(dialog) == ["Left out 1"]


@pytest.mark.parametrize("name", ["names.csv", "names.txt"])
def test_a_file_dropped_on_the_panel_is_a_glossary(qtbot, window, file, name):
    path = file.rename(file.with_name(name))
    assert drop(window.side, path)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))


def test_elsewhere_in_the_window_a_table_is_a_glossary_and_a_text_a_text(qtbot, window, file):
    assert drop(window, file)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportDialog)))
    window.findChild(ImportDialog).close()
    text = file.with_name("text.txt")
    text.write_text("وصل الرئيس إلى موسكو صباح اليوم قادما من بعيد.\n\nثم عاد منها.", "utf-8")
    with qtbot.waitSignal(window.opener.opened):
        drop(window, text)


def test_the_panel_leaves_packages_to_the_window(window, tmp_path):
    assert not drop(window.side, tmp_path / "translate.argosmodel")


def test_reading_a_file_can_be_cancelled(qtbot, window, file):
    window.lists.import_file(str(file))
    assert notices(window) == ["Reading names.csv…"]
    window.lists.importing._task.cancel()
    qtbot.wait(300)
    assert notices(window) == []
    assert QApplication.activeModalWidget() is None
