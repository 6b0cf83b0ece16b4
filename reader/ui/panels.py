"""The panels beside the text: shown and hidden by the reader, and by a window too narrow."""

from typing import Generic, TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

Panel_co = TypeVar("Panel_co", bound=QWidget, covariant=True)


class SidePanel(Generic[Panel_co]):
    """A panel, the action that shows it, and the width of the window below which it gives way.

    Once the window is wide again, a panel that gave way comes back; one that the reader hid
    does not. In a narrow window the reader can still call it.
    """

    def __init__(self, panel: Panel_co, action: QAction, least_window: int) -> None:
        self._panel, self._action, self._least = panel, action, least_window
        self._gave_way = False
        action.toggled.connect(self._show)

    @property
    def panel(self) -> Panel_co:
        """The panel itself."""
        return self._panel

    @property
    def wanted(self) -> bool:
        """Whether the reader would have it shown, were there room."""
        return self._action.isChecked() or self._gave_way

    def want(self, shown: bool) -> None:  # noqa: FBT001 - like Qt's setters
        """Show or hide it."""
        self._action.setChecked(shown)
        self._show(shown)

    def give_way(self) -> None:
        """Be hidden until there is room."""
        if self._action.isChecked():
            self._action.setChecked(False)
            self._gave_way = True

    def fit(self, before: int, now: int) -> None:
        """Give way, or come back, as the window's width changes across the bound."""
        if now < self._least <= before:
            self.give_way()
        elif before < self._least <= now and self._gave_way:
            self._action.setChecked(True)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a slot of a toggled signal
        self._gave_way = False
        self._panel.setVisible(shown)
