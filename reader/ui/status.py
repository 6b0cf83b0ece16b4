"""The line below the text: how much is translated, by what, and which sentence this is."""

from collections import Counter
from itertools import accumulate

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.page.model import Page
from reader.ui.wording import short_origin

_SERVER = "libretranslate"  # as `reader.translation.libretranslate` names itself


class _Remark(QLabel):
    """A line that gives way to others: what there is no room for ends in "…"."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words; all of them in the tool tip and to a screen reader."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        end = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, end, self.width()))


class StatusLine(QFrame):
    """Tells the truth about where each English sentence comes from.

    While sentences are being translated, how far that is stands in place of the counts;
    `cancel_asked` is sent when the reader wants it to end.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._page: Page | None = None
        self._sentence_shown: tuple[int, int] = -1, -1
        self._first: list[int] = []
        self._total = 0
        self._translated, self._origins = QLabel(), QLabel()
        self._note, self._sentence = _Remark(), QLabel()
        self._network = QLabel()
        self.show_engine("")
        self._translated.setObjectName("translated")
        self._progress, self._cancel = QLabel(), QToolButton()
        self._progress.setObjectName("translated")
        self._cancel.setText("Cancel")
        self._cancel.setToolTip("Stop translating; what is done is kept")
        self._cancel.setFixedHeight(self.fontMetrics().height() + 2)
        self._cancel.clicked.connect(lambda _checked: self.cancel_asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(18)
        row.addStrut(self._cancel.height())  # the text above keeps its place when work begins
        row.addWidget(self._translated)
        row.addWidget(self._origins)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        row.addWidget(self._note, 1)
        row.addWidget(self._sentence)
        row.addWidget(self._network)
        self.show_progress("")

    def show_page(self, page: Page) -> None:
        """Count the sentences of a page by the origin of their English."""
        self._count(page)
        self.show_sentence(-1, -1)

    def update_page(self, page: Page) -> None:
        """The same for a page that has got other English; the reader is where it was."""
        before, (row, pair) = self._page, self._sentence_shown
        self._count(page)
        if before is not None and row >= 0 and before.rows[row] is not page.rows[row]:
            self.show_sentence(row, pair)

    def _count(self, page: Page) -> None:
        self._page = page
        *self._first, self._total = accumulate((len(row.pairs) for row in page.rows), initial=0)
        origins = Counter(short_origin(p.origin) for r in page.rows for p in r.pairs if p.origin)
        done = origins.total()
        sign = "●" if done == self._total else "○"
        self._translated.setText(f"{sign} {done} of {self._total} sentences translated")
        self._origins.setText(
            " · ".join(f"{name} {number}" for name, number in origins.most_common())
        )

    def show_sentence(self, row: int, pair: int) -> None:
        """Tell which sentence the reader is at: the index of its row, and in that row; or -1."""
        self._sentence_shown = row, pair
        if self._page is None or row < 0:
            self._sentence.clear()
            self._note.say("")
            return
        sentence = self._page.rows[row].pairs[pair]
        origin = sentence.origin or "not translated"
        number = self._first[row] + pair + 1
        self._sentence.setText(f"Sentence {number} of {self._total} · {origin}")
        self._note.say(f"Note: {sentence.note}" if sentence.note else "")

    def show_engine(self, origin: str) -> None:
        """Say whether the engine at work sends the text elsewhere; "" for none."""
        if origin == _SERVER:
            self._network.setText("text goes to a server")
            self._network.setToolTip("What is translated is sent to the server that you have set")
        else:
            self._network.setText("offline")
            self._network.setToolTip("Nothing is sent; packages are fetched only if you say so")

    def show_progress(self, words: str) -> None:
        """Say how far the translating is; "" when it has ended."""
        self._progress.setText(words)
        for each in (self._progress, self._cancel):
            each.setVisible(bool(words))
        for each in (self._translated, self._origins):
            each.setVisible(not words)

    def say(self, words: str) -> None:
        """Say something in passing, in place of the sentence's note."""
        self._note.say(words)
