"""The parts of Argos Translate that are used, imported when they are first asked for.

It reads its settings and makes its folders at import; so what can go wrong there is caught here.
"""

import sys
from contextlib import redirect_stdout
from types import ModuleType
from typing import cast

from reader.errors import EngineError


def settings() -> ModuleType:
    """`argostranslate.settings`.

    Raises:
        EngineError: Argos Translate's folders cannot be made, or its settings not be read.
    """
    try:
        with redirect_stdout(sys.stderr):  # it prints what is wrong with its file
            from argostranslate import settings as found  # noqa: PLC0415 - for what it does then
    except OSError as error:
        raise EngineError(
            f"Argos Translate cannot make its folders: {error}. Free some space or allow writing"
            " there, or set XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME to folders of yours."
        ) from error
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise EngineError(
            f"A setting of Argos Translate cannot be understood: {error}. Look at the variables"
            " ARGOS_… of the environment and at argos-translate/settings.json."
        ) from error
    return cast("ModuleType", found)


def package_layer() -> ModuleType:
    """`argostranslate.package`.

    Raises:
        EngineError: as `settings`.
    """
    settings()
    from argostranslate import package  # noqa: PLC0415 - heavy, and reads the settings

    return cast("ModuleType", package)
