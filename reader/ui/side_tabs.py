"""The tabs at the right: the glossary, and the names that it lacks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from reader.ui.glossary_panel import GlossaryPanel
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.glossary.candidates_panel import CandidatesPanel

_SUFFIXES = frozenset({".tbx", ".xml", ".csv", ".tsv", ".tab", ".utf8"})
_MAY_BE_TEXT = ".txt"
_GLOSSARY, _CANDIDATES = 0, 1


class SideTabs(QWidget):
    """Shows one of the two. `dropped` carries the path of a file that is to be imported."""

    dropped = Signal(str)

    def __init__(
        self, glossary: GlossaryPanel, make_candidates: "Callable[[], CandidatesPanel]"
    ) -> None:
        """The panel of candidates is made when it is first shown: a start can do without."""
        super().__init__()
        self.setObjectName("side")
        self.setAcceptDrops(True)
        self.glossary = glossary
        self.candidates: CandidatesPanel | None = None
        self._make_candidates = make_candidates
        self.bar = QTabBar()
        self.bar.setAccessibleName("Glossary and candidates")
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for words in ("Glossary", "Candidates"):
            self.bar.addTab(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(glossary)
        self.bar.currentChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    @property
    def regions(self) -> list[QWidget]:
        """What takes the focus in here, from top to bottom."""
        if self.candidates is not None and self.bar.currentIndex() == _CANDIDATES:
            return [self.candidates.list]
        return self.glossary.regions

    def show_glossary(self) -> None:
        """Turn to the glossary."""
        self.bar.setCurrentIndex(_GLOSSARY)

    def show_candidates(self) -> "CandidatesPanel":
        """Turn to the candidates."""
        self.bar.setCurrentIndex(_CANDIDATES)
        return self._candidates()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours."""
        self.glossary.set_theme(theme)
        if self.candidates is not None:
            self.candidates.set_theme(theme)

    def refresh(self) -> None:
        """The article, or what is known of its names, is another."""
        if self.candidates is not None:
            self.candidates.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is called as a glossary may be; all else is left to the window."""
        event.setAccepted(bool(_glossary_in(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Have the file imported."""
        event.acceptProposedAction()
        self.dropped.emit(_glossary_in(event))

    def _candidates(self) -> "CandidatesPanel":
        if self.candidates is None:
            self.candidates = self._make_candidates()
            self._stack.addWidget(self.candidates)
        return self.candidates

    def _show(self, tab: int) -> None:
        panel = self._candidates() if tab == _CANDIDATES else self.glossary
        self._stack.setCurrentWidget(panel)


def is_glossary(path: str) -> bool:
    """Whether a file's name says that it is a glossary; one in .txt may be a text."""
    return Path(path).suffix.lower() in _SUFFIXES


def _glossary_in(event: QDropEvent) -> str:
    """The path of the first file that is dragged, if it may be a glossary, or ""."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    may_be = bool(files) and (is_glossary(files[0]) or files[0].lower().endswith(_MAY_BE_TEXT))
    return files[0] if may_be else ""
