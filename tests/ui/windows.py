"""The real window over the five articles, and what a person would do with it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.page.model import Side
from reader.session import open_session
from reader.ui.settings import Settings
from reader.ui.window import MainWindow


def opened(qtbot, settings=None, article=None, session=None, *, settled=True):
    """A window on the screen, with the focus in the text; if `settled`, once names are found."""
    window = MainWindow(session or open_session(), settings or Settings(size=(1280, 820)))
    qtbot.addWidget(window)
    ready = window.renewing.renewed if settled else window.started
    with qtbot.waitSignal(ready), qtbot.waitActive(window):
        window.show()
        window.open_first(article)
        window.activateWindow()
    return window


def press(keys):
    """Press keys such as "Ctrl+F" in whatever has the focus."""
    QTest.keySequence(QApplication.focusWidget(), keys)
    QApplication.processEvents()


def write(text):
    """Type a text, Arabic too, into whatever has the focus."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            QApplication.focusWidget(),
            Qt.Key.Key_unknown,
            letter,
            Qt.KeyboardModifier.NoModifier,
        )
    QApplication.processEvents()


def ids(window):
    return [summary.id for summary in window.library.model.articles]


def first_mark(window, term_id, side=Side.ARABIC):
    """Row and mark of the first mention of a term in the page on show."""
    return next(
        (number, mark)
        for number, row in enumerate(window.view.page.rows)
        for mark in row.cell(side).marks
        if mark.term.id == term_id
    )


def term_at_caret(window):
    """The id of the term that is mentioned where the caret stands, or None."""
    place = window.view.place()
    cell = window.view.page.rows[place.row].cell(place.side)
    holding = (mark for mark in cell.marks if mark.start <= place.offset < mark.end)
    return next((mark.term.id for mark in holding), None)


def notices(window):
    """What the notices say that are up."""
    return [notice.words for notice in window.notices.shown()]
