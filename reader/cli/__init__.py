"""The command line: one of two doors to a session.

What a command alone needs is imported when it is run, so that the window opens sooner.
"""

# ruff: noqa: PLC0415 - for that reason

import os
import sys
from collections.abc import Callable, Sequence

from reader.cli.options import WindowOptions
from reader.errors import ReaderError
from reader.session import Session, open_session

DONE, FAILED = 0, 1


def main(argv: Sequence[str], open_window: Callable[[Session, WindowOptions], int]) -> int:
    """Run one command.

    Returns:
        The exit status: 0 done; 1 the input or the work failed, each reason in one line on standard
        error. Wrong usage leaves by SystemExit with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        if not argv:
            return open_window(open_session(closely=False), WindowOptions())
        return _run(argv, open_window)
    except ReaderError as error:
        return _fail(error)
    except BrokenPipeError:  # who reads has seen enough
        _give_up_output()
        return FAILED
    except OSError as error:
        _give_up_output()
        return _fail(f"{error.filename or 'standard output'}: {error.strerror}.")
    except KeyboardInterrupt:
        return _fail("stopped.")


def _run(argv: Sequence[str], open_window: Callable[[Session, WindowOptions], int]) -> int:
    from reader.cli import commands, export
    from reader.cli.parser import parser, window_options

    arguments = parser().parse_args(argv)
    problems: Sequence[ReaderError] = ()
    if arguments.command in (None, "open"):
        return open_window(open_session(closely=False), window_options(arguments))
    session = open_session()
    if arguments.command == "export":
        export.run(session, arguments)
    elif arguments.command == "models":
        from reader.cli import models

        models.run(arguments)
    elif arguments.command == "server":
        from reader.cli import server

        server.run(arguments)
    elif arguments.command == "translate":
        from reader.cli import translate

        translate.run(session, arguments)
    elif arguments.command == "check":
        from reader.cli import check

        check.run(session, arguments)
    elif arguments.command == "glossary":
        from reader.cli import glossary

        problems = glossary.run(session, arguments)
    elif arguments.command == "memory":
        from reader.cli import memory

        problems = memory.run(session, arguments)
    else:
        commands.run(session, arguments)
    sys.stdout.flush()
    problems = [*problems, *session.problems]
    for problem in problems:
        _fail(problem)
    return FAILED if problems else DONE


def _give_up_output() -> None:
    """See "Note on SIGPIPE" in Python's documentation: it would be written once more at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(reason: object) -> int:
    one_line = " ".join(str(reason).split())
    print(f"muqabala: {one_line}", file=sys.stderr)
    return FAILED
