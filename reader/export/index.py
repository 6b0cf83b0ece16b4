"""From the book to what the index's template shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.export.addresses import Addresses
from reader.export.book import Book
from reader.page.model import Page
from reader.page.wording import counted
from reader.session.summary import Summary


@dataclass(frozen=True, slots=True)
class Entry:
    """An article; `counts` says how much there is in it."""

    page: Page
    href: str
    counts: tuple[str, ...]


def index_view(book: Book, addresses: Addresses) -> Iterator[Entry]:
    """The articles in the order of the book."""
    for page in book.pages:
        summary = book.summary(page.article)
        counts = _counts(summary) if summary else ()
        yield Entry(page, str(addresses.article(page.article)), counts)


def _counts(summary: Summary) -> tuple[str, ...]:
    complete = summary.translated == summary.sentences
    return (
        counted(summary.sentences, "sentence"),
        f"{'all' if complete else format(summary.translated, ',')} with English",
        f"{counted(summary.mentions, 'mention')} of {counted(summary.terms, 'term')}",
    )
