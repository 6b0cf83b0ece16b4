"""The list of terms in the glossary: a dot in the class's colour, English, Arabic, how often."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from reader.glossary.term import Term
from reader.ui.bidi import right_to_left
from reader.ui.glossary_model import COUNT_ROLE, TERM_ROLE, GlossaryModel, Index
from reader.ui.rows import RowDelegate
from reader.ui.theme import Theme, arabic_sans_font, sans_font

_MARGIN, _DOT, _COUNT, _GAP = 15, 8, 30, 10


def _at(side: Qt.AlignmentFlag) -> int:
    """Flags for `drawText`: that side of the row, whatever the text's direction."""
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return flags.value | Qt.TextFlag.TextSingleLine.value


_AT_LEFT, _AT_RIGHT = _at(Qt.AlignmentFlag.AlignLeft), _at(Qt.AlignmentFlag.AlignRight)


class _TermDelegate(RowDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme)
        self.picked: str | None = None
        points = view.font().pointSizeF()
        self._english, self._arabic = sans_font(points), arabic_sans_font(points * 1.05)
        self._small = sans_font(points * 0.9)
        self._in_english = QFontMetricsF(self._english)
        self._in_arabic = QFontMetricsF(self._arabic)

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
        self._paint_dot(painter, row, term)
        row.setLeft(row.left() + _DOT + _GAP)
        self._paint_count(painter, row, index.data(COUNT_ROLE))
        row.setRight(row.right() - _COUNT)
        self._paint_names(painter, row, term)
        painter.restore()

    def _paint_dot(self, painter: QPainter, row: QRectF, term: Term) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.class_colour(term.term_class))
        painter.drawEllipse(QRectF(row.left(), row.center().y() - _DOT / 2, _DOT, _DOT))

    def _paint_count(self, painter: QPainter, row: QRectF, count: int) -> None:
        painter.setFont(self._small)
        painter.setPen(self.theme.faint)
        painter.drawText(row, _AT_RIGHT, str(count) if count else "–")

    def _paint_names(self, painter: QPainter, row: QRectF, term: Term) -> None:
        """English at the left, Arabic at the right; a long one takes what the other leaves."""
        room = row.width() - _GAP
        arabic_width = max(
            room - self._in_english.horizontalAdvance(term.english),
            min(room / 2, self._in_arabic.horizontalAdvance(term.arabic) + 1),
        )
        end = Qt.TextElideMode.ElideRight
        painter.setPen(self.theme.ink)
        painter.setFont(self._arabic)
        text = self._in_arabic.elidedText(term.arabic, end, arabic_width)
        painter.drawText(row, _AT_RIGHT, right_to_left(text))
        painter.setFont(self._english)
        text = self._in_english.elidedText(term.english, end, room - arabic_width)
        painter.drawText(row, _AT_LEFT, text)


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
