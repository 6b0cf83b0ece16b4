"""What the window remembers from one run to the next, typed, in one small file.

Whatever in the file cannot be understood counts as not written: a window that opens as on the first
day beats one that does not open.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from reader import paths
from reader.glossary.term import TermClass


class ThemeChoice(StrEnum):
    """Which colours the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LastPlace(NamedTuple):
    """A place in an article, in numbers that outlive the run; see `reader.ui.reading.Place`."""

    article: str
    furniture: bool
    side: str
    row: int
    offset: int
    top_row: int
    top_shift: float


class Settings(NamedTuple):
    """The window as it was left.

    Attributes:
        size: width and height of the window in pixels.
        columns: widths of library, article and glossary in pixels.
        heights: heights of the glossary's list and of the card below it, in pixels.
        library, glossary: whether these are shown.
        mode: the value of a `reader.ui.reading.Mode`.
        text_size: of the article, in points.
        classes: the classes of term that the glossary is narrowed to; empty for all.
        last_place: the last article and the place in it.
        export_folder: where pages were last exported to, or "".
    """

    size: tuple[int, ...] = (1280, 820)
    maximized: bool = False
    columns: tuple[int, ...] = (248, 700, 332)
    heights: tuple[int, ...] = (330, 420)
    library: bool = True
    glossary: bool = True
    mode: str = "both"
    text_size: float = 12.0
    theme: ThemeChoice = ThemeChoice.SYSTEM
    classes: tuple[TermClass, ...] = ()
    last_place: LastPlace | None = None
    export_folder: str = ""


def default_file() -> Path:
    """Where settings are kept, unless told otherwise."""
    return paths.user_config() / "window.json"


def load(file: Path) -> Settings:
    """The settings in a file, and the defaults for all that it does not say or says wrongly."""
    try:
        written = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return Settings()
    understood: dict[str, Any] = {}
    for field in Settings._fields:
        with suppress(KeyError, TypeError, ValueError):
            understood[field] = _READERS[field](written[field])
    return Settings(**understood)


def save(settings: Settings, file: Path) -> None:
    """Write the settings, whole or not at all; a folder that cannot be written to is no error."""
    with suppress(OSError):  # all that is lost is where the window stood
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        place = settings.last_place
        written = settings._asdict() | {"last_place": place and place._asdict()}
        fresh.write_text(json.dumps(written, ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(file)


def _exactly(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:  # noqa: ANN401 - JSON holds anything
        if type(value) is not kind:
            raise TypeError
        return value

    return read


def _pixels(count: int) -> Callable[[Any], tuple[int, ...]]:
    def read(value: Any) -> tuple[int, ...]:  # noqa: ANN401 - JSON holds anything
        numbers = tuple(int(each) for each in value)
        if len(numbers) != count or not all(0 <= each < 20_000 for each in numbers):
            raise ValueError
        return numbers

    return read


def _points(value: Any) -> float:  # noqa: ANN401 - JSON holds anything
    if not 6 <= float(value) <= 60:
        raise ValueError
    return float(value)


def _last_place(value: Any) -> LastPlace | None:  # noqa: ANN401 - JSON holds anything
    if value is None:
        return None
    place = LastPlace(**value)
    numbers = (place.row, place.offset, place.top_row)
    if not all(type(each) is int and each >= 0 for each in numbers):
        raise ValueError
    return LastPlace(
        str(place.article), bool(place.furniture), str(place.side), *numbers, float(place.top_shift)
    )


_READERS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "size": _pixels(2),
        "maximized": _exactly(bool),
        "columns": _pixels(3),
        "heights": _pixels(2),
        "library": _exactly(bool),
        "glossary": _exactly(bool),
        "mode": _exactly(str),
        "text_size": _points,
        "theme": ThemeChoice,
        "classes": lambda value: tuple(TermClass(each) for each in value),
        "last_place": _last_place,
        "export_folder": _exactly(str),
    }
)
