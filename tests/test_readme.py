"""The README tells of the commands, options and keys that there are."""

import re
from contextlib import redirect_stdout, suppress
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from reader.cli.parser import parser
from reader.ui.commands import Command

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (
    *("open", "articles", "read", "mentions", "glossary", "translate", "check", "memory"),
    *("export", "models", "server"),
)


def actions(command):
    """What a command can be told to do, where each has options of its own."""
    return re.findall(r"^    (\w+)(?:  |$)", help_text(command), re.MULTILINE)


@cache
def help_text(*command):
    with redirect_stdout(StringIO()) as printed, suppress(SystemExit):
        parser().parse_args([*command, "--help"])
    return printed.getvalue()


@pytest.mark.parametrize(
    "command", [command for command in Command if command.keys], ids=lambda command: command.name
)
def test_each_key_is_told(command):
    rows = re.findall(r"^\| ([^|]+) \|", README, re.MULTILINE)

    assert command.keys[0] in {key.strip() for row in rows for key in row.split(",")}


def test_each_command_is_told():
    there_are = re.findall(r"^    (\w+)(?:  |$)", help_text(), re.MULTILINE)
    told = re.findall(r"^\| .*`muqabala (\w+)", README, re.MULTILINE)

    assert set(there_are) == set(told) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_is_told(command):
    texts = [help_text(command), *(help_text(command, action) for action in actions(command))]
    there_are = set(re.findall(r"--[a-z]+", " ".join(texts))) - {"--help", "--json"}
    usage = " ".join(re.findall(rf"`muqabala {command} ([^`]*)`", README))

    assert there_are == set(re.findall(r"--[a-z]+", usage))


@pytest.mark.parametrize("command", COMMANDS)
def test_what_takes_json_is_told(command):
    [sentence] = re.findall(r"^(.*) take `--json`", README, re.MULTILINE)

    assert ("--json" in help_text(command)) == (f"`{command}`" in sentence)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_what_is_pointed_to_is_there(document):
    text = (ROOT / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https:)([^)#]+)", text)
    paths = re.findall(r"`((?:reader|resources|seeds|tests|\.ci)/[\w./-]*)`", text)

    assert [path for path in links + paths if not (ROOT / path).exists()] == []
