"""What importing a file would do, as tables to look through. Knows no Qt."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.glossary.differences import differences
from reader.glossary.plan import Plan, compare
from reader.glossary.term import Term
from reader.glossary.termbase import read_termbase
from reader.page.wording import CLASS_NAMES
from reader.ui.bidi import isolate

Rows = tuple[tuple[str | int, ...], ...]


class Preview(NamedTuple):
    """A plan, and what it says in rows.

    Attributes:
        file: the name of the file.
        added: English, class, Arabic, note.
        changed: English, field, as it is, as it would be.
        left_out: line (0 where none is known), reason.
        doubtful: English, what is odd.
    """

    file: str
    plan: Plan
    added: Rows
    changed: Rows
    left_out: Rows
    doubtful: Rows

    @property
    def does_something(self) -> bool:
        """Whether there is anything to import."""
        return bool(self.plan.added or self.plan.changed)

    @property
    def words(self) -> str:
        """What would happen, in numbers: "12 new, 3 changed, …"."""
        plan = self.plan
        numbers = (
            (len(plan.added), "new"),
            (len(plan.changed), "changed"),
            (len(plan.same), "the same already"),
            (len(plan.rejected), "left out"),
        )
        return ", ".join(f"{number:,} {words}" for number, words in numbers if number)


def read_preview(path: Path, present: Mapping[str, Term]) -> Preview:
    """What a file would do to the entries that are there, by their ids; for a worker."""
    plan = compare(read_termbase(path), present)
    return Preview(
        path.name,
        plan,
        tuple(map(_added, plan.added)),
        tuple(_changed(plan)),
        tuple(sorted((_line(one), one.message) for one in plan.rejected)),
        tuple((one.term.english, one.message) for one in plan.doubtful),
    )


def _line(error: ReaderError) -> int:
    return (error.place.line or 0) if error.place else 0


def _added(term: Term) -> tuple[str, ...]:
    spellings = "، ".join(isolate(spelling.text) for spelling in term.spellings)
    about = ". ".join(filter(None, (term.role, term.note)))
    return term.english, CLASS_NAMES[term.term_class], spellings, about


def _changed(plan: Plan) -> Iterator[tuple[str, ...]]:
    for change in plan.changed:
        for field, before, after in differences(change):
            yield change.before.english, field, before or "–", after or "–"
