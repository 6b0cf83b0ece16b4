"""Translation packages from the window: installed, fetched and removed on a worker, and said so.

Nothing is fetched before the reader has seen from where and how large it is.
"""

# ruff: noqa: PLC0415 - packages are chosen, unpacked and fetched in few starts

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.announced import announced
from reader.ui.file_reader import ask_for_file
from reader.ui.notices import Notices
from reader.ui.tasks import Ticket

if TYPE_CHECKING:
    from reader.translation.packages.index import Available
    from reader.translation.packages.install import Installed
    from reader.translation.packages.progress import Progress

Result = TypeVar("Result")

SUFFIX = ".argosmodel"

_UNIT = 1 << 10  # Qt counts in 32 bits: packages are told of in kilobytes


class _CancelledError(Exception):
    """Ends work that nobody waits for any more."""


class Installer(QObject):
    """Changes what is installed; `changed` is sent when it is done."""

    changed = Signal()

    def __init__(self, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._window = notices, window
        self._has_offered = False

    def offer(self) -> None:
        """Say once that a package is needed, and how to get one."""
        if self._has_offered:
            return
        self._has_offered = True
        notice = self._notices.put_up(
            "Nothing here can translate this text yet. A translation package can, with no network."
        )
        notice.add_button("Install from a file…", self.ask)
        notice.add_button("Look in Argos's index…", self.find)
        self.changed.connect(notice.dismiss)

    def ask(self) -> None:
        """Let the reader choose a package's file."""
        kinds = (f"Translation packages (*{SUFFIX})",)
        ask_for_file(self._window, "Install a translation package", kinds, self.install)

    def install(self, path: str) -> None:
        """Install a package from a file."""

        def steps() -> "Generator[Progress, None, Installed]":
            from reader.translation.packages.install import install

            return install(Path(path))

        self._do(f"Installing {Path(path).name}…", _stepwise(steps), self._welcome)

    def remove(self, package: Path, name: str) -> None:
        """Remove an installed package, which goes by that name."""

        def steps() -> "Generator[Progress, None, None]":
            from reader.translation.packages.install import remove

            return remove(package)

        self._do(f"Removing {name}…", _stepwise(steps), lambda _: self._say(f"{name} is removed."))

    def find(self) -> None:
        """Look for the best package in Argos's index, and ask whether to fetch it."""
        self.look_up(lambda found: self.ask_to_fetch(found[0]) if found else self._find_nothing())

    def look_up(self, on_success: "Callable[[tuple[Available, ...]], object]") -> None:
        """Ask Argos's index for the packages that help to read Arabic, the best first."""

        def work(_ticket: Ticket) -> "tuple[Available, ...]":
            from reader.translation.packages.index import available

            return tuple(each for each in available() if each.metadata.useful)

        self._do("Looking in Argos's index…", work, on_success)

    def ask_to_fetch(self, package: "Available") -> None:
        """Say from where and how large a package is, and let the reader decide."""

        def work(_ticket: Ticket) -> int | None:
            from reader.translation.packages.index import download_size

            return download_size(package.links)

        def ask(size: int | None) -> None:
            host = urlsplit(package.links[0]).hostname
            notice = self._notices.put_up(f"{in_words(package)}, {_how_large(size)}, from {host}.")

            def fetch() -> None:
                notice.dismiss()
                self._fetch(package)

            notice.add_button("Download and install", fetch)

        self._do(f"Asking how large {package.metadata.name} is…", work, ask)

    def _fetch(self, package: "Available") -> None:
        def steps() -> "Generator[Progress, None, Installed]":
            from reader.translation.packages.download import fetch_and_install

            return fetch_and_install(package.links)

        self._do(f"Fetching {in_words(package)}…", _stepwise(steps), self._welcome)

    def _find_nothing(self) -> None:
        self._notices.put_up("Argos's index has no package for Arabic.")

    def _welcome(self, installed: "Installed") -> None:
        metadata = installed.metadata
        self._say(f"{metadata.name} {metadata.version} is installed.", metadata.remark)

    def _say(self, *words: str) -> None:
        self._notices.put_up(" ".join(filter(None, words)))
        self.changed.emit()

    def _do(
        self,
        words: str,
        work: Callable[[Ticket], Result],
        on_success: Callable[[Result], object],
    ) -> None:
        announced(self, self._notices, words, work, on_success)


def in_words(package: "Available") -> str:
    """A package in a line: "Arabic to English (translate-ar_en 1.0)"."""
    its = package.metadata
    return f"{its.from_name} to {its.to_name} ({its.name} {its.version})"


def _how_large(size: int | None) -> str:
    from reader.translation.packages.disk import megabytes

    return "of a size that the server does not tell" if size is None else megabytes(size)


def _stepwise(
    steps: "Callable[[], Generator[Progress, None, Result]]",
) -> Callable[[Ticket], Result]:
    """A generator as a piece of work, which is closed when that is cancelled."""

    def work(ticket: Ticket) -> Result:
        under_way = steps()
        while True:
            try:
                progress = next(under_way)
            except StopIteration as finished:
                result: Result = finished.value
                return result
            if ticket.cancelled:
                under_way.close()  # leaves nothing behind
                raise _CancelledError
            ticket.report(progress.done_bytes // _UNIT, (progress.total_bytes or 0) // _UNIT)

    return work
