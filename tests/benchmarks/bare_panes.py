"""The floor of the window's benchmarks: a bare PySide6 window with two text panes.

Run as a program, it prints `time.monotonic_ns()` once both panes have been painted: empty, or with
what stands in the HTML files that are named, one for each.
"""

import sys
import time
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget


class Painted(QObject):
    """Calls back once each of several widgets has been painted."""

    def __init__(self, widgets, callback):
        super().__init__()
        self._waiting = set(widgets)
        self._callback = callback
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, widget, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and widget in self._waiting:
            widget.removeEventFilter(self)
            self._waiting.remove(widget)
            if not self._waiting:  # the painting itself comes after this call
                QTimer.singleShot(0, self._callback)
        return False


class BarePanes(QWidget):
    """A window with two text panes, as large as the program's own at first."""

    def __init__(self):
        super().__init__()
        self.panes = [QTextEdit(readOnly=True), QTextEdit(readOnly=True)]
        row = QHBoxLayout(self)
        for pane in self.panes:
            row.addWidget(pane)
        self.resize(1280, 820)

    def viewports(self):
        return [pane.viewport() for pane in self.panes]


def as_html(page, side):
    """One side of a page, as plain as it can be."""
    return "".join(f"<p>{escape(row.cell(side).text)}</p>" for row in page.rows)


def end():
    print(time.monotonic_ns(), flush=True)  # noqa: T201 - what the benchmark reads
    QApplication.quit()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = BarePanes()
    for pane, file in zip(window.panes, sys.argv[1:], strict=False):
        pane.setHtml(Path(file).read_text(encoding="utf-8"))
    painted = Painted(window.viewports(), end)
    window.show()
    sys.exit(app.exec())
