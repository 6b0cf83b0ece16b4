"""Files that the reader chooses: asked for in a dialog, read on a worker, one at a time."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.ui.announced import announced
from reader.ui.notices import Notices

if TYPE_CHECKING:
    from reader.ui.tasks import Task

Content = TypeVar("Content")


class FileReader(QObject, Generic[Content]):
    """Reads one file at a time, under a notice; asking for another drops the one before.

    Who inherits says how a file is loaded, and what is done with what it holds.
    """

    title: str
    kinds: Sequence[str]
    """Filters of the dialog: "Texts (*.txt)"; any file can be chosen, too."""

    def __init__(self, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window
        self._task: Task[Content] | None = None

    def ask(self) -> None:
        """Let the reader choose a file."""
        ask_for_file(self._window, self.title, self.kinds, self.read)

    def read(self, path: str) -> None:
        """Read a file; what is wrong with it is said."""
        if self._task is not None:
            self._task.cancel()
        words = f"Reading {Path(path).name}…"
        self._task = announced(
            self, self._notices, words, lambda _ticket: self._load(path), self._welcome
        )
        self._task.ended.connect(self._forget)

    @abstractmethod
    def _load(self, path: str) -> Content:
        """What a file holds; for a worker.

        Raises:
            ReaderError: it cannot be read.
        """

    @abstractmethod
    def _welcome(self, content: Content) -> None:
        """Show what a file holds."""

    def _forget(self) -> None:
        self._task = None


def ask_for_file(
    window: QWidget, title: str, kinds: Sequence[str], on_chosen: Callable[[str], object]
) -> None:
    """Open a dialog in which the reader chooses a file that is there."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - its class takes 1 ms to make

    picker = QFileDialog(window, title)
    picker.setNameFilters([*kinds, "All files (*)"])
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    picker.fileSelected.connect(on_chosen)
    picker.open()
