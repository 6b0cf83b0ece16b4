"""What the commands do that the reader has to choose for: entries merged, split, restored."""

# ruff: noqa: PLC0415 - dialogs are imported once they are asked for

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.glossary.term import Term
from reader.session import Session

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class Reshaping(QObject):
    """Asks the reader, and has the window's `changing` do it."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def merge(self) -> None:
        """Ask which entry the picked one is to become part of."""
        one = self._window.changing.picked()
        if one is None:
            return

        def others(query: str) -> Sequence[Term]:
            return [each for each in self._session.find_terms(query) if each.id != one.id]

        def merge(into: Term) -> None:
            words = f"“{one.english}” is part of “{into.english}” now"
            glossary = self._session.glossary
            self._window.changing.do(lambda: glossary.merge(one.id, into.id), words)

        self._choose(f"What is “{one.english}” to become part of?", "Merge", others, merge)

    def split(self) -> None:
        """Ask which spellings of the picked entry belong to another one; that is edited next."""
        one = self._window.changing.picked()
        if one is None:
            return
        if len(one.spellings) == 1:
            self._window.changing.said.emit(f"“{one.english}” has one spelling: nothing to split")
            return
        from reader.ui.glossary.splitting import SplitDialog

        def split(spellings: Sequence[str]) -> None:
            self._window.changing.do(
                lambda: made.append(self._session.glossary.split(one.id, spellings)),
                f"Split: {one.english}",
            )
            if made:
                self._window.lookup.pick(made[0].id)
                self._window.changing.edit()

        made: list[Term] = []
        SplitDialog(one, split, self._window).open()

    def restore(self) -> None:
        """Ask which entry is to be again as it came with the program."""
        glossary, changing = self._session.glossary, self._window.changing
        restorable = glossary.restorable
        if not restorable:
            changing.said.emit("The entries that came with the program are all as they came")
            return
        from reader.glossary.search import TermSearch

        def restore(term: Term) -> None:
            changing.do(lambda: glossary.restore(term.id), f"Restored: {term.english}")

        question = "Which entry is to be as it came with the program?"
        self._choose(question, "Restore", TermSearch(restorable).find, restore)

    def _choose(
        self,
        question: str,
        verb: str,
        find: Callable[[str], Sequence[Term]],
        on_chosen: Callable[[Term], object],
    ) -> None:
        from reader.ui.glossary.choosing import EntryChooser

        chooser = EntryChooser(question, verb, find, self._window)
        chooser.terms.set_theme(self._window.appearance.theme)
        chooser.chosen.connect(on_chosen)
        chooser.open()
