"""Where everything is in an exported folder. What is not there has no address: no link is dead."""

from reader.export.book import Book
from reader.export.names import mention_anchor, safe_name, sentence_anchor, term_anchor
from reader.export.pieces import stretches
from reader.links.occurrence import Occurrence, Passage
from reader.page.model import Page, Side

GLOSSARY = "glossary.html"
INDEX = "index.html"


class Addresses:
    """Addresses as hrefs relative to the folder, or None."""

    def __init__(self, book: Book) -> None:
        self._pages = {page.article: page for page in book.pages}
        self._mentions = {page.article: frozenset(_mentions(page)) for page in book.pages}
        self._terms = frozenset(term.id for term in book.terms)

    def article(self, article: str) -> str | None:
        """The page of an article."""
        return f"{safe_name(article)}.html" if article in self._pages else None

    def term(self, term: str) -> str | None:
        """The entry of a term in the glossary."""
        return f"{GLOSSARY}#{term_anchor(term)}" if term in self._terms else None

    def mention(self, place: Occurrence) -> str | None:
        """The name itself; where it is not marked, the Arabic sentence that holds it."""
        if place.start in self._mentions.get(place.article, ()):
            return f"{self.article(place.article)}#{mention_anchor(place.start)}"
        return self.sentence(place, Side.ARABIC)

    def sentence(self, place: Passage | Occurrence, side: Side) -> str | None:
        """The sentence in which a place begins; its page, if it begins in none."""
        page = self._pages.get(place.article)
        if page is None or not page.rows:
            return self.article(place.article)
        row = page.rows[page.row_at(place.start)]
        pair = row.pair_at(Side.ARABIC, place.start - row.start)
        if pair is None:
            return self.article(place.article)
        start = row.start + row.pairs[pair].arabic.start
        return f"{self.article(place.article)}#{sentence_anchor(side, start)}"


def _mentions(page: Page) -> list[int]:
    """Where in the article's text the mentions begin that its page marks as such."""
    return [
        row.start + piece.mark.start
        for row in page.rows
        for stretch in stretches(row, Side.ARABIC)
        for piece in stretch.pieces
        if piece.mark is not None
    ]
