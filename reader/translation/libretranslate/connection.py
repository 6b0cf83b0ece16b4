"""Questions to a server over HTTP: with patience, but not for ever, and with a key that stays in.

What an attempt comes to is a value, not an exception: the exceptions of the layers below hold the
request with its key and text, and a report of an error would show them.
"""

import math
import random
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache, cached_property
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import EngineError, Place
from reader.translation.libretranslate.address import Address
from reader.translation.libretranslate.key import ApiKey

if TYPE_CHECKING:
    import httpx

Question = Mapping[str, str | list[str]]

_LONGEST = 16_000_000  # bytes of an answer; a batch of sentences has thousands
_TOO_MANY = 429  # RFC 6585, like those below: may pass
_TRY_AGAIN = frozenset({_TOO_MANY, 502, 503, 504})
_CROWDED = 10  # times as long a pause: LibreTranslate counts questions by the minute


class Patience(NamedTuple):
    """How long a question may take; all but `attempts` in seconds.

    Attributes:
        connect: until there is a connection.
        read: between two parts of an answer.
        whole: from the first attempt to the end of the last.
        attempts: how often a question is put at most.
        pause: after the first attempt, and twice as long after each further one.
    """

    connect: float = 10.0
    read: float = 60.0
    whole: float = 180.0
    attempts: int = 5
    pause: float = 0.5


class Answer(NamedTuple):
    """What an attempt has come to.

    Attributes:
        status: of HTTP; 0 where there was no answer.
        text: what it holds; "" where there was none. A refusal doesn't quote the key.
        wait: seconds to wait, where the server says so.
        leads_to: the address that it sends on to, else "".
        trouble: why there was no answer, in words; else "".
        again: whether another attempt may fare better.
    """

    status: int = 0
    text: str = ""
    wait: float | None = None
    leads_to: str = ""
    trouble: str = ""
    again: bool = False


class Connection:
    """A way to one server, open until it is closed."""

    def __init__(self, address: Address, key: ApiKey, patience: Patience) -> None:
        self._address, self._key, self._patience = address, key, patience
        self._closed = Event()

    def ask(self, path: str, question: Question | None = None) -> Answer:
        """What the server answers: to a GET, or, where there is a question, to a POST.

        Raises:
            EngineError: there is no answer, even after several attempts, or it leads elsewhere.
        """
        ends = time.monotonic() + self._patience.whole
        for pause in self._pauses():
            answer = self._attempt(path, question, ends)
            wait = _wait(answer, pause)
            if not answer.again or time.monotonic() + wait > ends:
                break
            if self._closed.wait(wait):
                raise EngineError("stopped.", self._place)
        if answer.trouble:
            raise EngineError(answer.trouble, self._place)
        if answer.leads_to:
            raise EngineError(
                f"sends on to {answer.leads_to}. Text goes only where you have said: if you trust "
                "that server, set its address instead.",
                self._place,
            )
        return answer

    def close(self) -> None:
        """End it; a question under way fails at its next pause."""
        self._closed.set()
        if "_client" in vars(self):
            self._client.close()

    @property
    def _place(self) -> Place:
        return Place(self._address.url)

    def _pauses(self) -> Iterator[float]:
        """The pauses after each attempt, no two machines in step; there is none after the last."""
        for attempt in range(self._patience.attempts - 1):
            jitter = random.uniform(0.5, 1)  # noqa: S311 - no secret
            yield self._patience.pause * 2**attempt * jitter
        yield math.inf

    def _attempt(self, path: str, question: Question | None, ends: float) -> Answer:
        import httpx  # noqa: PLC0415 - the network is for those who ask for it

        url, method = f"{self._address.url}{path}", "GET" if question is None else "POST"
        try:
            with self._client.stream(method, url, json=self._signed(question)) as response:
                text = self._body(response, ends).decode("utf-8", "replace")
                return Answer(
                    status=response.status_code,
                    text=text if response.is_success else self._key.hidden_in(text),
                    wait=_seconds(response.headers.get("Retry-After")),
                    leads_to=_leads_to(response, path),
                    again=response.status_code in _TRY_AGAIN,
                )
        except httpx.TimeoutException:
            return Answer(trouble="does not answer in time. Try again later.", again=True)
        except httpx.HTTPError as error:
            return _trouble(error)

    def _signed(self, question: Question | None) -> Question | None:
        key = self._key.reveal()
        return {**question, "api_key": key} if question is not None and key else question

    def _body(self, response: "httpx.Response", ends: float) -> bytes:
        """The body of an answer; of one that is far too long, the beginning."""
        import httpx  # noqa: PLC0415 - see above

        body = bytearray()
        for part in response.iter_bytes():
            body += part
            if len(body) > _LONGEST:
                break
            if self._closed.is_set() or time.monotonic() > ends:
                raise httpx.ReadTimeout("")
        return bytes(body)

    @cached_property
    def _client(self) -> "httpx.Client":
        import httpx  # noqa: PLC0415 - see above

        return httpx.Client(
            verify=_trusted(),
            timeout=httpx.Timeout(self._patience.read, connect=self._patience.connect),
            follow_redirects=False,
            trust_env=not self._address.local,  # a proxy has no part in what stays here
        )


@cache
def _trusted() -> ssl.SSLContext:
    """What the machine trusts, a group's own root too; reading it takes a tenth of a second."""
    import certifi  # noqa: PLC0415 - see above

    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return trusted


def _trouble(error: "httpx.HTTPError") -> Answer:
    """Why there was no answer, and whether it may be there another time."""
    import httpx  # noqa: PLC0415 - see above

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            reason = getattr(cause, "verify_message", "") or cause.reason or "no TLS"
            return Answer(trouble=f"no safe connection ({reason}); nothing was sent.")
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        trouble = "cannot be reached. Is the address right, and is there a network?"
        return Answer(trouble=trouble, again=True)
    return Answer(trouble="the connection broke off. Try again later.", again=True)


def _wait(answer: Answer, pause: float) -> float:
    """How many seconds to wait before another attempt, where we would wait `pause`."""
    if answer.wait is not None:
        return max(answer.wait, pause)
    return pause * _CROWDED if answer.status == _TOO_MANY else pause


def _seconds(retry_after: str | None) -> float | None:
    """RFC 9110, 10.2.3: a number of seconds, or a date."""
    if retry_after is None:
        return None
    with suppress(ValueError):
        return max(0.0, float(int(retry_after)))
    with suppress(ValueError, TypeError):  # a date without a zone cannot be subtracted
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    return None


def _leads_to(response: "httpx.Response", path: str) -> str:
    if response.next_request is None:
        return ""
    to = response.next_request.url
    return f"{to.scheme}://{to.netloc.decode('ascii')}{to.path.removesuffix(path)}"
