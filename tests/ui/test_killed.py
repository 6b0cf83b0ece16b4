"""The program is killed while its window translates: what was finished is there, and made once."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager, suppress

import pytest

from reader import paths
from reader.session import open_session
from tests.packages import build_package, unpack

SENTENCES = 400
BATCH = 16
PATIENCE = 60  # seconds


@pytest.fixture
def text(tmp_path, own_home):
    """The path of a text that an installed package can translate."""
    unpack(build_package(tmp_path), own_home / "packages")
    path = tmp_path / "new.txt"
    lines = (f"وصل الرئيس إلى موسكو اليوم رقم {number}." for number in range(SENTENCES))
    path.write_text("\n\n".join(lines), "utf-8")
    return str(path)


@contextmanager
def window(text):
    """The program with its window open on a text, killed in the end."""
    run = [sys.executable, "-m", "reader", "open", text]
    with subprocess.Popen(run, stderr=subprocess.PIPE) as program:
        try:
            yield program
        finally:
            os.kill(program.pid, signal.SIGKILL)


def kept():
    """What the store holds, seen by another process: for each source the number of its English."""
    address = f"{paths.translations().as_uri()}?mode=ro"
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(address, uri=True)) as store:
        return dict(store.execute("SELECT source, id FROM machine"))
    return {}  # there is no store yet


def wait_until_kept(program, number):
    """What the store holds as soon as that is so many sentences."""
    until = time.monotonic() + PATIENCE
    while len(found := kept()) < number:
        assert program.poll() is None, program.stderr.read()
        assert time.monotonic() < until, f"{len(found)} sentences"
        time.sleep(0.01)
    return found


def test_what_was_finished_is_there_and_not_made_again(text):
    with window(text) as program:
        finished = wait_until_kept(program, 2 * BATCH)
    assert len(left := kept()) < SENTENCES
    assert left.items() >= finished.items()

    session = open_session()
    sources = [sentence.source for sentence in session.article(text).sentences()]
    known = session.translations.known(sources)
    assert known.keys() == left.keys()
    assert all(english.text for english in known.values())
    assert not session.problems

    with window(text) as program:
        everything = wait_until_kept(program, SENTENCES)
    assert everything.items() >= left.items()  # what is made again has another number
    assert everything.keys() == set(sources)
