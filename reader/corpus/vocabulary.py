"""The words of saved press pages: `resources/press-page.toml`, and lines folded as they are."""

import tomllib
from functools import cache, lru_cache
from typing import Any

from reader.paths import resources
from reader.text.folding import fold_with_offsets


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    """The tables of the file, as they stand there."""
    with (resources() / "press-page.toml").open("rb") as file:
        return tomllib.load(file)


#: A line is asked many things in a row, and folded for each.
folded_line = lru_cache(maxsize=1)(fold_with_offsets)
