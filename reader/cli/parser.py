"""What the command line understands."""

import argparse
import re
from pathlib import Path

from reader import __version__
from reader.cli.glossary_parser import add_glossary, add_glossary_files, add_json
from reader.cli.options import WindowOptions

_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; wrong usage ends it with status 2."""
    whole = argparse.ArgumentParser(
        prog="muqabala",
        description="Read Arabic press articles with their English beside them.",
        epilog="Without a command, the window opens. An ARTICLE is an id that “muqabala articles” "
        "lists, or a path to any text file.",
    )
    whole.add_argument("--version", action="version", version=f"muqabala {__version__}")
    whole.set_defaults(command=None, article=None, screenshot=None, size=None)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    _add_open(commands.add_parser("open", help="open the window, or take a picture of it"))
    for name, about in _DATA_COMMANDS.items():
        command = commands.add_parser(name, help=about, description=about.capitalize() + ".")
        if name in _OF_ONE_ARTICLE:
            command.add_argument("article", metavar="ARTICLE")
        if name == "mentions":
            add_glossary_files(command)
        add_json(command)
    add_glossary(commands.add_parser("glossary", help="the entries of the glossary; change them"))
    _add_translate(commands.add_parser("translate", help="translate an article"))
    _add_check(commands.add_parser("check", help="look for faults in what engines translated"))
    _add_memory(commands.add_parser("memory", help="exchange translations with other programs"))
    _add_export(commands.add_parser("export", help="write articles to a folder of HTML pages"))
    _add_server(
        commands.add_parser("server", help="have a LibreTranslate server translate, or not")
    )
    _add_models(commands.add_parser("models", help="manage the packages for offline translation"))
    return whole


def window_options(arguments: argparse.Namespace) -> WindowOptions:
    """What was said about the window."""
    return WindowOptions(arguments.article, arguments.screenshot, arguments.size)


_DATA_COMMANDS = {
    "articles": "list the articles of the library",
    "read": "print an article: its blocks, its sentences and their English",
    "mentions": "print where an article mentions terms of the glossary",
}
_OF_ONE_ARTICLE = ("read", "mentions")


def _add_open(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", nargs="?", metavar="ARTICLE")
    command.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help="save a picture (PNG) and end; no screen needed",
    )
    command.add_argument("--size", type=_size, metavar="WxH", help="of the window, in pixels")


def _add_translate(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="“-” is standard input")
    command.add_argument(
        "--engine",
        choices=("auto", "memory", "argos", "libretranslate"),
        default="auto",
        help="auto (default): corrections, then the memory, then what was translated before, and "
        "for the rest the server, if one is turned on, or else the installed packages; any other "
        "alone answers, whatever is known",
    )
    form = command.add_mutually_exclusive_group()
    add_json(form)
    form.add_argument("--jsonl", action="store_true", help="the same, a line each, as they come")


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", nargs="?", metavar="ARTICLE", help="all, if none is named")
    add_json(command)


def _add_memory(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "action",
        choices=("export", "import", "compare"),
        help="write memory and corrections to FILE (TMX); take what FILE has otherwise as "
        "corrections; only tell what that would change",
    )
    command.add_argument("file", type=Path, metavar="FILE")
    add_json(command)


def _add_export(command: argparse.ArgumentParser) -> None:
    command.add_argument("articles", nargs="*", metavar="ARTICLE", help="all, if none is named")
    command.add_argument(
        "--output", type=Path, required=True, metavar="DIR", help="folder to write"
    )
    add_json(command)


def _add_server(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "action",
        nargs="?",
        choices=("show", "set", "off", "test"),
        default="show",
        help="say where text goes (default); have the server at ADDRESS translate, in place of "
        "installed packages; keep text on this machine; try the server with a greeting",
    )
    command.add_argument("address", nargs="?", metavar="ADDRESS")
    command.add_argument(
        "--key", action="store_true", help="ask for an API key, or read it from standard input"
    )
    add_json(command)
    command.set_defaults(wrong_usage=command.error)


def _add_models(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "action",
        nargs="?",
        choices=("list", "available", "install", "remove"),
        default="list",
        help="list what is installed (default); fetch Argos's index and list it; install or remove "
        "a package",
    )
    command.add_argument(
        "package",
        nargs="?",
        metavar="PACKAGE",
        help="to install: a file (.argosmodel), a name in the index, or an address on the web; "
        "to remove: its name, or the name of its folder",
    )
    command.add_argument("--yes", action="store_true", help="install from the network unasked")
    add_json(command)
    command.set_defaults(wrong_usage=command.error)


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if not match:
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write it like 1440x900")
    return int(match[1]), int(match[2])
