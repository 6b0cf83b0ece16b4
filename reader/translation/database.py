"""The SQLite file under the store: made when first opened, safe from two processes.

A finished change outlives the program being killed. Trouble with the file is told once, in
`problems`, and stops nothing: a damaged file is set aside and a new one begun; where nothing can be
written, the work goes on in memory.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple, TypeVar

from reader.errors import Place, StoreError

Row = tuple[Any, ...]
Format = Sequence[Sequence[str]]
"""What makes each version of a file from the one before it: statements; the first from nothing."""

_Answer = TypeVar("_Answer")
_PATIENCE = 10.0  # seconds that a change waits for another process
_KIND = 0xFF  # the byte of a result code that says what kind of error it is
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FROM_NEWER = "was written by a newer Muqabala; it is left as it is. Update the program to use it"


class _Connections(NamedTuple):
    """Two to one file, so that who reads never waits for who writes; in memory, they are one."""

    reader: sqlite3.Connection
    writer: sqlite3.Connection
    file: tuple[int, int] | None = None

    def close(self) -> None:
        self.reader.close()
        self.writer.close()


class _NewerFormatError(sqlite3.Error):
    """The file has a version that this program does not know."""


class Database:
    """One file; any thread may call any method."""

    def __init__(self, path: Path, versions: Format) -> None:
        self.problems: list[StoreError] = []
        self._path = path
        self._versions = versions
        self._writing, self._reading = RLock(), RLock()
        self._connections: _Connections | None = None
        self._was_set_aside = self._is_in_memory = False

    def select(self, query: str, *values: object) -> list[Row]:
        """The rows that a query finds."""

        def work() -> list[Row]:
            with self._reading:
                return self._open().reader.execute(query, values).fetchall()

        return self._surely(work)

    def change(self, statement: str, rows: Iterable[Row]) -> int:
        """Run a statement for each row, all in one transaction; returns how many it changed."""
        given = list(rows)

        def work() -> int:
            with self._writing, self._open().writer as transaction:
                transaction.execute("BEGIN IMMEDIATE")
                return transaction.executemany(statement, given).rowcount

        return self._surely(work)

    def close(self) -> None:
        """Close the file; what is asked next opens it again."""
        with self._writing, self._reading:
            if self._connections:
                self._connections.close()
            self._connections = None

    def _surely(self, work: Callable[[], _Answer]) -> _Answer:
        while True:
            try:
                return work()
            except (sqlite3.Error, OSError) as error:
                if self._is_in_memory:
                    raise StoreError(f"cannot be used: {error}.", Place(self._path)) from error
                with self._writing, self._reading:
                    self._recover(error)

    def _open(self) -> _Connections:
        with self._writing:
            if self._connections is None:
                self._connections = _connect(self._path, self._versions)
            return self._connections

    def _recover(self, error: sqlite3.Error | OSError) -> None:
        """Begin a new file in place of a damaged one; otherwise go on in memory."""
        if self._is_in_memory:
            return  # another thread had the same trouble
        code = getattr(error, "sqlite_errorcode", 0) & _KIND
        if code in _DAMAGED and not self._was_set_aside:
            self._was_set_aside = True
            with suppress(OSError):
                self._set_aside(error)
                return
        self._tell(
            _FROM_NEWER
            if isinstance(error, _NewerFormatError)
            else f"cannot be used ({error}), so what is translated or corrected now is lost at the "
            "end. Make room on the disk, or let the program write there, and start it again"
        )
        self._go_on_in_memory()

    def _set_aside(self, error: Exception) -> None:
        """Rename the file, unless another process has put a new one in its place by now."""
        opened = self._connections.file if self._connections else _identity(self._path)
        self.close()
        if opened != _identity(self._path):
            return
        aside = _free(self._path.with_stem(f"{self._path.stem}-damaged"))
        for suffix in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                os.replace(f"{self._path}{suffix}", f"{aside}{suffix}")  # noqa: PTH105 - as SQLite names them
        self._path.replace(aside)
        self._tell(
            f"is damaged ({error}). It is kept as “{aside.name}”, and a new one is begun; "
            "corrections can be put back from an exported memory"
        )

    def _go_on_in_memory(self) -> None:
        memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        if self._connections:
            with suppress(sqlite3.Error):  # what can still be read is taken along
                self._connections.reader.backup(memory)
            self._connections.close()
        self._reading = self._writing
        _migrate(memory, self._versions)
        self._connections = _Connections(memory, memory)
        self._is_in_memory = True

    def _tell(self, message: str) -> None:
        self.problems.append(StoreError(f"{message}.", Place(self._path)))


def _connect(path: Path, versions: Format) -> _Connections:
    """Open a file, made if it is not there, and bring it to today's version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    reader, writer = _connection(path), _connection(path)
    connections = _Connections(reader, writer, _identity(path))
    try:
        _begin(writer, versions)
        reader.execute("SELECT count(*) FROM sqlite_schema")  # so that damage shows at once
    except sqlite3.Error:
        connections.close()
        raise
    return connections


def _connection(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _begin(connection: sqlite3.Connection, versions: Format) -> None:
    """Let readers read while another writes, and bring the file to today's version."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:  # SQLite itself does not wait here
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
    _migrate(connection, versions)


def _migrate(connection: sqlite3.Connection, versions: Format) -> None:
    if _version(connection) == len(versions):
        return
    with connection:
        connection.execute("BEGIN IMMEDIATE")  # so that of two processes, one does it
        found = _version(connection)
        if found > len(versions):
            raise _NewerFormatError(f"version {found}")
        for number, statements in enumerate(versions[found:], found + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _free(path: Path) -> Path:
    """A name beside this one that is not taken."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
