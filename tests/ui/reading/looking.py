"""Where things are on the screen, and in what colours."""

from collections import Counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from reader.text.span import Span


def on_screen(pane, row, span):
    """Where a stretch of a cell is in a pane's viewport: a rectangle for each piece."""
    sheet, column = pane._scene.sheet, pane.column
    sheet.ensure(row)
    origin = QPoint(column.left, sheet.geometry.top(row) - pane.verticalScrollBar().value())
    boxes = sheet.cell(row, pane.side).boxes(Span(*span))
    return [box.toAlignedRect().translated(origin) for box in boxes]


def middle(pane, row, span):
    return on_screen(pane, row, span)[0].center()


def colours(widget, rect=None):
    """How many pixels of each colour a widget shows within a rectangle."""
    image = widget.grab(rect or QRect(QPoint(), widget.size())).toImage()
    image.convertTo(QImage.Format.Format_RGB32)
    pixels = Counter(image.constBits().cast("I"))
    return {f"#{pixel & 0xFFFFFF:06X}": number for pixel, number in pixels.items()}


def row_rect(pane, row):
    """A row in a pane's viewport."""
    geometry = pane._scene.sheet.geometry
    y = geometry.top(row) - pane.verticalScrollBar().value()
    return QRect(0, y, pane.viewport().width(), geometry.height(row))


def find_row(view, test):
    return next(index for index, row in enumerate(view.page.rows) if test(row))
