"""Argos Translate's settings: where packages lie, and where its index is."""

import sys
from contextlib import redirect_stdout
from pathlib import Path
from types import ModuleType
from typing import cast

from reader.errors import PackageError


def packages_folder() -> Path:
    """The folder that Argos Translate installs packages into (`ARGOS_PACKAGES_DIR` moves it).

    Raises:
        PackageError: Argos's settings are broken, or its folders cannot be made.
    """
    return Path(_settings().package_data_dir).resolve()


def index_address() -> str:
    """Where Argos Translate's index of packages is (`ARGOS_PACKAGE_INDEX` moves it).

    Raises:
        PackageError: as `packages_folder`.
    """
    return str(_settings().remote_package_index)


def _settings() -> ModuleType:
    """The module, which makes folders and reads a file when it is first imported."""
    try:
        with redirect_stdout(sys.stderr):  # it prints what is wrong with its file
            from argostranslate import settings  # noqa: PLC0415 - for that reason
    except (OSError, AssertionError, KeyError, TypeError, ValueError) as error:
        raise PackageError(
            f"Argos Translate's settings cannot be used ({error}); see to its settings.json and to "
            "the variables of the environment whose names begin with ARGOS_ or XDG_."
        ) from error
    return cast("ModuleType", settings)
