"""The reading view as the window sees it: shows a page, moves about in it, tells what is chosen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.page.model import Page, Row, Side
from reader.text.span import Span
from reader.ui.reading.geometry import Anchor
from reader.ui.reading.place import Mode, Place, Spot
from reader.ui.reading.sentences import Sentence, sentence_at, step
from reader.ui.reading.stage import Stage
from reader.ui.reading.words import rendered
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.translation.engine import Aligned
    from reader.translation.faults.fault import Fault


class ReadingView(QWidget):
    """Two columns, aligned row by row, that scroll as one.

    Signals:
        term_picked: a name was clicked, or Enter pressed in it: its term's id.
        sentence_changed: row and index of the lit sentence, or -1 and -1 for none.
        menu_requested: `Mark` or None, `Side`, and where on the screen.
        passage_requested: the `Passage` that a related headline leads to.
        place_changed: the caret is in another row.
        moved: rows are somewhere else on the screen.
    """

    term_picked = Signal(str)
    sentence_changed = Signal(int, int)
    menu_requested = Signal(object, object, QPoint)
    passage_requested = Signal(object)
    place_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._side = Side.ARABIC
        self._row = 0
        self._words: Sequence[Aligned] = ()
        self._stage = Stage(self)
        self._stage.moved.connect(self.moved)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stage)
        for side, pane in self._stage.panes.items():
            pane.pointed.connect(partial(self._pointed, side))
            pane.unpointed.connect(self._unpointed)
            pane.chosen.connect(partial(self._chosen, side))
            pane.menu_asked.connect(partial(self._menu_asked, side))
            pane.focused.connect(partial(self._focused, side))
            pane.cursorPositionChanged.connect(partial(self._caret_moved, side))
        self.setFocusProxy(self._stage.panes[self._side])

    def sizeHint(self) -> QSize:
        """Room for two columns of a comfortable width."""
        return QSize(900, 700)

    # What is shown

    def show_words(self, words: "Sequence[Aligned]") -> None:
        """Take which words of the lit sentence render each other, to be marked when pointed at."""
        self._words = words

    @property
    def sentence(self) -> Sentence | None:
        """Row and index of the lit sentence."""
        return self._stage.highlights.sentence

    @property
    def page(self) -> Page | None:
        """The page on show."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page, self._row = page, 0
        self._stage.highlights.found = None
        self._stage.highlights.faults = {}
        self._stage.highlights.words = None
        self._light(None)
        self._stage.show_rows(page.rows)

    def show_faults(self, faults: "Mapping[Sentence, Sequence[Fault]]") -> None:
        """Mark what may be wrong in sentences of the page."""
        self._stage.highlights.faults = faults
        self._stage.refresh()

    def update_page(self, page: Page) -> None:
        """Show the page with other English in some of its rows.

        Nothing jumps: where the reader is, what is selected and what is lit up stay.
        """
        self._page = page
        self._stage.highlights.words, self._words = None, ()
        found = self._stage.highlights.found
        if found is not None and found[0] is Side.ENGLISH:
            self._stage.highlights.found = None  # its words may have gone
        self._stage.replace_rows(page.rows)

    def set_mode(self, mode: Mode) -> None:
        """Show both columns or one, or the English a sentence at a time."""
        had_focus = self._stage.panes[self._side].hasFocus()
        if self._side not in mode.sides:
            self._become(mode.sides[0])
            self._follow_sentence(self._side)
        self._stage.set_mode(mode)
        if had_focus:
            self.focus_side(self._side)

    @property
    def text_size(self) -> float:
        """The size of the English, in points."""
        return self._stage.sheet.typography.points

    def set_text_size(self, points: float) -> None:
        """Set the English at so many points, and the Arabic to match."""
        self._stage.set_text_size(points)

    def set_theme(self, theme: Theme) -> None:
        """Show the page in other colours."""
        self._stage.set_theme(theme)

    def pick(self, term_id: str | None) -> None:
        """Light up a term wherever it occurs."""
        self._stage.highlights.term = term_id
        self._stage.refresh()

    # Where the reader is

    def place(self) -> Place:
        """Where the reader is."""
        row, offset = self._stage.panes[self._side].caret()
        top_row, part = self._stage.anchor
        return Place(self._side, row, offset, top_row, part)

    def restore(self, place: Place) -> None:
        """Return to a place; the nearest there is, if the page has become shorter."""
        if self._rows:
            self._put_caret(place.side, Spot(min(place.row, len(self._rows) - 1), place.offset))
            self._stage.scroll_to(Anchor(place.top_row, place.top_shift))

    def go_to(self, row: int, side: Side, span: Span) -> None:
        """Go to a stretch of a cell, and mark it until the next move."""
        self._put_caret(side, Spot(row, span.start))
        self._stage.highlights.found = side, row, span
        self._stage.refresh([row])
        self._stage.land_on(row, {side: span})

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence; the carets follow."""
        if not self._rows:
            return
        before = self._stage.highlights.sentence or (self._stage.anchor.row, -1 if by > 0 else 0)
        sentence = step(self._rows, before, by)
        if sentence is None:
            return
        row, index = sentence
        pair = self._rows[row].pairs[index]
        self._put_caret(self._side, Spot(row, pair.span(self._side).start))
        self._light(sentence)  # also where it has no English for a caret to be in
        self._stage.land_on(row, {side: pair.span(side) for side in Side})

    def english_place(self, sentence: Sentence) -> QRect:
        """Where a sentence's English is, or would be, in this widget."""
        row, index = sentence
        english = self._rows[row].pairs[index].english
        side = Side.ENGLISH if Side.ENGLISH in self._stage.sides else Side.ARABIC
        return self._stage.place_of(row, english if side is Side.ENGLISH else Span(0, 0), side)

    def focus_side(self, side: Side) -> None:
        """Give the keyboard to a column."""
        self._stage.panes[side].setFocus()

    def selected_text(self) -> str:
        """What is selected in the column that has the caret, a line for each row."""
        return self._stage.panes[self._side].selected_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up or Down steps by sentences, unless the window has said so before."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.step(by)
        else:
            super().keyPressEvent(event)

    # What follows from what the reader does

    @property
    def _rows(self) -> tuple[Row, ...]:
        return self._page.rows if self._page is not None else ()

    def _light(self, sentence: Sentence | None) -> None:
        """Light a sentence up instead of the one before."""
        lights = self._stage.highlights
        before, lights.sentence = lights.sentence, sentence
        if sentence != before:
            self._words = ()
            self._stage.refresh([row for row, _ in filter(None, (before, sentence))])
            self.sentence_changed.emit(*(sentence or (-1, -1)))

    def _put_caret(self, side: Side, spot: Spot) -> None:
        """Put the caret somewhere; that column is read now, and the other's caret comes along."""
        self._become(side)
        self._stage.panes[side].place_caret(spot)
        self._arrived(sentence_at(self._rows, side, spot))
        self._follow_sentence(_other(side))

    def _arrived(self, sentence: Sentence | None) -> None:
        """The caret has moved, and is in that sentence now."""
        lights = self._stage.highlights
        if lights.found is not None:
            _, row, _ = lights.found
            lights.found = None
            self._stage.refresh([row])
        self._light(sentence)
        row = self._stage.panes[self._side].caret().row
        if row != self._row:
            self._row = row
            self.place_changed.emit()

    def _become(self, side: Side) -> None:
        self._side = side
        self.setFocusProxy(self._stage.panes[side])

    def _follow_sentence(self, side: Side) -> None:
        """Bring a column's caret to the lit sentence, unless something is selected there."""
        pane, sentence = self._stage.panes[side], self._stage.highlights.sentence
        if sentence is not None and not pane.textCursor().hasSelection():
            row, index = sentence
            pane.place_caret(Spot(row, self._rows[row].pairs[index].span(side).start))

    def _sentence_with_caret(self) -> Sentence | None:
        return sentence_at(self._rows, self._side, self._stage.panes[self._side].caret())

    def _caret_moved(self, side: Side) -> None:
        self._become(side)
        if self._stage.panes[side].has_all_selected():
            return  # the reader stays where it was: only Qt's caret is at the end now
        self._arrived(self._sentence_with_caret())
        self._stage.reveal_caret(side)

    def _focused(self, side: Side, by_tab: bool) -> None:  # noqa: FBT001 - a slot
        """Tab goes on in the other column where the reader was in the first."""
        if by_tab and side is not self._side:
            self._follow_sentence(side)
        self._become(side)

    def _pointed(self, side: Side, spot: Spot | None) -> None:
        leads = spot is not None and self._leads_on(side, spot)
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
        self._stage.panes[side].viewport().setCursor(shape)
        sentence = spot and sentence_at(self._rows, side, spot)
        if sentence is not None:
            self._light(sentence)
        self._mark_words(side, spot, sentence)

    def _mark_words(self, side: Side, spot: Spot | None, sentence: Sentence | None) -> None:
        """Mark the word that is pointed at and what renders it in the other column."""
        words = None
        if spot is not None and sentence is not None:
            row, index = sentence
            across = rendered(self._rows[row], index, side, spot.offset, self._words)
            words = (row, across) if across else None
        lights = self._stage.highlights
        before, lights.words = lights.words, words
        if words != before:
            self._stage.refresh([row for row, _ in filter(None, (before, words))])

    def _unpointed(self) -> None:
        """Back to the caret's sentence, if the keyboard is here at all."""
        self._mark_words(self._side, None, None)
        has_focus = self._stage.panes[self._side].hasFocus()
        self._light(self._sentence_with_caret() if has_focus else None)

    def _leads_on(self, side: Side, spot: Spot) -> bool:
        told_in = self._rows[spot.row].told_in
        return told_in is not None or self._stage.sheet.mark_at(side, spot) is not None

    def _chosen(self, side: Side, spot: Spot) -> None:
        """A name tells its term; elsewhere a related headline leads to its passage."""
        mark = self._stage.sheet.mark_at(side, spot)
        if mark is not None:
            self.term_picked.emit(mark.term.id)
        elif self._rows and (told_in := self._rows[spot.row].told_in) is not None:
            self.passage_requested.emit(told_in)

    def _menu_asked(self, side: Side, spot: Spot | None, where: QPoint) -> None:
        mark = None if spot is None else self._stage.sheet.mark_at(side, spot)
        self.menu_requested.emit(mark, side, where)


def _other(side: Side) -> Side:
    return Side.ENGLISH if side is Side.ARABIC else Side.ARABIC
