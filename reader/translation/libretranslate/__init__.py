"""A LibreTranslate server as an engine: for a group that shares one. Text leaves the machine."""

from reader.translation.libretranslate.connection import Patience
from reader.translation.libretranslate.engine import LibreTranslateEngine
from reader.translation.libretranslate.key import ApiKey

__all__ = ["ApiKey", "LibreTranslateEngine", "Patience"]
