"""The names that articles have and the glossary lacks."""

# ruff: noqa: PLC0415 - candidates, and the lexicon, are for who asks for them

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.corpus.article import Article
from reader.glossary.own.entries import Entries
from reader.glossary.term import Term, TermClass
from reader.glossary.termbase import Termbase
from reader.session.terms import Terms
from reader.text.span import Span
from reader.translation.translation import Translation

if TYPE_CHECKING:
    from reader.glossary.candidates.candidate import Candidate
    from reader.glossary.candidates.finding import CandidateFinder


class Proposals:
    """Looks for them when asked, some 0.1 s the first time; any thread may ask."""

    def __init__(
        self,
        article: Callable[[str], Article],
        entries: Entries,
        terms: Terms,
        translation: Callable[[str], Translation | None],
    ) -> None:
        self._article = article
        self._entries = entries
        self._terms = terms
        self._translation = translation
        self._finder: tuple[int, CandidateFinder] | None = None

    def candidates(self, name: str) -> "tuple[Candidate, ...]":
        """The names in an article that the glossary, as it stands, lacks; the most useful first.

        What the reader has dismissed is not among them.

        Raises:
            ArticleError: there is no such article, or it cannot be read.
        """
        mentions = self._terms.mentions(name)
        return self._finder_now().find(self._article(name), mentions, self._entries.dismissed)

    def candidates_by(self, termbase: Termbase, name: str) -> "tuple[Candidate, ...]":
        """The same for another glossary than the session's."""
        entries = Entries(lambda: termbase, None)
        terms = Terms(entries, self._article, closely=True)
        other = Proposals(self._article, entries, terms, self._translation)
        return other.candidates(name)

    def entry(self, name: str, span: Span) -> Term:
        """An entry, yet without an id, for the words of an article that the reader has chosen.

        `span` is in code points of the article's text; an entry for one without a word is empty.

        Raises:
            ArticleError: there is no such article, or it cannot be read.
        """
        article, mentions = self._article(name), self._terms.mentions(name)
        found = self._finder_now().chosen(article, mentions, span)
        return found.entry if found else Term("", TermClass.PERSON, "", ())

    def _finder_now(self) -> "CandidateFinder":
        from reader.glossary.candidates.finding import CandidateFinder
        from reader.lexicon.lexicon import lexicon

        version, kept = self._entries.version, self._finder
        if kept is None or kept[0] != version:
            kept = version, CandidateFinder(self._entries.terms, lexicon(), self._english)
            self._finder = kept
        return kept[1]

    def _english(self, source: str) -> str | None:
        found = self._translation(source)
        return found.text if found else None
