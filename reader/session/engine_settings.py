"""Which engines the reader wants, typed, in one small file that only the reader may read.

Whatever in the file cannot be understood counts as not written: then no server is used, and text
stays on this machine.
"""

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from reader import paths
from reader.errors import EngineError, Place, StoreError
from reader.translation.libretranslate import ApiKey, LibreTranslateEngine

KEY_VARIABLE = "MUQABALA_LIBRETRANSLATE_KEY"
"""Names an environment variable: the API key of the server, in place of the one in the file."""


class EngineSettings(NamedTuple):
    """What translates, besides the memory.

    Attributes:
        server: the address of a LibreTranslate server, or "".
        server_on: whether text may be sent there.
        key: the server's API key, if it is kept in the file.
        package: the name of the Argos package that is preferred among several, or "".
    """

    server: str = ""
    server_on: bool = False
    key: ApiKey = ApiKey()
    package: str = ""

    def with_server(self, address: str, key: ApiKey | None = None) -> "EngineSettings":
        """These, with a server turned on. Another server never gets the key of the one before."""
        kept = self.key if address == self.server else ApiKey()
        return self._replace(server=address, server_on=True, key=kept if key is None else key)


def default_file() -> Path:
    """Where the settings are kept, unless told otherwise."""
    return paths.user_config() / "translation.json"


def load(file: Path | None = None) -> EngineSettings:
    """The settings in a file, and the defaults for all that it does not say or says wrongly."""
    try:
        written = json.loads((file or default_file()).read_bytes())
    except (OSError, ValueError, RecursionError):
        return EngineSettings()
    if not isinstance(written, dict):
        return EngineSettings()
    texts = {name: written.get(name) for name in ("server", "key", "package")}
    server, key, package = (text if isinstance(text, str) else "" for text in texts.values())
    return EngineSettings(server, written.get("server_on") is True, ApiKey(key), package)


def save(settings: EngineSettings, file: Path | None = None) -> None:
    """Write the settings, whole or not at all, for the reader's eyes only.

    Raises:
        StoreError: they cannot be written.
    """
    target = file or default_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(settings, target)
    except OSError as error:
        raise StoreError(f"cannot be written: {error.strerror}.", Place(target)) from None


def key_in_use(settings: EngineSettings) -> ApiKey:
    """The key that is sent: the environment's, or else the file's."""
    return ApiKey(os.environ.get(KEY_VARIABLE, "")) or settings.key


def open_server(settings: EngineSettings) -> LibreTranslateEngine:
    """The server as an engine, ready to be asked; nothing is sent yet.

    Raises:
        EngineError: none is set, it is turned off, or its address is none.
    """
    if not settings.server:
        raise EngineError("no server is set. Set one with “muqabala server set ADDRESS”.")
    if not settings.server_on:
        raise EngineError(
            "is turned off, so no text is sent. Turn it on with “muqabala server set ADDRESS”.",
            Place(settings.server),
        )
    return LibreTranslateEngine(settings.server, key_in_use(settings))


def _write(settings: EngineSettings, target: Path) -> None:
    with NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, delete=False) as fresh:
        try:  # its mode is 0600: the reader alone may read it
            json.dump(settings._asdict() | {"key": settings.key.reveal()}, fresh, indent=1)
            fresh.close()
            Path(fresh.name).replace(target)
        except OSError:
            Path(fresh.name).unlink()
            raise
