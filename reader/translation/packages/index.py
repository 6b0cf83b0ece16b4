"""Argos's index of packages: read when it is asked for, and never otherwise."""

import asyncio
import json
import re
import time
from typing import NamedTuple

from reader.errors import PackageError, Place
from reader.translation.argos.library import settings
from reader.translation.packages.metadata import (
    SOURCE,
    TARGET,
    Metadata,
    MetadataError,
    check_metadata,
)
from reader.translation.packages.network import (
    PATIENCE,
    answered,
    opened_client,
    require_success,
    told,
)

_LONGEST = 4 << 20  # bytes; Argos's has some 50 KB
_SLOWEST = 3  # times the patience, in all
_WEB = re.compile(r"https?://[!-~]+")


class Available(NamedTuple):
    """A package that can be fetched from any of its links."""

    metadata: Metadata
    links: tuple[str, ...]


def available(address: str | None = None, patience: float = PATIENCE) -> tuple[Available, ...]:
    """The packages of an index, those for Arabic and English first, newer versions first.

    Args:
        address: of the index; Argos's, if none is given.
        patience: seconds without a byte after which the server is given up.

    Raises:
        PackageError: it cannot be fetched, or is no index. What makes no sense in it is left out.
    """
    address = address or index_address()
    data = asyncio.run(_fetch(address, patience))
    try:
        entries = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PackageError("is no index of packages (JSON).", Place(address)) from error
    if not isinstance(entries, list):
        raise PackageError("is no index of packages (a list).", Place(address))
    found = filter(None, map(_package, entries))
    return tuple(sorted(found, key=_order))


def index_address() -> str:
    """Where Argos's index is; `ARGOS_PACKAGE_INDEX`, asked anew each time, moves it.

    Raises:
        EngineError: Argos Translate's settings cannot be used.
    """
    argos = settings()
    return f"{argos.get_setting('ARGOS_PACKAGE_INDEX', argos.package_index)}index.json"


def newest(packages: tuple[Available, ...], name: str) -> Available:
    """The newest package of a name, such as "translate-ar_en".

    Raises:
        PackageError: there is none.
    """
    for package in packages:
        if package.metadata.name == name:
            return package
    raise PackageError(
        f"the index has no package “{name}”; “muqabala models available” lists what there is."
    )


def download_size(links: tuple[str, ...], patience: float = PATIENCE) -> int | None:
    """How many bytes a download will have, as the first server says that answers; None if none.

    Raises:
        PackageError: the environment names a proxy that cannot be used.
    """
    return asyncio.run(_size(links, patience))


async def _size(links: tuple[str, ...], patience: float) -> int | None:
    async with opened_client(patience) as client:
        for link in links:
            try:
                with told(link):
                    async with answered(client, "HEAD", link) as response:
                        require_success(response, link)
                        return int(response.headers["Content-Length"])
            except (PackageError, KeyError, ValueError):
                continue
    return None


async def _fetch(address: str, patience: float) -> bytes:
    ends = time.monotonic() + _SLOWEST * patience
    found = bytearray()
    with told(address):
        async with (
            opened_client(patience) as client,
            answered(client, "GET", address) as response,
        ):
            require_success(response, address)
            async for piece in response.aiter_bytes():
                found += piece
                if len(found) > _LONGEST:
                    raise PackageError("is too long for an index of packages.", Place(address))
                if time.monotonic() > ends:
                    raise PackageError("the server is too slow; try again later.", Place(address))
    return bytes(found)


def _package(entry: object) -> Available | None:
    try:
        metadata = check_metadata(entry)
    except MetadataError:
        return None
    links = entry.get("links", []) if isinstance(entry, dict) else []
    usable = tuple(link for link in links if isinstance(link, str) and _WEB.fullmatch(link))
    return Available(metadata, usable) if usable else None


def _order(package: Available) -> tuple[bool, bool, str, list[int]]:
    metadata = package.metadata
    direct = (metadata.from_code, metadata.to_code) == (SOURCE, TARGET)
    newness = [-int(number) for number in re.findall(r"\d+", metadata.version)]
    return not direct, not metadata.useful, metadata.name, newness
