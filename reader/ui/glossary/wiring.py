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
    changing, reshaping, lists = window.changing, window.reshaping, window.lists
    return {
        Command.ADD_ENTRY: changing.add_chosen,
        Command.EDIT_ENTRY: changing.edit,
        Command.MERGE_ENTRY: reshaping.merge,
        Command.SPLIT_ENTRY: reshaping.split,
        Command.REMOVE_ENTRY: changing.remove,
        Command.RESTORE_ENTRY: reshaping.restore,
        Command.UNDO_ENTRY: changing.undo,
        Command.REDO_ENTRY: changing.redo,
        Command.CANDIDATES: window.regions.to_candidates,
        Command.SPELLINGS: lists.spellings_of_picked,
        Command.ALL_SPELLINGS: lists.spellings,
        Command.IMPORT_GLOSSARY: lists.ask_what_to_import,
        Command.EXPORT_GLOSSARY: lists.ask_where_to_export,
    }


def join_glossary(window: "MainWindow") -> None:
    """Join the parts that change the glossary to those that show it."""
    window.changing.said.connect(window.status.say)
    window.changing.changed.connect(window.renewing.renew)
    window.glossary.edit_asked.connect(window.changing.edit)
    window.topbar.menu_button.menu().aboutToShow.connect(window.changing.name_steps)
    window.started.connect(window.renewing.look_closely)
    window.view.term_picked.connect(window.side.show_glossary)
    window.side.dropped.connect(window.lists.import_file)
    window.navigator.page_shown.connect(window.side.refresh)
    window.navigator.page_renewed.connect(window.side.refresh)
