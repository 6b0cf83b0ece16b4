"""What the command line may ask of the window."""

from pathlib import Path
from typing import NamedTuple


class WindowOptions(NamedTuple):
    """How the window is to be opened; `size` in pixels, width first."""

    article: str | None = None
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
