"""Run benchmarks: `python -m tests.benchmarks [NAME…] [--rounds N] [--json FILE]`."""

import argparse
import os
import tempfile
from importlib import import_module
from pathlib import Path

from reader.paths import HOME_VARIABLE
from tests.benchmarks.harness import as_json, compile_bytecode, table

BENCHMARKS = (
    "start_up",
    "article_switch",
    "reading_view",
    "edit_entry",
    "mentions",
    "translation",
    "event_loop",
    "stored_text",
    "installed_size",
)


def main() -> None:
    options = _options()
    compile_bytecode()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        results = [
            result
            for name in options.names or BENCHMARKS
            for result in import_module(f"tests.benchmarks.{name}").measure(options.rounds)
        ]
    print(table(results))  # noqa: T201 - what this program is for
    if options.json:
        options.json.write_text(as_json(results), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--rounds", type=int, default=11, help="turns to take the median of")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    return parser.parse_args()


if __name__ == "__main__":
    main()
