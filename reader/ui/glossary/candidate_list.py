"""The list of candidates: a dot in the class's colour, English, Arabic; how often, and why."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from reader.glossary.candidates.candidate import Candidate
from reader.page.wording import CLASS_NAMES
from reader.ui.bidi import right_to_left
from reader.ui.glossary.candidate_model import CANDIDATE_ROLE, CandidateModel, Index
from reader.ui.rows import RowDelegate
from reader.ui.theme import Theme, arabic_sans_font, sans_font

_MARGIN, _DOT, _GAP, _PAD = 15, 8, 10, 6


def _at(side: Qt.AlignmentFlag) -> int:
    """Flags for `drawText`: that side of the row, whatever the text's direction."""
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    return flags.value | Qt.TextFlag.TextSingleLine.value


_AT_LEFT, _AT_RIGHT = _at(Qt.AlignmentFlag.AlignLeft), _at(Qt.AlignmentFlag.AlignRight)


class _CandidateDelegate(RowDelegate):
    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view, theme)
        points = view.font().pointSizeF()
        self._english, self._arabic = sans_font(points), arabic_sans_font(points * 1.05)
        self._small = sans_font(points * 0.85)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(120, round(option.fontMetrics.height() * 2.3) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        candidate: Candidate = index.data(CANDIDATE_ROLE)
        painter.save()
        if self.view.currentIndex().row() == index.row():
            painter.fillRect(option.rect, self.theme.pick)
        elif self.is_pointed_at(index):
            painter.fillRect(option.rect, self.theme.paper)
        self.paint_focus(painter, option.rect, index)
        row = QRectF(option.rect).adjusted(_MARGIN, _PAD, -_MARGIN, -_PAD)
        upper = QRectF(row.left(), row.top(), row.width(), row.height() * 0.55)
        self._paint_dot(painter, upper, candidate)
        indent = _DOT + _GAP
        self._paint_names(painter, upper.adjusted(indent, 0, 0, 0), candidate)
        lower = QRectF(row.left(), upper.bottom(), row.width(), row.height() * 0.45)
        self._paint_details(painter, lower.adjusted(indent, 0, 0, 0), candidate)
        painter.restore()

    def _paint_dot(self, painter: QPainter, row: QRectF, candidate: Candidate) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.class_colour(candidate.term_class))
        painter.drawEllipse(QRectF(row.left(), row.center().y() - _DOT / 2, _DOT, _DOT))

    def _paint_names(self, painter: QPainter, row: QRectF, candidate: Candidate) -> None:
        """English at the left, Arabic at the right; a long one takes what the other leaves."""
        room = row.width() - _GAP
        arabic_width = max(
            room - _width(self._english, candidate.english),
            min(room / 2, _width(self._arabic, candidate.text) + 1),
        )
        painter.setPen(self.theme.ink)
        arabic = _cut(self._arabic, candidate.text, arabic_width)
        self._paint(painter, row, _AT_RIGHT, self._arabic, right_to_left(arabic))
        english = _cut(self._english, candidate.english, room - arabic_width)
        self._paint(painter, row, _AT_LEFT, self._english, english)

    def _paint_details(self, painter: QPainter, row: QRectF, candidate: Candidate) -> None:
        """What it seems to be and where its English comes from; how often it stands there."""
        painter.setPen(self.theme.faint)
        times = f"{candidate.count}×"
        words = f"{CLASS_NAMES[candidate.term_class]} · English from: {candidate.english_from}"
        room = row.width() - _width(self._small, times) - _GAP
        self._paint(painter, row, _AT_LEFT, self._small, _cut(self._small, words, room))
        self._paint(painter, row, _AT_RIGHT, self._small, times)

    @staticmethod
    def _paint(painter: QPainter, row: QRectF, at: int, font: QFont, text: str) -> None:
        painter.setFont(font)
        painter.drawText(row, at, text)


class CandidateList(QListView):
    """Candidates, one under the other, each handled with one key.

    Each signal carries the candidate that a key or a click was meant for.
    """

    pointed_to = Signal(Candidate)
    accepted = Signal(Candidate)
    edited = Signal(Candidate)
    dismissed = Signal(Candidate)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidates")
        self.setAccessibleName("Candidates")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidates = CandidateModel(self)
        self.setModel(self.candidates)
        self._delegate = _CandidateDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._point_to)
        key = Qt.Key
        self._keys = {
            key.Key_Return: self.accepted,
            key.Key_Enter: self.accepted,
            key.Key_E: self.edited,
            key.Key_D: self.dismissed,
            key.Key_Delete: self.dismissed,
            key.Key_Space: self.pointed_to,
        }

    @property
    def current(self) -> Candidate | None:
        """The candidate that the reader is at."""
        index = self.currentIndex()
        candidate = index.data(CANDIDATE_ROLE) if index.isValid() else None
        return candidate if isinstance(candidate, Candidate) else None

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing that can be done."""
        signal = self._keys.get(Qt.Key(event.key()))
        candidate = self.current
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if signal is None or candidate is None or not plain:
            super().keyPressEvent(event)
        else:
            signal.emit(candidate)

    def _point_to(self, index: QModelIndex) -> None:
        self.pointed_to.emit(index.data(CANDIDATE_ROLE))


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _cut(font: QFont, text: str, width: float) -> str:
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
