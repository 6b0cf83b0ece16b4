"""Measure a thing and its floor turn by turn, so that whatever slows one slows the other too."""

import compileall
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]

Measurement = Callable[[], float]
"""Does the thing once and returns what it took, in the unit of its result."""


@dataclass(frozen=True)
class Result:
    """Medians of a measurement and of its floor; `limit` is what their ratio is meant to keep to.

    `floor_is` says in words what the floor is.
    """

    name: str
    floor_is: str
    unit: str
    ours: float
    floor: float
    limit: float

    @property
    def ratio(self) -> float:
        return self.ours / self.floor


def alternate(ours: Measurement, floor: Measurement, rounds: int) -> tuple[float, float]:
    """The medians of both, measured by turns after one unmeasured turn of each."""
    ours()
    floor()
    turns = [(ours(), floor()) for _ in range(rounds)]
    return median(turn[0] for turn in turns), median(turn[1] for turn in turns)


def timed(action: Callable[[], object]) -> Measurement:
    """A measurement of how long an action takes, in milliseconds; as in `timeit`, without gc."""

    def measure() -> float:
        gc.disable()
        began = time.perf_counter()
        action()
        took = time.perf_counter() - began
        gc.enable()
        return took * 1000

    return measure


def until_printed(module: str, *arguments: str) -> Measurement:
    """A measurement of a whole process, in milliseconds, up to the moment that it prints.

    The module is run as a program with these arguments. It prints `time.monotonic_ns()`, a clock
    that all processes share, when it has done what is measured.
    """
    command = [sys.executable, "-m", module, *arguments]

    def measure() -> float:
        began = time.monotonic_ns()
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        return (int(done.stdout.split()[-1]) - began) / 1e6

    return measure


def compile_bytecode() -> None:
    """Put the program's bytecode in place, as an installation does."""
    compileall.compile_dir(ROOT / "reader", quiet=1)


def table(results: Iterable[Result]) -> str:
    """The results for people, a line each."""
    rows = [
        f"{each.name:<34} {each.ours:>9.1f} {each.floor:>9.1f} {each.unit:<3}"
        f" {each.ratio:>6.2f} {each.limit:>6.1f}  {each.floor_is}"
        for each in results
    ]
    head = f"{'':<34} {'median':>9} {'floor':>9} {'':<3} {'ratio':>6} {'limit':>6}  the floor is"
    return "\n".join([head, *rows])


def as_json(results: Iterable[Result]) -> str:
    """The results for programs."""
    return json.dumps([vars(each) | {"ratio": each.ratio} for each in results], indent=2)
