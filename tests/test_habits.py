"""The linters, as tests: one command runs all that must hold before a change lands."""

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable

HABITS = {
    "ruff check": [PYTHON, "-m", "ruff", "check"],
    "ruff format": [PYTHON, "-m", "ruff", "format", "--check"],
    "mypy": [PYTHON, "-m", "mypy"],
    "import-linter": [str(Path(sysconfig.get_path("scripts")) / "lint-imports")],
}


@pytest.mark.timeout(300)  # mypy reads all of Qt's type hints the first time
@pytest.mark.parametrize("command", HABITS.values(), ids=HABITS)
def test_has_nothing_to_say(command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    if done.returncode:
        pytest.fail(f"{done.stdout}\n{done.stderr}", pytrace=False)
