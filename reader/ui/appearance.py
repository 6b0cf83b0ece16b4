"""Light or dark, and how large the article's letters are."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.settings import Settings, ThemeChoice
from reader.ui.stylesheet import stylesheet
from reader.ui.theme import Theme

_USUAL = Settings().text_size
_LEAST, _MOST, _STEP = 8.0, 32.0, 1.0


class Appearance(QObject):
    """What the reader chose, put into effect.

    `theme_changed` carries a `Theme`, `size_changed` the size of the article's letters in points.
    """

    theme_changed = Signal(object)
    size_changed = Signal(float)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.choice = ThemeChoice.SYSTEM
        self.points = _USUAL
        self._shown: Theme | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """The theme that the choice comes to."""
        if self.choice is ThemeChoice.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return Theme.dark() if scheme == Qt.ColorScheme.Dark else Theme.light()
        return Theme.dark() if self.choice is ThemeChoice.DARK else Theme.light()

    def choose(self, choice: ThemeChoice) -> None:
        """Show these colours from now on."""
        self.choice = choice
        theme = self.theme
        if theme is self._shown:
            return
        self._shown = theme
        QApplication.setPalette(theme.qt_palette())
        points = self._window.font().pointSizeF()
        self._window.setStyleSheet(stylesheet(theme.palette, points))
        self.theme_changed.emit(theme)

    def resize(self, points: float) -> None:
        """Set the article in letters of so many points, within reason."""
        self.points = min(max(points, _LEAST), _MOST)
        self.size_changed.emit(self.points)

    def enlarge(self, steps: int) -> None:
        """Set the article in larger letters, or in smaller ones for steps below 0."""
        self.resize(self.points + steps * _STEP)

    def usual_size(self) -> None:
        """Set the article in letters of the usual size."""
        self.resize(_USUAL)

    def _follow_system(self) -> None:
        if self.choice is ThemeChoice.SYSTEM:
            self.choose(ThemeChoice.SYSTEM)
