"""What an article's template shows: lines of two cells, down to the single link."""

from dataclasses import dataclass

from reader.corpus.article import BlockKind
from reader.export.language import Fragment
from reader.page.model import Page, Side


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a term. `anchor` is None in the English column, `href` without a glossary."""

    anchor: str | None
    href: str | None
    term_class: str
    tip: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text that looks the same throughout."""

    text: str
    name: Name | None
    run_in: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Texts in one language; `side` is None where it is that of the cell."""

    side: Side | None
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A translator's note; its number is its place in the page, from 1."""

    number: int
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in one column.

    Attributes:
        anchor: its id in the page.
        number: its place in the row, from 1; the same in both columns.
        origin: of the English, "none" where there is none.
        warning: what is said of an English text that nobody has checked, or that is missing.
    """

    anchor: str
    number: int
    origin: str
    warning: str
    note: Note | None


@dataclass(frozen=True, slots=True)
class Part:
    """Text that is one sentence, or that stands between two (`sentence` is None)."""

    stretches: tuple[Stretch, ...]
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row."""

    side: Side
    lang: Side
    dir: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A link to the article that tells what a headline announces."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page; `level` is that of its heading, 0 for text."""

    kind: BlockKind
    level: int
    cells: tuple[Cell, Cell]
    told: Told | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A whole page.

    Attributes:
        title: in the language that `lang` names.
        titled: whether one of the lines is the title; else the template sets it above them.
        furniture: the lines of the page around the article, with their languages.
        origins: where the English comes from, in words.
    """

    page: Page
    title: str
    lang: Side
    titled: bool
    lines: tuple[Line, ...]
    furniture: tuple[tuple[str, Side], ...]
    notes: tuple[Note, ...]
    origins: str
