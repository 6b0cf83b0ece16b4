"""Painting a cell: washes and rules from the boxes of its glyphs, and the text between them."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.page.model import Mark, Row
from reader.text.span import Span
from reader.ui.reading.cells import LaidCell
from reader.ui.reading.highlights import Lit
from reader.ui.reading.style import setting
from reader.ui.theme import Theme

NAME_RULE: Final = 2
"""How thick the line under a name is, in pixels."""

_LINK_RULE: Final = 1
_CORNER: Final = 3
_DOT, _DOTS = 2, 6
"""How large a dot in the margin is, and how far it is from the next, in pixels."""

_GAP, _SIGN = 0.35, 0.85
"""How far from the text dots are, and the outer edge of a sign, in heights of a line."""


class CellPainter(NamedTuple):
    """Paints one cell with its upper left corner at the painter's origin."""

    painter: QPainter
    theme: Theme
    row: Row
    cell: LaidCell
    lit: Lit

    def paint(self, selected: tuple[int, int] | None) -> None:
        """Paint everything but the caret; the selection is in UTF-16 units of the cell."""
        if self.lit.sentence is not None:
            self._wash(self.cell.boxes(self.lit.sentence), self.theme.wash)
        names = self._names()
        picked = [box for mark, box in names if mark.term.id == self.lit.term]
        self._frame(picked, QPen(Qt.PenStyle.NoPen))
        words = [box for span in self.lit.words for box in self.cell.boxes(span)]
        self._frame(map(_sharp, words), QPen(self.theme.accent, _LINK_RULE))
        if selected is not None:
            self._wash(self.cell.unit_boxes(*selected), self.theme.selection)
        if self.lit.found is not None and self._shows(self.lit.found):
            self._frame(self.cell.boxes(self.lit.found), QPen(self.theme.accent, NAME_RULE))
        self._text()
        if self.row.told_in is not None and self._shows(self._headline()):
            for box in self.cell.boxes(self._headline()):
                self._rule(box, self.theme.accent, _LINK_RULE)
        for mark, box in names:
            self._rule(box, self.theme.class_colour(mark.term.term_class), NAME_RULE)
        self._signs()

    @property
    def ink(self) -> QColor:
        """The colour of the text."""
        if self.row.told_in is not None:
            return self.theme.accent
        return self.theme.faint if setting(self.row.kind).faint else self.theme.ink

    def _names(self) -> list[tuple[Mark, QRectF]]:
        names = self.cell.names
        return [each for each in names if self._shows(Span(each[0].start, each[0].end))]

    def _shows(self, span: Span) -> bool:
        """Whether the letters of a stretch are painted."""
        sentence = self.lit.sentence
        return not self.lit.veiled or (sentence is not None and sentence.overlaps(span))

    def _headline(self) -> Span:
        """A related headline without the label before it."""
        cell = self.cell.cell
        return Span(cell.run_in.end if cell.run_in is not None else 0, len(cell.text))

    def _text(self) -> None:
        self.painter.setPen(self.ink)
        if not self.lit.veiled:
            self.cell.layout.draw(self.painter, QPointF())
        elif self.lit.sentence is not None:
            for glyphs in self.cell.glyph_runs(self.lit.sentence):
                self.painter.drawGlyphRun(QPointF(), glyphs)

    def _signs(self) -> None:
        """In the margin, dots beside what a machine made, and a sign where it may be wrong."""
        for span in self.lit.machine:
            boxes = self.cell.boxes(span)
            if boxes:
                self._dots(round(boxes[0].top()), round(boxes[-1].bottom()))
        for span in self.lit.faults:
            for box in self.cell.boxes(span):
                self._wave(box)
        self.painter.setPen(self.theme.fault)
        self.painter.setFont(self.cell.style.font)
        for span in self.lit.faulty:
            for line in self.cell.boxes(span)[:1]:
                height = line.height()
                box = QRectF(-_SIGN * height, line.top(), (_SIGN - _GAP) * height, height)
                self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")

    def _dots(self, top: int, bottom: int) -> None:
        x = -round(_GAP * self.cell.style.pitch)
        for y in range(top - top % _DOTS, bottom, _DOTS):  # those of two sentences coincide
            self.painter.fillRect(x, y, _DOT, _DOT, self.theme.faint)

    def _wave(self, box: QRectF) -> None:
        """As spelling checkers draw it, below where a name has its line."""
        y, x = round(box.bottom()) - 1, round(box.left())
        for step in range(0, round(box.width()), _DOT):
            rise = _DOT if step // _DOT % 2 else 0
            self.painter.fillRect(x + step, y - rise, _DOT, _DOT, self.theme.fault)

    def _wash(self, boxes: Iterable[QRectF], colour: QColor) -> None:
        """On whole pixels, lest lines that touch each other show a seam."""
        for box in boxes:
            self.painter.fillRect(box.toAlignedRect(), colour)

    def _frame(self, boxes: Iterable[QRectF], pen: QPen) -> None:
        self.painter.setPen(pen)
        self.painter.setBrush(self.theme.pick)
        for box in boxes:
            self.painter.drawRoundedRect(box, _CORNER, _CORNER)

    def _rule(self, box: QRectF, colour: QColor, thickness: int) -> None:
        """Through the middle of what hangs below the line, on whole pixels to be sharp."""
        y = round(box.bottom() - 0.45 * self.cell.style.descent)
        self.painter.fillRect(QRectF(box.left(), y, box.width(), thickness), colour)


def _sharp(box: QRectF) -> QRectF:
    """A box on whose edges a line of one pixel covers whole pixels."""
    return QRectF(box.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
