"""Garbage is collected, and on no other thread than the window's."""

import gc
import threading
from weakref import finalize

import pytest
from PySide6.QtCore import QObject

from reader.ui import garbage


class Circle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def parent(monkeypatch):
    monkeypatch.setattr(garbage, "_EVERY", 1)
    parent = QObject()
    garbage.collect_here(parent)
    yield parent
    parent.deleteLater()
    gc.unfreeze()


@pytest.mark.usefixtures("parent")
def test_garbage_of_a_worker_is_collected_on_the_windows_thread(qtbot):
    threads = []

    def work():
        for _ in range(5000):
            finalize(Circle(), lambda: threads.append(threading.current_thread()))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) > 1000)
    assert set(threads) == {threading.main_thread()}
