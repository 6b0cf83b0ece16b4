"""What a hand-painted row of a list needs to know of its list.

`option.state` would tell the same, but the first touch of `QStyle` costs 10 ms of the start: the
binding makes Python enums of all its hundreds of values then.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QCursor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate

from reader.ui.library_model import Index
from reader.ui.theme import Theme


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of one list in the colours of a theme."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.view, self.theme = view, theme

    def is_pointed_at(self, index: Index) -> bool:
        """Whether the pointer is over a row."""
        viewport = self.view.viewport()
        if not viewport.underMouse():
            return False
        return self.view.indexAt(viewport.mapFromGlobal(QCursor.pos())).row() == index.row()

    def has_focus(self, index: Index) -> bool:
        """Whether a row would take the next key."""
        return self.view.hasFocus() and self.view.currentIndex().row() == index.row()

    def paint_focus(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Frame the row that has the focus."""
        if self.has_focus(index):
            painter.setPen(self.theme.accent)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
