"""The concordance of a term: every occurrence with the words around it, the name in the middle.

Each line is laid out as one text, never in pieces, so that a name keeps its join to a proclitic.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from reader.links.occurrence import Occurrence
from reader.ui.occurrence_model import ENTRY_ROLE, Entry, Heading, Index, OccurrenceModel
from reader.ui.reading.positions import to_units
from reader.ui.rows import RowDelegate
from reader.ui.theme import Theme, arabic_sans_font

_MARGIN, _PAD, _RADIUS = 15, 8, 4


class _EntryDelegate(RowDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _height(index.data(ENTRY_ROLE), option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        row = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        if isinstance(entry, Heading):
            self._paint_heading(painter, row, option.font, entry)
        else:
            self._paint_box(painter, row.adjusted(0, 1, 0, -2), index)
            self._paint_line(painter, row.adjusted(_PAD, 1, -_PAD, -2), option.font, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRectF, font: QFont, heading: Heading) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setPen(self.theme.faint if heading.section else self.theme.ink)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.setBottom(row.bottom() - 3)
        words = f"{heading.words.upper()} · {heading.count}" if heading.section else heading.words
        painter.drawText(row, bottom | Qt.AlignmentFlag.AlignLeft, words)
        if not heading.section:
            painter.setPen(self.theme.faint)
            painter.drawText(row, bottom | Qt.AlignmentFlag.AlignRight, f"{heading.count}×")

    def _paint_box(self, painter: QPainter, box: QRectF, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.theme.accent if self.has_focus(index) else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.wash if self.is_pointed_at(index) else self.theme.chrome)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_line(
        self, painter: QPainter, row: QRectF, font: QFont, occurrence: Occurrence
    ) -> None:
        arabic = arabic_sans_font(font.pointSizeF() * 1.02)
        before, after = fitting(occurrence, QFontMetricsF(arabic), row.width())
        layout = _keyword_line(before, occurrence.surface, after, arabic, self.theme)
        line = layout.lineAt(0)
        name = layout.formats()[0]
        start, end = (_x(layout, at) for at in (name.start, name.start + name.length))
        x = row.center().x() - (start + end) / 2
        x = max(row.left(), min(x, row.right() - line.naturalTextWidth()))
        painter.setClipRect(row)
        painter.setPen(self.theme.ink)
        layout.draw(painter, QPointF(x, row.center().y() - line.height() / 2))


def _height(entry: Entry, line: int) -> int:
    """How high a row is, in pixels, where a line of text is so high."""
    if isinstance(entry, Occurrence):
        return round(line * 2.1)
    return round(line * (2.2 if entry.section else 1.8))


def fitting(occurrence: Occurrence, metrics: QFontMetricsF, width: float) -> tuple[str, str]:
    """As many of the words before and after as fit around the name in the middle of a width."""
    room = (width - metrics.horizontalAdvance(occurrence.surface)) / 2
    before, after = occurrence.before.split(" "), occurrence.after.split(" ")
    while before and metrics.horizontalAdvance(" ".join(before)) > room:
        del before[0]
    while after and metrics.horizontalAdvance(" ".join(after)) > room:
        del after[-1]
    return " ".join(before), " ".join(after)


def _keyword_line(before: str, name: str, after: str, font: QFont, theme: Theme) -> QTextLayout:
    layout = QTextLayout(before + name + after, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    picked = QTextLayout.FormatRange()
    picked.start = to_units(before, len(before))
    picked.length = to_units(name, len(name))
    picked.format = QTextCharFormat()
    picked.format.setBackground(theme.pick)
    layout.setFormats([picked])
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return layout


def _x(layout: QTextLayout, position: int) -> float:
    answer: Any = layout.lineAt(0).cursorToX(position)  # the stub knows no tuple of both
    return float(answer[0])


class Concordance(QListView):
    """Occurrences, one under the other, in full: whatever holds the list scrolls it.

    `chosen` carries the occurrence that the reader wants to see.
    """

    chosen = Signal(Occurrence)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance")
        self.setAccessibleName("Occurrences")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries = OccurrenceModel(self)
        self.setModel(self.entries)
        self._delegate = _EntryDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, and be as high as they need."""
        self.entries.show(entries)
        line = self.fontMetrics().height()
        self.setFixedHeight(sum(_height(entry, line) for entry in entries))

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Occurrence):
            self.chosen.emit(entry)
