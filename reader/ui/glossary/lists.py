"""What is opened from the menu “Glossary” besides the sheet: candidates, spellings, files."""

# ruff: noqa: PLC0415 - few starts lead to what is imported inside

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.glossary.term import Term
from reader.links.occurrence import Passage
from reader.page.model import Side
from reader.session import Session
from reader.ui.wiring import MODES, chosen

if TYPE_CHECKING:
    from reader.ui.glossary.candidates_panel import CandidatesPanel
    from reader.ui.glossary.exporting import Exporting
    from reader.ui.glossary.importing import Importing
    from reader.ui.window import MainWindow


class Lists(QObject):
    """Makes each of them when it is first asked for, and joins it to the window."""

    def __init__(self, session: Session, window: "MainWindow") -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def new_candidates(self) -> "CandidatesPanel":
        """The panel of the names that the glossary lacks."""
        from reader.ui.glossary.candidates_panel import CandidatesPanel

        window = self._window
        panel = CandidatesPanel(self._session, self._open_article, window.appearance.theme)
        panel.chosen.connect(self._show_place)
        panel.edited.connect(window.changing.add)
        panel.changed.connect(window.changing.tell)
        panel.said.connect(window.status.say)
        return panel

    def spellings_of_picked(self) -> None:
        """Show how outlets write the name that is picked."""
        picked = self._window.lookup.picked
        if picked is None:
            self._window.status.say("Pick a name first: click it, or press Enter on it")
        else:
            self._show_spellings(picked)

    def spellings(self) -> None:
        """Show how outlets write all names."""
        self._show_spellings(None)

    @cached_property
    def importing(self) -> "Importing":
        """Takes over glossary files."""
        from reader.ui.glossary.importing import Importing

        importing = Importing(self._session, self._window.notices, self._window)
        importing.done.connect(self._window.changing.tell)
        return importing

    def ask_what_to_import(self) -> None:
        """Let the reader choose a file to take over."""
        self.importing.ask()

    def import_file(self, path: str) -> None:
        """Show what importing a file would do, to be done once the reader has agreed."""
        self.importing.read(path)

    def ask_where_to_export(self) -> None:
        """Let the reader choose what to export, and where to."""
        self._exporting.ask()

    @cached_property
    def _exporting(self) -> "Exporting":
        from reader.ui.glossary.exporting import Exporting

        return Exporting(self._session, self._window.notices, self._window)

    def _show_spellings(self, term: Term | None) -> None:
        from reader.ui.glossary.spellings_dialog import SpellingsDialog

        window = self._window
        theme = window.appearance.theme
        dialog = SpellingsDialog(self._session, window.navigator, theme, window, term)
        dialog.chosen.connect(window.lookup.go_to)
        window.renewing.renewed.connect(dialog.refresh)
        window.appearance.theme_changed.connect(dialog.set_theme)
        dialog.show()

    def _open_article(self) -> str | None:
        page = self._window.navigator.page
        return page.article if page else None

    def _show_place(self, place: Passage) -> None:
        """Go to a candidate, in Arabic wherever that is shown; the keys stay with the list."""
        sides = chosen(self._window.commands, MODES).sides
        self._window.navigator.go_to(place, Side.ARABIC if Side.ARABIC in sides else sides[0])
