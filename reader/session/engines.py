"""Which engine translates what the memory does not know: what this machine has, as the reader set.

Engines are heavy, so nothing of them is imported before one is asked for.
"""

# ruff: noqa: PLC0415 - for that reason

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.translation.engine import Engine


def engine_at_hand() -> "Engine | None":
    """The server, if the reader has turned one on; else the installed packages; None without.

    Raises:
        EngineError: there is one, and it cannot work.
        PackageError: what is installed cannot be read.
    """
    from reader.session.engine_settings import load

    return server() if load().server_on else packages()


def server() -> "Engine":
    """The server that the reader has set.

    Raises:
        EngineError: none is set, or it is turned off.
    """
    from reader.session.engine_settings import load, open_server

    return open_server(load())


def packages() -> "Engine | None":
    """The installed packages that lead from Arabic to English; None if none do.

    Raises:
        EngineError: they cannot work.
        PackageError: what is installed cannot be read.
    """
    from reader.session.engine_settings import load
    from reader.translation.argos.engine import open_engine
    from reader.translation.argos.installed import choose, installed_packages

    steps = choose(installed_packages(), load().package or None)
    return open_engine(steps) if steps else None
