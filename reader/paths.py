"""Where the program's own files are, and where the reader's are kept.

An installed wheel carries `resources/` and `seeds/` inside the package, under `_shipped`; a
checkout, and an editable install of one, has them at its top level.
"""

import os
from pathlib import Path

HOME_VARIABLE = "MUQABALA_HOME"
"""Names an environment variable: the folder for all that the reader owns, in place of the usual."""

_PACKAGE = Path(__file__).resolve().parent
_APPLICATION = "muqabala"


def resources() -> Path:
    """The folder of the glossary, the translation memory and other data of the program."""
    return _shipped("resources")


def seeds() -> Path:
    """The folder of the articles that come with the program."""
    return _shipped("seeds")


def user_data() -> Path:
    """The folder for what is to last: translations, corrections, entries. May not exist yet."""
    from platformdirs import user_data_path  # noqa: PLC0415 - most runs never ask for it

    return _own_home() or user_data_path(_APPLICATION, appauthor=False)


def user_config() -> Path:
    """The folder for what the program remembers between two runs. May not exist yet."""
    from platformdirs import user_config_path  # noqa: PLC0415 - most runs never ask for it

    return _own_home() or user_config_path(_APPLICATION, appauthor=False)


def translations() -> Path:
    """The file of the reader's own translations, corrections, entries. May not exist yet."""
    return user_data() / "translations.sqlite3"


def own_glossary() -> Path:
    """The file of the reader's own changes to the glossary. May not exist yet."""
    return user_data() / "glossary.sqlite3"


def user_cache() -> Path:
    """The folder for what can be fetched again. May not exist yet."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - most runs never ask for it

    return _own_home() or user_cache_path(_APPLICATION, appauthor=False)


def _shipped(name: str) -> Path:
    in_wheel = _PACKAGE / "_shipped" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def _own_home() -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) if home else None
