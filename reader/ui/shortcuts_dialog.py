"""All keys on one sheet, from the table of commands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.commands import Command, Group

_TEXT, _CANDIDATES = "In the text", "In the candidates"
_IN_PLACES = {
    _TEXT: (
        ("Pick the name at the caret", "Return"),
        ("Menu of the name at the caret", "Menu"),
        ("Select text", "Shift+Right"),
        ("Copy", "Ctrl+C"),
    ),
    _CANDIDATES: (
        ("Add to the glossary", "Return"),
        ("Edit before it is added", "E"),
        ("Propose no more", "Del"),
        ("Go to each place", "Space"),
    ),
}


class ShortcutsDialog(QDialog):
    """Commands in two columns of groups, each with its keys. Freed once it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = QGridLayout()
        sheet.setHorizontalSpacing(28)
        sheet.setVerticalSpacing(3)  # so that it fits a screen of 700 lines
        _fill(sheet, 0, (Group.GO, Group.NAMES, Group.GLOSSARY, Group.FILE, Group.HELP))
        _fill(sheet, 2, (Group.VIEW, Group.ENGLISH, _TEXT, _CANDIDATES))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(sheet)
        column.addWidget(buttons)


def _fill(sheet: QGridLayout, column: int, groups: tuple[Group | str, ...]) -> None:
    """Put groups below each other; a text names the keys that are no command's."""
    row = 0
    for group in groups:
        heading = QLabel(str(group))
        heading.setProperty("faint", True)
        sheet.addWidget(heading, row, column)
        for words, keys in _lines(group):
            row += 1
            sheet.addWidget(QLabel(words), row, column)
            sheet.addWidget(QLabel(keys), row, column + 1)
        row += 1


def _lines(group: Group | str) -> list[tuple[str, str]]:
    if group in _IN_PLACES:
        return [(words, _native(keys)) for words, keys in _IN_PLACES[group]]
    numbered = [("Article 1 to 9", f"{_native('Ctrl+1')} to 9")] if group is Group.GO else []
    return numbered + [
        (command.words.rstrip("…"), " or ".join(map(_native, command.keys[:2])))
        for command in Command
        if command.group is group and command.keys
    ]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
