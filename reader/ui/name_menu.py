"""The menu on the text: on a name, its card and every occurrence of it one click away."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.glossary.term import Term
from reader.links.occurrence import Occurrence
from reader.page.model import Mark, Side
from reader.session.summary import Summary
from reader.ui.bidi import menu_text
from reader.ui.commands import Command
from reader.ui.reading.place import Spot
from reader.ui.wording import article_name

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_WORDS_AROUND = 3

GoTo = Callable[[Occurrence], object]


def open_menu(
    window: "MainWindow", mark: Mark | None, side: Side, spot: Spot | None, point: QPoint
) -> None:
    """Open the menu of a name, or of the text, at a place on the screen."""
    menu = _new_menu(window)
    term = mark.term if mark else None
    _add_copy(menu, window.view.selected_text(), term, side)
    if term is not None:
        lookup = window.lookup
        lookup.pick(term.id)
        menu.addAction("Show in the glossary", partial(_show_card, window))
        menu.addActions([window.commands[each] for each in (Command.EDIT_ENTRY, Command.SPELLINGS)])
    _add_adding(menu, window, side, spot)
    if term is not None:
        menu.addSeparator()
        steps = (Command.NEXT_OCCURRENCE, Command.PREVIOUS_OCCURRENCE)
        menu.addActions([window.commands[each] for each in steps])
        menu.addSeparator()
        _add_occurrences(menu, lookup.occurrences, window.library.model.articles, lookup.go_to)
    menu.popup(point)


def _show_card(window: "MainWindow") -> None:
    """Bring the card of the picked term into sight, and the focus to its occurrences."""
    window.glossary_panel.want(shown=True)
    window.side.show_glossary()
    window.glossary.regions[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _new_menu(window: QWidget) -> QMenu:
    """An empty menu that is freed once it is closed."""
    menu = QMenu(window)
    menu.setObjectName("nameMenu")
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_copy(menu: QMenu, selected: str, term: Term | None, side: Side) -> None:
    """Offer to copy what is selected, or else the name."""
    name = "" if term is None else term.arabic if side is Side.ARABIC else term.english
    text = selected or name
    words = "Copy" if selected or not name else f"Copy {menu_text(name)}"
    action = menu.addAction(words, lambda: QGuiApplication.clipboard().setText(text))
    action.setEnabled(bool(text))


def _add_adding(menu: QMenu, window: "MainWindow", side: Side, spot: Spot | None) -> None:
    """Offer to make an entry of what is selected, or of the word that the menu is for."""
    action = window.commands[Command.ADD_ENTRY]
    adding = menu.addAction(action.text(), lambda: window.changing.add_chosen(side, spot))
    adding.setEnabled(spot is not None or bool(window.view.selected_text()))


def _add_occurrences(
    menu: QMenu, occurrences: Sequence[Occurrence], articles: Sequence[Summary], go_to: GoTo
) -> None:
    """Offer a submenu for each article that mentions the term, with a line for each mention."""
    names = {summary.id: article_name(summary) for summary in articles}
    for article, group in groupby(occurrences, key=lambda each: each.article):
        lines = list(group)
        name = menu_text(names.get(article, article))
        _fill_when_opened(menu.addMenu(f"{name} · {len(lines)}×"), lines, go_to)


def _fill_when_opened(submenu: QMenu, lines: Sequence[Occurrence], go_to: GoTo) -> None:
    def fill() -> None:
        if submenu.isEmpty():
            for line in lines:
                action = submenu.addAction(menu_text(_brief(line)))
                action.triggered.connect(lambda _checked, stop=line: go_to(stop))

    submenu.aboutToShow.connect(fill)


def _brief(line: Occurrence) -> str:
    """The name with a few words on either side, and any proclitic joined to it."""
    before = " ".join(line.before.split(" ")[-_WORDS_AROUND - 1 :])
    after = " ".join(line.after.split(" ")[: _WORDS_AROUND + 1])
    return f"{before}{line.surface}{after}"
