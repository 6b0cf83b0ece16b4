"""The look in Qt's terms: a palette as colours, and the typefaces of each language."""

from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from reader.glossary.term import TermClass
from reader.page.palette import DARK, LIGHT, Palette

# In order of preference, each with its size beside Noto Serif's at which the two look alike: Arabic
# faces differ much in how large their letters are for the same size.
ARABIC_FACES: Final = {
    "Amiri": 1.27,
    "Noto Naskh Arabic": 1.12,
    "Scheherazade New": 1.27,
    "Geeza Pro": 1.12,
    "Sakkal Majalla": 1.35,
    "Traditional Arabic": 1.35,
    "DejaVu Sans": 1.06,
}
SERIF_FACES: Final = ("Noto Serif", "Georgia", "DejaVu Serif")
SANS_FACES: Final = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
ARABIC_SANS_FACES: Final = ("Noto Sans Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans")


class Theme:
    """A palette as `QColor`s; use the shared `Theme.light()` and `Theme.dark()`."""

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        self.paper = QColor(palette.paper)
        self.chrome = QColor(palette.chrome)
        self.card = QColor(palette.card)
        self.rule = QColor(palette.rule)
        self.ink = QColor(palette.ink)
        self.faint = QColor(palette.faint)
        self.accent = QColor(palette.accent)
        self.wash = QColor(palette.wash)
        self.pick = QColor(palette.pick)
        self.selection = QColor(palette.selection)
        self.fault = QColor(palette.fault)
        self._classes = {each: QColor(value) for each, value in palette.classes.items()}

    @staticmethod
    @cache
    def light() -> "Theme":
        """Ink on warm paper."""
        return Theme(LIGHT)

    @staticmethod
    @cache
    def dark() -> "Theme":
        """The same at night."""
        return Theme(DARK)

    def class_colour(self, term_class: TermClass) -> QColor:
        """The colour of a class of terms."""
        return self._classes[term_class]

    def qt_palette(self) -> QPalette:
        """For the widgets that Qt draws."""
        role = QPalette.ColorRole
        palette = QPalette(self.chrome)
        for which, colour in {
            role.Window: self.chrome,
            role.WindowText: self.ink,
            role.Base: self.paper,
            role.AlternateBase: self.card,
            role.Text: self.ink,
            role.PlaceholderText: self.faint,
            role.Button: self.card,
            role.ButtonText: self.ink,
            role.ToolTipBase: self.card,
            role.ToolTipText: self.ink,
            role.Highlight: self.selection,
            role.HighlightedText: self.ink,
            role.Link: self.accent,
            role.Accent: self.accent,
        }.items():
            palette.setColor(which, colour)
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.faint)
        return palette


def arabic_font(points: float, *, bold: bool = False) -> QFont:
    """The Arabic reading face at the size that goes with an English text of so many points."""
    return _font(tuple(ARABIC_FACES), points * _arabic_scale(), bold=bold)


def serif_font(points: float, *, bold: bool = False) -> QFont:
    """The English reading face."""
    return _font(SERIF_FACES, points, bold=bold)


def sans_font(points: float, *, bold: bool = False) -> QFont:
    """The face of the window around the text."""
    return _font(SANS_FACES, points, bold=bold)


def arabic_sans_font(points: float, *, bold: bool = False) -> QFont:
    """The Arabic face of the window around the text."""
    return _font(ARABIC_SANS_FACES, points, bold=bold)


def _font(families: tuple[str, ...], points: float, *, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


@cache
def _arabic_scale() -> float:
    """How much larger the first installed Arabic face is set than the English."""
    installed = (scale for face, scale in ARABIC_FACES.items() if QFontDatabase.hasFamily(face))
    return next(installed, 1.1)
