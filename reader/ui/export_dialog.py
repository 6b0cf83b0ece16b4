"""Asks what to export and where to."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
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

from reader.ui.bidi import isolate


class ExportDialog(QDialog):
    """All articles or this one, into a folder. Freed once it is closed.

    `wanted` carries whether all articles are, and the folder's path.
    """

    wanted = Signal(bool, Path)

    def __init__(self, title: str, folder: str, parent: QWidget) -> None:
        """`title` is that of the article that is read, `folder` the one to suggest."""
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.all_articles = QRadioButton("&All articles, with an index and the glossary")
        self.this_article = QRadioButton(f"&This one: {isolate(title.replace('&', '&&'))}")
        self.all_articles.setChecked(True)
        self._choices = QButtonGroup(self)
        self.folder = QLineEdit(folder)
        self.folder.setAccessibleName("Folder")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()
        self.folder.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        """Hand on what the reader wants."""
        folder = Path(self.folder.text().strip()).expanduser()
        self.wanted.emit(self.all_articles.isChecked(), folder)
        super().accept()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        intro = QLabel("Pages that any browser reads, with no script and no network:")
        intro.setProperty("faint", True)
        column.addWidget(intro)
        for choice in (self.all_articles, self.this_article):
            self._choices.addButton(choice)
            column.addWidget(choice)
        label = QLabel("&Into the folder (a new or an empty one)")
        label.setBuddy(self.folder)
        column.addWidget(label)
        line = QHBoxLayout()
        browse = QPushButton("&Choose…")
        browse.clicked.connect(self._browse)
        line.addWidget(self.folder, 1)
        line.addWidget(browse)
        column.addLayout(line)
        column.addStretch()
        column.addWidget(self._buttons)

    def _browse(self) -> None:
        picker = QFileDialog(self, "Folder for the pages", self.folder.text())
        picker.setFileMode(QFileDialog.FileMode.Directory)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.folder.setText)
        picker.open()

    def _check(self) -> None:
        self._export.setEnabled(bool(self.folder.text().strip()))
