"""The reading view as the window sees it: shows a page, moves about in it, tells what is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.page.model import Page, Side
from reader.text.span import Span
from reader.ui.reading.carets import Carets
from reader.ui.reading.place import Mode, Place, Spot
from reader.ui.reading.pointing import Pointing
from reader.ui.reading.sentences import Sentence
from reader.ui.reading.stage import Stage
from reader.ui.targets import Target
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.translation.faults.fault import Fault


class ReadingView(QWidget):
    """Two columns, aligned row by row, that scroll as one.

    `pointing` is what follows the pointer; it wants to know which words render each other.

    Signals:
        term_picked: a name was clicked, or Enter pressed in it: its term's id, and the terms that
            it may be, too.
        sentence_changed: row and index of the lit sentence, or -1 and -1 for none.
        menu_requested: `Mark` or None, `Side`, `Spot` or None, and where on the screen.
        passage_requested: the `Passage` that a related headline leads to.
        place_changed: the caret is in another row.
        moved: rows are somewhere else on the screen.
    """

    term_picked = Signal(str, object)
    sentence_changed = Signal(int, int)
    menu_requested = Signal(object, object, object, QPoint)
    passage_requested = Signal(object)
    place_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._stage = Stage(self)
        self._carets = Carets(self._stage)
        self.pointing = Pointing(self._stage, self._carets)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stage)
        self._stage.moved.connect(self.moved)
        self._carets.column_changed.connect(self.setFocusProxy)
        self._carets.sentence_changed.connect(self.sentence_changed)
        self._carets.place_changed.connect(self.place_changed)
        self.pointing.term_picked.connect(self.term_picked)
        self.pointing.menu_requested.connect(self.menu_requested)
        self.pointing.passage_requested.connect(self.passage_requested)
        self.setFocusProxy(self._carets.pane)

    def sizeHint(self) -> QSize:
        """Room for two columns of a comfortable width."""
        return QSize(900, 700)

    # What is shown

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
        self._page = page
        self._stage.highlights.found = None
        self._stage.highlights.faults = {}
        self.pointing.forget_words()
        self._carets.begin()
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
        self.pointing.forget_words()
        found = self._stage.highlights.found
        if found is not None and found[0] is Side.ENGLISH:
            self._stage.highlights.found = None  # its words may have gone
        self._stage.replace_rows(page.rows)

    def set_mode(self, mode: Mode) -> None:
        """Show both columns or one, or the English a sentence at a time."""
        had_focus = self._carets.pane.hasFocus()
        if self._carets.pane.side not in mode.sides:
            self._carets.change_column(mode.sides[0])
        self._stage.set_mode(mode)
        if had_focus:
            self._carets.pane.setFocus()

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
        return self._carets.place()

    def restore(self, place: Place) -> None:
        """Return to a place; the nearest there is, if the page has become shorter."""
        self._carets.restore(place)

    def go_to(self, row: int, side: Side, span: Span) -> None:
        """Go to a stretch of a cell, and mark it until the next move."""
        self._carets.go_to(row, side, span)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence; the carets follow."""
        self._carets.step(by)

    def english_place(self, sentence: Sentence) -> QRect:
        """Where a sentence's English is, or would be, in this widget."""
        row, index = sentence
        english = self._stage.sheet.rows[row].pairs[index].english
        side = Side.ENGLISH if Side.ENGLISH in self._stage.sides else Side.ARABIC
        return self._stage.place_of(row, english if side is Side.ENGLISH else Span(0, 0), side)

    def focus_side(self, side: Side) -> None:
        """Give the keyboard to a column."""
        self._stage.panes[side].setFocus()

    def selected_text(self) -> str:
        """What is selected in the column that has the caret, a line for each row."""
        return self._carets.pane.selected_text()

    def chosen(self, side: Side | None = None, at: Spot | None = None) -> Target:
        """What the reader means: what is selected in one row, if that holds `at`; else that place.

        Without `at` it is the place of the caret, in the column that has it unless told otherwise.
        """
        pane = self._stage.panes[side] if side else self._carets.pane
        first, last = sorted(pane.selection())
        spot = at or last
        if first.row == last.row == spot.row and first.offset <= spot.offset <= last.offset:
            return Target(first.row, pane.side, Span(first.offset, last.offset))
        return Target(spot.row, pane.side, Span(spot.offset, spot.offset))
