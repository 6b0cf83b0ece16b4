"""The rows of the spellings table: which there are, and what stands in them."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.glossary.term import Term
from reader.links.spellings import TermSpellings, WrittenForm
from reader.page.wording import CLASS_NAMES
from reader.text.folding import fold
from reader.ui.glossary.table_model import Column

COLUMNS = (
    Column("Name"),
    Column("Class"),
    Column("Outlet"),
    Column("Written", arabic=True),
    Column("Times"),
)


class SpellingRow(NamedTuple):
    """One form in which one outlet writes a term."""

    term: Term
    form: WrittenForm

    @property
    def cells(self) -> tuple[str | int, ...]:
        """What stands under each of `COLUMNS`."""
        outlet = self.form.outlet or "unknown outlet"
        kind = CLASS_NAMES[self.term.term_class]
        return self.term.english, kind, outlet, self.form.text, self.form.count

    def is_found(self, query: str) -> bool:
        """Whether any text of the row has a folded query in it."""
        texts = (self.term.english, self.form.outlet or "", self.form.text)
        return any(query in fold(text).casefold() for text in texts)


def listed(
    found: Iterable[TermSpellings], query: str = "", only: Term | None = None
) -> list[SpellingRow]:
    """The rows of one term or of all that a query finds, in the order of what is given."""
    sought = fold(query).casefold().strip()
    rows = (SpellingRow(one.term, form) for one in found for form in one.rows)
    return [
        row for row in rows if (only is None or row.term.id == only.id) and row.is_found(sought)
    ]
