"""From the start of the process to the first painted article."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.page.model import Side
from reader.session import open_session
from tests.benchmarks.bare_panes import as_html
from tests.benchmarks.harness import Result, alternate, until_printed


def measure(rounds: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        floors = {"two bare panes, empty": (), "two bare panes, same texts": _texts(Path(folder))}
        for floor_is, texts in floors.items():
            medians = alternate(
                until_printed("tests.benchmarks.program_start"),
                until_printed("tests.benchmarks.bare_panes", *texts),
                rounds,
            )
            yield Result("start to first painted article", floor_is, "ms", *medians, 2.0)


def _texts(folder: Path) -> tuple[str, ...]:
    """The article that a first start shows, as a file for each language."""
    session = open_session()
    page = session.page(session.articles()[-1].id)
    for side in Side:
        (folder / side.value).write_text(as_html(page, side), encoding="utf-8")
    return tuple(str(folder / side.value) for side in Side)
