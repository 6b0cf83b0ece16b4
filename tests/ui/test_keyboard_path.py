"""A person without a mouse: opens the window, reads, looks a name up, follows it, exports."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.page.model import Side
from reader.ui.export_dialog import ExportDialog
from reader.ui.settings import Settings
from tests.ui.windows import ids, notices, opened, press, term_at_caret, write


def test_the_whole_way_by_keyboard_alone(qtbot, tmp_path):
    folder = tmp_path / "pages"
    window = opened(qtbot, Settings(size=(1280, 820), export_folder=str(folder)))
    articles = ids(window)

    # go to an article, by the list
    press("Ctrl+L")
    assert QApplication.focusWidget() is window.library.view
    press("Home")
    press("Down")
    press("Return")
    assert window.view.page.article == articles[1]
    assert window.view.isAncestorOf(QApplication.focusWidget())

    # step through sentences
    with qtbot.waitSignal(window.view.sentence_changed):
        press("Alt+Down")
    for _ in range(8):
        press("Alt+Down")
    press("Alt+Up")
    here = window.view.place()
    assert here.row > 0

    # look a name up
    press("Ctrl+F")
    write("بُوتِين")
    press("Return")
    assert window.lookup.picked.english == "Vladimir Putin"

    # jump to it in another article, from the card
    press("F6")
    press("F6")
    concordance = window.glossary.card.concordance
    assert QApplication.focusWidget() is concordance
    press("End")
    press("Return")
    assert window.view.page.article != articles[1]
    assert term_at_caret(window) == window.lookup.picked.id
    assert window.view.isAncestorOf(QApplication.focusWidget())

    # and back to the exact place
    press("Alt+Left")
    assert (window.view.page.article, window.view.place()) == (articles[1], here)
    press("Alt+Right")
    assert window.view.page.article != articles[1]

    # export
    press("Ctrl+E")
    qtbot.waitUntil(lambda: window.findChild(ExportDialog) is not None)
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    press("Return")
    qtbot.waitUntil(lambda: notices(window) == [f"Exported to {folder}"], timeout=20_000)
    assert (folder / "index.html").exists()


def test_enter_on_a_name_picks_it(qtbot):
    window = opened(qtbot)
    press("Ctrl+Home")
    for _ in range(200):
        if term_at_caret(window):
            break
        press("Left")
    name = term_at_caret(window)
    assert name is not None
    press("Return")
    assert window.lookup.picked.id == name


def test_next_occurrence_goes_through_all_articles_and_round(qtbot):
    window = opened(qtbot)
    window.lookup.pick("vladimir-putin")
    occurrences = window._session.occurrences("vladimir-putin")
    press("Ctrl+1")
    seen = []
    for _ in range(len(occurrences) + 1):
        press("F3")
        page, place = window.view.page, window.view.place()
        seen.append((page.article, page.rows[place.row].start + place.offset))
    assert seen[:-1] == [(each.article, each.start) for each in occurrences]
    assert seen[-1] == seen[0]
    press("Shift+F3")
    press("Shift+F3")
    page = window.view.page
    assert page.article == occurrences[-2].article


def test_stepping_in_english_stays_in_english_and_reaches_all(qtbot):
    window = opened(qtbot)
    window.lookup.pick("north-korea")
    occurrences = window._session.occurrences("north-korea")
    window.view.focus_side(Side.ENGLISH)
    articles, sides = [], []
    for _ in occurrences:
        press("F3")
        articles.append(window.view.page.article)
        sides.append(window.view.place().side)
    assert set(sides) == {Side.ENGLISH}
    assert sorted(articles) == sorted(each.article for each in occurrences)


def test_f6_goes_round_all_parts_of_the_window(qtbot):
    window = opened(qtbot)
    window.lookup.pick("vladimir-putin")
    window.view.focus_side(Side.ARABIC)
    names = []
    for _ in range(6):
        press("F6")
        names.append(QApplication.focusWidget().accessibleName())
    assert names == [
        "English text",
        "Filter terms",
        "Terms",
        "Occurrences",
        "Library",
        "Arabic text",
    ]
    press("Shift+F6")
    assert QApplication.focusWidget().accessibleName() == "Library"


def test_f6_passes_over_what_is_hidden(qtbot):
    opened(qtbot)
    press("F9")
    press("Shift+F9")
    press("Alt+2")
    names = set()
    for _ in range(4):
        press("F6")
        names.add(QApplication.focusWidget().accessibleName())
    assert names == {"Arabic text"}


def test_keys_for_a_hidden_panel_show_it(qtbot):
    window = opened(qtbot)
    press("F9")
    press("Shift+F9")
    assert not window.library.isVisible()
    assert not window.glossary.isVisible()
    press("Ctrl+F")
    assert QApplication.focusWidget() is window.glossary.filter
    press("Ctrl+L")
    assert QApplication.focusWidget() is window.library.view


def test_escape_leads_back_to_the_text_from_anywhere(qtbot):
    window = opened(qtbot)
    for keys in ("Ctrl+F", "Ctrl+L"):
        press(keys)
        press("Esc")
        assert window.view.isAncestorOf(QApplication.focusWidget())


def test_every_widget_that_takes_the_focus_has_a_name(qtbot):
    window = opened(qtbot)
    window.lookup.pick("vladimir-putin")
    unnamed = []
    seen = set()
    widget = QApplication.focusWidget()
    while widget not in seen:
        seen.add(widget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", str)()
            if not name:
                unnamed.append(widget)
        widget = widget.nextInFocusChain()
    assert len(seen) > 10
    assert unnamed == []


def test_tab_leads_from_the_text_to_the_glossary_and_back(qtbot):
    window = opened(qtbot)
    window.view.focus_side(Side.ENGLISH)
    press("Tab")
    assert window.side.isAncestorOf(QApplication.focusWidget())
    press("Shift+Tab")
    assert window.view.isAncestorOf(QApplication.focusWidget())
