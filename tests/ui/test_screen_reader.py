"""A screen reader, through AT-SPI and on a real X server, reads both columns."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYTHON = "/usr/bin/python3"


def _missing():
    """Which of the programs needed is not there, or ""."""
    for program in ("xvfb-run", "dbus-run-session", PYTHON):
        if shutil.which(program) is None:
            return program
    found = subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "python3-pyatspi"


@pytest.fixture(scope="module")
def told():
    """What should be told and what was, for the Arabic and the English column."""
    if missing := _missing():
        pytest.skip(f"needs {missing}")
    command = ["xvfb-run", "-a", "dbus-run-session", "--"]
    command += [sys.executable, "-m", "tests.ui.shown_to_reader", PYTHON]
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # AT-SPI's own daemon prints a line first
    return list(zip(*json.loads(done.stdout.splitlines()[-1]), strict=True))


@pytest.mark.parametrize("column", [0, 1])
def test_a_sentence_is_read_in_either_column(told, column):
    expected, heard = told[column]
    assert len(expected["text"]) > 20
    assert heard["text"] == expected["text"]


def test_the_caret_is_told_in_either_column(told):
    (arabic, arabic_heard), (english, english_heard) = told
    assert arabic_heard["caret"] == arabic["start"] + 6  # at the selection's end
    assert english_heard["caret"] == english["start"]


def test_the_selected_text_is_told(told):
    (arabic, arabic_heard), (_, english_heard) = told
    assert arabic_heard["selected"] == [arabic["text"][:6]]
    assert english_heard["selected"] == []


def test_it_is_told_which_column_has_the_keyboard_and_where_letters_are(told):
    arabic, english = (heard for _, heard in told)
    assert (arabic["focused"], english["focused"]) == (True, False)
    for heard in (arabic, english):
        x, y, width, height = heard["extents"]
        assert 0 < x < 900
        assert 0 < y < 700
        assert width > 0
        assert height > 10
    assert english["extents"][0] < 450 < arabic["extents"][0]
