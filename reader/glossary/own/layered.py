"""The bundled glossary seen through what the reader changed."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.glossary.own.step import ALIAS, DISMISSED, ENTRY, Said
from reader.glossary.term import Term
from reader.glossary.termbase import Termbase


class Layered(NamedTuple):
    """What holds after all changes.

    Attributes:
        terms: the bundled ones in their order, changed or not, but for those that are removed;
            then the reader's own.
        by_id: the same by their ids; also by ids that were merged into them.
        own: the ids of the reader's own entries.
        changed: the ids of bundled entries that the reader has changed.
        removed: the bundled entries that the reader has removed or merged into others.
        dismissed: folded texts that are to be proposed no more.
        unreadable: the ids of entries of the layer that cannot be read.
    """

    terms: tuple[Term, ...]
    by_id: Mapping[str, Term]
    own: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    removed: tuple[Term, ...] = ()
    dismissed: frozenset[str] = frozenset()
    unreadable: tuple[str, ...] = ()

    def is_taken(self, entry_id: str) -> bool:
        """Whether an id means some entry, if only one that is removed."""
        return entry_id in self.by_id or any(term.id == entry_id for term in self.removed)


def layered(bundled: Termbase, said: Said, unpacked: Mapping[str, Term | None]) -> Layered:
    """The bundled termbase with all that a layer says, given what `unpack` makes of that."""
    if not said:
        return Layered(bundled.terms, bundled.by_id)
    entries = {key: unpacked[value] for (kind, key), value in said.items() if kind == ENTRY}
    unreadable = [key for key, term in entries.items() if term is None and said[ENTRY, key]]
    for key in unreadable:
        del entries[key]
    found = (entries.get(term.id, term) for term in bundled.terms)
    present = {term.id: term for term in found if term}
    own = {key: term for key, term in entries.items() if term and key not in bundled.by_id}
    present |= own
    return Layered(
        terms=tuple(present.values()),
        by_id=MappingProxyType(present | dict(_aliases(said, present))),
        own=frozenset(own),
        changed=frozenset(key for key, term in entries.items() if term and key not in own),
        removed=tuple(term for term in bundled.terms if term.id not in present),
        dismissed=frozenset(key for kind, key in said if kind == DISMISSED),
        unreadable=tuple(unreadable),
    )


def _aliases(said: Said, present: Mapping[str, Term]) -> Iterator[tuple[str, Term]]:
    """The ids that were merged, each with the entry that it has come to in the end."""
    targets = {key: value for (kind, key), value in said.items() if kind == ALIAS}
    for alias in targets:
        target, seen = alias, {""}
        while target in targets and target not in present and target not in seen:
            seen.add(target)
            target = targets[target]
        if target in present and alias not in present:
            yield alias, present[target]
