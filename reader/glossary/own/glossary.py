"""The glossary as the reader has made it: the bundled entries, changed or not, and their own."""

# ruff: noqa: PLC0415 - SQLite is imported once there is something to read or keep

from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from reader.errors import EntryError, ReaderError
from reader.glossary.check import check_term
from reader.glossary.ids import id_for
from reader.glossary.own.entries import merged, split, tidied
from reader.glossary.own.layered import Layered, layered, pack, unpack
from reader.glossary.own.step import REMOVED, Kind, Said, Step
from reader.glossary.term import Term
from reader.glossary.termbase import Termbase
from reader.text.folding import fold

if TYPE_CHECKING:
    from reader.glossary.own.layer import Layer
    from reader.glossary.plan import Plan


class Entries:
    """The entries as they stand. Nothing is read before it is asked for; any thread may ask.

    Attributes:
        version: grows with every change.
    """

    def __init__(self, bundled: Callable[[], Termbase], path: Path) -> None:
        """Over the bundled termbase, the changes in a file, which is made when it is needed."""
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
            return "_layer" in self.__dict__ or self._path.exists()
        except OSError:  # who opens it tells
            return True

    @cached_property
    def _bundled(self) -> Termbase:
        return self._read_bundled()

    @cached_property
    def _layer(self) -> "Layer":
        from reader.glossary.own.layer import Layer

        return Layer(self._path)

    def _see(self, said: Said) -> Layered:
        with self._lock:
            if self._seen is None or said != self._said:
                self.version += self._seen is not None
                self._seen, self._said = self._layered(said), said
            return self._seen

    def _layered(self, said: Said) -> Layered:
        """What a layer makes of the bundled termbase; nothing is parsed twice."""
        with self._lock:
            known = self._unpacked
            self._unpacked = {
                value: known[value] if value in known else unpack(value)
                for (kind, _), value in said.items()
                if kind == Kind.ENTRY
            }
            return layered(self._bundled, said, self._unpacked)


class Glossary(Entries):
    """The entries, and all that a reader can do to them: each is kept at once and can be undone.

    All raise EntryError, and change nothing, where there is no such entry.
    """

    def add(self, term: Term) -> Term:
        """Add an entry; without an id, it gets one made of its English.

        Raises:
            EntryError: its id is taken, or nothing of it can be used; the message says why.
        """
        sound = _sound(term)

        def make(now: Layered) -> Step:
            if sound.id and now.is_taken(sound.id):
                raise EntryError(f"the id “{sound.id}” is taken. Give the entry another, or none.")
            added.append(_with_id(sound, now))
            return Step(f"adding “{sound.english}”", self._says(added[-1]))

        added: list[Term] = []
        self._do(make)
        return added[-1]

    def change(self, term: Term) -> Term:
        """Put an entry in the place of the one with its id, which may be an alias.

        Raises:
            EntryError: nothing of it can be used; the message says why.
        """
        sound = _sound(term)

        def make(now: Layered) -> Step | None:
            before = _entry(now, term.id)
            after = replace(sound, id=before.id)
            return (
                None if after == before else Step(f"changing “{before.english}”", self._says(after))
            )

        self._do(make)
        return self.by_id[term.id]

    def remove(self, entry_id: str) -> None:
        """Remove an entry; a bundled one is hidden, and can be restored."""

        def make(now: Layered) -> Step:
            term = _entry(now, entry_id)
            return Step(f"removing “{term.english}”", self._without(term))

        self._do(make)

    def restore(self, entry_id: str) -> None:
        """Bring back a bundled entry as it was, whether changed, removed or merged."""

        def make(now: Layered) -> Step | None:
            bundled = self._bundled.by_id.get(entry_id)
            if bundled is None:
                raise EntryError(f"“{entry_id}” is no entry that comes with the program.")
            if now.by_id.get(entry_id) == bundled:
                return None
            says = dict.fromkeys([(Kind.ENTRY.value, entry_id), (Kind.ALIAS.value, entry_id)])
            return Step(f"restoring “{bundled.english}”", says)

        self._do(make)

    def merge(self, entry_id: str, into: str) -> Term:
        """Join an entry to another; its id means that one from then on.

        Raises:
            EntryError: they are the same.
        """

        def make(now: Layered) -> Step:
            one, other = _entry(now, entry_id), _entry(now, into)
            if one.id == other.id:
                raise EntryError(f"“{one.english}” is one entry already. Choose another to merge.")
            says = self._without(one) | {(Kind.ALIAS, one.id): other.id}
            words = f"merging “{one.english}” into “{other.english}”"
            return Step(words, says | self._says(merged(one, other)))

        self._do(make)
        return self.by_id[into]

    def split(self, entry_id: str, spellings: Collection[str]) -> Term:
        """Take spellings out of an entry into a new one of the same English, which is returned.

        Raises:
            EntryError: it has none of these spellings, or no others.
        """

        def make(now: Layered) -> Step:
            left, new = split(_entry(now, entry_id), spellings)
            made.append(_with_id(new, now))
            return Step(f"splitting “{left.english}”", self._says(left) | self._says(made[-1]))

        made: list[Term] = []
        self._do(make)
        return made[-1]

    def apply(self, plan: "Plan") -> None:
        """Do what a plan says (see `reader.glossary.plan.compare`), in one step."""

        def make(now: Layered) -> Step | None:
            says: dict[tuple[str, str], str | None] = {}
            ids: set[str] = set()
            for term in plan.added:
                free = _with_id(term, now, ids)
                ids.add(free.id)
                says |= self._says(free)
            for change in plan.changed:
                says |= self._says(change.after)
            count = len(says)
            return Step(f"importing {count:,} {'entry' if count == 1 else 'entries'}", says)

        if plan.added or plan.changed:
            self._do(make)

    def dismiss(self, text: str) -> None:
        """Let a text be proposed as a name no more."""
        self._propose(text, "dismissing", text)

    def undismiss(self, text: str) -> None:
        """Let a text that was dismissed be proposed again."""
        self._propose(text, "no longer dismissing", None)

    def undo(self) -> str | None:
        """Take back the last change; says which, as in "adding “Kim”", or None: there is none."""
        words = self._layer.undo() if self._has_file else None
        self.refresh()
        return words

    def redo(self) -> str | None:
        """Do again what was undone last; says what, or None where there is nothing."""
        words = self._layer.redo() if self._has_file else None
        self.refresh()
        return words

    @property
    def next_undo(self) -> str | None:
        """What `undo` would take back."""
        return self._layer.next_undo() if self._has_file else None

    @property
    def next_redo(self) -> str | None:
        """What `redo` would do again."""
        return self._layer.next_redo() if self._has_file else None

    def _propose(self, text: str, doing: str, value: str | None) -> None:
        key = fold(text.encode(errors="replace").decode()).strip()

        def make(now: Layered) -> Step | None:
            if (key in now.dismissed) == (value is not None):
                return None
            return Step(f"{doing} “{key}”", {(Kind.DISMISSED, key): value})

        self._do(make)

    def _do(self, make: Callable[[Layered], Step | None]) -> None:
        with self._lock:
            self._see(self._layer.take(lambda said: make(self._layered(said))))

    def _says(self, term: Term) -> dict[tuple[str, str], str | None]:
        """That an entry is this; of a bundled one that is as it was, nothing is said."""
        as_bundled = self._bundled.by_id.get(term.id) == term
        return {(Kind.ENTRY, term.id): None if as_bundled else pack(term)}

    def _without(self, term: Term) -> dict[tuple[str, str], str | None]:
        return {(Kind.ENTRY, term.id): REMOVED if term.id in self._bundled.by_id else None}


def _entry(now: Layered, entry_id: str) -> Term:
    term = now.by_id.get(entry_id)
    if term is None:
        raise EntryError(f"the glossary has no entry “{entry_id}”.")
    return term


def _with_id(term: Term, now: Layered, also_taken: Container[str] = ()) -> Term:
    """The entry with its own id if that is free, or with one made of its English."""

    def is_taken(name: str) -> bool:
        return name in also_taken or now.is_taken(name)

    if term.id and not is_taken(term.id):
        return term
    return replace(term, id=id_for(term.english, is_taken))


def _sound(term: Term) -> Term:
    """The entry tidied.

    Raises:
        EntryError: it cannot be used so.
    """
    tidy = tidied(term)
    if wrong := [finding.message for finding in check_term(tidy) if finding.rejects]:
        raise EntryError(" ".join(wrong))
    return tidy
