"""What is doubtful in an entry, in words; it takes no room where nothing is."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.glossary.check import Finding
from reader.ui.bidi import left_to_right


class DoubtsLabel(QLabel):
    """A line for each doubt; what is refused comes first, and is said to be."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("doubts", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def tell(self, found: Sequence[Finding]) -> None:
        """Say what is doubtful."""
        words = "\n".join(map(left_to_right, _in_words(found)))
        self._say(words, refused=any(finding.rejects for finding in found))

    def refuse(self, reason: str) -> None:
        """Say why the entry has not been saved."""
        self._say(reason, refused=True)

    def _say(self, words: str, *, refused: bool) -> None:
        self.setText(words)
        self.setProperty("rejects", refused)
        self.style().polish(self)  # its colour follows from that
        self.setVisible(bool(words))


def _in_words(found: Sequence[Finding]) -> Iterator[str]:
    yield from (f"Cannot be saved: {each.message}" for each in found if each.rejects)
    yield from (f"Mind: {each.message}" for each in found if not each.rejects)
