import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import reader
from reader import cli

ROOT = Path(reader.__file__).parent.parent


class Ran:
    """What a command printed, line by line, and its exit status."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err.splitlines()


@pytest.fixture
def muqabala(capfd):
    """Run a command in this process; a window is no part of it."""

    def run(*arguments):
        opened = []
        try:
            status = cli.main(arguments, lambda _, options: opened.append(options) or 0)
        except SystemExit as end:
            status = end.code
        ran = Ran(status, *capfd.readouterr())
        ran.opened = opened
        return ran

    return run


@pytest.fixture
def copy(tmp_path):
    """A copy of the program with its data, to be broken, and how to run it as a program."""
    root = tmp_path / "copy"
    for name in ("reader", "resources", "seeds"):
        shutil.copytree(
            ROOT / name, root / name, ignore=shutil.ignore_patterns("ui", "__pycache__")
        )

    def run(*arguments, **environment):
        done = subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            cwd=root, env={"PATH": "/usr/bin:/bin", **environment},
            capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip
        return Ran(done.returncode, done.stdout, done.stderr)

    run.root = root
    return run
