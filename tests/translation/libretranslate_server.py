"""A real HTTP server on this machine that speaks LibreTranslate's API, and fails as it is told to.

Its English for a text is the text between brackets. What is to go wrong is put into `faults`: a
function for each question to come, which answers in place of the server; what it returns is true
where the server is to answer after all.
"""

import json
import threading
from collections import deque
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARABIC = {"code": "ar", "name": "Arabic", "targets": ["en", "fr"]}
ENGLISH = {"code": "en", "name": "English", "targets": ["ar"]}


class Server(ThreadingHTTPServer):
    """What it has, and what it was asked: `paths` of all requests, `questions` to /translate."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.languages = [ARABIC, ENGLISH]
        self.settings = {"charLimit": -1}
        self.key = None
        self.longest_list = None  # 0: takes no lists
        self.faults = deque()
        self.fault_for_ever = None
        self.questions = []
        self.paths = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def texts(self):
        """What was asked in each question."""
        return [question["q"] for question in self.questions]

    def handle_error(self, *_):
        """Who asks may hang up."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits for a sign of life of who asks

    def do_GET(self):
        self.server.paths.append(self.path)
        if self.path == "/languages":
            self.answer(200, self.server.languages)
        elif self.path == "/frontend/settings" and self.server.settings is not None:
            self.answer(200, self.server.settings)
        else:
            self.page(404, "<h1>Not Found</h1>")

    def do_POST(self):
        self.server.paths.append(self.path)
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.questions.append(question)
        fault = self.server.faults.popleft() if self.server.faults else self.server.fault_for_ever
        if fault is None or fault(self):
            self.translate(**question)

    def translate(self, q, source, target, format, api_key=None):  # noqa: A002 - the API's name
        assert (source, target, format) == ("ar", "en", "text")
        settings = self.server.settings
        limit = settings.get("charLimit") if isinstance(settings, dict) else None
        if self.server.key not in (None, api_key):
            self.answer(403, {"error": f"Invalid API key: {api_key}"})
        elif isinstance(q, list) and self.server.longest_list in range(len(q)):
            self.answer(400, {"error": f"Invalid request: request ({len(q)}) exceeds text limit"})
        elif type(limit) is int and 0 < limit < len("".join(q)):
            self.answer(400, {"error": "Invalid request: exceeds text limit"})
        elif isinstance(q, list):
            self.answer(200, {"translatedText": [f"[{text}]" for text in q]})
        else:
            self.answer(200, {"translatedText": f"[{q}]"})

    def answer(self, status, data, **headers):
        self.reply(status, json.dumps(data).encode(), "application/json", **headers)

    def page(self, status, text, **headers):
        self.reply(status, text.encode(), "text/html", **headers)

    def reply(self, status, body, kind, **headers):
        self.send_response(status)
        headers = {"Content-Length": str(len(body)), "Content-Type": kind, **headers}
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def hang_up(self):
        self.close_connection = True

    def log_message(self, *_):
        """Standard error is for the tests."""


@contextmanager
def running():
    """A server that answers until the end of the block."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
