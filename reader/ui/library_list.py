"""The library at the left: a list of articles in both languages."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.page.wording import counted
from reader.session.summary import Summary
from reader.ui.elide import Paragraph, wrap
from reader.ui.library_model import OPEN_ROLE, SUMMARY_ROLE, Index, LibraryModel, details
from reader.ui.rows import RowDelegate
from reader.ui.theme import Theme, arabic_sans_font

_MARGIN, _BAR, _PAD, _GAP = 15, 3, 9, 3


class _ArticleDelegate(RowDelegate):
    """Paints an article: Arabic title at the right, English title and details at the left."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme)
        self._laid: dict[tuple[str, int], list[Paragraph]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        parts = self._parts(index.data(SUMMARY_ROLE), option.font, width)
        return QSize(width, round(sum(part.height + _GAP for part in parts)) + 2 * _PAD - _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option.rect, index)
        parts = self._parts(index.data(SUMMARY_ROLE), option.font, option.rect.width())
        inks = [self.theme.ink] * (len(parts) - 1) + [self.theme.faint]
        y = option.rect.top() + _PAD
        for part, ink in zip(parts, inks, strict=True):
            painter.setPen(ink)
            part.paint(painter, option.rect.left() + _MARGIN, y)
            y += round(part.height) + _GAP
        painter.restore()

    def forget(self) -> None:
        """Lay all articles out anew when they are painted next."""
        self._laid.clear()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.data(OPEN_ROLE):
            painter.fillRect(rect, self.theme.card)
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), self.theme.accent)
        elif self.is_pointed_at(index):
            painter.fillRect(rect, self.theme.paper)
        self.paint_focus(painter, rect, index)

    def _parts(self, summary: Summary, font: QFont, row_width: int) -> list[Paragraph]:
        """Arabic title, English title if there is one, details; as they fit the width."""
        key = summary.id, row_width
        if key not in self._laid:
            self._laid[key] = _laid_out(summary, font, row_width - 2 * _MARGIN)
        return self._laid[key]


def _laid_out(summary: Summary, font: QFont, width: int) -> list[Paragraph]:
    arabic, small = arabic_sans_font(font.pointSizeF() * 1.05), QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    titles = [wrap(summary.title.ar or summary.id, arabic, width, most_lines=2, right_to_left=True)]
    if summary.title.en:
        titles.append(wrap(summary.title.en, font, width, most_lines=2))
    return [*titles, wrap(details(summary), small, width)]


class _View(QListView):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()
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
        self.view.resized.connect(self._delegate.forget)
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
        self._delegate.forget()
        self.model.set_articles(articles)
        self._heading.setText(f"LIBRARY · {counted(len(articles), 'article').upper()}")

    def renew(self, articles: tuple[Summary, ...]) -> None:
        """Show what is known of them by now; the list stays as it is."""
        self._delegate.forget()
        self.model.renew(articles)

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
