"""What the commands of the glossary do: entries added, changed, taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.glossary.term import Term, TermClass
from reader.page.model import Side
from reader.session import Session
from reader.ui.reading.place import Spot
from reader.ui.tasks import Task

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

    def add(self, term: Term) -> "EntryEditor":
        """Open the sheet for a new entry that begins with what is known of it."""
        return self._open(term, "Added")

    def add_chosen(self, side: Side | None = None, spot: Spot | None = None) -> None:
        """Open the sheet for what the reader means in the text: what is selected, or a word.

        The word is that at the caret, or at a spot of a column.
        """
        page, there = self._window.view.page, self._window.view.chosen(side, spot)
        if page is None or not page.rows or there.side is Side.ENGLISH:
            self.add(_called(self._window.view.selected_text()))
            return
        name, span = page.article, there.span.shifted(page.rows[there.row].start)
        proposals = self._session.proposals
        Task(self, lambda _ticket: proposals.entry(name, span), self.add, self._fail)

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
            self._fail(error)
            return
        if words is None:
            self.said.emit(f"Nothing of the glossary can be {done.lower()}")
        else:
            self.tell(f"{done}: {words}")

    def _fail(self, error: ReaderError) -> None:
        self.said.emit(str(error))

    def _picked(self) -> Term | None:
        picked = self._window.lookup.picked
        if picked is None:
            self.said.emit("Pick a name first: click it, or press Enter on it")
        return picked


def _called(english: str) -> Term:
    """An entry yet without Arabic."""
    return Term("", TermClass.PERSON, " ".join(english.split()), ())
