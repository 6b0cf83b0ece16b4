"""What taking over a glossary file would do, told before it is done.

An entry of the file is taken for one that is there if it has its id, or else if both have the same
class, English and a spelling. A file that says all of its entries (TBX, a whole table) replaces
those that it names by id; any other adds what it says, and takes nothing away.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import NamedTuple

from reader.errors import GlossaryFileError, ReaderError
from reader.glossary.check import Finding, usable
from reader.glossary.term import Term, TermClass
from reader.glossary.termbase import Termbase, read_termbase, with_ids
from reader.text.folding import fold


class Change(NamedTuple):
    """What an entry would become."""

    before: Term
    after: Term

    @property
    def fields(self) -> tuple[str, ...]:
        """What differs: names of attributes of `Term`."""
        names = (field.name for field in fields(Term))
        return tuple(n for n in names if getattr(self.before, n) != getattr(self.after, n))


class Plan(NamedTuple):
    """What is to be done; `Glossary.apply` does it.

    Attributes:
        added: entries that are new; those that have no id get one then.
        changed: entries that are there and would be otherwise.
        same: entries that stay as they are.
        rejected: what of the file cannot be taken, each with its place; also single spellings of
            entries that are taken without them.
        doubtful: what is taken, but looks odd.
    """

    added: tuple[Term, ...]
    changed: tuple[Change, ...]
    same: tuple[Term, ...]
    rejected: tuple[ReaderError, ...]
    doubtful: tuple[Finding, ...]


def compare(incoming: Termbase, present: Mapping[str, Term]) -> Plan:
    """What taking over a file would do to a glossary, given by its ids (`Glossary.by_id`)."""
    rejected: list[ReaderError] = [*incoming.problems]
    doubtful: list[Finding] = []
    known = _Known(present)
    for number, term in enumerate(incoming.terms):
        taken, findings = usable(term)
        for finding in findings:
            if finding.rejects:
                rejected.append(GlossaryFileError(_told(finding), incoming.place(number)))
            else:
                doubtful.append(finding)
        if taken:
            known.take(taken, whole=incoming.whole)
    return Plan(*known.outcome(), tuple(rejected), tuple(doubtful))


def usable_terms(paths: Iterable[Path]) -> Termbase:
    """All that can be used of some files together; the rest stands in `problems`."""
    plans = [compare(read_termbase(path), {}) for path in paths]
    termbase = with_ids(term for plan in plans for term in plan.added)
    return termbase._replace(problems=tuple(each for plan in plans for each in plan.rejected))


class _Known:
    """Entries that are there, as they become while those of a file are taken over."""

    def __init__(self, present: Mapping[str, Term]) -> None:
        self._ids = {alias: term.id for alias, term in present.items()}
        self._before = {term.id: term for term in present.values()}
        self._after: dict[str, Term] = {}
        self._added: list[Term] = []
        self._by_name: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for term in self._before.values():
            self._index(term)

    def take(self, term: Term, *, whole: bool) -> None:
        """Take over an entry: into one that is there, or as a new one."""
        by_id = self._ids.get(term.id) if term.id else None
        match = by_id or self._named_as(term)
        if match is None:
            self._added.append(term)
        else:
            now = self._after.get(match, self._before[match])
            replaces = whole and by_id is not None
            self._after[match] = replace(term, id=match) if replaces else _joined(now, term)

    def outcome(self) -> tuple[tuple[Term, ...], tuple[Change, ...], tuple[Term, ...]]:
        """What is added, changed, and the same."""
        pairs = [Change(self._before[name], after) for name, after in self._after.items()]
        return (
            tuple(self._added),
            tuple(pair for pair in pairs if pair.before != pair.after),
            tuple(pair.after for pair in pairs if pair.before == pair.after),
        )

    def _index(self, term: Term) -> None:
        for name in set(_names(term)):
            self._by_name[name].append(term)

    def _named_as(self, term: Term) -> str | None:
        """The entry with the same English, a spelling in common, and the class, if one is said."""
        spellings = {fold(spelling.text) for spelling in term.spellings}
        english = term.english.casefold()
        same = {
            found.id: found
            for spelling in spellings
            for found in self._by_name.get((english, spelling), ())
        }
        of_class = [name for name, found in same.items() if found.term_class is term.term_class]
        if of_class:
            return of_class[0]
        # a file that says nothing of classes has terms only
        return next(iter(same), None) if term.term_class is TermClass.TERM else None


def _names(term: Term) -> Iterator[tuple[str, str]]:
    for english in (term.english, *term.other_english):
        for spelling in term.spellings:
            yield english.casefold(), fold(spelling.text)


def _joined(now: Term, term: Term) -> Term:
    """An entry with what another says besides: nothing goes, only single texts are replaced."""
    texts = {spelling.text for spelling in now.spellings}
    new = [spelling for spelling in term.spellings if spelling.text not in texts]
    english = dict.fromkeys([*now.other_english, term.english, *term.other_english])
    return replace(
        now,
        spellings=(*now.spellings, *new),
        other_english=tuple(form for form in english if form != now.english),
        transliteration=now.transliteration or term.transliteration,
        role=term.role or now.role,
        note=term.note or now.note,
    )


def _told(finding: Finding) -> str:
    if finding.spelling is None:
        return finding.message
    return f"{finding.term.english}: {finding.message} It is left out."
