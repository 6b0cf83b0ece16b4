"""Splitting an entry: which of its spellings go to one of their own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.glossary.term import Term
from reader.ui.theme import arabic_font

_POINTS = 11


class SplitDialog(QDialog):
    """A box for each spelling of an entry. Freed once it is closed."""

    def __init__(
        self, term: Term, on_chosen: Callable[[list[str]], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Split “{term.english}”")
        self._on_chosen = on_chosen
        words = QLabel("Which spellings belong to another entry?")
        self.boxes = [_box(spelling.text) for spelling in term.spellings]
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.split = self.buttons.addButton("Split", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(words)
        for box in self.boxes:
            box.toggled.connect(self._judge)
            column.addWidget(box)
        column.addWidget(self.buttons)
        self._judge()

    @property
    def _chosen(self) -> list[str]:
        return [box.text() for box in self.boxes if box.isChecked()]

    def _judge(self) -> None:
        """Each of the two entries needs a spelling."""
        self.split.setEnabled(0 < len(self._chosen) < len(self.boxes))

    def _choose(self) -> None:
        chosen = self._chosen
        self.accept()
        self._on_chosen(chosen)


def _box(spelling: str) -> QCheckBox:
    box = QCheckBox(spelling)
    box.setFont(arabic_font(_POINTS))
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return box
