"""A session: a library of articles with everything that is known of them, put together once.

What is asked for is read and computed then, and kept; nothing is read on making a session, and what
a start has no use for is imported when it is asked for.
"""

# ruff: noqa: PLC0415 - for that reason

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corpus.article import Article, BlockKind
from reader.corpus.library import Library
from reader.errors import ReaderError
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import Mention, Term
from reader.glossary.termbase import Termbase, read_termbase
from reader.links.occurrence import Occurrence, Passage
from reader.page.build import build_page, title_of
from reader.page.model import Page, Title
from reader.session.summary import Summary
from reader.translation.memory import Memory, read_memory

if TYPE_CHECKING:
    from reader.glossary.search import TermSearch
    from reader.links.concordance import Concordance
    from reader.links.related import RelatedPassages


class Session:
    """One folder of texts, one glossary, one translation memory, and any texts opened beside."""

    def __init__(self, folder: Path, glossary: Path, memory: Path) -> None:
        self._library = Library(folder)
        self._glossary_file = glossary
        self._memory_file = memory
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._pages: dict[tuple[str, bool, tuple[str, ...]], Page] = {}
        self._problems: list[ReaderError] = []
        self._links: tuple[tuple[str, ...], Concordance, RelatedPassages] | None = None

    def articles(self) -> tuple[Summary, ...]:
        """The library by date, then the texts opened beside it; what cannot be read is left out."""
        return tuple(self._summary(article) for article in self._library.articles())

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all articles, in the order of `articles`; none is read for it."""
        return self._library.names

    def article(self, name: str) -> Article:
        """An article of the library by its id, or any file by its path.

        A file that is opened joins the library for this session.

        Raises:
            ArticleError: there is none by that name, or it cannot be read.
        """
        return self._library.article(name)

    def title(self, article: Article) -> Title:
        """An article's title in both languages."""
        return title_of(article, self.memory.translation)

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """All mentions in an article, in order; offsets are code points in its text."""
        article = self.article(name)
        if article.id not in self._mentions:
            self._mentions[article.id] = find_mentions(article, self._finder)
        return self._mentions[article.id]

    def page(self, name: str, *, furniture: bool = False) -> Page:
        """An article as it is shown, with the page around it if `furniture`."""
        article = self.article(name)
        key = article.id, furniture, self._library.names  # who joins may tell what this one offers
        if key not in self._pages:
            self._pages[key] = build_page(
                article,
                self.mentions(article.id),
                self.memory.translation,
                self._told_in(article),
                furniture=furniture,
            )
        return self._pages[key]

    @property
    def terms(self) -> tuple[Term, ...]:
        """All entries of the glossary, in the order of its file."""
        return self.termbase.terms

    def find_terms(self, query: str) -> tuple[Term, ...]:
        """The entries that a query finds, best first: any spelling, English, or transliteration."""
        return self._search.find(query)

    def occurrences(self, term_id: str) -> tuple[Occurrence, ...]:
        """Where a term occurs in all articles: in the order of the library, then of the text."""
        return self._linked()[0].occurrences(term_id)

    @property
    def problems(self) -> tuple[ReaderError, ...]:
        """What is wrong with the files read so far; all that could be used of them is."""
        return *self._library.problems, *self._problems

    @cached_property
    def termbase(self) -> Termbase:
        """The glossary."""
        termbase = read_termbase(self._glossary_file)
        self._problems += termbase.problems
        return termbase

    @cached_property
    def memory(self) -> Memory:
        """The translation memory."""
        memory = read_memory(self._memory_file)
        self._problems += memory.problems
        return memory

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.termbase.terms)

    @cached_property
    def _search(self) -> "TermSearch":
        from reader.glossary.search import TermSearch

        return TermSearch(self.termbase.terms)

    def _told_in(self, article: Article) -> dict[int, Passage]:
        """Where other articles tell what the related headlines of this one report."""
        if all(block.kind is not BlockKind.RELATED for block in article.blocks):
            return {}  # and no need to read the others
        return self._linked()[1].passages(article, self.mentions(article.id))

    def _linked(self) -> "tuple[Concordance, RelatedPassages]":
        """What ties the articles together, made anew when another has joined them.

        Articles may join on another thread, so what is made says for which it was.
        """
        from reader.links.concordance import Concordance
        from reader.links.related import RelatedPassages

        names, links = self._library.names, self._links
        if links is None or links[0] != names:
            articles = [(a, self.mentions(a.id)) for a in self._library.articles()]
            links = names, Concordance(articles), RelatedPassages(articles)
            self._links = links
        return links[1:]

    def _summary(self, article: Article) -> Summary:
        mentions = self.mentions(article.id)
        english = [self.memory.translation(sentence.source) for sentence in article.sentences()]
        return Summary(
            id=article.id,
            title=self.title(article),
            metadata=article.metadata,
            sentences=len(english),
            translated=sum(translation is not None for translation in english),
            mentions=len(mentions),
            terms=len({mention.term.id for mention in mentions}),
        )
