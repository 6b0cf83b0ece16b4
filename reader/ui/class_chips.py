"""The chips above the glossary: one for each class of term, pressed to narrow the list to it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.glossary.term import TermClass
from reader.page.wording import CLASS_PLURALS
from reader.ui.theme import Theme

_LINES = (
    (TermClass.PERSON, TermClass.PLACE, TermClass.EVENT),
    (TermClass.ORGANIZATION, TermClass.TERM),
)


class ClassChips(QWidget):
    """Buttons that stay down. None down means all classes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {each: self._chip(each) for each in TermClass}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.lines = [QHBoxLayout() for _ in _LINES]
        for line, classes in zip(self.lines, _LINES, strict=True):
            line.setSpacing(6)
            for each in classes:
                line.addWidget(self._chips[each])
            line.addStretch()
            column.addLayout(line)

    @property
    def chosen(self) -> frozenset[TermClass]:
        """The classes whose chips are down."""
        return frozenset(each for each, chip in self._chips.items() if chip.isChecked())

    def choose(self, classes: Sequence[TermClass]) -> None:
        """Press the chips of these classes and no others."""
        for each, chip in self._chips.items():
            chip.setChecked(each in classes)

    def count(self, numbers: Mapping[TermClass, int]) -> None:
        """Show how many terms of each class there are."""
        for each, chip in self._chips.items():
            chip.setText(f" {CLASS_PLURALS[each]} {numbers.get(each, 0)}")

    def set_theme(self, theme: Theme) -> None:
        """Show the classes' colours of this theme."""
        for each, chip in self._chips.items():
            chip.setIcon(_dot(theme.class_colour(each), self.devicePixelRatioF()))

    def _chip(self, term_class: TermClass) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        chip.setIconSize(QSize(8, 8))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setToolTip(f"Only {CLASS_PLURALS[term_class].lower()}")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.toggled.connect(self.changed)
        return chip


def _dot(colour: QColor, scale: float) -> QIcon:
    side = round(8 * scale)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(0, 0, 8, 8))
    return QIcon(pixmap)
