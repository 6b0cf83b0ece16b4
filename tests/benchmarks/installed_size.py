"""What an installation takes on disk: everything that reading needs, bytecode included."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result

ALLOWED = 650.0


def measure(_rounds: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as scratch:
        environment = Path(scratch) / "environment"
        subprocess.run(
            [ROOT / ".uv/bin/uv", "sync", "--quiet", "--no-dev", "--no-editable"],
            env=os.environ | {"UV_PROJECT_ENVIRONMENT": str(environment)},
            cwd=ROOT,
            check=True,
        )
        yield Result(
            "installed size", "what is allowed", "MB", _megabytes(environment), ALLOWED, 1.0
        )


def _megabytes(folder: Path) -> float:
    """What the files below a folder take up, in units of 10⁶ bytes, as `du` counts."""
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*")) / 1e6
