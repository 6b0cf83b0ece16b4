"""The two columns and their scroll bar, laid out in the width there is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.page.model import Row, Side
from reader.text.span import Span
from reader.ui.reading.columns import share_out
from reader.ui.reading.geometry import START
from reader.ui.reading.highlights import Highlights
from reader.ui.reading.pane import Pane
from reader.ui.reading.place import Mode, Spot
from reader.ui.reading.scene import Scene
from reader.ui.reading.scroller import Scroller
from reader.ui.reading.sentences import carried
from reader.ui.reading.sheet import Sheet
from reader.ui.reading.style import Typography
from reader.ui.theme import Theme

TEXT_SIZE: Final = 12.0
"""The English text's size in points, unless the reader wants another."""


class Stage(QWidget):
    """Shows rows, and keeps what is shown in place through every change of size or mode.

    Attributes:
        panes: the columns; those that the mode hides are there too.
        highlights: what is lit up; call `refresh` after a change.
        scroller: where in the page the window is.

    `moved` is sent when rows are somewhere else on the screen.
    """

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode = Mode.BOTH
        self.highlights = Highlights()
        sheet = Sheet((), Typography(TEXT_SIZE), self._mode.sides, 1)
        self._scene = Scene(sheet, Theme.light(), self.highlights, self._corrected)
        self.panes = {side: Pane(side, self._scene, self) for side in Side}
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.valueChanged.connect(lambda _value: self.moved.emit())
        self.scroller = Scroller(self._bar, tuple(self.panes.values()), self._scene)
        self.setAutoFillBackground(True)
        self.set_theme(self._scene.theme)

    @property
    def sheet(self) -> Sheet:
        """The rows as they are laid out."""
        return self._scene.sheet

    @property
    def sides(self) -> tuple[Side, ...]:
        """The columns on show."""
        return self._mode.sides

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show a page's rows from their beginning."""
        with self.scroller.held():
            self._lay_out(rows, self.sheet.typography)
            for pane in self.panes.values():
                pane.load()
            self._arrange()
        self.scroller.hold(START)

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Show other texts in some rows; carets, selections and what is looked at stay."""
        sheet = self.sheet
        before = sheet.rows
        pairs = enumerate(zip(before, rows, strict=True))
        changed = {number for number, (old, new) in pairs if old is not new}
        if not changed:
            return
        kept: list[tuple[Pane, Spot, Spot]] = []
        for side, pane in self.panes.items():
            anchor, caret = (carried(spot, side, before, rows) for spot in pane.selection())
            kept.append((pane, anchor, caret))
        fixed = self._fixed_row()
        y = sheet.geometry.top(fixed) - self.scroller.y
        with self.scroller.held():
            sheet.replace(rows, changed)
            for pane, anchor, caret in kept:
                pane.replace_rows(changed, anchor, caret)
        self.scroller.scroll_to(sheet.geometry.top(fixed) - y)
        self.refresh()

    def place_of(self, row: int, span: Span, side: Side) -> QRect:
        """Where a stretch of a cell is here: as wide as its column, a line high at least."""
        sheet, pane = self.sheet, self.panes[side]
        sheet.ensure(row)
        boxes = sheet.cell(row, side).boxes(span)
        kind = sheet.rows[row].kind
        upper = min((box.top() for box in boxes), default=sheet.typography.above(kind))
        line = sheet.typography.style(kind, side).pitch
        lower = max((box.bottom() for box in boxes), default=upper + line)
        top = sheet.geometry.top(row) - self.scroller.y
        left = pane.x() + pane.column.left
        return QRect(left, top + int(upper), sheet.width, int(lower - upper))

    def set_mode(self, mode: Mode) -> None:
        """Show the columns of a mode."""
        self._mode = mode
        self.highlights.peeking = mode is Mode.PEEK
        with self.scroller.held():  # a pane that is shown for the first time scrolls to its caret
            for side, pane in self.panes.items():
                pane.setVisible(side in mode.sides)
        self._relayout(self.sheet.typography)

    def set_text_size(self, points: float) -> None:
        """Set the English at so many points, and the Arabic to match."""
        if points != self.sheet.typography.points:
            self._relayout(Typography(points))

    def set_theme(self, theme: Theme) -> None:
        """Show the page in other colours."""
        self._scene.theme = theme
        palette = theme.qt_palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.refresh()

    def refresh(self, rows: Sequence[int] | None = None) -> None:
        """Paint again what is on the screen, or some rows of it."""
        for pane in self.panes.values():
            if rows is None:
                pane.viewport().update()
            for row in rows or ():
                pane.viewport().update(self._strip(row))

    def land_on(self, row: int, spans: dict[Side, Span]) -> None:
        """See to it that stretches of a row's cells are seen, well inside the window."""
        cells = ((self.sheet.cell(row, side), side) for side in self._mode.sides if side in spans)
        boxes = [box for cell, side in cells for box in cell.boxes(spans[side])]
        upper = min((box.top() for box in boxes), default=0)
        lower = max((box.bottom() for box in boxes), default=0)
        self.scroller.land(row, int(upper), int(lower) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew for another width."""
        super().resizeEvent(event)
        self._relayout(self.sheet.typography)
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is seen, now that it is."""
        super().showEvent(event)
        self.scroller.hold()

    def _relayout(self, typography: Typography) -> None:
        with self.scroller.held():
            self._lay_out(self.sheet.rows, typography)
            for pane in self.panes.values():
                pane.column.forget()
            self._arrange()
        self.scroller.hold()

    def _lay_out(self, rows: Sequence[Row], typography: Typography) -> None:
        self._columns = share_out(
            self.width() - self._bar.sizeHint().width(),
            typography.measure,
            typography.margin,
            self._mode.sides,
        )
        self._scene.sheet = Sheet(rows, typography, self._mode.sides, self._columns.width)

    def _arrange(self) -> None:
        """Put the widgets where their columns are."""
        bar = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - bar, 0, bar, self.height())
        for side, column in self._columns.columns.items():
            layout = self.panes[side].column
            layout.left, layout.pane_width, layout.reach = column.left, column.pane, column.reach
            self.panes[side].setGeometry(column.x, 0, column.pane, self.height())

    def _fixed_row(self) -> int:
        """The row of the lit sentence, if it is on the screen; else the uppermost that is."""
        y, sentence = self.scroller.y, self.highlights.sentence
        if sentence is not None:
            row, _ = sentence
            if y <= self.sheet.geometry.top(row) < y + self.scroller.extent:
                return row
        return self.scroller.anchor.row

    def _corrected(self) -> None:
        self.scroller.hold()

    def _strip(self, row: int) -> QRect:
        """Where a row is in the panes."""
        geometry = self.sheet.geometry
        return QRect(0, geometry.top(row) - self.scroller.y, self.width(), geometry.height(row))
