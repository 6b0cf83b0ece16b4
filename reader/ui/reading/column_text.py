"""A column's text as a document, which is what Qt's text edits show: a block for each row."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.corpus.article import BlockKind
from reader.page.model import Side
from reader.ui.reading.cells import text_option
from reader.ui.reading.place import Spot
from reader.ui.reading.positions import to_points, to_units
from reader.ui.reading.scene import Scene

_AT_ONCE: Final = 60
"""How many rows a document has at first: no window shows as many."""

# What would begin another block in a document, or stand for an object in it: a row is one block.
_NOT_IN_A_BLOCK: Final = re.compile("[\n\r\u2028\u2029\ufdd0\ufdd1\ufffc]")


class ColumnText:
    """The texts of the scene's rows on one side, and where a `Spot` is among them.

    The document has the first rows at once. The others come with `fill`, after the first painting,
    as a long text takes far longer to put into a document than a window takes to paint.
    """

    def __init__(self, side: Side, scene: Scene) -> None:
        """The document is empty until `begin`, so that it can first be given a layout."""
        self.side = side
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        self.document.setDefaultTextOption(text_option(side))
        self._scene = scene

    def begin(self) -> None:
        """Put the first rows into the document."""
        self.tell_font()
        self.document.setPlainText(self._joined(0, _AT_ONCE))

    @property
    def is_filled(self) -> bool:
        """Whether the document has all rows."""
        return self.document.blockCount() >= len(self._scene.sheet.rows)

    def fill(self) -> None:
        """Put the rows that are still missing into the document."""
        if not self.is_filled:
            end = QTextCursor(self.document)
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText("\n" + self._joined(self.document.blockCount(), None))

    def replace(self, rows: Iterable[int]) -> None:
        """Put the texts that some rows have now into their blocks."""
        edit = QTextCursor(self.document)
        edit.beginEditBlock()  # till its end the cursor asks for no lines
        for row in rows:
            block = self.document.findBlockByNumber(row)
            if not block.isValid():
                break  # comes with `fill`
            block.layout().clearLayout()
            edit.setPosition(block.position())
            edit.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            edit.insertText(self._joined(row, row + 1))
        edit.endEditBlock()

    def tell_font(self) -> None:
        """Screen readers are told where letters are by the metrics of the document's font."""
        style = self._scene.sheet.typography.style(BlockKind.PARAGRAPH, self.side)
        self.document.setDefaultFont(style.font)

    def position(self, spot: Spot) -> int:
        """A place as a position in the document."""
        self.fill()  # lest a caret at the end of the first rows moves along with what is inserted
        text = self._scene.sheet.rows[spot.row].cell(self.side).text
        return self.document.findBlockByNumber(spot.row).position() + to_units(text, spot.offset)

    def spot(self, position: int) -> Spot:
        """A position in the document as a place."""
        block = self.document.findBlock(position)
        row = block.blockNumber()
        if row >= len(self._scene.sheet.rows):
            return Spot(0, 0)
        text = self._scene.sheet.rows[row].cell(self.side).text
        return Spot(row, to_points(text, position - block.position()))

    def _joined(self, start: int, stop: int | None) -> str:
        rows = self._scene.sheet.rows[start:stop]
        texts = [row.cell(self.side).text for row in rows]
        text = "\n".join(texts)
        if len(_NOT_IN_A_BLOCK.findall(text)) >= len(texts):  # more than between the rows
            text = "\n".join(_NOT_IN_A_BLOCK.sub(" ", each) for each in texts)
        return text
