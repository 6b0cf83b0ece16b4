"""From the command line to a window on the screen, or to a picture of one.

Qt is imported only once it is known that it can be loaded, and a window be shown.
"""

# ruff: noqa: PLC0415 - for that reason, imports stand where their turn has come
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import DisplayError, Place, ReaderError
from reader.session import Session
from reader.ui.display import OFFSCREEN, require_display, require_libraries

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def run(
    session: Session,
    *,
    article: str | None,
    screenshot: Path | None,
    size: tuple[int, int] | None,
) -> int:
    """Open the window on an article (its id or a path); return the program's exit status.

    With `screenshot` the window is painted into a PNG file and nothing is remembered or recalled.
    `size` is in pixels.

    Raises:
        DisplayError: there is no screen, or Qt lacks a system library.
        ArticleError: no article goes by that name.
        ReaderError: the picture cannot be written.
    """
    if screenshot is not None:
        return _picture(session, article, screenshot, size)
    require_display()
    return _window(session, article, size)


def _window(session: Session, article: str | None, size: tuple[int, int] | None) -> int:
    app = _application()
    from reader.ui import garbage, settings, trouble
    from reader.ui.window import MainWindow

    is_file = article is not None and article not in session.names and Path(article).exists()
    if article is not None and not is_file:
        session.article(article)  # says what is wrong before there is a window
    file = settings.default_file()
    remembered = settings.load(file)
    if size is not None:
        remembered = remembered._replace(size=size, maximized=False)
    window = MainWindow(session, remembered)
    window.closing.connect(lambda: settings.save(window.settings(), file))
    trouble.bring_to(window.notices.put_up_once)
    window.started.connect(partial(garbage.collect_here, window))
    window.show()
    window.open_first(None if is_file else article)
    if is_file and article is not None:
        window.opener.read(article)
    return app.exec()


def _picture(
    session: Session, article: str | None, file: Path, size: tuple[int, int] | None
) -> int:
    try:
        require_display()
        platform = []
    except DisplayError:
        require_libraries(OFFSCREEN)
        platform = ["-platform", OFFSCREEN]
    app = _application(*platform)
    _hush_offscreen()
    from reader.ui.settings import Settings
    from reader.ui.window import MainWindow

    name = None if article is None else session.article(article).id
    window = MainWindow(session, Settings(size=size) if size else Settings())
    window.renewing.renewed.connect(app.quit)
    window.show()
    window.open_first(name)
    app.exec()
    painted = window.grab()
    window.close()
    if not painted.save(str(file), "PNG"):
        raise ReaderError("the picture cannot be written here; choose another file", Place(file))
    return 0


def _hush_offscreen() -> None:
    """Keep Qt's offscreen platform from saying what it cannot do; nobody asked it to."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def handle(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(handle)


def _application(*arguments: str) -> "QApplication":
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise DisplayError(f"Qt cannot be loaded: {error}") from error
    app = QApplication(["muqabala", *arguments])
    app.setApplicationName("Muqabala")
    app.setDesktopFileName("muqabala")
    return app
