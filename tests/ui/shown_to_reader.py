"""Shows the reading view, has `read_screen` look at it, and prints what that was told, and should.

Arguments: the interpreter that has pyatspi.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.page.model import Side
from reader.ui.reading import ReadingView
from tests.ui.reading.samples import varied_page

NAME = "muqabala-reading-view"
_SENTENCES, _SELECTED = 10, 6
_PATIENCE = 60_000
"""After so many milliseconds it ends, whatever the reader does."""


def prepare(view):
    """Step to a sentence and select its first letters in Arabic; what is to be told of that."""
    view.focus_side(Side.ARABIC)
    for _ in range(_SENTENCES):
        view.step(1)
    panes = [view._stage.panes[side] for side in Side]
    starts = [pane.textCursor().position() for pane in panes]
    for _ in range(_SELECTED):
        QTest.keyClick(panes[0], Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    row, index = view._stage.highlights.sentence
    told = []
    for side, pane, start in zip(Side, panes, starts, strict=True):
        span = view.page.rows[row].pairs[index].span(side)
        text = view.page.rows[row].cell(side).text[span.start : span.end]
        told.append({"name": pane.accessibleName(), "start": start, "text": text})
    return told


def main():
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    view = ReadingView()
    view.resize(900, 700)
    view.show_page(varied_page())
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    expected = prepare(view)
    reader = QProcess()
    reader.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
    arguments = [str(Path(__file__).with_name("read_screen.py")), NAME]
    for each in expected:
        end = each["start"] + len(each["text"])
        arguments += [each["name"], str(each["start"]), str(end)]
    reader.finished.connect(lambda status, _: app.exit(status))
    QTimer.singleShot(0, lambda: reader.start(sys.argv[1], arguments))
    QTimer.singleShot(_PATIENCE, lambda: app.exit(1))
    status = app.exec()
    if status == 0:
        told = json.loads(reader.readAllStandardOutput().data())
        print(json.dumps([expected, told]))  # noqa: T201 - what the test reads
    return status


if __name__ == "__main__":
    sys.exit(main())
