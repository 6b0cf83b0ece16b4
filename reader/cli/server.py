"""`muqabala server`: whether a LibreTranslate server translates, and where text then goes."""

import argparse
import sys
import time
from contextlib import closing
from getpass import getpass

from reader.cli.commands import print_json
from reader.cli.data import Data
from reader.session import engine_settings
from reader.session.engine_settings import EngineSettings
from reader.translation.libretranslate import ApiKey, LibreTranslateEngine

_GREETING = "السلام عليكم"  # what a test sends: nothing of the reader's


def run(arguments: argparse.Namespace) -> None:
    """Show, change or try the server.

    Raises:
        EngineError: the address is none, or a server that is tried doesn't translate.
        StoreError: the settings cannot be written.
    """
    if (arguments.action == "set") != bool(arguments.address):
        arguments.wrong_usage("“set” needs an ADDRESS, and it alone takes one")
    if arguments.key and arguments.action != "set":
        arguments.wrong_usage("--key goes with “set”")
    settings = engine_settings.load()
    if arguments.action == "set":
        settings = _set(settings, arguments)
    elif arguments.action == "off":
        settings = settings._replace(server_on=False)
        engine_settings.save(settings)
    found = _data(settings)
    if arguments.action == "test":
        found |= _test(settings)
    if arguments.json:
        print_json(found)
    else:
        print("\n".join(_text(found)))


def _set(settings: EngineSettings, arguments: argparse.Namespace) -> EngineSettings:
    LibreTranslateEngine(arguments.address)  # is it an address?
    key = _asked_for_key() if arguments.key else None
    settings = settings.with_server(arguments.address, key)
    engine_settings.save(settings)
    return settings


def _asked_for_key() -> ApiKey:
    """A key as it is typed, unseen, or from a pipe: on the command line, others could see it."""
    typed = getpass("API key: ") if sys.stdin.isatty() else sys.stdin.readline()
    return ApiKey(typed.strip())


def _data(settings: EngineSettings) -> Data:
    key = engine_settings.key_in_use(settings)
    place = "file" if key is settings.key else "environment"
    return {
        "address": settings.server or None,
        "on": settings.server_on,
        "key": place if key else None,
        "notice": LibreTranslateEngine(settings.server).describe() if settings.server else None,
    }


def _test(settings: EngineSettings) -> Data:
    """What the server makes of a greeting, be it turned on or not."""
    began = time.monotonic()
    with closing(engine_settings.open_server(settings._replace(server_on=True))) as engine:
        [draft] = engine.translate([_GREETING])
    return {
        "seconds": round(time.monotonic() - began, 3),
        "source": _GREETING,
        "target": draft.text,
    }


def _text(found: Data) -> list[str]:
    if not found["address"]:
        return ["No server is set. Text stays on this machine."]
    key = {"file": "with the API key that is kept", "environment": "with the environment's API key"}
    lines = [
        f"{found['address']}, {'on' if found['on'] else 'off'}, {key.get(found['key'], 'no key')}",
        f"{found['notice']} It translates in place of installed packages."
        if found["on"]
        else "It is off. Text stays on this machine.",
    ]
    if "target" in found:
        lines.append(f"{found['source']} = {found['target']} ({found['seconds']:.1f} s)")
    return lines
