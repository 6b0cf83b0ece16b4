"""The entries of the glossary as they stand: the bundled ones, changed or not, and the reader's."""

# ruff: noqa: PLC0415 - SQLite is imported once there is something to read or keep

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from reader.errors import EntryError, ReaderError
from reader.glossary.own.layered import Layered, layered
from reader.glossary.own.step import ENTRY, Said
from reader.glossary.term import Term
from reader.glossary.termbase import Termbase

if TYPE_CHECKING:
    from reader.glossary.own.layer import Layer


class Entries:
    """The entries as they stand. Nothing is read before it is asked for; any thread may ask.

    Attributes:
        version: grows with every change.
    """

    def __init__(self, bundled: Callable[[], Termbase], path: Path | None) -> None:
        """Over the bundled termbase, the changes in a file, made when it is needed; None: none."""
        self.version = 0
        self._read_bundled = bundled
        self._path = path
        self._lock = RLock()
        self._said: Said = {}
        self._unpacked: dict[str, Term | None] = {}
        self._seen: Layered | None = None

    @property
    def terms(self) -> tuple[Term, ...]:
        """The bundled entries in their order, as the reader has changed them; then their own."""
        return self._now.terms

    @property
    def by_id(self) -> Mapping[str, Term]:
        """The same by their ids; an id that was merged has the entry that it was merged into."""
        return self._now.by_id

    @property
    def removed(self) -> tuple[Term, ...]:
        """The bundled entries that the reader has removed or merged, which can be restored."""
        return self._now.removed

    @property
    def restorable(self) -> tuple[Term, ...]:
        """The bundled entries that are not as they came: those changed, then those removed."""
        now = self._now
        return *(term for term in now.terms if term.id in now.changed), *now.removed

    @property
    def dismissed(self) -> frozenset[str]:
        """What is to be proposed no more; folded (see `reader.text.folding.fold`)."""
        return self._now.dismissed

    @property
    def problems(self) -> tuple[ReaderError, ...]:
        """What is wrong with the files, as far as they were read; the rest is there."""
        unreadable = tuple(
            EntryError(f"your entry “{name}” cannot be read; it is left out. Add it anew.")
            for name in (self._seen.unreadable if self._seen else ())
        )
        own = self._layer.problems if "_layer" in self.__dict__ else ()
        bundled = self._bundled.problems if "_bundled" in self.__dict__ else ()
        return *bundled, *own, *unreadable

    @property
    def mine(self) -> tuple[Term, ...]:
        """The entries that are the reader's own, or that they have changed."""
        now = self._now
        return tuple(term for term in now.terms if term.id in now.own or term.id in now.changed)

    def is_own(self, entry_id: str) -> bool:
        """Whether an entry is the reader's own, and not a bundled one."""
        return entry_id in self._now.own

    def is_changed(self, entry_id: str) -> bool:
        """Whether an entry is a bundled one that the reader has changed."""
        return entry_id in self._now.changed

    def refresh(self) -> None:
        """See what other programs have changed meanwhile; changes of one's own do it, too."""
        if self._has_file:
            self._see(self._layer.said())

    def close(self) -> None:
        """Close the file; what is asked next opens it again."""
        if "_layer" in self.__dict__:
            self._layer.close()

    @property
    def _now(self) -> Layered:
        if self._seen is not None:
            return self._seen
        with self._lock:
            return self._seen or self._see(self._layer.said() if self._has_file else {})

    @property
    def _has_file(self) -> bool:
        """Whether there is anything to look up: without a file, none is made for it."""
        try:
            return "_layer" in self.__dict__ or bool(self._path and self._path.exists())
        except OSError:  # who opens it tells
            return True

    @cached_property
    def _bundled(self) -> Termbase:
        return self._read_bundled()

    @cached_property
    def _layer(self) -> "Layer":
        from reader.glossary.own.layer import Layer

        if self._path is None:
            raise EntryError("this glossary is only read: there is no file for changes.")
        return Layer(self._path)

    def _see(self, said: Said) -> Layered:
        with self._lock:
            if self._seen is None or said != self._said:
                is_change = self._seen is not None
                self._seen, self._said = self._layered(said), said
                self.version += is_change  # last: who sees it sees what has changed
            return self._seen

    def _layered(self, said: Said) -> Layered:
        """What a layer makes of the bundled termbase; nothing is parsed twice."""
        if not said:
            return layered(self._bundled, said, {})
        from reader.glossary.own.packing import unpack

        with self._lock:
            known = self._unpacked
            self._unpacked = {
                value: known[value] if value in known else unpack(value)
                for (kind, _), value in said.items()
                if kind == ENTRY
            }
            return layered(self._bundled, said, self._unpacked)
