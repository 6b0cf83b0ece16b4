"""What ties the articles of a session together."""

# ruff: noqa: PLC0415 - links are imported once one is asked for

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.corpus.article import Article, BlockKind
from reader.corpus.library import Library
from reader.glossary.term import Mention
from reader.links.occurrence import Occurrence, Passage

if TYPE_CHECKING:
    from reader.links.concordance import Concordance
    from reader.links.related import RelatedPassages
    from reader.links.spellings import TermSpellings


State = tuple[tuple[str, ...], tuple[int, bool]]
"""What links are made of: the articles that there are, and the version of the glossary."""


class Links:
    """Occurrences and passages, found when first asked for, and anew in another state."""

    def __init__(
        self,
        library: Library,
        mentions: Callable[[str], Sequence[Mention]],
        state: Callable[[], State],
    ) -> None:
        self._library = library
        self._mentions = mentions
        self._state = state
        self._links: tuple[State, Concordance, RelatedPassages] | None = None
        self._spellings: tuple[Concordance, tuple[TermSpellings, ...]] | None = None

    def occurrences(self, term_id: str) -> tuple[Occurrence, ...]:
        """Where a term occurs in all articles: in the order of the library, then of the text."""
        return self._linked()[0].occurrences(term_id)

    def spellings(self) -> "tuple[TermSpellings, ...]":
        """How each outlet writes each term that is mentioned, in the order of first mentions."""
        from reader.links.spellings import find_spellings

        concordance, kept = self._linked()[0], self._spellings
        if kept is None or kept[0] is not concordance:
            articles = self._library.articles()
            found = find_spellings((a, self._mentions(a.id)) for a in articles)
            kept = self._spellings = concordance, found
        return kept[1]

    def told_in(self, article: Article) -> dict[int, Passage]:
        """Where other articles tell what the related headlines of this one report, by line."""
        if all(block.kind is not BlockKind.RELATED for block in article.blocks):
            return {}  # and no need to read the others
        return self._linked()[1].passages(article, self._mentions(article.id))

    def _linked(self) -> "tuple[Concordance, RelatedPassages]":
        """Articles may join on another thread, so what is made says for which it was."""
        from reader.links.concordance import Concordance
        from reader.links.related import RelatedPassages

        state, links = self._state(), self._links
        if links is None or links[0] != state:
            articles = [(a, self._mentions(a.id)) for a in self._library.articles()]
            links = state, Concordance(articles), RelatedPassages(articles)
            self._links = links
        return links[1:]
