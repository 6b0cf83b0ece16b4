"""The list of candidates: a dot in the class's colour, English, Arabic; how often, and why."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from reader.glossary.candidates.candidate import Candidate
from reader.page.wording import CLASS_NAMES
from reader.ui.glossary.candidate_model import CANDIDATE_ROLE, CandidateModel, Index
from reader.ui.name_rows import AT_LEFT, AT_RIGHT, DOT, GAP, NameDelegate
from reader.ui.theme import Theme

_MARGIN, _PAD = 15, 6
_EDIT, _DISMISS = "eث", "dي"
"""E and D, and what these keys write on an Arabic keyboard."""


class _CandidateDelegate(NameDelegate):
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
        self.paint_dot(painter, upper, candidate.term_class)
        upper.setLeft(upper.left() + DOT + GAP)
        self.paint_names(painter, upper, candidate.english, candidate.text)
        self._paint_details(painter, upper.translated(0, upper.height()), candidate)
        painter.restore()

    def _paint_details(self, painter: QPainter, row: QRectF, candidate: Candidate) -> None:
        """What it seems to be and where its English comes from; how often it stands there."""
        metrics, times = QFontMetricsF(self.small), f"{candidate.count}×"
        words = f"{CLASS_NAMES[candidate.term_class]} · English from: {candidate.english_from}"
        room = row.width() - metrics.horizontalAdvance(times) - GAP
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.paint_small(painter, row, AT_LEFT, cut)
        self.paint_small(painter, row, AT_RIGHT, times)


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
            key.Key_Delete: self.dismissed,
            key.Key_Space: self.pointed_to,
        }
        self._letters = dict.fromkeys(_EDIT, self.edited)
        self._letters |= dict.fromkeys(_DISMISS, self.dismissed)

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
        signal = self._keys.get(Qt.Key(event.key())) or self._letters.get(event.text().lower())
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
