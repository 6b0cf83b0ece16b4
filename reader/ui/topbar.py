"""The bar above the text: back and forward, views, text size, and what is done with the article."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from reader.ui.commands import THEMES, VIEWS, Command, Commands, Group


class TopBar(QFrame):
    """Buttons for the commands most used; the menu at the end has them all.

    Where the window is narrow, buttons that the menu has too give way.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._commands = commands
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 6, 10, 6)
        self._row.setSpacing(4)
        self._add(Command.BACK, Command.FORWARD, gap=6)
        self._add(*VIEWS, gap=18)
        sizes = self._add(Command.SMALLER, Command.LARGER, gap=6)
        furniture = self._add(Command.FURNITURE, gap=0)
        self._row.addStretch()
        colours = self._menu_button("Colours", "Light, dark, or as the system has it")
        colours.setMenu(_menu(colours, commands, THEMES))
        export = self._add(Command.EXPORT, gap=0)
        export[0].setProperty("framed", True)
        self.menu_button = self._menu_button("☰", commands[Command.MENU].toolTip())
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setMenu(self._whole_menu())
        self._may_give_way = [colours, *furniture, *sizes, *export]

    def minimumSizeHint(self) -> QSize:
        """As narrow as can be with all that may give way gone."""
        gone = sum(each.sizeHint().width() + self._row.spacing() for each in self._may_give_way)
        full = super().sizeHint()
        return QSize(max(full.width() - gone, 0), full.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide as many of the buttons that may give way as must."""
        super().resizeEvent(event)
        for each in self._may_give_way:
            each.show()
        for each in self._may_give_way:
            if self._row.sizeHint().width() <= self.width():
                break
            each.hide()

    def _add(self, *commands: Command, gap: int) -> list[QToolButton]:
        buttons = [self._button(command) for command in commands]
        for button in buttons:
            self._row.addWidget(button)
        self._row.addSpacing(gap)
        return buttons

    def _button(self, command: Command) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._commands[command])
        button.setAccessibleName(command.words.rstrip("…"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setToolTip(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        return button

    def _whole_menu(self) -> QMenu:
        """All commands by group; filled when it is first opened."""
        menu = QMenu(self)

        def fill() -> None:
            if menu.isEmpty():
                for group in Group:
                    members = [command for command in Command if command.group is group]
                    menu.addMenu(_menu(menu, self._commands, members, group))

        menu.aboutToShow.connect(fill)
        return menu


def _menu(
    parent: QWidget,
    commands: Commands,
    members: Iterable[Command],
    title: str = "",
) -> QMenu:
    menu = QMenu(title, parent)
    menu.addActions([commands[command] for command in members])
    return menu
