"""The pages of a session: built once, and renewed where their English has changed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from threading import Lock
from typing import NamedTuple

from reader.corpus.article import Article
from reader.corpus.library import Library
from reader.glossary.term import Mention
from reader.links.occurrence import Passage
from reader.page.build import build_page, keep_rows, renew_page
from reader.page.model import Page
from reader.session.links import State
from reader.translation.order import Translations
from reader.translation.translation import key_of


class Sources(NamedTuple):
    """From articles to pages: what a page is made of, besides the article itself."""

    mentions: Callable[[str], Sequence[Mention]]
    translations: Translations
    told_in: Callable[[Article], Mapping[int, Passage]]
    state: Callable[[], State]


class Pages:
    """Keeps what was built. English may change on another thread, also while a page is built."""

    def __init__(self, library: Library, sources: Sources) -> None:
        self._library = library
        self._from = sources
        self._pages: dict[tuple[str, bool], tuple[State, Page]] = {}
        self._changed: dict[tuple[str, bool], set[str]] = {}
        self._spellings: dict[str, dict[str, list[str]]] = {}
        self._lock = Lock()

    def page(self, article: Article, *, furniture: bool) -> Page:
        """An article as it is shown, with the page around it if `furniture`."""
        key = article.id, furniture
        with self._lock:
            changed, self._changed[key] = self._changed.get(key, set()), set()
        state = self._from.state()  # who joins may tell what this one's related headlines report
        kept = self._pages.get(key)
        if kept is None:
            page = self._build(article, furniture=furniture)
        elif kept[0] != state:
            page = keep_rows(self._build(article, furniture=furniture), kept[1])
        elif changed:
            page = self._renew(kept[1], article, changed)
        else:
            return kept[1]
        self._pages[key] = state, page
        return page

    def english_changed(self, sources: Collection[str]) -> None:
        """Let pages with these sentences, however spelt, be renewed when next asked for."""
        keys = {key_of(source) for source in sources}
        with self._lock:
            for (article, _), changed in self._changed.items():
                spellings = self._spellings_in(article)
                changed.update(s for key in keys & spellings.keys() for s in spellings[key])

    def _build(self, article: Article, *, furniture: bool) -> Page:
        sentences = [sentence.source for sentence in article.sentences()]
        english = self._from.translations.known([article.title, *sentences])
        return build_page(
            article,
            self._from.mentions(article.id),
            english.get,
            self._from.told_in(article),
            furniture=furniture,
        )

    def _renew(self, page: Page, article: Article, changed: set[str]) -> Page:
        rows = (b for b in article.blocks if any(s.source in changed for s in b.sentences))
        sentences = [sentence.source for block in rows for sentence in block.sentences]
        english = self._from.translations.known([article.title, *sentences])
        return renew_page(page, article, self._from.mentions(article.id), english.get, changed)

    def _spellings_in(self, article: str) -> dict[str, list[str]]:
        """The sentences of an article by what the store knows them by."""
        if article not in self._spellings:
            found: dict[str, list[str]] = {}
            for sentence in self._library.article(article).sentences():
                found.setdefault(key_of(sentence.source), []).append(sentence.source)
            self._spellings[article] = found
        return self._spellings[article]
