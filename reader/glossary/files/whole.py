"""Writing a file whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from reader.errors import GlossaryFileError, Place


def write_whole(path: Path, pieces: Iterable[str], encoding: str) -> None:
    """Write pieces of text to a file; what is there already is replaced once all is written.

    Raises:
        GlossaryFileError: it cannot be written.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with fresh.open("w", encoding=encoding, errors="replace", newline="") as file:
            file.writelines(pieces)
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        message = f"cannot be written: {error.strerror or error}."
        raise GlossaryFileError(message, Place(path)) from error
