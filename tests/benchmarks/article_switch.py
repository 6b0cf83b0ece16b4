"""Going to another article, until it is painted."""

from collections.abc import Callable, Iterator
from itertools import cycle

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.page.model import Page, Side
from reader.session import open_session
from reader.ui.settings import Settings
from reader.ui.window import MainWindow
from tests.benchmarks.bare_panes import BarePanes, Painted, as_html
from tests.benchmarks.harness import Result, alternate, timed


def measure(rounds: int) -> Iterator[Result]:
    app = QApplication.instance() or QApplication([])
    session = open_session()
    pages = [session.page(summary.id) for summary in session.articles()]
    window, bare = MainWindow(session, Settings()), BarePanes()
    for each in (window, bare):
        each.show()
    app.processEvents()
    viewports = [pane.viewport() for pane in window.view.findChildren(QTextEdit)]
    medians = alternate(
        timed(_next(pages, lambda page: window.navigator.open(page.article), viewports)),
        timed(_next(pages, lambda page: _set_html(bare, page), bare.viewports())),
        rounds * len(pages),
    )
    window.close()
    yield Result("switch to another article", "setHtml, two bare panes", "ms", *medians, 1.5)


def _next(
    pages: list[Page], show: Callable[[Page], object], viewports: list[QWidget]
) -> Callable[[], None]:
    """A function that shows the page after the one it showed last, and returns when it is seen."""
    order = cycle(pages)

    def go_on() -> None:
        loop = QEventLoop()
        painted = Painted(viewports, loop.quit)
        show(next(order))
        loop.exec()
        painted.deleteLater()

    return go_on


def _set_html(bare: BarePanes, page: Page) -> None:
    for pane, side in zip(bare.panes, Side, strict=True):
        pane.setHtml(as_html(page, side))
