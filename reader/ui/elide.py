"""Text painted by hand: wrapped to a few lines, the last one cut short, in either direction."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.ui.reading.positions import to_points

_ARABIC_LEADING = 0.82
"""Arabic sans faces ask for more room between lines than a list has use for."""


class Paragraph(NamedTuple):
    """A text laid out into lines of one width, ready to be painted; `height` in pixels."""

    layout: QTextLayout
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the painter's pen, the first line's top left corner at (x, y)."""
        self.layout.draw(painter, QPointF(x, y))


def wrap(
    text: str,
    font: QFont,
    width: float,
    *,
    most_lines: int = 1,
    right_to_left: bool = False,
) -> Paragraph:
    """Lay a text out in at most so many lines; what does not fit ends in "…"."""
    leading = _ARABIC_LEADING if right_to_left else 1.0
    layout = _layout(text, font, right_to_left=right_to_left)
    height = _break(layout, width, leading)
    if layout.lineCount() > most_lines:
        last = to_points(text, layout.lineAt(most_lines - 1).textStart())
        rest = QFontMetricsF(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, width)
        layout = _layout(text[:last] + rest, font, right_to_left=right_to_left)
        height = _break(layout, width, leading)
    return Paragraph(layout, height)


def _layout(text: str, font: QFont, *, right_to_left: bool) -> QTextLayout:
    direction, side = Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft
    if right_to_left:  # a bare layout does not mirror AlignLeft by itself
        direction, side = Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight
    option = QTextOption(side)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def _break(layout: QTextLayout, width: float, leading: float) -> float:
    """Make the lines; the height of them all."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * leading
    layout.endLayout()
    return height
