"""Starts the program as `muqabala` does, and prints `time.monotonic_ns()` once it has painted.

Both panes of the reading view count, as soon as they hold a text.
"""

import sys

from PySide6.QtWidgets import QApplication, QTextEdit

from reader.__main__ import main
from tests.benchmarks.bare_panes import Painted, end


def watched(run):
    """Qt's event loop, with an eye on the reading view's panes."""

    def run_watched():
        from reader.ui.reading import ReadingView

        views = [each for each in QApplication.allWidgets() if isinstance(each, ReadingView)]
        panes = [pane for view in views for pane in view.findChildren(QTextEdit)]
        if not all(pane.toPlainText() for pane in panes):
            sys.exit("the window is shown without an article")
        watch = Painted([pane.viewport() for pane in panes], end)
        status = run()
        watch.deleteLater()
        return status

    return run_watched


if __name__ == "__main__":
    QApplication.exec = staticmethod(watched(QApplication.exec))
    sys.argv = ["muqabala"]
    main()
