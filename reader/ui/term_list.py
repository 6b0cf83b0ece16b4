"""The list of terms in the glossary: a dot in the class's colour, English, Arabic, how often."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.glossary_model import COUNT_ROLE, TERM_ROLE, GlossaryModel, Index
from reader.ui.name_rows import AT_RIGHT, DOT, GAP, NameDelegate
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.glossary.term import Term

_MARGIN, _COUNT = 15, 30


class _TermDelegate(NameDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme)
        self.picked: str | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(120, round(option.fontMetrics.height() * 2.0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        term: Term = index.data(TERM_ROLE)
        painter.save()
        if term.id == self.picked:
            painter.fillRect(option.rect, self.theme.pick)
        elif self.is_pointed_at(index):
            painter.fillRect(option.rect, self.theme.paper)
        self.paint_focus(painter, option.rect, index)
        row = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        self.paint_dot(painter, row, term.term_class)
        row.setLeft(row.left() + DOT + GAP)
        count = index.data(COUNT_ROLE)
        self.paint_small(painter, row, AT_RIGHT, str(count) if count else "–")
        row.setRight(row.right() - _COUNT)
        self.paint_names(painter, row, term.english, term.arabic)
        painter.restore()


class TermList(QListView):
    """Terms, one under the other; the picked one stands on its colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("terms")
        self.setAccessibleName("Terms")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.glossary = GlossaryModel(self)
        self.setModel(self.glossary)
        self._delegate = _TermDelegate(self, theme)
        self.setItemDelegate(self._delegate)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picked term in sight when the card takes its room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    @property
    def picked(self) -> str | None:
        """The id of the picked term."""
        return self._delegate.picked

    def show_picked(self, term_id: str | None) -> None:
        """Mark the picked term and bring it into sight."""
        self._delegate.picked = term_id
        row = None if term_id is None else self.glossary.row_of(term_id)
        if row is not None:
            self.setCurrentIndex(self.glossary.index(row))
        self.viewport().update()
