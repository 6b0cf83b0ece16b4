"""What importing a glossary file would do, to be looked through before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from reader.ui.bidi import isolate
from reader.ui.glossary.preview import Preview, Rows
from reader.ui.glossary.table import Table
from reader.ui.glossary.table_model import Column

_ENTRY, _ARABIC = Column("Entry"), Column("Arabic", arabic=True)
_ADDED = _ENTRY, Column("Class"), _ARABIC, Column("About")
_CHANGED = _ENTRY, Column("What"), Column("As it is"), Column("In the file")
_LEFT_OUT = Column("Line"), Column("Why")
_DOUBTFUL = _ENTRY, Column("What looks odd")


class ImportDialog(QDialog):
    """Shows a preview. Freed once it is closed; `wanted` says that it is to be done."""

    wanted = Signal()

    def __init__(self, preview: Preview, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import a glossary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("What would be done")
        plan = preview.plan
        self._add("New", len(plan.added), preview.added, _ADDED, (3,))
        self._add("Changed", len(plan.changed), preview.changed, _CHANGED, (2, 3))
        self._add("Left out", len(plan.rejected), preview.left_out, _LEFT_OUT, (1,))
        self._add("Looks odd", len(plan.doubtful), preview.doubtful, _DOUBTFUL, (1,))
        self._arrange(preview)

    def accept(self) -> None:
        """Say that it is to be done."""
        self.wanted.emit()
        super().accept()

    def _add(
        self, name: str, number: int, rows: Rows, columns: Sequence[Column], wide: Sequence[int]
    ) -> None:
        """A tab for the rows of so many entries; none where there are none."""
        if rows:
            table = Table(name, columns, wide)
            table.show_rows(rows)
            self.tabs.addTab(table, f"{name} {number:,}")

    def _arrange(self, preview: Preview) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        title = QLabel(isolate(preview.file))
        title.setTextFormat(Qt.TextFormat.PlainText)
        numbers = QLabel(preview.words)
        numbers.setProperty("faint", True)
        column.addWidget(title)
        column.addWidget(numbers)
        if self.tabs.count():
            column.addWidget(self.tabs, 1)
        else:
            column.addWidget(QLabel("The glossary has all of this already."), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = buttons.addButton("Import", QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(preview.does_something)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
