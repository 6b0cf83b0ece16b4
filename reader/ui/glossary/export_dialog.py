"""Asks which entries of the glossary to export, and into which file."""

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.glossary.files.kinds import KIND_BY_SUFFIX, FileKind
from reader.glossary.files.writing import lost_in
from reader.ui.where_dialog import WhereDialog

_KINDS = {
    FileKind.TBX: "TermBase eXchange, which translation programs read",
    FileKind.CSV: "a table for a spreadsheet, with commas",
    FileKind.TSV: "a table for a spreadsheet, with tabs",
    FileKind.OMEGAT: "OmegaT's own glossary",
}
_ENDINGS = "End the name in .tbx, .csv, .tsv, or .txt for OmegaT's own glossary."


class ExportDialog(WhereDialog):
    """All entries or the reader's own, into a file."""

    def __init__(self, everything: int, own: int, file: str, parent: QWidget) -> None:
        """How many entries there are, how many are the reader's, and the file to suggest."""
        label = "&Into the file (its ending says which kind it is)"
        super().__init__("Export the glossary", label, file, parent)
        self.everything.setText(f"&All {everything:,} entries")
        self.part.setText(f"Only &yours: {own:,} added or changed by you")
        self.part.setEnabled(own > 0)
        self.path.setAccessibleName("File")

    def _picker(self) -> QFileDialog:
        picker = QFileDialog(self, "Export the glossary", self.path.text())
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setOption(QFileDialog.Option.DontConfirmOverwrite)  # said in the dialog itself
        picker.setNameFilters(["Glossaries (*.tbx *.csv *.tsv *.txt)", "All files (*)"])
        return picker

    def _check(self) -> None:
        """Say which kind of file it will be, what that loses, and what is there already."""
        path = self.chosen
        kind = KIND_BY_SUFFIX.get(path.suffix.lower())
        there = path.is_file()
        self.export.setEnabled(kind is not None)
        self.export.setText("Replace" if there else "Export")
        if kind is None:
            self.note.setText(_ENDINGS)
            return
        said = f"{_KINDS[kind][0].upper()}{_KINDS[kind][1:]}."
        lost = lost_in(kind)
        said += f" It has no place for {', '.join(lost)}." if lost else " It keeps everything."
        if there:
            said += " The file is there already; it will be replaced."
        self.note.setText(said)
