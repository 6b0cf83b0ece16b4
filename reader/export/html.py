"""Pages as a folder of HTML that needs no script and no network."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reader.export import wording
from reader.export.addresses import GLOSSARY, INDEX, Addresses
from reader.export.article import article_view
from reader.export.book import Book
from reader.export.folder import MARK, replaced
from reader.export.glossary import glossary_view
from reader.export.index import index_view
from reader.export.language import direction, fragments, language
from reader.export.plain import plain
from reader.page import wording as page_wording
from reader.page.model import Page, Side
from reader.page.palette import DARK, LIGHT

STYLE = "style.css"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the files are written."""

    done: int
    total: int


def write(book: Book, folder: Path) -> Generator[Progress, None, Path]:
    """Writes an index, a page for each article, a glossary and their style sheet.

    The same book gives the same bytes. To cancel, close the generator: nothing is left behind.

    Yields:
        Progress after each file.

    Returns:
        The index, once all files are in place.

    Raises:
        ExportError: the folder cannot be written to, or holds other files than an export's.
    """
    total = len(book.pages) + 3
    with replaced(folder) as place:
        for done, (name, text) in enumerate(_files(book), start=1):
            (place / name).write_text(text, encoding="utf-8", newline="\n")
            yield Progress(done, total)
    return folder / INDEX


def _files(book: Book) -> Iterator[tuple[str, str]]:
    """The files' names and texts, each made when it is asked for."""
    environment = _environment()
    addresses = Addresses(book)

    def rendered(template: str, **shown: object) -> str:
        return environment.get_template(f"{template}.jinja").render(book=book, **shown)

    yield STYLE, rendered("style.css", light=LIGHT, dark=DARK, most=_most_pairs(book))
    for page, before, after in _with_neighbours(book.pages):
        article = article_view(page, book, addresses)
        text = rendered(
            "article.html", article=article, addresses=addresses, before=before, after=after
        )
        yield str(addresses.article(page.article)), text
    yield GLOSSARY, rendered("glossary.html", groups=glossary_view(book, addresses))
    yield INDEX, rendered("index.html", entries=list(index_view(book, addresses)))


def _with_neighbours(pages: Sequence[Page]) -> Iterator[tuple[Page, Page | None, Page | None]]:
    """Each page with the one before and the one after it."""
    yield from zip(pages, (None, *pages), (*pages[1:], None), strict=False)


def _most_pairs(book: Book) -> int:
    """How many sentences the longest row has: the style sheet has a rule for each number."""
    return max((len(row.pairs) for page in book.pages for row in page.rows), default=0)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reader.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.globals.update(mark=MARK, classes=page_wording.CLASS_PLURALS)
    environment.filters.update(
        counted=page_wording.counted,
        date=page_wording.date,
        known=lambda metadata, side: wording.known(metadata, Side(side)),
        class_name=page_wording.CLASS_NAMES.__getitem__,
        direction=direction,
        english=partial(fragments, around=Side.ENGLISH),
        written_in=partial(language, expected=Side.ARABIC),
    )
    return environment


def _finalize(value: object) -> object:
    """Every text that a template shows, made fit for HTML; what is HTML already stays."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
