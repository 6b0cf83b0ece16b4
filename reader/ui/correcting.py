"""Correcting the English of a sentence in place; each step can be undone, and done again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.errors import ReaderError
from reader.page.model import Side
from reader.session import Session
from reader.translation.translation import EDITED
from reader.ui.navigator import Navigator
from reader.ui.reading import ReadingView
from reader.ui.tasks import Task, Ticket

if TYPE_CHECKING:
    from reader.translation.near import NearMatch
    from reader.ui.editor import Editor

_NEAR = 3
"""How many near matches are offered."""


class Correcting(QObject):
    """Takes the reader's own English.

    Signals:
        said: words for the status line.
        changed: a sentence has got other English.
    """

    said = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, navigator: Navigator, view: ReadingView) -> None:
        super().__init__(navigator)
        self._session, self._navigator, self._view = session, navigator, view
        self._steps = QUndoStack(self)
        self._editor: Editor | None = None
        self._place = -1, -1
        view.moved.connect(self._follow)
        navigator.page_renewed.connect(self._renew)

    def edit(self) -> None:
        """Open an editor over the sentence that the reader is at."""
        place, page = self._view.sentence, self._navigator.page
        if self._editor is not None:
            self._editor.field.setFocus()
        elif place is None or page is None:
            self.said.emit("Go to a sentence first: click it, or press Alt+Down")
        else:
            self._open(place)

    def correct(self, source: str, english: str) -> None:
        """Take this English for a sentence; "" for that of the memory or a machine."""
        self._steps.push(_Step(self._session, source, english))
        self._show_change()

    def undo(self) -> None:
        """Take back the last step of this run, wherever it was."""
        if not self._steps.canUndo():
            self.said.emit("There is nothing to undo")
            return
        self._steps.undo()
        self._show_change()
        self.said.emit(f"Undone: {self._steps.redoText()}")

    def redo(self) -> None:
        """Take the step again that was undone last."""
        if not self._steps.canRedo():
            self.said.emit("There is nothing to redo")
            return
        self._steps.redo()
        self._show_change()
        self.said.emit(f"Redone: {self._steps.undoText()}")

    def revert(self) -> None:
        """Give the sentence that the reader is at the English of the memory or a machine again."""
        place, page = self._view.sentence, self._navigator.page
        if place is None or page is None:
            return
        if page.rows[place[0]].pairs[place[1]].origin != EDITED:
            self.said.emit("This sentence has not been corrected")
            return
        self.correct(self._source(place), "")

    def _show_change(self) -> None:
        self._navigator.renew()
        self.changed.emit()

    def keep(self) -> None:
        """Keep what is being written, as the page is going to be left."""
        self._end(keep=True)

    def _open(self, place: tuple[int, int]) -> None:
        from reader.ui.editor import Editor  # noqa: PLC0415 - few starts lead here

        self._place = place
        editor = Editor(self._english(place), self._view.text_size, self._view)
        editor.ended.connect(lambda keep: self._end(keep=keep))
        self._editor = editor
        self._follow()
        editor.show()
        editor.field.setFocus()
        self._look_for_near_matches(editor, self._source(place))

    def _look_for_near_matches(self, editor: "Editor", source: str) -> None:
        def work(_ticket: Ticket) -> "tuple[NearMatch, ...]":
            return self._session.translations.near(source)

        def offer(matches: "tuple[NearMatch, ...]") -> None:
            if self._editor is editor:
                editor.offer(matches[:_NEAR])
                self._follow()

        Task(self, work, offer, self._fail)

    def _fail(self, error: ReaderError) -> None:
        self.said.emit(str(error))

    def _renew(self) -> None:
        if self._editor is not None:
            self._editor.begin_with(self._english(self._place))
            self._follow()

    def _follow(self) -> None:
        """Keep the editor over its sentence."""
        if self._editor is not None:
            place = self._view.english_place(self._place)
            self._editor.put_over(place, self._view.size())

    def _end(self, *, keep: bool) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.isAncestorOf(editor.window().focusWidget() or editor)
        editor.hide()
        editor.deleteLater()
        if keep and editor.is_changed:
            self.correct(self._source(self._place), editor.text)
        if had_focus:
            self._view.focus_side(Side.ENGLISH)

    def _english(self, place: tuple[int, int]) -> str:
        page = self._navigator.page
        if page is None:
            return ""
        row = page.rows[place[0]]
        return row.english.text[slice(*row.pairs[place[1]].english)]

    def _source(self, place: tuple[int, int]) -> str:
        page = self._navigator.page
        if page is None:
            return ""
        row = page.rows[place[0]]
        article = self._session.article(page.article)
        return article.text[slice(*row.pairs[place[1]].arabic.shifted(row.start))]


class _Step(QUndoCommand):
    """A correction, or with no English the taking back of one."""

    def __init__(self, session: Session, source: str, english: str) -> None:
        super().__init__(english or "back to the memory or the machine")
        self._session, self._source, self._english = session, source, english

    def redo(self) -> None:
        """Do it, the first time too: the stack asks for it."""
        self._session.translating.correct(self._source, self._english)

    def undo(self) -> None:
        """Let stand what stood before."""
        self._session.translating.undo(self._source)
