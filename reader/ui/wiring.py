"""Which command, key and signal leads to what: the window's switchboard."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut

from reader.links.occurrence import Passage
from reader.page.model import Mark, Side
from reader.ui.commands import Command, Commands
from reader.ui.glossary.wiring import glossary_slots, join_glossary
from reader.ui.reading import Mode
from reader.ui.reading.place import Spot
from reader.ui.settings import ThemeChoice

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

MODES: Mapping[Command, Mode] = MappingProxyType(
    {
        Command.BOTH: Mode.BOTH,
        Command.ARABIC: Mode.ARABIC,
        Command.ENGLISH: Mode.ENGLISH,
        Command.PEEK: Mode.PEEK,
    }
)
THEMES: Mapping[Command, ThemeChoice] = MappingProxyType(
    {
        Command.SYSTEM: ThemeChoice.SYSTEM,
        Command.LIGHT: ThemeChoice.LIGHT,
        Command.DARK: ThemeChoice.DARK,
    }
)
_NUMBERED = 9


def join(window: "MainWindow") -> None:
    """Join the parts of a window to each other and to its commands."""
    _join_parts(window)
    join_glossary(window)
    _join_commands(window)
    _join_choices(window)
    _join_numbers(window)


def chosen(commands: Commands, choices: Mapping[Command, Any]) -> Any:  # noqa: ANN401 - of `choices`
    """What stands for the command of a group that is checked."""
    return next(value for command, value in choices.items() if commands[command].isChecked())


def _join_parts(window: "MainWindow") -> None:
    view, lookup, navigator = window.view, window.lookup, window.navigator
    view.term_picked.connect(lookup.pick)
    view.sentence_changed.connect(window.status.show_sentence)
    view.menu_requested.connect(partial(_show_menu, window))
    view.passage_requested.connect(partial(_go_to_passage, window))
    window.glossary.picked.connect(lookup.pick)
    window.glossary.chosen.connect(lookup.go_to)
    window.library.opened.connect(navigator.open)
    window.library.opened.connect(window.regions.to_text)
    window.opener.opened.connect(window.surroundings.show_library)
    window.opener.opened.connect(navigator.open)
    navigator.page_renewed.connect(window.status.update_page)
    navigator.page_renewed.connect(window.surroundings.show_title)
    navigator.page_renewed.connect(window.proof.update)
    view.sentence_changed.connect(window.proof.tell)
    window.proof.suggested.connect(window.correcting.correct)
    window.correcting.said.connect(window.status.say)
    navigator.leaving.connect(window.correcting.keep)
    window.proof.said.connect(window.status.say)
    window.translator.progressed.connect(window.status.show_progress)
    window.translator.engine_begun.connect(window.status.show_engine)
    window.translator.progressed.connect(window.surroundings.tell_problems)
    window.correcting.changed.connect(window.surroundings.tell_problems)
    window.translator.ended.connect(window.surroundings.renew_library)
    window.correcting.changed.connect(window.surroundings.renew_library)
    window.translator.lacking.connect(window.installer.offer)
    window.installer.changed.connect(window.translator.begin_anew)
    window.status.cancel_asked.connect(window.translator.cancel)
    lookup.said.connect(window.status.say)
    navigator.history_changed.connect(partial(_show_history, window))
    for part in (view, window.library, window.side):
        window.appearance.theme_changed.connect(part.set_theme)
    window.appearance.size_changed.connect(view.set_text_size)


def _join_commands(window: "MainWindow") -> None:
    regions, navigator, lookup = window.regions, window.navigator, window.lookup
    slots: dict[Command, Callable[[], object]] = {
        Command.OPEN: window.opener.ask,
        Command.TRANSLATE: window.translator.begin_anew,
        Command.PACKAGES: partial(_show_packages, window),
        Command.EXPORT: partial(_export, window),
        Command.QUIT: window.close,
        Command.BACK: navigator.back,
        Command.FORWARD: navigator.forward,
        Command.NEXT_SENTENCE: partial(window.view.step, 1),
        Command.PREVIOUS_SENTENCE: partial(window.view.step, -1),
        Command.NEXT_ARTICLE: partial(window.library.step, 1),
        Command.PREVIOUS_ARTICLE: partial(window.library.step, -1),
        Command.TO_TEXT: regions.to_text,
        Command.TO_LIBRARY: regions.to_library,
        Command.NEXT_REGION: partial(regions.go_round, 1),
        Command.PREVIOUS_REGION: partial(regions.go_round, -1),
        Command.FILTER: regions.to_filter,
        Command.NEXT_OCCURRENCE: partial(lookup.step, 1),
        Command.PREVIOUS_OCCURRENCE: partial(lookup.step, -1),
        Command.EDIT: window.correcting.edit,
        Command.UNDO: partial(_undo, window),
        Command.REDO: partial(_redo, window),
        Command.REVERT: window.correcting.revert,
        Command.NEXT_FAULT: window.proof.next,
        Command.PUT_RIGHT: window.proof.put_right,
        Command.LARGER: partial(window.appearance.enlarge, 1),
        Command.SMALLER: partial(window.appearance.enlarge, -1),
        Command.USUAL_SIZE: window.appearance.usual_size,
        Command.MENU: window.topbar.menu_button.showMenu,
        Command.KEYS: partial(_show_keys, window),
        **glossary_slots(window),
    }
    for command, slot in slots.items():
        window.commands[command].triggered.connect(_without_state(slot))
    _when_checked(window, Command.LIBRARY, partial(window.make_room, window.glossary_panel))
    _when_checked(window, Command.GLOSSARY, partial(window.make_room, window.library_panel))
    window.commands[Command.FURNITURE].toggled.connect(navigator.set_furniture)
    _show_history(window)


def _join_choices(window: "MainWindow") -> None:
    for command, mode in MODES.items():
        _when_checked(window, command, partial(window.view.set_mode, mode))
    for command, theme in THEMES.items():
        _when_checked(window, command, partial(window.appearance.choose, theme))


def _join_numbers(window: "MainWindow") -> None:
    """Ctrl+1 to Ctrl+9 open the articles of the library by their place in it."""
    for row in range(_NUMBERED):
        keys = QShortcut(QKeySequence(f"Ctrl+{row + 1}"), window)
        keys.activated.connect(partial(window.library.open_row, row))


def _when_checked(window: "MainWindow", command: Command, act: Callable[[], object]) -> None:
    window.commands[command].toggled.connect(lambda checked: act() if checked else None)


def _without_state(slot: Callable[[], object]) -> Callable[[bool], None]:
    """A slot for `triggered` that leaves out whether the action is checked."""

    def call(_checked: bool) -> None:  # noqa: FBT001 - Qt passes it so
        slot()

    return call


def _undo(window: "MainWindow") -> None:
    """Take back the last change of the glossary where that has the focus, else a correction."""
    (window.changing if window.regions.in_glossary() else window.correcting).undo()


def _redo(window: "MainWindow") -> None:
    (window.changing if window.regions.in_glossary() else window.correcting).redo()


def _show_history(window: "MainWindow") -> None:
    window.commands[Command.BACK].setEnabled(window.navigator.can_go_back)
    window.commands[Command.FORWARD].setEnabled(window.navigator.can_go_forward)


def _show_keys(window: "MainWindow") -> None:
    from reader.ui.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 - few starts lead here

    ShortcutsDialog(window).open()


def _show_packages(window: "MainWindow") -> None:
    from reader.ui.packages_dialog import PackagesDialog  # noqa: PLC0415 - few starts lead here

    PackagesDialog(window.installer, window.translator, window).show()


def _show_menu(
    window: "MainWindow", mark: Mark | None, side: Side, spot: Spot | None, point: QPoint
) -> None:
    from reader.ui.name_menu import open_menu  # noqa: PLC0415 - no start leads here

    open_menu(window, mark, side, spot, point)


def _go_to_passage(window: "MainWindow", passage: Passage) -> None:
    """Follow a related headline."""
    window.navigator.go_to(passage, window.view.place().side)


def _export(window: "MainWindow") -> None:
    library = window.library.model
    if library.open_row >= 0:
        window.exporter.ask(library.articles[library.open_row])
