"""Keeps both panes and the scroll bar at one place of the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollBar

from reader.ui.reading.geometry import START, Anchor
from reader.ui.reading.pane import Pane
from reader.ui.reading.scene import Scene

_LANDING: Final = 3
"""What is jumped to lands at this part of the window's height from above."""

_EDGE: Final = 12
"""What is nearer to the window's edges than this part of its height is not well inside."""


class Scroller(QObject):
    """Ties the panes' own bars, which are hidden, to the one on show.

    The place is held as an anchor, a row and a part of it, so that it outlives corrected heights,
    another width or text size; the bars' values follow from it.
    """

    def __init__(self, bar: QScrollBar, panes: Sequence[Pane], scene: Scene) -> None:
        super().__init__(bar)
        self._bar = bar
        self._panes = panes
        self._scene = scene
        self._anchor = START
        self._busy = self._again = False
        for each in self._bars():
            each.valueChanged.connect(self._scrolled)

    @property
    def y(self) -> int:
        """What is at the window's upper edge, in pixels from the page's."""
        return self._bar.value()

    @property
    def extent(self) -> int:
        """The window's height in pixels."""
        return self._bar.height()

    @property
    def anchor(self) -> Anchor:
        """The place at the window's upper edge."""
        return self._anchor

    def scroll_to(self, y: int) -> None:
        """Bring `y` to the window's upper edge, as near as the page's ends allow."""
        self._anchor = self._scene.sheet.geometry.anchor(self._settle(y))

    def hold(self, anchor: Anchor | None = None) -> None:
        """Show the same place (or another) after heights, width or the page have changed."""
        if self._busy:
            self._again = True
            return
        self._anchor = anchor or self._anchor
        sheet = self._scene.sheet
        if self._anchor.row < len(sheet.geometry):
            sheet.ensure(self._anchor.row)
        self._settle(sheet.geometry.y_of(self._anchor))
        for pane in self._panes:
            pane.viewport().update()

    @contextmanager
    def held(self) -> Iterator[None]:
        """While the panes change, what Qt does to their bars is no wish of the reader's."""
        was, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = was

    def land(self, row: int, upper: int, lower: int) -> None:
        """See to it that a stretch of a row is seen, well inside the window.

        `upper` and `lower` are its edges below the row's own upper edge, in pixels.
        """
        sheet, edge = self._scene.sheet, self.extent // _EDGE
        sheet.ensure(row)
        top = sheet.geometry.top(row)
        if self.y + edge <= top + upper and top + lower <= self.y + self.extent - edge:
            return
        above = min(self.extent // _LANDING, max(self.extent - (lower - upper), 0)) - upper
        self.scroll_to(top - above)

    def reveal(self, top: int, bottom: int) -> None:
        """Scroll as little as is needed to see what is between two heights."""
        if bottom > self.y + self.extent:
            self.scroll_to(bottom - self.extent)
        if top < self.y:
            self.scroll_to(top)

    def _scrolled(self, y: int) -> None:
        """One of the bars has moved: by the reader's hand, or by Qt, to show the caret."""
        if not self._busy and self._bar.isVisible():
            self.scroll_to(y)

    def _settle(self, y: int) -> int:
        """Measure what will be seen at `y` and go there; returns where that is, then."""
        geometry, measure = self._scene.sheet.geometry, self._scene.sheet.measure
        if not self._bar.isVisible():
            return geometry.clamp(y, self.extent)  # when something is seen, it will be measured
        wanted = y
        with self.held():
            self._again = True
            while self._again:  # until going there makes Qt look at no row that is not measured
                self._again = False
                settled = geometry.settle(y, self.extent, measure)
                anchor = geometry.anchor(settled)
                self._go(settled)
                y = geometry.y_of(anchor)
        if settled != wanted:  # what Qt has moved on the screen, it has moved by the wrong amount
            for pane in self._panes:
                pane.viewport().update()
        if QAccessible.isActive():
            for pane in self._panes:
                pane.column.expose(settled, settled + self.extent)
        return settled

    def _go(self, y: int) -> None:
        total = self._scene.sheet.geometry.total
        for pane in self._panes:
            pane.column.documentSizeChanged.emit(pane.column.documentSize())
        self._bar.setPageStep(self.extent)
        self._bar.setRange(0, max(total - self.extent, 0))
        for bar in self._bars():
            bar.setValue(y)

    def _bars(self) -> Iterator[QScrollBar]:
        yield self._bar
        for pane in self._panes:
            yield pane.verticalScrollBar()
