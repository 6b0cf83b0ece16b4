"""Rows that show a name: a dot in the colour of its class, English at the left, Arabic right."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView

from reader.glossary.term import TermClass
from reader.ui.bidi import right_to_left
from reader.ui.rows import RowDelegate
from reader.ui.theme import Theme, arabic_sans_font, sans_font

DOT, GAP = 8, 10


def _at(side: Qt.AlignmentFlag) -> int:
    """Flags for `drawText`: that side of the row, whatever the text's direction."""
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return flags.value | Qt.TextFlag.TextSingleLine.value


AT_LEFT, AT_RIGHT = _at(Qt.AlignmentFlag.AlignLeft), _at(Qt.AlignmentFlag.AlignRight)


class NameDelegate(RowDelegate):
    """Paints the parts of such a row.

    Attributes:
        small: for what stands beside or below the name.
    """

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme)
        points = view.font().pointSizeF()
        self._english, self._arabic = sans_font(points), arabic_sans_font(points * 1.05)
        self.small = sans_font(points * 0.9)
        self._in_english = QFontMetricsF(self._english)
        self._in_arabic = QFontMetricsF(self._arabic)

    def paint_dot(self, painter: QPainter, row: QRectF, term_class: TermClass) -> None:
        """Paint the dot at the row's left."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.class_colour(term_class))
        painter.drawEllipse(QRectF(row.left(), row.center().y() - DOT / 2, DOT, DOT))

    def paint_names(self, painter: QPainter, row: QRectF, english: str, arabic: str) -> None:
        """English at the left, Arabic at the right; a long one takes what the other leaves."""
        room = row.width() - GAP
        arabic_width = max(
            room - self._in_english.horizontalAdvance(english),
            min(room / 2, self._in_arabic.horizontalAdvance(arabic) + 1),
        )
        end = Qt.TextElideMode.ElideRight
        painter.setPen(self.theme.ink)
        text = right_to_left(self._in_arabic.elidedText(arabic, end, arabic_width))
        _paint(painter, row, AT_RIGHT, self._arabic, text)
        text = self._in_english.elidedText(english, end, room - arabic_width)
        _paint(painter, row, AT_LEFT, self._english, text)

    def paint_small(self, painter: QPainter, row: QRectF, at: int, text: str) -> None:
        """Paint what stands beside or below the name."""
        painter.setPen(self.theme.faint)
        _paint(painter, row, at, self.small, text)


def _paint(painter: QPainter, row: QRectF, at: int, font: QFont, text: str) -> None:
    painter.setFont(font)
    painter.drawText(row, at, text)
