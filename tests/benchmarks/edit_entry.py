"""Editing an entry of the glossary, until the open article is painted with it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.session import Session, open_session
from reader.ui.settings import Settings
from reader.ui.window import MainWindow
from tests.benchmarks.bare_panes import Painted
from tests.benchmarks.harness import Result, alternate, timed

ARTICLE, ENTRY = "001_aae63aa50414df52", "kim-jong-un"


def measure(rounds: int) -> Iterator[Result]:
    """The floor is opening the same article in a session that has not read any yet.

    Both find its names with a lexicon that is in memory already. The article has related headlines,
    so both look for names in all five.
    """
    app = QApplication.instance() or QApplication([])
    session = open_session()
    edited, opened = _window(session), _window(session)
    _once_painted(edited, lambda: edited.navigator.open(ARTICLE))
    app.processEvents()
    medians = alternate(
        timed(_editing(session, edited)),
        timed(lambda: _open_afresh(opened)),
        rounds,
    )
    for window in (edited, opened):
        window.close()
    yield Result("entry edited, article repainted", "opening it", "ms", *medians, 2.0)


def _window(session: Session) -> MainWindow:
    window = MainWindow(session, Settings())
    window.show()
    return window


def _editing(session: Session, window: MainWindow) -> Callable[[], None]:
    """A function that gives the entry another English form, and returns when that is seen."""
    forms = count()

    def edit() -> None:
        before = session.glossary.by_id[ENTRY]
        session.glossary.change(replace(before, role=f"Leader {next(forms)}"))
        _once_painted(window, window.renewing.renew)

    return edit


def _open_afresh(window: MainWindow) -> None:
    window.navigator._session = open_session()
    window.navigator._view._page = None
    _once_painted(window, lambda: window.navigator.open(ARTICLE))


def _once_painted(window: MainWindow, act: Callable[[], object]) -> None:
    loop = QEventLoop()
    viewports: list[QWidget] = [pane.viewport() for pane in window.view.findChildren(QTextEdit)]
    painted = Painted(viewports, loop.quit)
    act()
    loop.exec()
    painted.deleteLater()
