"""From a page to what its template shows."""

from collections.abc import Iterable, Iterator, Mapping

from reader.corpus.article import BlockKind
from reader.export import view, wording
from reader.export.addresses import Addresses
from reader.export.book import Book
from reader.export.language import direction, fragments, language
from reader.export.names import mention_anchor, sentence_anchor
from reader.export.pieces import Piece, Stretch, by_language, stretches
from reader.export.plain import left_to_right
from reader.page.model import Mark, Page, Row, Side
from reader.page.wording import tip


def article_view(page: Page, book: Book, addresses: Addresses) -> view.ArticleView:
    """All that is to be shown of a page, decided."""
    content = [row for row in page.rows if row.kind is not BlockKind.FURNITURE]
    furniture = [row.arabic.text for row in page.rows if row.kind is BlockKind.FURNITURE]
    notes = _notes(content)
    typesetter = _Typesetter(book, addresses, notes)
    title = page.title.en or page.title.ar or page.article
    return view.ArticleView(
        page=page,
        title=title,
        lang=language(title, Side.ENGLISH),
        titled=any(row.kind is BlockKind.TITLE for row in content),
        lines=tuple(typesetter.line(row, level) for row, level in _levels(content)),
        furniture=tuple((text, language(text, Side.ARABIC)) for text in furniture),
        notes=tuple(notes.values()),
        origins=wording.origins(page),
    )


def _levels(rows: Iterable[Row]) -> Iterator[tuple[Row, int]]:
    """Each row with the level of its heading: 1 for the first title, 0 for text."""
    title = 1
    for row in rows:
        if row.kind is BlockKind.TITLE:
            yield row, title
            title = 2
        else:
            yield row, 2 if row.kind is BlockKind.HEADING else 0


def _notes(rows: Iterable[Row]) -> dict[tuple[int, int], view.Note]:
    """The translator's notes, numbered from 1, by the row's start and the sentence's index."""
    noted = [
        ((row.start, index), pair.note)
        for row in rows
        for index, pair in enumerate(row.pairs)
        if pair.note
    ]
    return {
        place: view.Note(number, tuple(fragments(note, Side.ENGLISH)))
        for number, (place, note) in enumerate(noted, start=1)
    }


class _Typesetter:
    """Makes lines of rows."""

    def __init__(
        self, book: Book, addresses: Addresses, notes: Mapping[tuple[int, int], view.Note]
    ) -> None:
        self._book = book
        self._addresses = addresses
        self._notes = notes

    def line(self, row: Row, level: int) -> view.Line:
        """A row as a line; `level` is its heading's, 0 for none."""
        return view.Line(
            kind=row.kind,
            level=level,
            cells=(self._cell(row, Side.ARABIC), self._cell(row, Side.ENGLISH)),
            told=self._told(row),
        )

    def _cell(self, row: Row, side: Side) -> view.Cell:
        lang = language(row.cell(side).text, side)
        parts = (self._part(row, side, lang, stretch) for stretch in stretches(row, side))
        return view.Cell(side, lang, direction(lang), tuple(parts))

    def _part(self, row: Row, side: Side, lang: Side, stretch: Stretch) -> view.Part:
        return view.Part(
            stretches=tuple(
                view.Stretch(other, tuple(self._text(row, side, piece) for piece in pieces))
                for other, pieces in by_language(stretch.pieces, lang)
            ),
            sentence=None if stretch.pair is None else self._sentence(row, side, stretch.pair),
        )

    def _sentence(self, row: Row, side: Side, index: int) -> view.Sentence:
        pair = row.pairs[index]
        return view.Sentence(
            anchor=sentence_anchor(side, row.start + pair.arabic.start),
            number=index + 1,
            origin=pair.origin or "none",
            warning=wording.unreviewed(pair.origin) if side is Side.ENGLISH else "",
            note=self._notes.get((row.start, index)),
        )

    def _text(self, row: Row, side: Side, piece: Piece) -> view.Text:
        name = self._name(row, side, piece.mark) if piece.mark else None
        return view.Text(piece.text, name, piece.run_in)

    def _name(self, row: Row, side: Side, mark: Mark) -> view.Name:
        return view.Name(
            anchor=mention_anchor(row.start + mark.start) if side is Side.ARABIC else None,
            href=self._addresses.term(mark.term.id),
            term_class=mark.term.term_class,
            tip=left_to_right(tip(mark.term)),
        )

    def _told(self, row: Row) -> view.Told | None:
        if row.told_in is None:
            return None
        href = self._addresses.sentence(row.told_in, Side.ENGLISH)
        told = self._book.summary(row.told_in.article)
        label = (told and wording.source(told.metadata)) or row.told_in.article
        return view.Told(href, label) if href else None
