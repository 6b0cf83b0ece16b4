"""Starting loads only what is needed: a subprocess says which modules each command has loaded."""

import json
import subprocess
import sys

import pytest

from tests.needs import needs_qt

ARTICLE = "000_eeec903855fdd83b"

ENGINES = {"argostranslate", "ctranslate2", "onnxruntime", "sentencepiece"}
"""What machine translation needs; nothing on the way to a first article does."""

ELSEWHERE = {"charset_normalizer", "jinja2", "lxml", "requests", "urllib3"}
"""Odd encodings, export, other programs' files and the network: none of them before it is asked."""

AT_FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from reader.session import open_session
from reader.ui.settings import Settings
from reader.ui.window import MainWindow

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not painted:
            painted.extend(sys.modules)
        return False

painted = []
app = QApplication([])
watcher = Watcher()
window = MainWindow(open_session(closely=False), Settings())
window.installEventFilter(watcher)
window.renewing.renewed.connect(app.quit)
window.show()
window.open_first(None)
app.exec()
print(json.dumps([painted, sorted(sys.modules)]))
"""

PROBE = """
import json, sys
report, *sys.argv = sys.argv[1:]
try:
    from reader.__main__ import main
    sys.exit(main())
finally:
    with open(report, "w") as file:
        json.dump(sorted(sys.modules), file)
"""


@pytest.fixture
def packages(tmp_path):
    """A function that runs a command and returns the packages it has loaded by its end."""

    def loaded(*arguments):
        report = tmp_path / "modules.json"
        run = [sys.executable, "-c", PROBE, report, "muqabala", *arguments]
        done = subprocess.run(run, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return {name.partition(".")[0] for name in json.loads(report.read_text())}

    return loaded


def test_the_package_itself_loads_nothing():
    show = "import sys; before = set(sys.modules); import reader; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["reader"]


KEPT = {"sqlite3", "_sqlite3", "rapidfuzz", "httpx"}
"""What translations of one's own, and their faults, need; the memory needs none of it."""


@pytest.mark.parametrize(
    "command",
    [["translate", ARTICLE], ["read", ARTICLE], ["check", ARTICLE]],
    ids=lambda command: command[0],
)
def test_without_translations_of_ones_own_no_database_is_loaded(packages, command):
    assert packages(*command) & (KEPT | ENGINES) == set()


@pytest.mark.parametrize(
    "command",
    [["articles", "--json"], ["read", ARTICLE], ["mentions", ARTICLE], ["glossary", "--json"]],
    ids=lambda command: command[0],
)
def test_a_command_loads_no_window_and_no_engine(packages, command):
    assert packages(*command) & (ENGINES | ELSEWHERE | {"PySide6"}) == set()


def test_an_export_loads_no_window_and_no_engine(packages, tmp_path):
    assert (
        packages("export", ARTICLE, "--output", str(tmp_path / "pages"))
        & (ENGINES | {"PySide6", "requests"})
        == set()
    )


@needs_qt
def test_the_window_loads_no_engine(packages, tmp_path):
    picture = tmp_path / "window.png"
    loaded = packages("open", ARTICLE, "--screenshot", str(picture))

    assert picture.stat().st_size > 0
    assert "PySide6" in loaded
    assert loaded & (ENGINES | ELSEWHERE) == set()


@needs_qt
def test_the_lexicon_is_read_once_the_text_has_been_painted():
    run = [sys.executable, "-c", AT_FIRST_PAINT]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    painted, later = map(set, json.loads(done.stdout))

    assert "reader.ui.reading.view" in painted
    assert {name for name in painted if name.startswith("reader.lexicon")} == set()
    assert painted & {"sqlite3", "reader.ui.glossary.editor", "reader.ui.term_card"} == set()
    assert "numpy" not in painted
    assert {"reader.lexicon.lexicon", "numpy"} <= later
