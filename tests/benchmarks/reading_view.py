"""The reading view with 10,000 rows; by itself: `python -m tests.benchmarks.reading_view`."""

import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollBar, QTextEdit

from reader.page.model import Page, Side
from reader.ui.reading import ReadingView
from tests.benchmarks.bare_panes import BarePanes
from tests.benchmarks.harness import ROOT, Result, alternate, table
from tests.ui.reading.samples import long_page

FEW, MANY = 30, 10_000
_FRAMES, _NOTCH = 400, 60
"""How often the text is scrolled, and by how many pixels: three lines, a notch of the wheel."""

_ALLOWED = 40.0
"""Megabytes that many rows may take more than few."""


def measure(rounds: int) -> Iterator[Result]:
    app = QApplication.instance() or QApplication([])
    few, many = long_page(FEW), long_page(MANY)
    rows, floor = f"{MANY:,} rows", f"{FEW} rows"
    for name, timing, limit in (
        (f"first paint, {rows}", _first_paint, 4.0),
        (f"scroll frame p99, {rows}", _slow_frame, 2.0),
    ):
        medians = alternate(partial(timing, app, many), partial(timing, app, few), rounds)
        yield Result(name, floor, "ms", *medians, limit)
    medians = alternate(partial(_filled, app, many), partial(_set_plain_text, app, many), rounds)
    yield Result(f"{rows}, all in place", "setPlainText, two bare panes", "ms", *medians, 2.0)
    more = _memory(MANY) - _memory(FEW)
    yield Result(f"memory, {rows} over {FEW}", "what is allowed", "MB", more, _ALLOWED, 1.0)


class _Paintings(QObject):
    """Notes which widgets have been painted."""

    def __init__(self, widgets):
        super().__init__()
        self.missing = set(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, widget, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.missing.discard(widget)
        return False


def _painted(app: QApplication, page: Page) -> ReadingView:
    """A view, from nothing to both columns painted."""
    view = ReadingView()
    view.resize(820, 800)
    view.show_page(page)
    paintings = _Paintings([pane.viewport() for pane in view.findChildren(QTextEdit)])
    view.show()
    while paintings.missing:
        app.processEvents()
    return view


def _complete(app: QApplication, page: Page) -> ReadingView:
    """The same, until its columns have all rows."""
    view = _painted(app, page)
    panes = view.findChildren(QTextEdit)
    while any(pane.document().blockCount() < len(page.rows) for pane in panes):
        app.processEvents()
    return view


def _first_paint(app: QApplication, page: Page) -> float:
    gc.collect()
    began = perf_counter()
    view = _painted(app, page)
    took = perf_counter() - began
    _drop(app, view)
    return took * 1000


def _filled(app: QApplication, page: Page) -> float:
    gc.collect()
    began = perf_counter()
    view = _complete(app, page)
    took = perf_counter() - began
    _drop(app, view)
    return took * 1000


def _set_plain_text(app: QApplication, page: Page) -> float:
    gc.collect()
    began = perf_counter()
    bare = BarePanes()
    for pane, side in zip(bare.panes, Side, strict=True):
        pane.setPlainText("\n".join(row.cell(side).text for row in page.rows))
    bare.show()
    app.processEvents()
    took = perf_counter() - began
    _drop(app, bare)
    return took * 1000


def _slow_frame(app: QApplication, page: Page) -> float:
    """The 99th percentile of what a notch of the wheel takes, in milliseconds."""
    view = _complete(app, page)
    bar = view.findChildren(QScrollBar)[-1]
    frames = []
    gc.collect()
    for _ in range(_FRAMES):
        began = perf_counter()
        bar.setValue(bar.value() + _NOTCH if bar.value() < bar.maximum() else 0)
        app.processEvents()
        frames.append(perf_counter() - began)
    _drop(app, view)
    return sorted(frames)[int(0.99 * _FRAMES)] * 1000


def _drop(app, widget):
    widget.close()
    widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def _memory(rows: int) -> float:
    """The most megabytes a process has taken that has shown so many rows and scrolled in them."""
    command = [sys.executable, "-m", "tests.benchmarks.reading_view", str(rows)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def _peak() -> float:
    """The most megabytes this process has taken; `ru_maxrss` would count its parent's, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(sys.argv) == 1:
        print(table(measure(rounds=7)))  # noqa: T201 - what this program is for
        return
    _slow_frame(QApplication([]), long_page(int(sys.argv[1])))
    print(_peak())  # noqa: T201 - what the benchmark reads


if __name__ == "__main__":
    main()
