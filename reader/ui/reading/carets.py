"""Where the reader is: in which column, at which sentence, and the ways to get elsewhere."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.page.model import Row, Side
from reader.text.span import Span
from reader.ui.reading.geometry import Anchor
from reader.ui.reading.pane import Pane
from reader.ui.reading.place import Place, Spot
from reader.ui.reading.sentences import Sentence, sentence_at, step
from reader.ui.reading.stage import Stage


class Carets(QObject):
    """The carets of both columns, of which one is the reader's, and the sentence that is lit.

    Signals:
        sentence_changed: row and index of the lit sentence, or -1 and -1 for none.
        place_changed: the reader's caret is in another row.
        column_changed: the `Pane` that has the reader's caret from now on.
    """

    sentence_changed = Signal(int, int)
    place_changed = Signal()
    column_changed = Signal(object)

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._side = Side.ARABIC
        self._row = 0
        for side, pane in stage.panes.items():
            pane.stepped.connect(self.step)
            pane.focused.connect(partial(self._focused, side))
            pane.cursorPositionChanged.connect(partial(self._caret_moved, side))

    @property
    def pane(self) -> Pane:
        """The column that the reader is in."""
        return self._stage.panes[self._side]

    def begin(self) -> None:
        """A page is going to be shown from its beginning."""
        self._row = 0
        self.light(None)

    def place(self) -> Place:
        """Where the reader is."""
        row, offset = self.pane.caret()
        top_row, part = self._stage.scroller.anchor
        return Place(self._side, row, offset, top_row, part)

    def restore(self, place: Place) -> None:
        """Return to a place; the nearest there is, if the page has become shorter."""
        if self._rows:
            self._put(place.side, Spot(min(place.row, len(self._rows) - 1), place.offset))
            self._stage.scroller.hold(Anchor(place.top_row, place.top_shift))

    def go_to(self, row: int, side: Side, span: Span) -> None:
        """Go to a stretch of a cell, and mark it until the next move."""
        self._put(side, Spot(row, span.start))
        self._stage.highlights.found = side, row, span
        self._stage.refresh([row])
        self._stage.land_on(row, {side: span})

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence; both carets follow."""
        if not self._rows:
            return
        top = self._stage.scroller.anchor.row
        before = self._stage.highlights.sentence or (top, -1 if by > 0 else 0)
        sentence = step(self._rows, before, by)
        if sentence is None:
            return
        row, index = sentence
        pair = self._rows[row].pairs[index]
        self._put(self._side, Spot(row, pair.span(self._side).start))
        self.light(sentence)  # also where it has no English for a caret to be in
        self._stage.land_on(row, {side: pair.span(side) for side in Side})

    def change_column(self, side: Side) -> None:
        """Go on in that column, at the lit sentence."""
        self._become(side)
        self._follow_sentence(side)

    def light(self, sentence: Sentence | None) -> None:
        """Light a sentence up instead of the one before."""
        lights = self._stage.highlights
        before, lights.sentence = lights.sentence, sentence
        if sentence != before:
            self._stage.refresh([row for row, _ in filter(None, (before, sentence))])
            self.sentence_changed.emit(*(sentence or (-1, -1)))

    def light_own(self) -> None:
        """Light the caret's sentence up, if the keyboard is here at all."""
        self.light(self._sentence_with_caret() if self.pane.hasFocus() else None)

    @property
    def _rows(self) -> Sequence[Row]:
        return self._stage.sheet.rows

    def _put(self, side: Side, spot: Spot) -> None:
        """Put the caret somewhere; that column is read now, and the other's caret comes along."""
        self._become(side)
        self.pane.place_caret(spot)
        self._arrived(sentence_at(self._rows, side, spot))
        self._follow_sentence(Side.ENGLISH if side is Side.ARABIC else Side.ARABIC)

    def _arrived(self, sentence: Sentence | None) -> None:
        """The caret has moved, and is in that sentence now."""
        lights = self._stage.highlights
        if lights.found is not None:
            _, row, _ = lights.found
            lights.found = None
            self._stage.refresh([row])
        self.light(sentence)
        row = self.pane.caret().row
        if row != self._row:
            self._row = row
            self.place_changed.emit()

    def _become(self, side: Side) -> None:
        self._side = side
        self.column_changed.emit(self.pane)

    def _follow_sentence(self, side: Side) -> None:
        """Bring a column's caret to the lit sentence, unless something is selected there."""
        pane, sentence = self._stage.panes[side], self._stage.highlights.sentence
        if sentence is not None and not pane.textCursor().hasSelection():
            row, index = sentence
            pane.place_caret(Spot(row, self._rows[row].pairs[index].span(side).start))

    def _sentence_with_caret(self) -> Sentence | None:
        return sentence_at(self._rows, self._side, self.pane.caret())

    def _caret_moved(self, side: Side) -> None:
        self._become(side)
        if self.pane.has_all_selected():
            return  # the reader stays where it was: only Qt's caret is at the end now
        self._arrived(self._sentence_with_caret())
        if self._rows:
            self._stage.scroller.reveal(*self.pane.caret_line())

    def _focused(self, side: Side, by_tab: bool) -> None:  # noqa: FBT001 - a slot
        """Tab goes on in the other column where the reader was in the first."""
        if by_tab and side is not self._side:
            self._follow_sentence(side)
        self._become(side)
