"""Moving about: which article is read, where in it, and the way back."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.links.occurrence import Occurrence, Passage
from reader.page.model import Page, Side
from reader.session import Session
from reader.text.span import Span
from reader.ui.history import History
from reader.ui.library_model import LibraryModel
from reader.ui.reading import Place, ReadingView
from reader.ui.settings import LastPlace
from reader.ui.targets import article_offset, neighbour, target


class Location(NamedTuple):
    """A place in an article: the rows that `place` counts include page furniture or do not."""

    article: str
    furniture: bool
    place: Place

    def to_remember(self) -> LastPlace:
        """The same in what settings can hold."""
        place = self.place
        return LastPlace(
            self.article,
            self.furniture,
            place.side.value,
            place.row,
            place.offset,
            place.top_row,
            place.top_shift,
        )

    @classmethod
    def remembered(cls, last: LastPlace) -> "Location":
        """Out of settings; a column that there is none of is the Arabic one."""
        side = Side.ENGLISH if last.side == Side.ENGLISH else Side.ARABIC
        place = Place(side, last.row, last.offset, last.top_row, last.top_shift)
        return cls(last.article, last.furniture, place)


class Navigator(QObject):
    """Shows pages in the reading view and remembers where the reader has been.

    `leaving` is sent before another page takes the place of the one that is read.
    `page_shown` carries the page, after it was put into the view; `page_renewed` does after some of
    its English has changed there.
    """

    leaving = Signal()
    page_shown = Signal(object)
    page_renewed = Signal(object)
    history_changed = Signal()

    def __init__(
        self, session: Session, view: ReadingView, library: LibraryModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self.library = session, view, library
        self._history: History[Location] = History()
        self._furniture = False
        self._arrived: tuple[Location, Occurrence] | None = None

    @property
    def page(self) -> Page | None:
        """The page that is being read."""
        return self._view.page

    @property
    def location(self) -> Location | None:
        """Where the reader is."""
        page, place = self.page, self._view.place()
        if page is None:
            return None
        return Location(page.article, self._furniture, place)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return self._history.can_go_forward

    def open(self, article: str) -> None:
        """Go to the beginning of an article, unless it is being read."""
        if self.page is None or self.page.article != article:
            self._leave()
            self._show(article, self._furniture)

    def go_to(self, stop: Occurrence | Passage, side: Side) -> None:
        """Go to a stretch of any article, in the column of that side."""
        self._leave()
        page = self._showing(stop.article)
        there = target(page, Span(stop.start, stop.end), side)
        self._view.go_to(there.row, there.side, there.span)

    def renew(self) -> None:
        """Show the English that the page on show has got since; nothing else changes."""
        page = self.page
        if page is not None:
            renewed = self._session.page(page.article, furniture=self._furniture)
            if renewed is not page:
                self._view.update_page(renewed)
                self.page_renewed.emit(renewed)

    def next_occurrence(self, occurrences: Sequence[Occurrence], by: int) -> int | None:
        """Go to the next (1) or previous (-1) of the occurrences; its index among them."""
        here = self.location
        if here is None or not occurrences:
            return None
        number = self._beside(here, occurrences, by)
        self.go_to(occurrences[number], here.place.side)
        if there := self.location:
            self._arrived = there, occurrences[number]
        return number

    def back(self) -> None:
        """Return to where the reader was before the last jump."""
        if self.can_go_back and (here := self.location):
            self.restore(self._history.back(here))

    def forward(self) -> None:
        """Return to where the reader came back from."""
        if self.can_go_forward and (here := self.location):
            self.restore(self._history.forward(here))

    def restore(self, location: Location) -> None:
        """Show exactly that place."""
        page = self.page
        if page is None or (page.article, self._furniture) != (
            location.article,
            location.furniture,
        ):
            self._show(location.article, location.furniture)
        self._view.restore(location.place)
        self.history_changed.emit()

    def set_furniture(self, shown: bool) -> None:  # noqa: FBT001 - a slot of a toggled signal
        """Show or hide what stood around the article; what is being read stays where it is."""
        here, before = self.location, self.page
        if here is None or before is None or shown == self._furniture:
            return
        page = self._show(here.article, shown)
        row, top_row = (
            page.row_at(before.rows[number].start)
            for number in (here.place.row, here.place.top_row)
        )
        self._view.restore(here.place._replace(row=row, top_row=top_row))

    @property
    def furniture(self) -> bool:
        """Whether page furniture is shown."""
        return self._furniture

    def _beside(self, here: Location, occurrences: Sequence[Occurrence], by: int) -> int:
        """The index of the occurrence before or after the one that the reader is at."""
        if self._arrived and _same_caret(self._arrived[0], here):
            # English may name a term less often than Arabic: then the caret alone does not tell
            arrived = self._arrived[1]
            if arrived in occurrences:
                return (occurrences.index(arrived) + by) % len(occurrences)
        page, place = self._view.page, here.place
        offset = article_offset(page, place.row, place.side, place.offset) if page else 0
        order = [summary.id for summary in self.library.articles]
        return neighbour(occurrences, order, here.article, offset, by)

    def _leave(self) -> None:
        here = self.location
        if here is not None:
            self._history.leave(here)
            self.history_changed.emit()

    def _showing(self, article: str) -> Page:
        page = self.page
        return page if page and page.article == article else self._show(article, self._furniture)

    def _show(self, article: str, furniture: bool) -> Page:  # noqa: FBT001 - as in `Location`
        self.leaving.emit()
        self._furniture = furniture
        page = self._session.page(article, furniture=furniture)
        self._view.show_page(page)
        self.page_shown.emit(page)
        return page


def _same_caret(one: Location, other: Location) -> bool:
    """Whether two locations differ at most in how far the view is scrolled."""
    place = one.place._replace(top_row=other.place.top_row, top_shift=other.place.top_shift)
    return one._replace(place=place) == other
