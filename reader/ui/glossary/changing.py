"""What the commands of the glossary do: entries added, changed, taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.glossary.term import Term, TermClass
from reader.session import Session

if TYPE_CHECKING:
    from reader.ui.glossary.editor import EntryEditor
    from reader.ui.window import MainWindow


class Changing(QObject):
    """Changes the glossary as the reader asks, and has the window show it.

    Signals:
        said: words for the status line.
        changed: the glossary is another now.
    """

    said = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def add(self, term: Term | None = None) -> "EntryEditor":
        """Open the sheet for a new entry that begins with what is known of it."""
        return self._open(term or Term("", TermClass.PERSON, "", ()), "Added")

    def edit(self) -> None:
        """Open the sheet for the entry that is picked."""
        if term := self._picked():
            self._open(term, "Changed")

    def undo(self) -> None:
        """Take back the last change of the glossary, be it of an earlier run."""
        self._step(self._session.glossary.undo, "Undone")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self._session.glossary.redo, "Done again")

    def tell(self, words: str) -> None:
        """The glossary has been changed: say how, and show it."""
        self.said.emit(words)
        self.changed.emit()

    def _open(self, term: Term, done: str) -> "EntryEditor":
        from reader.ui.glossary.editor import edit_entry  # noqa: PLC0415 - few starts lead here

        def tell(kept: Term) -> None:
            self._window.lookup.pick(kept.id)
            self.tell(f"{done}: {kept.english}")

        return edit_entry(self._session, term, self._window, tell)

    def _step(self, take: Callable[[], str | None], done: str) -> None:
        try:
            words = take()
        except ReaderError as error:
            self.said.emit(str(error))
            return
        if words is None:
            self.said.emit(f"Nothing of the glossary can be {done.lower()}")
        else:
            self.tell(f"{done}: {words}")

    def _picked(self) -> Term | None:
        picked = self._window.lookup.picked
        if picked is None:
            self.said.emit("Pick a name first: click it, or press Enter on it")
        return picked
