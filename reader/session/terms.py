"""The terms of a session and where they are mentioned, found anew when the glossary has changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.corpus.article import Article
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.own.entries import Entries
from reader.glossary.term import Mention, Term

if TYPE_CHECKING:
    from reader.glossary.search import TermSearch


class Terms:
    """What is found by the entries of a glossary; each answer is for them as they stand then."""

    def __init__(self, entries: Entries, article: Callable[[str], Article]) -> None:
        self._entries = entries
        self._article = article
        self._mentions: dict[str, tuple[int, tuple[Mention, ...]]] = {}
        self._finder: tuple[int, Finder] | None = None
        self._search: tuple[int, TermSearch] | None = None

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """All mentions in an article, in order; the same object while they stay the same."""
        article = self._article(name)
        version, kept = self._entries.version, self._mentions.get(article.id)
        if kept is not None and kept[0] == version:
            return kept[1]
        found = find_mentions(article, self._finder_of(version))
        if kept is not None and kept[1] == found:
            found = kept[1]
        self._mentions[article.id] = version, found
        return found

    def find(self, query: str) -> tuple[Term, ...]:
        """The entries that a query finds, best first: any spelling, English, or transliteration."""
        from reader.glossary.search import TermSearch  # noqa: PLC0415 - a start searches nothing

        version = self._entries.version
        if self._search is None or self._search[0] != version:
            self._search = version, TermSearch(self._entries.terms)
        return self._search[1].find(query)

    def _finder_of(self, version: int) -> Finder:
        if self._finder is None or self._finder[0] != version:
            self._finder = version, Finder(self._entries.terms)
        return self._finder[1]
