"""Asks which articles to export, and into which folder."""

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.bidi import menu_text
from reader.ui.where_dialog import WhereDialog


class ExportDialog(WhereDialog):
    """All articles or this one, into a folder."""

    def __init__(self, title: str, folder: str, parent: QWidget) -> None:
        """`title` is that of the article that is read, `folder` the one to suggest."""
        super().__init__("Export", "&Into the folder (a new or an empty one)", folder, parent)
        self.everything.setText("&All articles, with an index and the glossary")
        self.part.setText(f"&This one: {menu_text(title)}")
        self.path.setAccessibleName("Folder")
        self.note.setText("Pages that any browser reads, with no script and no network.")

    def _check(self) -> None:
        self.export.setEnabled(bool(self.path.text().strip()))

    def _picker(self) -> QFileDialog:
        picker = QFileDialog(self, "Folder for the pages", self.path.text())
        picker.setFileMode(QFileDialog.FileMode.Directory)
        return picker
