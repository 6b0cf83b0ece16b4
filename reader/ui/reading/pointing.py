"""What the pointer does in the columns: it lights up, marks words, chooses and asks for menus."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from reader.page.model import Side
from reader.ui.reading.carets import Carets
from reader.ui.reading.place import Spot
from reader.ui.reading.sentences import Sentence, sentence_at
from reader.ui.reading.stage import Stage
from reader.ui.reading.words import rendered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.translation.engine import Aligned


class Pointing(QObject):
    """Follows what the columns tell of pointer, click and Enter.

    Signals: `term_picked`, `menu_requested` and `passage_requested` as the view has them.
    """

    term_picked = Signal(str, object)
    menu_requested = Signal(object, object, object, QPoint)
    passage_requested = Signal(object)

    def __init__(self, stage: Stage, carets: Carets) -> None:
        super().__init__(stage)
        self._stage, self._carets = stage, carets
        self._aligned: tuple[Sentence | None, Sequence[Aligned]] = None, ()
        for side, pane in stage.panes.items():
            pane.pointed.connect(partial(self._pointed, side))
            pane.unpointed.connect(self._unpointed)
            pane.chosen.connect(partial(self._chosen, side))
            pane.menu_asked.connect(partial(self._menu_asked, side))

    def show_words(self, words: "Sequence[Aligned]") -> None:
        """Take which words of the lit sentence render each other."""
        self._aligned = self._stage.highlights.sentence, words

    def forget_words(self) -> None:
        """The words have changed: none is marked, and nothing known of them."""
        self._stage.highlights.words = None
        self._aligned = None, ()

    def _pointed(self, side: Side, spot: Spot | None) -> None:
        leads = spot is not None and self._leads_on(side, spot)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
        self._stage.panes[side].viewport().setCursor(shape)
        sentence = spot and sentence_at(self._stage.sheet.rows, side, spot)
        if sentence is not None:
            self._carets.light(sentence)
        self._mark_words(side, spot, sentence)

    def _mark_words(self, side: Side, spot: Spot | None, sentence: Sentence | None) -> None:
        """Mark the word that is pointed at and what renders it in the other column."""
        words = None
        if spot is not None and sentence is not None:
            row, index = sentence
            of, aligned = self._aligned
            known = aligned if of == sentence else ()
            across = rendered(self._stage.sheet.rows[row], index, side, spot.offset, known)
            words = (row, across) if across else None
        lights = self._stage.highlights
        before, lights.words = lights.words, words
        if words != before:
            self._stage.refresh([row for row, _ in filter(None, (before, words))])

    def _unpointed(self) -> None:
        """Back to the caret's sentence."""
        self._mark_words(Side.ARABIC, None, None)
        self._carets.light_own()

    def _leads_on(self, side: Side, spot: Spot) -> bool:
        told_in = self._stage.sheet.rows[spot.row].told_in
        return told_in is not None or self._stage.sheet.mark_at(side, spot) is not None

    def _chosen(self, side: Side, spot: Spot) -> None:
        """A name tells its term; elsewhere a related headline leads to its passage."""
        rows, mark = self._stage.sheet.rows, self._stage.sheet.mark_at(side, spot)
        if mark is not None:
            self.term_picked.emit(mark.term.id, mark.others)
        elif rows and (told_in := rows[spot.row].told_in) is not None:
            self.passage_requested.emit(told_in)

    def _menu_asked(self, side: Side, spot: Spot | None, where: QPoint) -> None:
        mark = None if spot is None else self._stage.sheet.mark_at(side, spot)
        self.menu_requested.emit(mark, side, spot, where)
