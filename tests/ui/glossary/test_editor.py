"""Entries added and edited in the window."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.session import open_session
from tests.ui.windows import first_mark, opened, press

KNOWN = "003_f4ddb44c7cdc8adf"


@pytest.fixture
def window(qtbot):
    window = opened(qtbot, article=KNOWN)
    qtbot.waitSignal(window.renewing.renewed).wait()
    return window


def test_an_entry_is_edited_and_shown_at_once(qtbot, window):
    window.lookup.pick("vladimir-putin")
    place = window.view.place()
    press("F4")
    editor = QApplication.activeModalWidget()
    editor.english.setText("Wladimir Putin")
    with qtbot.waitSignal(window.renewing.renewed):
        press("Ctrl+Return")
    _, mark = first_mark(window, "vladimir-putin")
    assert mark.term.english == "Wladimir Putin"
    assert window.view.place() == place
    assert open_session().glossary.by_id["vladimir-putin"].english == "Wladimir Putin"
