"""Which command of the glossary leads to what; see `reader.ui.wiring` for all others.

A command of the menu “Glossary” is one of `Group.GLOSSARY` in `reader.ui.commands`, and has a line
here.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.ui.commands import Command

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def glossary_slots(window: "MainWindow") -> dict[Command, Callable[[], object]]:
    """What each command of the menu “Glossary” does."""
    changing = window.changing
    return {
        Command.ADD_ENTRY: changing.add,
        Command.EDIT_ENTRY: changing.edit,
        Command.UNDO_ENTRY: changing.undo,
        Command.REDO_ENTRY: changing.redo,
    }


def join_glossary(window: "MainWindow") -> None:
    """Join the parts that change the glossary to those that show it."""
    window.changing.said.connect(window.status.say)
    window.changing.changed.connect(window.renewing.renew)
    window.started.connect(window.renewing.look_closely)
