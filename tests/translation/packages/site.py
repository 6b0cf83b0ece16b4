"""A real HTTP server on this machine that serves files, well or badly, as each path is told to."""

import hashlib
import os
import re
import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Asked(NamedTuple):
    """One request."""

    method: str
    path: str
    range: str | None


class Site(ThreadingHTTPServer):
    """What it serves by path, and what it was asked."""

    daemon_threads = True
    scheme = "http"

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages = {}
        self.asked = []

    def put(self, path, answer):
        """Serve an answer at a path; its address."""
        self.pages[path] = answer
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    @property
    def ranges(self):
        """From where on each GET asked for its file."""
        return [asked.range for asked in self.asked if asked.method == "GET"]

    def handle_error(self, *_):
        """Who asks may hang up."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self._answer()

    def do_HEAD(self):
        self._answer()

    def _answer(self):
        self.server.asked.append(Asked(self.command, self.path, self.headers.get("Range")))
        answer = self.server.pages.get(self.path)
        if answer is None:
            self.send_error(404)
        else:
            answer(self)

    def head(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        return self.command == "GET"

    def log_message(self, *_):
        """Silence."""


class Served:
    """A file as a good server has it, with ranges; each argument is a way to be less good.

    Args:
        breaks: after how many bytes of each answer the connection breaks off, one for each answer;
            what comes after them is whole.
        gate: lets pieces through, one for each release.
        says: how long it says that the file is.
    """

    def __init__(self, data, *, breaks=(), gate=None, says=None, ranges=True):
        self.data = data
        self.breaks = list(breaks)
        self.gate = gate
        self.says = says
        self.ranges = ranges
        self.version = f'"{hashlib.sha256(data).hexdigest()}"'

    def __call__(self, handler):
        start = self._start(handler)
        rest = self.data[start:]
        size = len(rest) if self.says is None else self.says - start
        span = {"Content_Range": f"bytes {start}-{start + size - 1}/{start + size}"}
        if not handler.head(
            206 if start else 200,
            Content_Length=size,
            ETag=self.version,
            **(span if start else {}),
        ):
            return
        until = self.breaks.pop(0) if self.breaks else len(rest)
        for at in range(0, until, 1 << 14):
            if self.gate:
                self.gate.acquire()
            handler.wfile.write(rest[at : min(at + (1 << 14), until)])

    def _start(self, handler):
        wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
        same = handler.headers.get("If-Range") == self.version
        return int(wanted[1]) if wanted and same and self.ranges else 0


def page(data, status=200, **headers):
    """An answer that is always the same; with a `Content-Length` unless it is None."""
    headers = {"Content_Length": len(data)} | headers

    def answer(handler):
        told = {name: value for name, value in headers.items() if value is not None}
        if handler.head(status, **told):
            handler.wfile.write(data)

    return answer


def leading_to(address):
    """A redirect."""
    return page(b"", 302, Location=address)


def stalled(data, says, until):
    """Sends some data, then nothing until it is let go."""

    def answer(handler):
        if handler.head(200, Content_Length=says):
            handler.wfile.write(data)
            until.wait(30)

    return answer


def silent(hung_up):
    """Never answers; tells when who asked has hung up."""

    def answer(handler):
        handler.connection.settimeout(30)
        if handler.connection.recv(1) == b"":
            hung_up.set()

    return answer


def trickling(until):
    """Sends a byte now and then, without end."""

    def answer(handler):
        if handler.head(200, Content_Length=1 << 20):
            while not until.wait(0.05):
                handler.wfile.write(b" ")

    return answer


@contextmanager
def serving(certificate=None):
    """A site; with a certificate (a file that holds its key too), an encrypted one."""
    site = Site()
    if certificate:
        site.scheme = "https"
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        site.socket = context.wrap_socket(site.socket, server_side=True)
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()


def without_proxy(monkeypatch):
    """Ask servers directly, whatever the environment says."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
