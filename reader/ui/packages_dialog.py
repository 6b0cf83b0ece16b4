"""The translation packages of this computer, which of them is used, and how to get others."""

# ruff: noqa: PLC0415 - packages are read when the dialog is opened

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.ui.installer import Installer, in_words
from reader.ui.tasks import Task, Ticket
from reader.ui.translator import Translator

if TYPE_CHECKING:
    from reader.translation.argos.installed import Installed, InstalledPackage
    from reader.translation.packages.index import Available


class _Found(NamedTuple):
    """What translates, and where more is to be had.

    Attributes:
        used: the packages that translate; none while a server does.
        server: where text goes if a server translates, in a sentence; else "".
        address: of Argos's index.
    """

    installed: "Installed"
    used: "tuple[InstalledPackage, ...]"
    server: str
    address: str

    @property
    def note(self) -> str:
        """What the reader is to know of it, in lines."""
        lines = [] if self.installed.packages else ["No package is installed."]
        if self.server:
            lines.append(f"{self.server} It translates in place of packages.")
        elif not self.used:
            lines.append("A package from Arabic to English is needed to translate.")
        lines += map(str, self.installed.problems)
        look = "To look in" if self.server else "Only looking in"
        return "\n".join([*lines, f"{look} Argos's index goes to the network: {self.address}"])


class PackagesDialog(QDialog):
    """Lists packages, each with what can be done about it. Freed once it is closed.

    It leaves the window free: how far work is, and what comes of it, is said there.
    """

    def __init__(self, installer: Installer, translator: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Translation packages")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(540)
        self._installer, self._translator = installer, translator
        self._installed, self._available = _Table(), _Table()
        self._note = QLabel("Looking what is installed…")
        self._note.setWordWrap(True)
        self._note.setProperty("faint", True)
        self._arrange()
        installer.changed.connect(self._read)
        self._read()

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._installed)
        column.addWidget(self._note)
        column.addWidget(self._available)
        column.addStretch()
        line = QHBoxLayout()
        for words, act in (
            ("Install from a &file…", self._installer.ask),
            ("Look in &Argos's index…", self._look_up),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked, act=act: act())
            line.addWidget(button)
        line.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        line.addWidget(buttons)
        column.addLayout(line)

    def _read(self) -> None:
        Task(self, _read, self._show, self._fail)

    def _show(self, found: _Found) -> None:
        self._installed.clear()
        for package in found.installed.packages:
            words = f"{package.from_name} to {package.to_name}"
            details = f"{package.label} · {_megabytes(package.size)}"
            used = package in found.used
            actions = self._installed.add(words, details, "in use" if used else "")
            if not used and not found.server and package.from_code == "ar":
                self._add_use(actions, package)
            self._add_remove(actions, package)
        self._note.setText(found.note)
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        """Be as high as all lines need: a dialog does not grow by itself where text wraps."""
        needed = self._column.totalHeightForWidth(self.width())
        self.setMinimumHeight(min(needed, self.screen().availableSize().height()))

    def _add_use(self, actions: QHBoxLayout, package: "InstalledPackage") -> None:
        def use() -> None:
            from reader.session.engine_settings import load, save

            try:
                save(load()._replace(package=package.label))
            except ReaderError as error:
                self._fail(error)
            else:
                self._translator.begin_anew()
                self._read()

        _add_button(actions, "Use", f"Use {package.label}").clicked.connect(use)

    def _add_remove(self, actions: QHBoxLayout, package: "InstalledPackage") -> None:
        button = _add_button(actions, "Remove", f"Remove {package.label}")
        button.clicked.connect(lambda: self._installer.remove(package.path, package.label))

    def _look_up(self) -> None:
        self._installer.look_up(self._offer)

    def _offer(self, packages: "tuple[Available, ...]") -> None:
        from shiboken6 import isValid

        if not isValid(self):  # closed meanwhile
            return
        self._available.clear()
        for package in packages:
            actions = self._available.add(in_words(package), "", "")
            button = _add_button(actions, "Install…", f"Install {package.metadata.name}")
            button.clicked.connect(lambda _=False, each=package: self._installer.ask_to_fetch(each))
        QTimer.singleShot(0, self, self._make_room)

    def _fail(self, error: ReaderError) -> None:
        self._note.setText(str(error))


class _Table(QWidget):
    """Lines of words, details, a state and buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setColumnStretch(1, 1)

    def clear(self) -> None:
        """Take all lines away."""
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            widget.hide()
            widget.deleteLater()

    def add(self, words: str, details: str, state: str) -> QHBoxLayout:
        """Add a line; buttons go into the layout."""
        row = self._grid.rowCount()
        for column, text in enumerate((words, details, state)):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("faint", column > 0)
            self._grid.addWidget(label, row, column)
        actions = QWidget()
        line = QHBoxLayout(actions)
        line.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(actions, row, 3, Qt.AlignmentFlag.AlignRight)
        return line


def _add_button(actions: QHBoxLayout, words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.setAccessibleName(name)
    actions.addWidget(button)
    return button


def _read(_ticket: Ticket) -> _Found:
    """On a worker, as Argos's settings are read for it."""
    from reader.session.engine_settings import load, open_server
    from reader.translation.argos.installed import choose, read_packages
    from reader.translation.packages.index import index_address

    installed = read_packages()
    wanted = load()
    server = open_server(wanted).describe() if wanted.server_on else ""
    used = () if server else choose(installed.packages, wanted.package or None) or ()
    return _Found(installed, used, server, index_address())


def _megabytes(size: int) -> str:
    from reader.translation.packages.disk import megabytes

    return megabytes(size)
