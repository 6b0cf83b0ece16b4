"""What the window's tests share: any warning of Qt's fails the test that caused it."""

import gc
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    """pytest-qt itself fails a test for an exception in a slot or a virtual method."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # the offscreen platform says so of every window and every tooltip
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True, scope="module")
def what_is_there_stays():
    """As in the program (`reader.ui.garbage`), what was made so far is not looked at again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_is_collected_here():
    """As in the program: windows must not be freed on a worker's thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
