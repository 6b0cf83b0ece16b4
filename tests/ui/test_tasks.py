import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.errors import ArticleError
from reader.ui.tasks import Task


@pytest.fixture
def parent(qapp):  # noqa: ARG001 - threads need an application
    parent = QObject()
    yield parent
    parent.deleteLater()


def test_an_answer_comes_back_on_the_windows_thread(qtbot, parent):
    threads, answers = [], []

    def work(_ticket):
        threads.append(threading.get_ident())
        return 42

    def succeed(answer):
        threads.append(threading.get_ident())
        answers.append(answer)

    Task(parent, work, succeed, answers.append)
    qtbot.waitUntil(lambda: answers == [42])
    assert threads[0] != threading.get_ident()
    assert threads[1] == threading.get_ident()


def test_progress_is_heard(qtbot, parent):
    heard, go = [], threading.Event()

    def work(ticket):
        go.wait(5)
        ticket.report(1, 2)
        ticket.report(2, 2)

    task = Task(parent, work, lambda _: heard.append("done"), heard.append)
    task.progressed.connect(lambda done, total: heard.append((done, total)))
    go.set()
    qtbot.waitUntil(lambda: heard == [(1, 2), (2, 2), "done"])


def test_a_known_failure_is_handed_on(qtbot, parent):
    failures = []

    def work(_ticket):
        raise ArticleError("unreadable")

    Task(parent, work, failures.append, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ArticleError)


def test_any_other_failure_is_raised_on_the_windows_thread(qtbot, parent):
    def work(_ticket):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        task = Task(parent, work, raised.append, raised.append)
        qtbot.waitUntil(lambda: not isValid(task))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_a_cancelled_tasks_answer_is_dropped(qtbot, parent):
    go, answers = threading.Event(), []

    def work(ticket):
        go.wait(5)
        return ticket.cancelled

    task = Task(parent, work, answers.append, answers.append)
    ended = []
    task.ended.connect(lambda: ended.append(True))
    task.cancel()
    go.set()
    qtbot.waitUntil(lambda: not isValid(task))
    assert (ended, answers) == ([True], [])


def test_work_may_outlive_the_window(qtbot):
    go, over = threading.Event(), threading.Event()

    def work(ticket):
        go.wait(5)
        ticket.report(1, 1)
        over.set()

    window = QObject()
    Task(window, work, print, print)
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))
    go.set()
    assert over.wait(5)
