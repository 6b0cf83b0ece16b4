"""All that a reader can tell the window to do: one table for actions, menu and help."""

from enum import Enum, StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget


class Group(StrEnum):
    """What a command is about: a submenu of the menu, a paragraph of the help."""

    FILE = "File"
    GO = "Go"
    NAMES = "Names"
    GLOSSARY = "Glossary"
    ENGLISH = "English"
    VIEW = "View"
    HELP = "Help"


class Command(Enum):
    """A command: its words, its group, the keys for it (the first is the one that is shown)."""

    OPEN = ("Open a text…", Group.FILE, "Ctrl+O")
    EXPORT = ("Export…", Group.FILE, "Ctrl+E")
    QUIT = ("Quit", Group.FILE, "Ctrl+Q")

    BACK = ("Back", Group.GO, "Alt+Left", "Back")
    FORWARD = ("Forward", Group.GO, "Alt+Right", "Forward")
    NEXT_SENTENCE = ("Next sentence", Group.GO, "Alt+Down")
    PREVIOUS_SENTENCE = ("Previous sentence", Group.GO, "Alt+Up")
    NEXT_ARTICLE = ("Next article", Group.GO, "Ctrl+PgDown")
    PREVIOUS_ARTICLE = ("Previous article", Group.GO, "Ctrl+PgUp")
    TO_TEXT = ("To the text", Group.GO, "Esc")
    TO_LIBRARY = ("To the library", Group.GO, "Ctrl+L")
    NEXT_REGION = ("Next part of the window", Group.GO, "F6")
    PREVIOUS_REGION = ("Previous part of the window", Group.GO, "Shift+F6")

    FILTER = ("Find in the glossary", Group.NAMES, "Ctrl+F", "Ctrl+K")
    NEXT_OCCURRENCE = ("Next occurrence", Group.NAMES, "F3", "Ctrl+G")
    PREVIOUS_OCCURRENCE = ("Previous occurrence", Group.NAMES, "Shift+F3", "Ctrl+Shift+G")

    ADD_ENTRY = ("Add to the glossary…", Group.GLOSSARY, "Ctrl+D")
    EDIT_ENTRY = ("Edit the entry…", Group.GLOSSARY, "F4")
    MERGE_ENTRY = ("Merge the entry into another…", Group.GLOSSARY)
    SPLIT_ENTRY = ("Split the entry…", Group.GLOSSARY)
    REMOVE_ENTRY = ("Remove the entry", Group.GLOSSARY)
    RESTORE_ENTRY = ("Restore an entry…", Group.GLOSSARY)
    UNDO_ENTRY = ("Undo in the glossary", Group.GLOSSARY, "Ctrl+Alt+Z")
    REDO_ENTRY = ("Redo in the glossary", Group.GLOSSARY, "Ctrl+Alt+Shift+Z")

    CANDIDATES = ("Names that the glossary lacks", Group.GLOSSARY, "Ctrl+Shift+D")
    SPELLINGS = ("How outlets write the name…", Group.GLOSSARY, "Shift+F4")
    ALL_SPELLINGS = ("How outlets write all names…", Group.GLOSSARY)
    IMPORT_GLOSSARY = ("Import a glossary…", Group.GLOSSARY)
    EXPORT_GLOSSARY = ("Export the glossary…", Group.GLOSSARY)

    EDIT = ("Correct the sentence", Group.ENGLISH, "F2")
    UNDO = ("Undo the last correction", Group.ENGLISH, "Ctrl+Z")
    REDO = ("Redo what was undone", Group.ENGLISH, "Ctrl+Shift+Z", "Ctrl+Y")
    REVERT = ("Back to the memory or the machine", Group.ENGLISH, "Shift+F2")
    PUT_RIGHT = ("Take what is suggested", Group.ENGLISH, "F7")
    NEXT_FAULT = ("Next sentence that may be wrong", Group.ENGLISH, "Ctrl+F7")
    TRANSLATE = ("Translate what is missing", Group.ENGLISH, "Ctrl+T")
    PACKAGES = ("Translation packages…", Group.ENGLISH, "Ctrl+Shift+T")

    BOTH = ("Both", Group.VIEW, "Alt+1")
    ARABIC = ("Arabic", Group.VIEW, "Alt+2")
    ENGLISH = ("English", Group.VIEW, "Alt+3")
    PEEK = ("Peek", Group.VIEW, "Alt+4")
    LARGER = ("Larger text", Group.VIEW, "Ctrl++", "Ctrl+=")
    SMALLER = ("Smaller text", Group.VIEW, "Ctrl+-")
    USUAL_SIZE = ("Usual text size", Group.VIEW, "Ctrl+0")
    FURNITURE = ("Page furniture", Group.VIEW, "F8")
    LIBRARY = ("Library", Group.VIEW, "F9")
    GLOSSARY = ("Glossary", Group.VIEW, "Shift+F9")
    SYSTEM = ("Colours of the system", Group.VIEW)
    LIGHT = ("Light", Group.VIEW)
    DARK = ("Dark", Group.VIEW)

    MENU = ("Menu", Group.HELP, "F10")
    KEYS = ("Keyboard shortcuts", Group.HELP, "F1")

    def __init__(self, words: str, group: Group, *keys: str) -> None:
        self.words, self.group, self.keys = words, group, keys


VIEWS = (Command.BOTH, Command.ARABIC, Command.ENGLISH, Command.PEEK)
THEMES = (Command.SYSTEM, Command.LIGHT, Command.DARK)
_SWITCHES = {Command.FURNITURE, Command.LIBRARY, Command.GLOSSARY}
_SHORT = {
    Command.BACK: "‹",
    Command.FORWARD: "›",
    Command.SMALLER: "A−",
    Command.LARGER: "A+",
}
_TIPS = {
    Command.PEEK: "English hidden until its sentence is pointed at or stepped to",
    Command.FURNITURE: "Show what stood around the article: menus, labels, advertisements",
    Command.EXPORT: "Write pages that any browser can read",
}


class Commands:
    """The actions of a window, one for each command."""

    def __init__(self, window: QWidget) -> None:
        self._actions = {command: self._action(command, window) for command in Command}
        for choices in (VIEWS, THEMES):
            group = QActionGroup(window)
            for command in choices:
                self[command].setCheckable(True)
                group.addAction(self[command])
        for command in _SWITCHES:
            self[command].setCheckable(True)
        window.addActions(list(self._actions.values()))

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    @staticmethod
    def _action(command: Command, window: QWidget) -> QAction:
        action = QAction(command.words, window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setIconText(_SHORT.get(command, command.words.rstrip("…")))
        action.setToolTip(_tip(command))
        return action


def shown_keys(command: Command) -> str:
    """The command's first keys as this system writes them, or ""."""
    if not command.keys:
        return ""
    return QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def _tip(command: Command) -> str:
    words = _TIPS.get(command, command.words.rstrip("…"))
    keys = shown_keys(command)
    return f"{words} ({keys})" if keys else words
