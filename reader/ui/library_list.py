"""The library at the left: a list of articles in both languages."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.session.summary import Summary
from reader.ui import wording
from reader.ui.elide import Paragraph, wrap
from reader.ui.library_model import OPEN_ROLE, SUMMARY_ROLE, Index, LibraryModel, details
from reader.ui.theme import Theme, arabic_sans_font

_MARGIN, _BAR, _PAD, _GAP = 15, 3, 9, 3


class _ArticleDelegate(QStyledItemDelegate):
    """Paints an article: Arabic title at the right, English title and details at the left."""

    def __init__(self, parent: QListView, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        parts = _parts(index.data(SUMMARY_ROLE), option.font, width)
        return QSize(width, round(sum(part.height + _GAP for part in parts)) + 2 * _PAD - _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option, being_read=index.data(OPEN_ROLE))
        parts = _parts(index.data(SUMMARY_ROLE), option.font, option.rect.width())
        inks = [self.theme.ink] * (len(parts) - 1) + [self.theme.faint]
        y = option.rect.top() + _PAD
        for part, ink in zip(parts, inks, strict=True):
            painter.setPen(ink)
            part.paint(painter, option.rect.left() + _MARGIN, y)
            y += round(part.height) + _GAP
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, being_read: bool
    ) -> None:
        ground = QRectF(option.rect)
        if being_read:
            painter.fillRect(ground, self.theme.card)
            ground.setWidth(_BAR)
            painter.fillRect(ground, self.theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(ground, self.theme.paper)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.accent)
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


def _parts(summary: Summary, font: QFont, window_width: int) -> list[Paragraph]:
    """Arabic title, English title if there is one, details; as they fit the width."""
    width = window_width - 2 * _MARGIN
    arabic, small = arabic_sans_font(font.pointSizeF() * 1.05), QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    titles = [
        wrap(
            summary.title.ar or summary.id,
            arabic,
            width,
            most_lines=2,
            right_to_left=True,
        )
    ]
    if summary.title.en:
        titles.append(wrap(summary.title.en, font, width, most_lines=2))
    return [*titles, wrap(details(summary), small, width)]


class _View(QListView):
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scheduleDelayedItemsLayout()  # heights follow from the width
        super().resizeEvent(event)


class LibraryList(QWidget):
    """The list of articles under its heading.

    `opened` carries an article's id when the reader asks for it with the pointer or with Enter.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setObjectName("heading")
        self.view = _View()
        self.view.setObjectName("library")
        self.view.setAccessibleName("Library")
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.model = LibraryModel(self)
        self.view.setModel(self.model)
        self._delegate = _ArticleDelegate(self.view, theme)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(self._open)
        self.view.activated.connect(self._open)
        self._heading.setBuddy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.view)

    def set_articles(self, articles: tuple[Summary, ...]) -> None:
        """Show these articles."""
        self.model.set_articles(articles)
        self._heading.setText(f"LIBRARY · {wording.counted(len(articles), 'article').upper()}")

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_open(self, article: str) -> None:
        """Mark the article that is being read."""
        self.model.set_open(article)
        row = self.model.row_of(article)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row))

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) article, if there is one."""
        self.open_row(self.model.open_row + by)

    def open_row(self, row: int) -> None:
        """Open the article in a row, if there is such a row."""
        if 0 <= row < self.model.rowCount():
            self._open(self.model.index(row))

    def _open(self, index: QModelIndex) -> None:
        summary: Summary = index.data(SUMMARY_ROLE)
        self.opened.emit(summary.id)
