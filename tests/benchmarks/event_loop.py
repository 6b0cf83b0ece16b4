"""How long the window does not answer at most while 500 sentences are translated in it."""

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from reader.session import open_session
from reader.translation.argos.engine import ArgosEngine, open_engine
from reader.translation.argos.installed import choose, installed_packages
from reader.ui.settings import Settings
from reader.ui.window import MainWindow
from tests.benchmarks.harness import Result
from tests.packages import arabic_lines, build_package, unpack

SENTENCES = 500
TURNS = 5  # at most, as each takes seconds
KNOWN = "003_f4ddb44c7cdc8adf"  # the window opens on it, and nothing in it is to be translated
_ALLOWED = 50.0
_TICK = 1
"""Milliseconds: what a loop may not answer, and how often this one is asked to."""


def measure(rounds: int) -> Iterator[Result]:
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        engine = _engine(Path(folder))
        turns = range(min(rounds, TURNS))
        held = [_held(app, engine, _text(Path(folder), turn)) for turn in turns]
    name = f"longest hold, {SENTENCES} sentences come"
    yield Result(name, "what is allowed", "ms", median(held), _ALLOWED, 1.0)


class _Ticks(QObject):
    """A timer in the event loop; `longest` is by how many milliseconds it came late at most."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - _TICK)
        self._last = now


def _held(app: QApplication, engine: ArgosEngine, text: Path) -> float:
    """The longest hold from the first words on progress to the last."""
    window, loop = MainWindow(open_session(), Settings(size=(1280, 820))), QEventLoop()
    window.translator.open_engine = lambda: engine
    window.started.connect(lambda: window.opener.read(str(text)))
    ticks: list[_Ticks] = []

    def progress(words: str) -> None:
        if not words:
            loop.quit()
        elif not ticks:
            ticks.append(_Ticks())

    window.translator.progressed.connect(progress)
    window.show()
    window.open_first(KNOWN)
    loop.exec()
    page = window.view.page
    assert sum(pair.origin == engine.origin for row in page.rows for pair in row.pairs) == SENTENCES
    window.close()
    window.deleteLater()
    app.processEvents()
    return ticks[0].longest


def _engine(folder: Path) -> ArgosEngine:
    os.environ["ARGOS_PACKAGES_DIR"] = str(folder / "packages")
    unpack(build_package(folder), folder / "packages")
    return open_engine(choose(installed_packages()))


def _text(folder: Path, turn: int) -> Path:
    """A text of so many sentences, new to the memory and to earlier turns."""
    words = re.findall(r"[\u0621-\u064a]+", " ".join(arabic_lines()))
    runs = (words[20 * number % (len(words) - 20) :][:20] for number in range(SENTENCES))
    text = "\n\n".join(f"{' '.join(run)} {turn} {number}." for number, run in enumerate(runs))
    path = folder / f"{turn}.txt"
    path.write_text(text, "utf-8")
    return path
