"""What a reader does to the glossary: add, change, remove, merge, split entries, and undo it."""

# ruff: noqa: PLC0415 - checks are imported once there is something to check

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import EntryError
from reader.glossary.ids import id_for
from reader.glossary.own.entries import Entries
from reader.glossary.own.layered import Layered
from reader.glossary.own.step import ALIAS, DISMISSED, ENTRY, REMOVED, Step
from reader.glossary.term import Term
from reader.text.folding import fold

if TYPE_CHECKING:
    from reader.glossary.plan import Plan


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
            added.append(_with_id(sound, now.is_taken))
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
            says = dict.fromkeys([(ENTRY, entry_id), (ALIAS, entry_id)])
            return Step(f"restoring “{bundled.english}”", says)

        self._do(make)

    def merge(self, entry_id: str, into: str) -> Term:
        """Join an entry to another; its id means that one from then on.

        Raises:
            EntryError: they are the same.
        """
        from reader.glossary.own import reshaping

        def make(now: Layered) -> Step:
            one, other = _entry(now, entry_id), _entry(now, into)
            if one.id == other.id:
                raise EntryError(f"“{one.english}” is one entry already. Choose another to merge.")
            says = self._without(one) | {(ALIAS, one.id): other.id}
            words = f"merging “{one.english}” into “{other.english}”"
            return Step(words, says | self._says(reshaping.merged(one, other)))

        self._do(make)
        return self.by_id[into]

    def split(self, entry_id: str, spellings: Collection[str]) -> Term:
        """Take spellings out of an entry into a new one of the same English, which is returned.

        Raises:
            EntryError: it has none of these spellings, or no others.
        """
        from reader.glossary.own import reshaping

        def make(now: Layered) -> Step:
            left, new = reshaping.split(_entry(now, entry_id), spellings)
            made.append(_with_id(new, now.is_taken))
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
                free = _with_id(term, lambda name: name in now.by_id or name in ids)
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
            return Step(f"{doing} “{key}”", {(DISMISSED, key): value})

        self._do(make)

    def _do(self, make: Callable[[Layered], Step | None]) -> None:
        with self._lock:
            _ = self._now  # so that what was there before is no change
            self._see(self._layer.take(lambda said: make(self._layered(said))))

    def _says(self, term: Term) -> dict[tuple[str, str], str | None]:
        """That an entry is this; of a bundled one that is as it was, nothing is said."""
        from reader.glossary.own.packing import pack

        as_bundled = self._bundled.by_id.get(term.id) == term
        return {(ENTRY, term.id): None if as_bundled else pack(term)}

    def _without(self, term: Term) -> dict[tuple[str, str], str | None]:
        return {(ENTRY, term.id): REMOVED if term.id in self._bundled.by_id else None}


def _entry(now: Layered, entry_id: str) -> Term:
    term = now.by_id.get(entry_id)
    if term is None:
        raise EntryError(f"the glossary has no entry “{entry_id}”.")
    return term


def _with_id(term: Term, is_taken: Callable[[str], bool]) -> Term:
    """The entry with its own id if that is free, or with one made of its English."""
    if term.id and not is_taken(term.id):
        return term
    return replace(term, id=id_for(term.english, is_taken))


def _sound(term: Term) -> Term:
    """The entry tidied.

    Raises:
        EntryError: it cannot be used so.
    """
    from reader.glossary.check import check_term
    from reader.glossary.own.reshaping import tidied

    tidy = tidied(term)
    if wrong := [finding.message for finding in check_term(tidy) if finding.rejects]:
        raise EntryError(" ".join(wrong))
    return tidy
