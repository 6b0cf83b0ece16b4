"""Where the program starts: `muqabala`, or `python -m reader`."""

import gc
import sys

from reader import cli
from reader.cli.options import WindowOptions
from reader.session import Session


def main() -> int:
    """Run the command line; returns the exit status."""
    return cli.main(sys.argv[1:], open_window=_open_window)


def _open_window(session: Session, options: WindowOptions) -> int:
    gc.disable()  # a start makes much and leaves nothing behind; the window turns it on again
    from reader.ui.app import run  # noqa: PLC0415 - Qt is for the window alone

    return run(session, article=options.article, screenshot=options.screenshot, size=options.size)


if __name__ == "__main__":
    sys.exit(main())
