"""What the reader changed, step by step, in SQLite.

Each step says what now holds of some things; of what several steps say, the last counts. None is
ever written over: to undo one is to leave it out, so every step can be undone and done again, also
after a restart.
"""

import sqlite3
from collections.abc import Callable

from reader.database import OwnFile
from reader.glossary.own.step import Said, Step

_STEP = """
    CREATE TABLE step (id INTEGER PRIMARY KEY, words TEXT NOT NULL, undone INTEGER NOT NULL)"""
_CHANGE = """
    CREATE TABLE change (
        id INTEGER PRIMARY KEY, step INTEGER NOT NULL REFERENCES step,
        kind TEXT NOT NULL, key TEXT NOT NULL,
        value TEXT -- none: nothing is said of it any more
    )"""
_VERSIONS = ((_STEP, _CHANGE, "CREATE INDEX change_by_step ON change (step)"),)

_ALL = """
    SELECT kind, key, value FROM change JOIN step ON step.id = change.step
    WHERE NOT undone ORDER BY change.id"""
_LAST_DONE = "SELECT id, words FROM step WHERE NOT undone ORDER BY id DESC LIMIT 1"
_FIRST_UNDONE = "SELECT id, words FROM step WHERE undone ORDER BY id LIMIT 1"


class Layer(OwnFile):
    """The steps in a file."""

    versions = _VERSIONS

    def said(self) -> Said:
        """All that holds now."""
        return _said(self._database.select(_ALL))

    def take(self, make: Callable[[Said], Step | None]) -> Said:
        """Add the step that `make` makes of what holds, if any; what was undone is forgotten.

        No other program changes anything in between, so none's changes are lost.

        Returns:
            What holds after it.
        """

        def steps(writer: sqlite3.Connection) -> Said:
            step = make(_said(writer.execute(_ALL).fetchall()))
            if step is not None:
                _forget_undone(writer)
                _add(writer, step)
            return _said(writer.execute(_ALL).fetchall())

        return self._database.transact(steps)

    def undo(self) -> str | None:
        """Leave out the last step that counts; its words, or None where there is none."""
        return self._mark(_LAST_DONE, undone=True)

    def redo(self) -> str | None:
        """Let the first step that was left out count again; its words, or None."""
        return self._mark(_FIRST_UNDONE, undone=False)

    def next_undo(self) -> str | None:
        """The words of the step that `undo` would leave out."""
        return next((words for _, words in self._database.select(_LAST_DONE)), None)

    def next_redo(self) -> str | None:
        """The words of the step that `redo` would bring back."""
        return next((words for _, words in self._database.select(_FIRST_UNDONE)), None)

    def _mark(self, query: str, *, undone: bool) -> str | None:
        def steps(writer: sqlite3.Connection) -> str | None:
            found = writer.execute(query).fetchone()
            if found is None:
                return None
            writer.execute("UPDATE step SET undone = ? WHERE id = ?", (undone, found[0]))
            return str(found[1])

        return self._database.transact(steps)


def _said(rows: list[tuple[str, str, str | None]]) -> Said:
    last = {(kind, key): value for kind, key, value in rows}
    return {about: value for about, value in last.items() if value is not None}


def _forget_undone(writer: sqlite3.Connection) -> None:
    writer.execute("DELETE FROM change WHERE step IN (SELECT id FROM step WHERE undone)")
    writer.execute("DELETE FROM step WHERE undone")


def _add(writer: sqlite3.Connection, step: Step) -> None:
    number = writer.execute(
        "INSERT INTO step (words, undone) VALUES (?, 0)", (step.words,)
    ).lastrowid
    writer.executemany(
        "INSERT INTO change (step, kind, key, value) VALUES (?, ?, ?, ?)",
        ((number, kind, key, value) for (kind, key), value in step.says.items()),
    )
