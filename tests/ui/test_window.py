"""What goes on between library, text and glossary."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit
from shiboken6 import isValid

from reader.corpus.article import BlockKind
from reader.errors import GlossaryFileError, Place
from reader.glossary.term import TermClass
from reader.links.occurrence import Passage
from reader.page.model import Side
from reader.paths import resources, seeds
from reader.session import Session
from reader.ui import settings as remembered
from reader.ui import trouble
from reader.ui.commands import Command
from reader.ui.export_dialog import ExportDialog
from reader.ui.settings import LastPlace, Settings, ThemeChoice
from reader.ui.shortcuts_dialog import ShortcutsDialog
from reader.ui.theme import Theme
from tests.ui.windows import first_mark, ids, notices, opened, press, term_at_caret


@pytest.fixture
def window(qtbot):
    return opened(qtbot)


# The library


def test_the_library_lists_the_articles_by_date(window):
    dates = [summary.metadata.not_before for summary in window.library.model.articles]
    assert dates == sorted(dates)
    assert len(dates) == 5


def test_a_click_opens_an_article(window):
    view = window.library.view
    place = view.visualRect(window.library.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.view.page.article == ids(window)[1]
    assert window.library.model.open_row == 1
    assert window.windowTitle().endswith("— Muqabala")


def test_keys_open_articles_by_number_and_one_after_the_other(window):
    press("Ctrl+2")
    assert window.view.page.article == ids(window)[1]
    press("Ctrl+PgDown")
    assert window.view.page.article == ids(window)[2]
    press("Ctrl+PgUp")
    press("Ctrl+PgUp")
    press("Ctrl+PgUp")
    assert window.view.page.article == ids(window)[0]
    press("Ctrl+9")
    assert window.view.page.article == ids(window)[0]


# Jump links


def test_a_click_on_a_name_shows_its_card(window):
    _, mark = first_mark(window, "vladimir-putin")
    window.view.term_picked.emit(mark.term.id, ())
    card = window.glossary.card
    assert card.isVisible()
    assert card._english.text() == mark.term.english
    assert card.concordance.entries.rowCount() > 5


@pytest.mark.parametrize("side", list(Side))
def test_an_occurrence_is_gone_to_in_the_column_that_is_read(window, side):
    window.view.focus_side(side)
    window.lookup.pick("vladimir-putin")
    stop = window._session.occurrences("vladimir-putin")[0]
    window.lookup.go_to(stop)
    assert (window.view.page.article, window.view.place().side) == (stop.article, side)
    assert term_at_caret(window) == "vladimir-putin"


def test_the_menu_of_a_name_leads_to_any_occurrence(window, qtbot):
    _, mark = first_mark(window, "vladimir-putin")
    window.view.menu_requested.emit(mark, Side.ARABIC, None, QPoint(300, 300))
    menu = window.findChild(QMenu, "nameMenu")
    submenus = [action.menu() for action in menu.actions() if action.menu()]
    assert len(submenus) == 5
    first = submenus[0]
    first.aboutToShow.emit()
    occurrences = window._session.occurrences("vladimir-putin")
    lines = [each for each in occurrences if each.article == occurrences[0].article]
    assert len(first.actions()) == len(lines)
    assert lines[1].surface in first.actions()[1].text()
    first.actions()[1].trigger()
    page, place = window.view.page, window.view.place()
    assert page.article == lines[1].article
    assert page.rows[place.row].start + place.offset == lines[1].start
    assert window.lookup.picked.id == "vladimir-putin"
    menu.close()
    qtbot.waitUntil(lambda: not isValid(menu))


def test_the_menu_copies_a_name_or_what_is_selected(window):
    _, mark = first_mark(window, "vladimir-putin")
    window.view.menu_requested.emit(mark, Side.ENGLISH, None, QPoint(300, 300))
    menu = window.findChild(QMenu, "nameMenu")
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "Vladimir Putin"
    menu.close()


def test_the_menu_beside_a_name_has_nothing_to_copy(window):
    window.view.menu_requested.emit(None, Side.ARABIC, None, QPoint(300, 300))
    menu = window.findChild(QMenu, "nameMenu")
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_a_related_headline_leads_to_its_passage_and_back(window):
    headlines = (
        (article, row.told_in)
        for article in ids(window)
        for row in window._session.page(article).rows
        if row.kind is BlockKind.RELATED and row.told_in
    )
    article, passage = next(headlines)
    assert isinstance(passage, Passage)
    window.navigator.open(article)
    here = window.view.place()
    window.view.passage_requested.emit(passage)
    assert window.view.page.article == passage.article
    press("Alt+Left")
    assert (window.view.page.article, window.view.place()) == (article, here)


def test_the_mouses_own_keys_go_back_and_forward(window):
    first, second = window.view.page.article, ids(window)[0]
    window.navigator.open(second)
    target = window.view.findChildren(QTextEdit)[0].viewport()
    QTest.mouseClick(target, Qt.MouseButton.BackButton)
    assert window.view.page.article == first
    QTest.mouseClick(target, Qt.MouseButton.ForwardButton)
    assert window.view.page.article == second


def test_next_occurrence_without_a_name_says_what_to_do(window):
    press("F3")
    assert "Pick a name" in window.status._note.toolTip()


# Page furniture


def test_page_furniture_comes_and_goes_while_the_reader_stays(window):
    window.navigator.open(ids(window)[0])
    for _ in range(5):
        window.view.step(1)
    before, place = window.view.page, window.view.place()
    press("F8")
    after = window.view.page
    assert len(after.rows) > len(before.rows)
    assert any(row.kind is BlockKind.FURNITURE for row in after.rows)
    assert after.rows[window.view.place().row] == before.rows[place.row]
    press("F8")
    assert window.view.page == before
    assert window.view.place().row == place.row


def test_going_back_brings_the_furniture_back_too(window):
    press("F8")
    with_furniture = window.view.page
    press("Ctrl+1")
    press("F8")
    press("Alt+Left")
    assert window.view.page == with_furniture
    assert window.commands[Command.FURNITURE].isChecked()


# The status line


def test_the_status_line_counts_sentences_by_origin(window):
    total = sum(len(row.pairs) for row in window.view.page.rows)
    assert window.status._translated.text() == f"● {total} of {total} sentences translated"
    assert window.status._origins.text() == f"Memory {total}"
    press("Alt+Down")
    press("Alt+Down")
    assert window.status._sentence.text() == f"Sentence 2 of {total} · memory"


def test_the_status_line_shows_the_note_of_a_sentence(window):
    article, row, pair, note = next(
        (article, number, index, pair.note)
        for article in ids(window)
        for number, row in enumerate(window._session.page(article).rows)
        for index, pair in enumerate(row.pairs)
        if pair.note
    )
    window.navigator.open(article)
    window.status.show_sentence(row, pair)
    assert note in window.status._note.toolTip()
    window.status.show_sentence(-1, -1)
    assert window.status._note.text() == ""


def test_progress_stands_in_place_of_the_counts_and_can_be_cancelled(window, qtbot):
    status = window.status
    QApplication.processEvents()
    height = status.height()
    status.show_progress("Translating 5 of 10")
    QApplication.processEvents()
    assert status.height() == height
    assert (status._progress.isVisible(), status._translated.isVisible()) == (True, False)
    with qtbot.waitSignal(status.cancel_asked):
        QTest.mouseClick(status._cancel, Qt.MouseButton.LeftButton)
    status.show_progress("")
    assert (status._cancel.isVisible(), status._translated.isVisible()) == (False, True)


# Remembered


def test_the_window_opens_as_it_was_left(qtbot):
    window = opened(qtbot)
    window.resize(1300, 777)
    window.commands[Command.DARK].trigger()
    window.commands[Command.PEEK].trigger()
    window.commands[Command.LARGER].trigger()
    window.glossary.chips.choose([TermClass.EVENT])
    window.columns.setSizes([200, 780, 320])
    window.navigator.open(ids(window)[1])
    for _ in range(10):
        window.view.step(1)
    left = window.settings()
    remembered.save(left, remembered.default_file())
    window.close()
    again = opened(qtbot, remembered.load(remembered.default_file()))
    assert again.settings() == left
    assert again.view.page.article == ids(window)[1]
    assert again.view.place() == window.view.place()


def test_a_last_article_that_is_gone_is_no_error(qtbot):
    gone = LastPlace("gone", False, "ar", 3, 0, 3, 0.0)
    window = opened(qtbot, Settings(last_place=gone))
    assert window.view.page.article == ids(window)[-1]


def test_a_last_place_beyond_the_article_is_no_error(qtbot):
    beyond = LastPlace("001_aae63aa50414df52", True, "en", 999, 9999, 999, 0.5)
    window = opened(qtbot, Settings(last_place=beyond))
    assert window.view.page.article == beyond.article


def test_panels_give_way_in_a_narrow_window_and_come_back(qtbot, window):
    window.resize(840, 600)
    qtbot.waitUntil(lambda: not window.library.isVisible())
    assert window.glossary.isVisible()
    assert window.settings().library
    window.resize(600, 600)
    qtbot.waitUntil(lambda: not window.glossary.isVisible())
    assert window.width() == 600
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.library.isVisible() and window.glossary.isVisible())


def test_of_two_panels_in_a_narrow_window_the_one_asked_for_stays(qtbot):
    window = opened(qtbot, Settings(size=(740, 600)))
    assert window.glossary.isVisible()
    press("F9")
    assert (window.library.isVisible(), window.glossary.isVisible()) == (True, False)
    press("Shift+F9")
    assert (window.library.isVisible(), window.glossary.isVisible()) == (False, True)


def test_a_panel_that_the_reader_hid_stays_hidden(qtbot, window):
    press("F9")
    window.resize(700, 600)
    window.resize(1280, 800)
    qtbot.waitUntil(window.glossary.isVisible)
    assert not window.library.isVisible()
    assert not window.settings().library


def test_a_window_that_opens_small_is_small(qtbot):
    window = opened(qtbot, Settings(size=(800, 600)))
    assert window.size().toTuple() == (800, 600)


def test_text_size_keeps_within_reason(window):
    for _ in range(50):
        press("Ctrl++")
    assert window.settings().text_size == 32
    press("Ctrl+0")
    assert window.settings().text_size == Settings().text_size


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_theme_reaches_every_part(qtbot, choice):
    dark = choice is ThemeChoice.DARK
    window = opened(qtbot, Settings(theme=ThemeChoice.LIGHT if dark else ThemeChoice.DARK))
    window.lookup.pick("vladimir-putin")
    window.commands[Command.DARK if dark else Command.LIGHT].trigger()
    theme = Theme.dark() if dark else Theme.light()
    lists = (window.library, window.glossary.terms, window.glossary.card.concordance)
    assert {each._delegate.theme for each in lists} == {theme}
    image = window.grab().toImage()
    for widget in (window.library, window.topbar, window.status):
        corner = widget.mapTo(window, widget.rect().bottomRight()) - QPoint(2, 3)
        assert image.pixelColor(corner) == theme.chrome
    for widget, colour in ((window.view, theme.paper), (window.glossary.filter, theme.card)):
        corner = widget.mapTo(window, widget.rect().center() + QPoint(0, 12 - widget.height() // 2))
        assert image.pixelColor(corner) == colour


# Other files


ARABIC = "عنوان المقال\n\nزار الرئيس الروسي فلاديمير بوتين كوريا الشمالية. وقال إنه سعيد.\n"


def test_a_file_that_is_dropped_joins_the_library(qtbot, window, tmp_path):
    file = tmp_path / "مقال.txt"
    file.write_text(ARABIC, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, drop)
    qtbot.waitUntil(lambda: len(ids(window)) == 6)
    assert window.view.page.article == ids(window)[-1]
    assert window.view.page.rows[0].arabic.text == "عنوان المقال"
    assert window.library._heading.text() == "LIBRARY · 6 ARTICLES"
    assert all("A translation package can" in words for words in notices(window))
    assert window.view.page.counts["vladimir-putin"] == 1


def test_a_file_can_be_dropped_on_the_text(window, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(window.view.findChildren(QTextEdit)[0].viewport(), enter)
    assert enter.isAccepted()


def test_what_is_no_file_is_not_taken(window):
    data = QMimeData()
    data.setText("words")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, none)
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_a_file_that_cannot_be_read_is_said_and_all_goes_on(qtbot, window, tmp_path):
    file = tmp_path / "empty.txt"
    file.write_bytes(b"")
    before = window.view.page
    window.opener.read(str(file))
    qtbot.waitUntil(lambda: len(notices(window)) == 1 and str(file) in notices(window)[0])
    assert window.view.page is before
    notice = window.notices.shown()[0]
    QTest.mouseClick(notice._close, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(notice))
    assert notices(window) == []


def test_another_encoding_is_said(qtbot, window, tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes(ARABIC.encode("cp1256"))
    window.opener.read(str(file))
    qtbot.waitUntil(lambda: any("1256" in words for words in notices(window)))
    assert window.view.page.rows[0].arabic.text == "عنوان المقال"


def test_reading_can_be_cancelled(qtbot, window, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(ARABIC, "utf-8")
    before = window.view.page
    window.opener.read(str(file))
    task = window.opener._task
    task.cancel()
    qtbot.waitUntil(lambda: not isValid(task))
    assert notices(window) == []
    assert window.view.page is before


def test_a_text_that_only_the_session_knows_yet_is_no_jumps_end(window, tmp_path):
    file = tmp_path / "new.txt"
    file.write_text(ARABIC, "utf-8")
    window._session.article(str(file))
    window.lookup.pick("vladimir-putin")
    assert {each.article for each in window.lookup.occurrences} <= set(ids(window))
    press("Shift+F3")
    window.surroundings.show_library()
    window.lookup.refresh()
    assert window.lookup.occurrences[-1].article == "new"


def test_another_file_takes_the_place_of_one_that_is_being_read(qtbot, window, tmp_path):
    files, heard = [tmp_path / "first.txt", tmp_path / "second.txt"], []
    window.opener.opened.connect(heard.append)
    for file in files:
        file.write_text(ARABIC, "utf-8")
        window.opener.read(str(file))
    qtbot.waitUntil(lambda: window.view.page.article == "second")
    assert not any(words.startswith("Reading") for words in notices(window))
    assert heard == ["second"]


# Trouble


def test_what_is_wrong_with_the_glossary_is_said_and_the_rest_works(qtbot, tmp_path):
    glossary = tmp_path / "glossary.tbx"
    glossary.write_text("<martif", "utf-8")
    session = Session(seeds(), glossary, resources() / "memory.tmx")
    window = opened(qtbot, session=session)
    assert any(str(glossary) in words for words in notices(window))
    assert window.view.page.rows


def test_an_exception_that_no_code_handles_is_said(window, monkeypatch, capsys):
    monkeypatch.setattr("sys.excepthook", None)
    trouble.bring_to(window.notices.put_up)
    import sys

    sys.excepthook(ValueError, ValueError("odd"), None)
    assert "ValueError: odd" in notices(window)[0]
    assert "ValueError" in capsys.readouterr().err


def test_a_known_error_is_said_in_its_own_words():
    error = GlossaryFileError("no entry", Place("glossary.tbx", 3))
    assert trouble.in_words(error) == "glossary.tbx, line 3: no entry"


# Dialogs


@pytest.mark.parametrize(
    ("command", "kind"), [(Command.KEYS, ShortcutsDialog), (Command.EXPORT, ExportDialog)]
)
def test_a_closed_dialog_is_freed(qtbot, window, command, kind):
    window.commands[command].trigger()
    dialog = window.findChild(kind)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert window.findChild(kind) is None


def test_the_menu_has_every_command(window):
    menu = window.topbar.menu_button.menu()
    menu.aboutToShow.emit()
    offered = [action for sub in menu.actions() for action in sub.menu().actions()]
    assert {window.commands[command] for command in Command} == set(offered)


def test_no_two_commands_share_a_key():
    keys = [key for command in Command for key in command.keys]
    assert len(keys) == len(set(keys))


def test_an_export_can_be_cancelled_and_leaves_nothing(qtbot, window, tmp_path):
    folder = tmp_path / "pages"
    window.exporter.write(None, folder)
    task = window.exporter.children()[-1]
    task.cancel()
    qtbot.waitUntil(lambda: not isValid(task))
    assert list(tmp_path.iterdir()) == []
    assert notices(window) == []


def test_one_article_is_exported_where_the_reader_wants_it(qtbot, window, tmp_path):
    folder = tmp_path / "one"
    press("Ctrl+E")
    dialog = window.findChild(ExportDialog)
    dialog.part.setChecked(True)
    dialog.path.setText(str(folder))
    dialog.accept()
    qtbot.waitUntil(lambda: notices(window) == [f"Exported to {folder}"], timeout=20_000)
    articles = {article for article in ids(window) if list(folder.glob(f"*{article}*"))}
    assert articles == {window.view.page.article}
    assert window.settings().export_folder == str(folder)


def test_an_export_into_a_folder_of_other_things_is_refused(qtbot, window, tmp_path):
    (tmp_path / "diary.txt").write_text("mine")
    window.exporter.write(None, tmp_path)
    qtbot.waitUntil(lambda: any("diary.txt" in words for words in notices(window)))
    assert (tmp_path / "diary.txt").read_text() == "mine"
