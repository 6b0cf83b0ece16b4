"""What the command line understands after `muqabala glossary`."""

import argparse
from pathlib import Path

from reader.glossary.files.kinds import FileKind
from reader.glossary.term import Matching, TermClass


def add_glossary(command: argparse.ArgumentParser) -> None:
    """The actions on the glossary, and what each takes."""
    command.description = "List the entries of the glossary, or change them."
    add_json(command)
    command.set_defaults(action=None, glossary=None)
    actions = command.add_subparsers(dest="action", metavar="ACTION")
    for name, (about, add_arguments) in _ACTIONS.items():
        action = actions.add_parser(name, help=about, description=about.capitalize() + ".")
        add_arguments(action)
        add_json(action, default=argparse.SUPPRESS)  # may stand before the action as well
        action.set_defaults(wrong_usage=action.error)


def add_glossary_files(command: argparse.ArgumentParser) -> None:
    """Glossaries from files, in place of the reader's own and the bundled one."""
    command.add_argument(
        "--glossary",
        type=Path,
        action="append",
        metavar="FILE",
        help="by the entries of FILE (TBX, CSV, TSV, OmegaT's) and of no other; may be repeated",
    )


def add_json(command: argparse._ActionsContainer, default: object = False) -> None:  # noqa: FBT002
    """That data is wanted in place of text."""
    command.add_argument(
        "--json", action="store_true", default=default, help="print the data as JSON"
    )


def _add_entry(action: argparse.ArgumentParser) -> None:
    action.add_argument("--ar", action="append", metavar="TEXT", help="a spelling; the first shows")
    action.add_argument(
        "--en", action="append", metavar="TEXT", help="its English, the usual first"
    )
    action.add_argument("--class", dest="term_class", choices=[*map(str, TermClass)])
    action.add_argument("--note", metavar="TEXT", help="who or what it is")
    action.add_argument("--role", metavar="TEXT", help="the office that a person holds")
    action.add_argument(
        "--matching",
        choices=[*map(str, Matching)],
        help="how freely spellings are taken: as they stand; also after proclitics; also as other "
        "outlets write them, and inflected (default)",
    )
    action.add_argument(
        "--short",
        action="append",
        metavar="SPELLING",
        help="a short form, such as a bare family name",
    )


def _add_edit(action: argparse.ArgumentParser) -> None:
    action.add_argument("id", metavar="ID")
    _add_entry(action)


def _add_remove(action: argparse.ArgumentParser) -> None:
    action.add_argument("id", metavar="ID")


def _add_import(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, metavar="FILE", help="TBX, CSV, TSV or OmegaT's")
    action.add_argument("--dry-run", action="store_true", help="only tell what that would change")


def _add_export(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, metavar="FILE")
    action.add_argument("--own", action="store_true", help="only what you have added or changed")
    action.add_argument(
        "--kind", choices=[*map(str, FileKind)], help="whatever the ending of FILE says"
    )


def _add_check(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, nargs="?", metavar="FILE", help="in place of yours")


def _add_spellings(action: argparse.ArgumentParser) -> None:
    action.add_argument("term", nargs="?", metavar="TERM", help="the id of an entry; else all")
    add_glossary_files(action)


def _add_candidates(action: argparse.ArgumentParser) -> None:
    action.add_argument("article", metavar="ARTICLE")
    add_glossary_files(action)


_ACTIONS = {
    "list": ("list the entries (default)", add_glossary_files),
    "add": ("add an entry", _add_entry),
    "edit": ("change an entry: what is said takes the place of what it said", _add_edit),
    "remove": ("remove an entry", _add_remove),
    "import": ("take over the entries of a file", _add_import),
    "export": ("write the entries to a file", _add_export),
    "check": ("look for what is doubtful in entries", _add_check),
    "spellings": ("tell how each outlet writes the entries", _add_spellings),
    "candidates": ("propose names of an article that the glossary lacks", _add_candidates),
}
"""What each action is about, and what it takes; what it does: `reader.cli.glossary.ACTIONS`."""
