"""A session: a library of articles with everything that is known of them, put together once.

What is asked for is read and computed then, and kept; nothing is read on making a session, and what
a start has no use for is imported when it is asked for.
"""

from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corpus.article import Article, Sentence
from reader.corpus.library import Library
from reader.errors import ReaderError
from reader.glossary.own import Glossary
from reader.glossary.own.entries import Entries
from reader.glossary.term import Mention, Term
from reader.glossary.termbase import Termbase, read_termbase
from reader.links.occurrence import Occurrence
from reader.page.build import title_of
from reader.page.model import Page, Title
from reader.paths import own_glossary
from reader.paths import translations as usual_translations
from reader.session.checking import Checking
from reader.session.links import Links, State
from reader.session.pages import Pages, Sources
from reader.session.proposals import Proposals
from reader.session.summary import Summary
from reader.session.terms import Terms
from reader.session.translating import Translating, TranslationProgress
from reader.translation.engine import Engine
from reader.translation.memory import Memory, read_memory
from reader.translation.order import Translations
from reader.translation.translation import Translation

if TYPE_CHECKING:
    from reader.links.spellings import TermSpellings


class Session:
    """One folder of texts, one glossary, one translation memory, and any texts opened beside.

    Attributes:
        glossary: the bundled entries as the reader has changed them, and their own; what else a
            session says of terms follows each change.
        translations: all the English that is at hand.
        translating: makes more of it, and takes the reader's own.
        checking: looks for faults in it.
        proposals: names that the glossary lacks.
    """

    def __init__(
        self,
        folder: Path,
        glossary: Path,
        memory: Path,
        translations: Path | None = None,
        *,
        closely: bool = True,
    ) -> None:
        """Put together what these files hold; the last is the reader's own, made when needed.

        With `closely` false, terms are found only as the glossary lists them until `look_closely`.
        """
        self._library = Library(folder)
        self._memory_file = memory
        self._problems: list[ReaderError] = []
        self.glossary = Glossary(lambda: read_termbase(glossary), own_glossary())
        self._terms = Terms(self.glossary, self.article, closely=closely)
        self._links = Links(self._library, self.mentions, self._state)
        self.translations = Translations(lambda: self.memory, translations or usual_translations())
        self._pages = Pages(
            self._library,
            Sources(self.mentions, self.translations, self._links.told_in, self._state),
        )
        self.translating = Translating(self.translations, self._pages.english_changed)
        self.checking = Checking(self.article, self.mentions, self.translations)
        self.proposals = Proposals(self.article, self.glossary, self._terms, self.translation)

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

    def add_text(self, name: str, data: bytes) -> Article:
        """A text that is in no file joins the library for this session.

        Raises:
            ArticleError: it cannot be read; the error names it so.
        """
        return self._library.add(name, data)

    def title(self, article: Article) -> Title:
        """An article's title in both languages."""
        return title_of(article, self.translation)

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """All mentions in an article, in order; offsets are code points in its text."""
        return self._terms.mentions(name)

    def look_closely(self) -> None:
        """Find terms in whatever form from now on; takes a second, so ask on a worker.

        Pages and occurrences follow when they are next asked for.
        """
        self._terms.look_closely(self.names)

    def mentions_by(self, termbase: Termbase, name: str) -> tuple[Mention, ...]:
        """All mentions in an article of other terms than the glossary's."""
        entries = Entries(lambda: termbase, None)
        return Terms(entries, self.article, closely=True).mentions(name)

    def page(self, name: str, *, furniture: bool = False) -> Page:
        """An article as it is shown, with the page around it if `furniture`."""
        return self._pages.page(self.article(name), furniture=furniture)

    def translation(self, source: str) -> Translation | None:
        """The English of a sentence: the reader's own, the memory's, or an engine's."""
        return self.translations.translation(source)

    def translate(
        self, name: str, engine: Engine, *, first: Collection[Sentence] = (), anew: bool = False
    ) -> Iterator[TranslationProgress]:
        """See `Translating.translate`; pages show the new English when they are next asked for."""
        sentences = self.article(name).sentences()
        return self.translating.translate(sentences, engine, first=first, anew=anew)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All entries of the glossary, in its order."""
        return self.glossary.terms

    def find_terms(self, query: str) -> tuple[Term, ...]:
        """The entries that a query finds, best first: any spelling, English, or transliteration."""
        return self._terms.find(query)

    def occurrences(self, term_id: str) -> tuple[Occurrence, ...]:
        """Where a term occurs in all articles: in the order of the library, then of the text."""
        term = self.glossary.by_id.get(term_id)
        return self._links.occurrences(term.id if term else term_id)

    def spellings(self, termbase: Termbase | None = None) -> "tuple[TermSpellings, ...]":
        """How each outlet writes each term that is mentioned anywhere, or those of a termbase."""
        if termbase is None:
            return self._links.spellings()
        entries = Entries(lambda: termbase, None)
        mentions = Terms(entries, self.article, closely=True).mentions
        return Links(self._library, mentions, self._state).spellings()

    @property
    def problems(self) -> tuple[ReaderError, ...]:
        """What is wrong with the files read so far; all that could be used of them is."""
        files = (self._library, self.glossary, self.translations)
        return *(problem for file in files for problem in file.problems), *self._problems

    @cached_property
    def memory(self) -> Memory:
        """The translation memory."""
        memory = read_memory(self._memory_file)
        self._problems += memory.problems
        return memory

    def _state(self) -> State:
        return self._library.names, self._terms.version

    def _summary(self, article: Article) -> Summary:
        mentions = self.mentions(article.id)
        sources = [sentence.source for sentence in article.sentences()]
        english = self.translations.known(sources)
        return Summary(
            id=article.id,
            title=self.title(article),
            metadata=article.metadata,
            sentences=len(sources),
            translated=sum(source in english for source in sources),
            mentions=len(mentions),
            terms=len({mention.term.id for mention in mentions}),
        )
