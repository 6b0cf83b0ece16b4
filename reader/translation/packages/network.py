"""Asking servers for files: http and https alone, each redirect looked at, trouble in words."""

# ruff: noqa: PLC0415 - httpx is loaded when something is asked of a server

import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import PackageError, Place

if TYPE_CHECKING:
    import httpx

PATIENCE = 20.0
"""Seconds without a byte after which a server is given up."""

_MOST_REDIRECTS = 5
_SCHEMES = ("http", "https")
_HEADERS = {"User-Agent": f"muqabala/{__version__}", "Accept-Encoding": "identity"}


class BrokenOffError(PackageError):
    """A server that could be reached has stopped in the middle; it may go on when asked again."""


@asynccontextmanager
async def opened_client(patience: float = PATIENCE) -> "AsyncIterator[httpx.AsyncClient]":
    """A client that trusts the certificates that the system trusts, besides its own.

    Raises:
        PackageError: the environment names a proxy that cannot be used.
    """
    import httpx

    try:
        certificates = httpx.create_ssl_context()
        certificates.load_default_certs(ssl.Purpose.SERVER_AUTH)
        client = httpx.AsyncClient(verify=certificates, timeout=patience, headers=_HEADERS)
    except (ImportError, ValueError, OSError, httpx.InvalidURL) as error:
        raise PackageError(
            f"the proxy or the certificates that the environment names cannot be used ({error}); "
            "see to its variables, such as ALL_PROXY and SSL_CERT_FILE."
        ) from error
    async with client:
        yield client


@asynccontextmanager
async def answered(
    client: "httpx.AsyncClient",
    method: str,
    address: str,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> "AsyncIterator[httpx.Response]":
    """The answer to a question, its body not read yet, at the end of all redirects.

    Raises:
        PackageError: it is another address than http or https, leads to one, or nowhere.
        httpx.HTTPError: there is no answer, or reading it fails; see `told`.
    """
    require_web(address)
    place = Place(address)
    for _ in range(_MOST_REDIRECTS + 1):
        async with client.stream(method, address, headers=headers) as response:
            if not response.has_redirect_location:
                yield response
                return
            address = redirected(address, response.headers["Location"])
    raise PackageError("leads on and on; give another address.", place)


@contextmanager
def told(address: str) -> Iterator[None]:
    """Turn trouble on the way to a server into words.

    Raises:
        BrokenOffError: another attempt may fare better at once.
        PackageError: there is no answer.
    """
    import httpx

    place = Place(address)
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
        raise PackageError(_unreachable(error), place) from error
    except httpx.TimeoutException as error:
        raise BrokenOffError("the server has stopped answering.", place) from error
    except (httpx.NetworkError, httpx.ProtocolError) as error:
        raise BrokenOffError("the connection broke off.", place) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PackageError(f"cannot be fetched: {error}.", place) from error


def require_web(address: str) -> None:
    """See to it that an address is one of the web.

    Raises:
        PackageError: it isn't.
    """
    import httpx

    try:
        url = httpx.URL(address)
        url.host.encode("idna")  # a name may be too long
    except (httpx.InvalidURL, UnicodeError) as error:
        reason = "is no address; give one that begins with https://."
        raise PackageError(reason, Place(address)) from error
    if url.scheme not in _SCHEMES or not url.host:
        raise PackageError("is not on the web; give an address with https://.", Place(address))


def require_success(response: "httpx.Response", address: str) -> None:
    """See to it that a server gives what it was asked for.

    Raises:
        PackageError: it doesn't.
    """
    status = response.status_code
    if status in (404, 410):
        raise PackageError(f"is not there (status {status}).", Place(address))
    if not response.is_success:
        raise PackageError(f"the server answers with status {status}.", Place(address))


def redirected(address: str, location: str) -> str:
    """Where a redirect leads.

    Raises:
        PackageError: away from the web, or from an encrypted connection to an open one.
    """
    import httpx

    target = httpx.URL(address).join(location)
    if target.scheme not in _SCHEMES or not target.host:
        raise PackageError(f"leads away from the web ({target.scheme}:).", Place(address))
    if address.startswith("https:") and target.scheme == "http":
        raise PackageError("leads to a connection that is not encrypted.", Place(address))
    return str(target)


def _unreachable(error: BaseException) -> str:
    cause: BaseException | None = error
    while cause:
        if isinstance(cause, ssl.SSLError):
            return (
                "there is no safe connection to the server: its certificate is not trusted; see "
                "to the date of this machine, or name a certificate in SSL_CERT_FILE."
            )
        cause = cause.__cause__ or cause.__context__
    return "the server cannot be reached; is this machine online?"
