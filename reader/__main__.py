"""Where the program starts: `muqabala`, or `python -m reader`.

Modules are imported inside, with the garbage collector off: a start makes much and leaves no
garbage, and looking for it takes a tenth of the time.
"""

# ruff: noqa: PLC0415 - for that reason, and as Qt is for the window alone
import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.cli.options import WindowOptions
    from reader.session import Session


def main() -> int:
    """Run the command line; returns the exit status."""
    gc.disable()
    from reader import cli

    gc.enable()
    return cli.main(sys.argv[1:], open_window=_open_window)


def _open_window(session: "Session", options: "WindowOptions") -> int:
    gc.disable()  # the window collects by itself, see `reader.ui.garbage`
    from reader.ui.app import run

    return run(session, article=options.article, screenshot=options.screenshot, size=options.size)


if __name__ == "__main__":
    sys.exit(main())
