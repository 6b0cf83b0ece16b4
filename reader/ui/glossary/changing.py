"""What the commands do to single entries: they are added, changed, removed, and that is undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.glossary.term import Term, TermClass
from reader.page.model import Side
from reader.session import Session
from reader.ui.bidi import isolate
from reader.ui.commands import Command, shown_keys
from reader.ui.reading.place import Spot
from reader.ui.tasks import Task

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class Changing(QObject):
    """Changes the glossary as the reader asks.

    Signals:
        said: words for the status line.
        changed: the glossary is another now.
    """

    said = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def add(self, term: Term) -> None:
        """Open the sheet for a new entry that begins with what is known of it."""
        self._open(term, "Added")

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
        if term := self.picked():
            self._open(term, "Changed")

    def remove(self) -> None:
        """Remove the entry that is picked."""
        if term := self.picked():
            entry = term.id
            self.do(lambda: self._session.glossary.remove(entry), f"Removed: {term.english}")

    def undo(self) -> None:
        """Take back the last change of the glossary, be it of an earlier run."""
        self._step(self._session.glossary.undo, "undone")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(self._session.glossary.redo, "done again")

    def name_steps(self) -> None:
        """Have the commands say what they would undo and do again."""
        glossary, commands = self._session.glossary, self._window.commands
        undo, redo = glossary.next_undo, glossary.next_redo
        for command, words in ((Command.UNDO_ENTRY, undo), (Command.REDO_ENTRY, redo)):
            verb = command.words.split()[0]
            commands[command].setText(f"{verb} {isolate(words)}" if words else command.words)

    def do(self, act: Callable[[], object], words: str) -> bool:
        """Change the glossary and say so; whether it could be done."""
        try:
            act()
        except ReaderError as error:
            self._fail(error)
            return False
        self.tell(words)
        return True

    def tell(self, words: str) -> None:
        """The glossary has been changed: say how, and show it."""
        self.said.emit(f"{words} · {shown_keys(Command.UNDO_ENTRY)} undoes it")
        self.changed.emit()

    def picked(self) -> Term | None:
        """The entry that is picked; if none is, the reader is told how to."""
        picked = self._window.lookup.picked
        if picked is None:
            self.said.emit("Pick a name first: click it, or press Enter on it")
        return picked

    def _open(self, term: Term, done: str) -> None:
        from reader.ui.glossary.editor import edit_entry  # noqa: PLC0415 - few starts lead here

        def tell(kept: Term) -> None:
            self._window.lookup.pick(kept.id)
            self.tell(f"{done}: {kept.english}")

        edit_entry(self._session, term, self._window, tell)

    def _step(self, take: Callable[[], str | None], done: str) -> None:
        try:
            words = take()
        except ReaderError as error:
            self._fail(error)
            return
        if words is None:
            self.said.emit(f"There is nothing in the glossary to be {done}")
        else:
            self.said.emit(f"{done.capitalize()}: {words}")
            self.changed.emit()

    def _fail(self, error: ReaderError) -> None:
        self.said.emit(str(error))


def _called(english: str) -> Term:
    """An entry yet without Arabic."""
    return Term("", TermClass.PERSON, " ".join(english.split()), ())
