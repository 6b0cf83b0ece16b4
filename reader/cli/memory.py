"""`muqabala memory`: memory and corrections as a TMX file for others, and back."""

import argparse
from collections.abc import Iterator, Sequence

from reader.cli.commands import print_json, print_lines
from reader.cli.translate import Data
from reader.errors import ReaderError
from reader.page.wording import counted
from reader.session import Session
from reader.translation.tmx import Change


def run(session: Session, arguments: argparse.Namespace) -> Sequence[ReaderError]:
    """Write memory and corrections to a file, take over those of one, or tell what that would do.

    Returns:
        What of the file could not be used; all else was.

    Raises:
        MemoryFileError: the file cannot be written.
    """
    file, translations = arguments.file, session.translations
    if arguments.action == "export":
        units = translations.write(file)
        if arguments.json:
            print_json({"file": str(file), "units": units})
        else:
            print_lines([f"Written: {file}, {counted(units, 'sentence')}"])
        return ()
    changes, problems = translations.changes_in(file)
    if arguments.action == "import":
        session.translating.take(changes)
    if arguments.json:
        print_json(list(map(_change, changes)))
    else:
        done = "Taken over" if arguments.action == "import" else "Other than here"
        print_lines([*_lines(changes), f"{done}: {counted(len(changes), 'sentence')}"])
    return problems


def _change(change: Change) -> Data:
    """A change as data. Names and meanings are public: see README.md."""
    before = change.before
    return {
        "source": change.source,
        "before": before and before.text,
        "origin": before and before.origin,
        "after": change.after,
    }


def _lines(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        yield change.source
        if change.before:
            yield f"  - {change.before.text} [{change.before.origin}]"
        yield f"  + {change.after}"
