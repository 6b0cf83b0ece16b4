"""An SQLite file of what the reader owns: made when first opened, safe from two processes.

A finished change outlives the program being killed. Trouble with the file is told once, in
`problems`, and stops nothing: a damaged file is set aside and a new one begun; where nothing can be
written, the work goes on in memory.
"""

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
_CLOSED_TO_US = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


class _Connections(NamedTuple):
    """Two to one file, so that who reads never waits for who writes; in memory, they are one."""

    reader: sqlite3.Connection
    writer: sqlite3.Connection

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
        self._writing, self._reading = RLock(), RLock()  # who takes both begins with the first
        self._connections: _Connections | None = None
        self._file: tuple[int, int] | None = None
        self._was_set_aside = self._is_in_memory = False

    def select(self, query: str, *values: object) -> list[Row]:
        """The rows that a query finds."""

        def work(connections: _Connections) -> list[Row]:
            with self._reading:
                return connections.reader.execute(query, values).fetchall()

        return self._surely(work)

    def change(self, statement: str, rows: Iterable[Row]) -> int:
        """Run a statement for each row, all in one transaction; returns how many it changed."""
        given = list(rows)
        return self.transact(lambda writer: writer.executemany(statement, given).rowcount)

    def transact(self, steps: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        """What some steps return, done in one transaction: all of them or none.

        No other process writes meanwhile. After trouble with the file they are done again.
        """

        def work(connections: _Connections) -> _Answer:
            with self._writing, connections.writer as transaction:
                transaction.execute("BEGIN IMMEDIATE")
                return steps(transaction)

        return self._surely(work)

    def close(self) -> None:
        """Close the file; what is asked next opens it again. What is in memory is lost."""
        with self._writing, self._reading:
            if self._connections:
                self._connections.close()
            self._connections, self._is_in_memory = None, False

    def _surely(self, work: Callable[[_Connections], _Answer]) -> _Answer:
        while True:
            connections = self._connections or self._open()
            try:
                return work(connections)
            except sqlite3.Error as error:
                with self._writing, self._reading:
                    if connections is self._connections:  # no other thread had the same trouble
                        self._recover(error)

    def _open(self) -> _Connections:
        with self._writing:
            while self._connections is None:
                self._file = _identity(self._path)
                try:
                    self._connections = _connect(self._path, self._versions)
                except (sqlite3.Error, OSError) as error:
                    self._recover(error)
                else:
                    self._file = _identity(self._path)
            return self._connections

    def _recover(self, error: sqlite3.Error | OSError) -> None:
        """Begin a new file in place of a damaged one; otherwise go on in memory.

        Raises:
            StoreError: even that does not help.
        """
        if self._is_in_memory:
            raise StoreError(f"cannot be used: {error}.", Place(self._path)) from error
        code = getattr(error, "sqlite_errorcode", 0) & _KIND
        if code in _DAMAGED and not self._was_set_aside:
            self._was_set_aside = True
            with suppress(OSError):
                self._set_aside(error)
                return
        reason = error.strerror if isinstance(error, OSError) else error
        self._tell(
            "was written by a newer Muqabala; it is left as it is. Update the program to use it"
            if isinstance(error, _NewerFormatError)
            else f"cannot be used ({reason}), so what is changed now is lost at the end. "
            "Make room on the disk, or let the program write there, and start it again"
        )
        self._go_on_in_memory()

    def _set_aside(self, error: Exception) -> None:
        """Rename the file, unless another process has put a new one in its place by now."""
        self.close()
        if self._file != _identity(self._path):
            return
        aside = _free(self._path.with_stem(f"{self._path.stem}-damaged"))
        for suffix in ("-wal", "-shm"):  # SQLite's names for what belongs to a file
            with suppress(FileNotFoundError):
                Path(f"{self._path}{suffix}").replace(f"{aside}{suffix}")
        self._path.replace(aside)
        self._tell(
            f"is damaged ({error}). It is kept as “{aside.name}”, and a new one is begun; "
            "what was in it can be put back from a file that was exported"
        )

    def _go_on_in_memory(self) -> None:
        memory = _connection("file::memory:")
        if self._connections:
            with suppress(sqlite3.Error):  # what can still be read is taken along
                self._connections.reader.backup(memory)
            self._connections.close()
        _migrate(memory, self._versions)
        self._connections = _Connections(memory, memory)
        self._is_in_memory = True

    def _tell(self, message: str) -> None:
        self.problems.append(StoreError(f"{message}.", Place(self._path)))


class OwnFile:
    """What stands in such a file; trouble with it stands in `problems`. Any thread may call it."""

    versions: Format

    def __init__(self, path: Path) -> None:
        self._database = Database(path, self.versions)

    @property
    def problems(self) -> tuple[StoreError, ...]:
        """What was wrong with the file so far; each is told once."""
        return tuple(self._database.problems)

    def close(self) -> None:
        """Close the file; what is asked next opens it again."""
        self._database.close()


def _connect(path: Path, versions: Format) -> _Connections:
    """Open a file, made if it is not there; where nothing may be written, to read alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _opened(path, versions)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & _KIND not in _CLOSED_TO_US:
            raise
        for way in ("mode=ro", "immutable=1"):  # the first reads what a killed program left, too
            with suppress(sqlite3.OperationalError):
                return _opened(path, versions, way)
        raise


def _opened(path: Path, versions: Format, way: str = "") -> _Connections:
    """Two connections to the file, brought to today's version if it may be written."""
    reader, writer = (_connection(f"{path.absolute().as_uri()}?{way}") for _ in ("read", "write"))
    try:
        if not way:
            _wait_for_wal(writer)
        _migrate(writer, versions)
        _version(reader)  # so that what is wrong shows at once
    except sqlite3.Error:
        reader.close()
        writer.close()
        raise
    return _Connections(reader, writer)


def _connection(address: str) -> sqlite3.Connection:
    return sqlite3.connect(
        address, timeout=_PATIENCE, isolation_level=None, check_same_thread=False, uri=True
    )


def _wait_for_wal(connection: sqlite3.Connection) -> None:
    """Let readers read while another writes; SQLite itself waits for nobody here."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


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
    except OSError:  # who opens it tells
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
