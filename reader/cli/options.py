"""What the command line may ask of the window."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is to be opened; `size` in pixels, width first."""

    article: str | None = None
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
