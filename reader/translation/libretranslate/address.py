"""Where a server is, and what sending text there means for the reader."""

import re
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from reader.errors import EngineError, Place


class Address(NamedTuple):
    """The address of a server.

    Attributes:
        url: with scheme, host, port if it isn't the usual one, path; no slash at its end.
        host: with the port, as people name it.
        local: whether it is this machine.
    """

    url: str
    host: str
    local: bool

    @property
    def encrypted(self) -> bool:
        """Whether nobody on the way can read what is sent."""
        return self.url.startswith("https:")

    @property
    def notice(self) -> str:
        """Where text goes, in a sentence for the reader."""
        if self.local:
            return f"Text is sent to a server on this machine ({self.host})."
        if self.encrypted:
            return f"Text is sent to {self.host}: it leaves this machine, encrypted on the way."
        return (
            f"Text is sent to {self.host}: it leaves this machine unencrypted, and anyone on the "
            "way can read it."
        )


def parse_address(text: str) -> Address:
    """The address that a reader has written; without a scheme, https, or http on this machine.

    Raises:
        EngineError: it is none, or holds what does not belong there.
    """
    import httpx  # noqa: PLC0415 - the network is for those who ask for it

    written = text.strip()
    try:
        if "://" not in written:
            written = ("http://" if _is_local(_host_of(f"//{written}")) else "https://") + written
        url = httpx.URL(written)
    except (httpx.InvalidURL, ValueError):
        raise EngineError(f"“{text}” is no address; {_EXAMPLE}") from None
    known = url.scheme in ("http", "https") and _HOST.fullmatch(url.host)
    if not known or (url.port or 0) > 65535:
        raise EngineError(f"“{text}” is no address of a server; {_EXAMPLE}")
    if url.userinfo or url.query or url.fragment:
        # It may hold a secret, so it isn't repeated.
        raise EngineError(
            "holds more than a host and a path; leave out name, password and all from “?” on.",
            Place(url.host),
        )
    host = url.netloc.decode("ascii")
    return Address(str(url).rstrip("/"), host, _is_local(url.host))


_HOST = re.compile(r"[\w.:-]+")  # of an address in IPv6, the colons
_EXAMPLE = "write it like https://translate.example.org or localhost:5000."


def _host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def _is_local(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name
        return False
