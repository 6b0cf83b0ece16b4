"""Asks which entries of the glossary to export, and into which file."""

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

from reader.glossary.files.kinds import KIND_BY_SUFFIX, FileKind
from reader.glossary.files.writing import lost_in

_KINDS = {
    FileKind.TBX: "TermBase eXchange, which translation programs read",
    FileKind.CSV: "a table for a spreadsheet, with commas",
    FileKind.TSV: "a table for a spreadsheet, with tabs",
    FileKind.OMEGAT: "OmegaT's own glossary",
}
_ENDINGS = "End the name in .tbx, .csv, .tsv, or .txt for OmegaT's own glossary."


class ExportDialog(QDialog):
    """Freed once it is closed. `wanted` carries whether only the reader's are, and the file."""

    wanted = Signal(bool, Path)

    def __init__(self, everything: int, own: int, file: str, parent: QWidget) -> None:
        """How many entries there are, how many are the reader's, and the file to suggest."""
        super().__init__(parent)
        self.setWindowTitle("Export the glossary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.all_entries = QRadioButton(f"&All {everything:,} entries")
        self.own = QRadioButton(f"Only &yours: {own:,} added or changed by you")
        self.own.setEnabled(own > 0)
        self.all_entries.setChecked(True)
        self.file = QLineEdit(file)
        self._kind = QLabel()
        self._kind.setWordWrap(True)
        self._kind.setProperty("faint", True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton("Export", QDialogButtonBox.ButtonRole.AcceptRole)
        self._arrange()
        self.file.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        """Hand on what the reader wants."""
        self.wanted.emit(self.own.isChecked(), self._path())
        super().accept()

    @property
    def words(self) -> str:
        """What is said of the kind of file."""
        return self._kind.text()

    def _path(self) -> Path:
        return Path(self.file.text().strip()).expanduser()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.all_entries)
        column.addWidget(self.own)
        label = QLabel("&Into the file (its ending says which kind it is)")
        label.setBuddy(self.file)
        self.file.setAccessibleName("File")
        column.addWidget(label)
        line = QHBoxLayout()
        browse = QPushButton("&Choose…")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        line.addWidget(self.file, 1)
        line.addWidget(browse)
        column.addLayout(line)
        column.addWidget(self._kind)
        column.addStretch()
        column.addWidget(self._buttons)

    def _browse(self) -> None:
        picker = QFileDialog(self, "Export the glossary", self.file.text())
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setOption(QFileDialog.Option.DontConfirmOverwrite)  # said in the dialog itself
        picker.setNameFilters(["Glossaries (*.tbx *.csv *.tsv *.txt)", "All files (*)"])
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.fileSelected.connect(self.file.setText)
        picker.open()

    def _check(self) -> None:
        """Say which kind of file it will be, what that loses, and what is there already."""
        path = self._path()
        kind = KIND_BY_SUFFIX.get(path.suffix.lower())
        there = path.is_file()
        self._export.setEnabled(kind is not None)
        self._export.setText("Replace" if there else "Export")
        if kind is None:
            self._kind.setText(_ENDINGS)
            return
        said = f"{_KINDS[kind][0].upper()}{_KINDS[kind][1:]}."
        lost = lost_in(kind)
        said += f" It has no place for {', '.join(lost)}." if lost else " It keeps everything."
        if there:
            said += " The file is there already; it will be replaced."
        self._kind.setText(said)
