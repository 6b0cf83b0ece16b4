"""Asks which of two things to write, all or a part, and where to."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 520


class WhereDialog(QDialog):
    """Freed once it is closed. `wanted` carries whether all is to be written, and the path.

    Who inherits says what there is to choose, what is told of a path, and how to look for one.
    """

    wanted = Signal(bool, Path)

    def __init__(self, title: str, label: str, path: str, parent: QWidget) -> None:
        """`label` stands above the path, `path` is the one to suggest."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.everything, self.part = QRadioButton(), QRadioButton()
        self.everything.setChecked(True)
        self.path = QLineEdit(path)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("faint", True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = self.buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange(label)
        self.path.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    @property
    def chosen(self) -> Path:
        """The path as it is written."""
        return Path(self.path.text().strip()).expanduser()

    def accept(self) -> None:
        """Hand on what the reader wants."""
        self.wanted.emit(self.everything.isChecked(), self.chosen)
        super().accept()

    @abstractmethod
    def _check(self) -> None:
        """Say what is to be said of the path, and whether it can be taken."""

    @abstractmethod
    def _picker(self) -> QFileDialog:
        """A dialog in which to look for a path."""

    def _arrange(self, words: str) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.everything)
        column.addWidget(self.part)
        label = QLabel(words)
        label.setBuddy(self.path)
        column.addWidget(label)
        line = QHBoxLayout()
        browse = QPushButton("&Choose…")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        line.addWidget(self.path, 1)
        line.addWidget(browse)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addStretch()
        column.addWidget(self.buttons)

    def _browse(self) -> None:
        picker = self._picker()
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.path.setText)
        picker.open()
