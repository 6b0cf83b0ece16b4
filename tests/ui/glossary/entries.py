"""A window with its names found, and what a person does to its entries."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from reader.page.model import Side
from reader.text.span import Span
from tests.ui.windows import opened

KNOWN = "003_f4ddb44c7cdc8adf"


def found(qtbot, article=KNOWN, session=None):
    """A window whose names have been found."""
    return opened(qtbot, article=article, session=session)


def sheet(qtbot, window):
    """The dialog that is open, once it is."""

    def shown():
        return [each for each in window.findChildren(QDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1 and shown()[0].isActiveWindow())
    return shown()[0]


def renewed(qtbot, window):
    """Waits until the window shows what the glossary says, after the block."""
    return qtbot.waitSignal(window.renewing.renewed)


def select(window, text):
    """Select the first place of an Arabic text with the keyboard; its row."""
    row, at = next(
        (number, row.arabic.text.index(text))
        for number, row in enumerate(window.view.page.rows)
        if text in row.arabic.text
    )
    window.view.go_to(row, Side.ARABIC, Span(at, at))
    window.view.focus_side(Side.ARABIC)
    for _ in text:
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier
        )
    assert window.view.selected_text() == text
    return row


def surfaces(window, term_id, side=Side.ARABIC):
    """What a column marks for a term, in order."""
    cells = [row.cell(side) for row in window.view.page.rows]
    return [
        cell.text[mark.start : mark.end]
        for cell in cells
        for mark in cell.marks
        if mark.term.id == term_id
    ]
