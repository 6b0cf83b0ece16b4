"""A reading view in a window, and its parts."""

import pytest

from reader.page.model import Side
from reader.ui.reading import ReadingView
from tests.ui.reading.samples import varied_page


@pytest.fixture
def view(qtbot):
    """Shows a page with a row of every kind."""
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(820, 800)
    view.show_page(varied_page())
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


@pytest.fixture
def arabic(view):
    return view._stage.panes[Side.ARABIC]


@pytest.fixture
def english(view):
    return view._stage.panes[Side.ENGLISH]


@pytest.fixture(params=list(Side))
def pane(view, request):
    return view._stage.panes[request.param]
