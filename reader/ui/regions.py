"""Where the focus goes by key: round the parts of the window, or straight to one of them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.page.model import Side
from reader.ui.library_list import LibraryList
from reader.ui.panels import SidePanel
from reader.ui.reading import Mode, ReadingView
from reader.ui.side_tabs import SideTabs


class Region(NamedTuple):
    """A part of the window: whether the focus is there, and how it gets there."""

    has_focus: Callable[[], bool]
    take_focus: Callable[[], None]


class Regions:
    """Library, Arabic, English, filter, terms and occurrences or candidates, in the order of F6."""

    def __init__(
        self,
        view: ReadingView,
        library: SidePanel[LibraryList],
        side: SidePanel[SideTabs],
        mode: Callable[[], Mode],
    ) -> None:
        self._view, self._library, self._side, self._mode = view, library, side, mode

    def go_round(self, by: int) -> None:
        """Move the focus to the next (1) or previous (-1) part that is shown."""
        regions = self._shown()
        focused = (number for number, each in enumerate(regions) if each.has_focus())
        here = next(focused, -1 if by > 0 else 0)
        regions[(here + by) % len(regions)].take_focus()

    def to_text(self) -> None:
        """Go to the column that the reader was in."""
        self._view.focus_side(self._view.place().side)

    def to_library(self) -> None:
        """Go to the list of articles, and show it if it is hidden."""
        self._library.want(shown=True)
        _focus(self._library.panel.view)

    def to_filter(self) -> None:
        """Go to the glossary's filter, and show the glossary if it is hidden."""
        self._side.want(shown=True)
        self._side.panel.show_glossary()
        _focus(self._side.panel.glossary.filter)
        self._side.panel.glossary.filter.selectAll()

    def to_candidates(self) -> None:
        """Go to the names that the glossary lacks, and show them if they are hidden."""
        self._side.want(shown=True)
        _focus(self._side.panel.show_candidates().list)

    def in_glossary(self) -> bool:
        """Whether the focus is in the glossary, or in the names that it lacks."""
        focus = QApplication.focusWidget()
        return focus is not None and self._side.panel.isAncestorOf(focus)

    def _shown(self) -> Sequence[Region]:
        return [
            *self._of_widgets(self._library.panel.view),
            *(self._column(side) for side in self._mode().sides),
            *self._of_widgets(*self._side.panel.regions),
        ]

    @staticmethod
    def _of_widgets(*widgets: QWidget) -> list[Region]:
        return [
            Region(each.hasFocus, lambda each=each: _focus(each))  # type: ignore[misc] # a default
            for each in widgets
            if each.isVisible()
        ]

    def _column(self, side: Side) -> Region:
        return Region(
            lambda: self._in_text() and self._view.place().side is side,
            lambda: self._view.focus_side(side),
        )

    def _in_text(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._view.isAncestorOf(focus)


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
