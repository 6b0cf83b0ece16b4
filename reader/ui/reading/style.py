"""How each kind of row is set: sizes, faces, distances."""

import math
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from reader.corpus.article import BlockKind
from reader.page.model import Side
from reader.ui import theme

MEASURE: Final = 38
"""The widest a column gets, in ems of the English text: about 75 letters, as readers like it."""

_LINE_HEIGHT: Final = {Side.ARABIC: 1.88, Side.ENGLISH: 1.65}


class Setting(NamedTuple):
    """How a kind of row is set; distances in ems of the English text.

    Attributes:
        scale: of the text size.
        leading: of the line height.
        rule: whether a hairline closes the row.
    """

    scale: float = 1.0
    leading: float = 1.0
    bold: bool = False
    faint: bool = False
    sans: bool = False
    above: float = 0.0
    below: float = 1.1
    rule: bool = False


_SETTINGS: Final = {
    BlockKind.TITLE: Setting(scale=1.3, leading=0.88, bold=True, below=2.4, rule=True),
    BlockKind.HEADING: Setting(scale=1.1, leading=0.9, bold=True, above=0.6, below=0.8),
    BlockKind.PARAGRAPH: Setting(),
    BlockKind.CAPTION: Setting(scale=0.85, faint=True),
    BlockKind.BYLINE: Setting(scale=0.85, faint=True),
    BlockKind.RELATED: Setting(scale=0.92, faint=True),
    BlockKind.FURNITURE: Setting(scale=0.8, faint=True, sans=True, below=0.5),
}


def setting(kind: BlockKind) -> Setting:
    """How rows of a kind are set."""
    return _SETTINGS[kind]


class CellStyle:
    """The face of a cell and its line height.

    Attributes:
        pitch: from one baseline to the next, in pixels.
        rise: from the upper edge of a line's slot down to its baseline.
        descent: of the face, from the baseline down.
        average: an estimate of how wide a letter is.
    """

    def __init__(self, font: QFont, line_height: float) -> None:
        self.font = font
        metrics = QFontMetricsF(font)
        em = QFontInfo(font).pixelSize()
        natural = metrics.ascent() + metrics.descent()
        self.pitch = float(math.ceil(max(natural, line_height * em)))
        self.rise = (self.pitch - natural) / 2 + metrics.ascent()
        self.descent = metrics.descent()
        self.average = 0.45 * em


class Typography:
    """All styles at one text size."""

    def __init__(self, points: float) -> None:
        """Take the size of the English text in points; the Arabic is set to match."""
        self.points = points
        self.em = QFontInfo(theme.serif_font(points)).pixelSize()
        self._styles: dict[tuple[BlockKind, Side], CellStyle] = {}

    @property
    def measure(self) -> int:
        """The widest a column gets, in pixels."""
        return round(MEASURE * self.em)

    @property
    def margin(self) -> int:
        """Between text and window, and half of what is between the columns, in pixels."""
        return round(2.1 * self.em)

    def style(self, kind: BlockKind, side: Side) -> CellStyle:
        """The style of a cell."""
        key = kind, side
        if key not in self._styles:
            its = setting(kind)
            font = _face(side, sans=its.sans)(self.points * its.scale, bold=its.bold)
            self._styles[key] = CellStyle(font, _LINE_HEIGHT[side] * its.leading)
        return self._styles[key]

    def baseline(self, kind: BlockKind, sides: Iterable[Side]) -> float:
        """Where the first line of all cells of a row stands, below the row's upper edge."""
        return self.above(kind) + max(self.style(kind, side).rise for side in sides)

    def above(self, kind: BlockKind) -> float:
        """The distance between a row's upper edge and its text, in pixels."""
        return setting(kind).above * self.em

    def below(self, kind: BlockKind) -> float:
        """The distance between a row's text and its lower edge, in pixels."""
        return setting(kind).below * self.em


def _face(side: Side, *, sans: bool) -> Callable[..., QFont]:
    if side is Side.ARABIC:
        return theme.arabic_sans_font if sans else theme.arabic_font
    return theme.sans_font if sans else theme.serif_font
