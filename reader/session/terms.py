"""The terms of a session and where they are mentioned, found anew when the glossary has changed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.corpus.article import Article
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.own.entries import Entries
from reader.glossary.term import Mention, Term

Version = tuple[int, bool]

if TYPE_CHECKING:
    from reader.glossary.search import TermSearch


class Terms:
    """What is found by the entries of a glossary; each answer is for them as they stand then."""

    def __init__(
        self, entries: Entries, article: Callable[[str], Article], *, closely: bool
    ) -> None:
        """With `closely` false, only listed spellings count until `look_closely` is called."""
        self._entries = entries
        self._article = article
        self._closely = closely
        self._mentions: dict[str, tuple[Version, tuple[Mention, ...]]] = {}
        self._finder: tuple[Version, Finder] | None = None
        self._search: tuple[int, TermSearch] | None = None

    @property
    def version(self) -> Version:
        """Another whenever mentions may have become others."""
        return self._entries.version, self._closely

    def look_closely(self, names: Iterable[str]) -> None:
        """From now on find terms in whatever form; meant for a worker, as it takes a second.

        Args:
            names: articles to begin with, so that they are at hand when they are asked for.
        """
        if self._closely:
            return
        closely = Terms(self._entries, self._article, closely=True)
        for name in names:
            closely.mentions(name)
        self._finder, self._mentions = closely._finder, closely._mentions
        self._closely = True

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """All mentions in an article, in order; the same object while they stay the same."""
        article = self._article(name)
        version, kept = self.version, self._mentions.get(article.id)
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

    def _finder_of(self, version: Version) -> Finder:
        if self._finder is None or self._finder[0] != version:
            self._finder = version, self._make_finder()
        return self._finder[1]

    def _make_finder(self) -> Finder:
        if not self._closely:
            return Finder(self._entries.terms)
        from reader.lexicon.lexicon import lexicon  # noqa: PLC0415 - a start goes without

        return Finder(self._entries.terms, lexicon())
