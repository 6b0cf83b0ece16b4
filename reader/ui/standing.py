"""How a window stands (its size, panels, views), out of settings and into them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.ui.settings import Settings
from reader.ui.wiring import MODES, THEMES, chosen

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_ANY_WIDTH = 100_000


def take_over(window: "MainWindow", settings: Settings) -> None:
    """Have a window stand as it was left."""
    window.resize(*settings.size)
    if settings.maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    window.glossary.set_heights(settings.heights)
    window.library_panel.want(settings.library)
    window.glossary_panel.want(settings.glossary)
    fit_panels(window, -1, window.width())
    window.columns.setSizes(_shared_out(settings.columns, window.width()))
    window.glossary.chips.choose(settings.classes)
    window.appearance.choose(settings.theme)
    window.appearance.resize(settings.text_size)
    for choices, value in ((MODES, settings.mode), (THEMES, settings.theme)):
        for command, choice in choices.items():
            if choice == value:
                window.commands[command].setChecked(True)


def as_it_stands(window: "MainWindow", before: Settings) -> Settings:
    """A window as it stands now, to be remembered; `before` is what was taken over."""
    here = window.navigator.location
    size = window.normalGeometry().size() if window.isMaximized() else window.size()
    return Settings(
        size=(size.width(), size.height()),
        maximized=window.isMaximized(),
        columns=_kept(window.columns.sizes(), before.columns),
        heights=_kept(window.glossary.heights, before.heights),
        library=window.library_panel.wanted,
        glossary=window.glossary_panel.wanted,
        mode=chosen(window.commands, MODES),
        text_size=window.appearance.points,
        theme=window.appearance.choice,
        classes=tuple(sorted(window.glossary.chips.chosen)),
        last_place=here.to_remember() if here else None,
        export_folder=window.exporter.folder,
    )


def fit_panels(window: "MainWindow", before: int, now: int) -> None:
    """Leave the text its room as the window's width changes; -1 if it had none before."""
    for panel in (window.library_panel, window.glossary_panel):
        panel.fit(before if before > 0 else _ANY_WIDTH, now)


def _shared_out(columns: Sequence[int], width: int) -> list[int]:
    """The panels as wide as they were, but no wider than leaves the text most of the window."""
    library, glossary = min(columns[0], width // 5), min(columns[2], width * 27 // 100)
    return [library, width - library - glossary, glossary]


def _kept(now: Sequence[int], before: Sequence[int]) -> tuple[int, ...]:
    """Sizes of a splitter's parts; for one that is hidden, what it had before."""
    return tuple(size or earlier for size, earlier in zip(now, before, strict=True))
