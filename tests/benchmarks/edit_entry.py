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
from tests.benchmarks.harness import Measurement, Result, alternate, timed

ARTICLE, OTHER, ENTRY = "001_aae63aa50414df52", "000_eeec903855fdd83b", "kim-jong-un"


def measure(rounds: int) -> Iterator[Result]:
    """The floor is opening that article first of all, with the lexicon read: finding its names."""
    app = QApplication.instance() or QApplication([])
    session, floor = open_session(), open_session()
    edited, opened = _window(session), _window(floor)
    _until_painted(edited, lambda: edited.navigator.open(ARTICLE))
    app.processEvents()
    medians = alternate(_editing(session, edited), _opening(floor, opened), rounds)
    for window in (edited, opened):
        window.close()
    yield Result("entry edited, article repainted", "opening it first of all", "ms", *medians, 2.0)


def _window(session: Session) -> MainWindow:
    window = MainWindow(session, Settings())
    window.show()
    return window


def _editing(session: Session, window: MainWindow) -> Measurement:
    """How long it takes until an entry's new role is in the page that is painted."""
    roles = (f"Leader {number}" for number in count())
    renewed: list[None] = []
    window.renewing.renewed.connect(lambda: renewed.append(None))

    def edit() -> None:
        entry = session.glossary.by_id[ENTRY]
        session.glossary.change(replace(entry, role=next(roles)))
        _until_painted(window, window.renewing.renew)

    def once() -> float:
        renewed.clear()
        took = timed(edit)()
        while not renewed:  # the rest of the window follows the text
            QApplication.processEvents()
        return took

    return once


def _opening(session: Session, window: MainWindow) -> Measurement:
    """How long it takes until the article is painted, as if nothing had been found before."""

    def once() -> float:
        _until_painted(window, lambda: window.navigator.open(OTHER))
        session._pages._pages.clear()
        session._links._links = None
        session._terms._mentions.clear()
        session._terms._finder = None
        return timed(lambda: _until_painted(window, lambda: window.navigator.open(ARTICLE)))()

    return once


def _until_painted(window: MainWindow, act: Callable[[], object]) -> None:
    loop = QEventLoop()
    viewports: list[QWidget] = [pane.viewport() for pane in window.view.findChildren(QTextEdit)]
    painted = Painted(viewports, loop.quit)
    act()
    loop.exec()
    painted.deleteLater()
