"""From the start of the process to the first painted article."""

from collections.abc import Iterator

from tests.benchmarks.harness import Result, alternate, until_printed


def measure(rounds: int) -> Iterator[Result]:
    medians = alternate(
        until_printed("tests.benchmarks.program_start"),
        until_printed("tests.benchmarks.bare_panes"),
        rounds,
    )
    yield Result("start to first painted article", "two bare panes, empty", "ms", *medians, 2.0)
