"""A table that a reader looks through: quiet lines, keys, sorted by a click on a heading."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from reader.ui.glossary.sorting import Row
from reader.ui.glossary.table_model import Column, TableModel

_NARROWEST, _WIDEST, _ROW = 60, 360, 34
"""Pixels: what a column takes at least and at most, and what a row has at least."""

_MEASURED = 50
"""By so many rows is told how wide a column is to be."""

_WRAPPED = 300
"""With more rows than so many, long texts are cut: to measure each would take too long."""


class Table(QTableView):
    """Rows of texts and numbers.

    `chosen` carries the number of a row that is clicked or entered, `reached` that of any row that
    becomes the current one.
    """

    chosen = Signal(int)
    reached = Signal(int)

    def __init__(self, name: str, columns: Sequence[Column], wide: Sequence[int]) -> None:
        """`name` is for a screen reader; the columns `wide` share the room that is left."""
        super().__init__()
        self.setAccessibleName(name)
        self.rows = TableModel(columns, self)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heading.setMinimumSectionSize(_NARROWEST)
        heading.setMaximumSectionSize(_WIDEST)
        heading.setResizeContentsPrecision(_MEASURED)
        for column in range(len(columns)):
            mode = QHeaderView.ResizeMode
            fit = mode.Stretch if column in wide else mode.ResizeToContents
            heading.setSectionResizeMode(column, fit)
        self.setSortingEnabled(True)
        heading.setSortIndicatorShown(False)  # the heading says it: Qt's arrow covers its letters
        self.clicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._reach)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.rows.show(rows, self.font().pointSizeF())
        fit = QHeaderView.ResizeMode.ResizeToContents
        few = len(rows) <= _WRAPPED
        self.verticalHeader().setSectionResizeMode(fit if few else QHeaderView.ResizeMode.Fixed)

    def number_at(self, index: QModelIndex) -> int | None:
        """The number of the row there, or None where there is none."""
        return self.rows.number_of(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.rows.number_of(index.row()))

    def _reach(self, index: QModelIndex) -> None:
        if index.isValid():
            self.reached.emit(self.rows.number_of(index.row()))
