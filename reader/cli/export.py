"""`muqabala export`: articles as a folder of HTML pages."""

import argparse
from collections.abc import Generator
from pathlib import Path

from reader.cli.commands import print_json, say_encoding
from reader.cli.progress import say_progress
from reader.session import Session


def run(session: Session, arguments: argparse.Namespace) -> None:
    """Write the articles, saying on standard error how far it is.

    Raises:
        ArticleError: an article cannot be read.
        ExportError: the folder cannot be written.
    """
    from reader.export.book import gather  # noqa: PLC0415 - templates are for exporting alone
    from reader.export.html import Progress, write  # noqa: PLC0415

    def written(steps: Generator[Progress, None, Path]) -> Path:
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                return Path(end.value)
            say_progress(f"{step.done} of {step.total} files")

    index = written(write(gather(session, arguments.articles), arguments.output))
    say_progress("")
    if arguments.json:
        print_json({"index": str(index)})
    else:
        print(f"Written: {index}")
    for name in arguments.articles:
        say_encoding(session, name)
