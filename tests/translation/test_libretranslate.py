"""The LibreTranslate engine against a real HTTP server on this machine, faults included."""

import logging
import os
import shutil
import ssl
import subprocess
import threading
import time
import traceback
from email.utils import formatdate

import pytest

from reader.errors import EngineError
from reader.translation.libretranslate import ApiKey, LibreTranslateEngine, Patience
from tests.translation import libretranslate_server

SENTENCES = ["وصل الرئيس إلى بيونغ يانغ.", "غادر مساء اليوم.", "لم يدل بتصريح."]
ENGLISH = [f"[{sentence}]" for sentence in SENTENCES]
SECRET = "0f8b3c1e-a-key-that-nobody-sees"  # noqa: S105 - it opens nothing
QUICK = Patience(connect=2, read=2, whole=5, pause=0.001)
UNENCRYPTED = "it leaves this machine unencrypted, and anyone on the way can read it."
ANSWER = b'{"translatedText": ["a", "b", "c"]}'
DEEP = "[" * 200_000


@pytest.fixture
def server():
    with libretranslate_server.running() as server:
        yield server


@pytest.fixture
def another():
    with libretranslate_server.running() as server:
        yield server


@pytest.fixture
def connect():
    """A function that makes engines, which are closed in the end."""
    engines = []

    def made(address, *, key=SECRET, **patience):
        engine = LibreTranslateEngine(address, key and ApiKey(key), QUICK._replace(**patience))
        engines.append(engine)
        return engine

    yield made
    for engine in engines:
        engine.close()


@pytest.fixture
def engine(server, connect):
    """The engine at that server; its key is one that the server doesn't ask for."""
    return connect(server.address)


def english(engine, sources=SENTENCES):
    return [draft.text for draft in engine.translate(sources)]


def refused(engine, sources=SENTENCES):
    """Why nothing was translated: one line that names the server and not the key."""
    with pytest.raises(EngineError) as caught:
        engine.translate(sources)
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert SECRET not in "".join(shown.format())
    message = str(caught.value)
    assert message.startswith(f"{engine._address.url}: ")
    assert "\n" not in message
    return message


def test_each_sentence_gets_its_english_in_order(engine, server):
    assert english(engine) == ENGLISH
    assert engine.origin == "libretranslate"
    assert server.texts == [SENTENCES]
    assert {question["api_key"] for question in server.questions} == {SECRET}


def test_nothing_is_asked_before_something_is_to_be_translated(engine, server):
    engine.describe()
    assert server.paths == []


def test_without_a_key_none_is_sent(server, connect):
    assert english(connect(server.address, key=None)) == ENGLISH
    assert "api_key" not in server.questions[0]


def test_many_sentences_go_in_batches(engine, server):
    many = [f"{SENTENCES[0]} {number}" for number in range(70)]
    assert english(engine, many) == [f"[{each}]" for each in many]
    assert [len(texts) for texts in server.texts] == [32, 32, 6]


def test_a_question_keeps_to_the_servers_limit_of_characters(engine, server):
    server.settings = {"charLimit": 45}
    assert english(engine) == ENGLISH
    assert server.texts == [SENTENCES[:2], SENTENCES[2]]


def test_a_sentence_longer_than_the_limit_is_cut_between_words(engine, server):
    server.settings = {"charLimit": 12}
    assert english(engine, ["وصل الرئيس إلى بيونغ يانغ", "نعم"]) == [
        "[وصل الرئيس] [إلى بيونغ] [يانغ]",
        "[نعم]",
    ]


@pytest.mark.parametrize("settings", [None, [], {}, {"charLimit": "many"}, {"charLimit": 0}])
def test_a_server_that_names_no_limit_is_used(engine, server, settings):
    server.settings = settings
    assert english(engine) == ENGLISH


def test_a_text_without_end_is_translated(engine, server):
    [made] = english(engine, ["كلمة " * 20_000])
    assert made.count("كلمة") == 20_000
    assert max(map(len, server.texts)) <= 10_000


def test_line_breaks_and_what_no_text_has_are_not_sent(engine, server):
    assert english(engine, ["وصل\r\nالرئيس\x00\x1b\ud800"]) == ["[وصل الرئيس]"]
    assert server.texts == ["وصل الرئيس"]


def test_what_is_empty_is_not_sent(engine, server):
    assert english(engine, ["", SENTENCES[0], " \n"]) == ["", ENGLISH[0], ""]
    assert server.texts == [SENTENCES[0]]
    assert engine.translate([]) == []


def test_what_a_terminal_or_a_database_would_choke_on_is_not_taken(engine, server):
    server.faults.append(lambda to: to.answer(200, {"translatedText": "a\x1b[2Jb\n\ud800c"}))
    assert english(engine, SENTENCES[:1]) == ["a [2Jb c"]


def slow_down(to):
    to.answer(429, {"error": "Slowdown: 10 per 1 minute"}, Retry_After="0")


def until_a_date(to):
    to.page(429, "Too Many Requests", Retry_After=formatdate(time.time() - 5, usegmt=True))


def no_sense(to):
    to.page(429, "Too Many Requests", Retry_After="soon")


def overloaded(to):
    to.page(503, "<h1>Service Unavailable</h1>")


def dropped(to):
    to.send_response(200)
    to.send_header("Content-Length", "1000")
    to.end_headers()
    to.wfile.write(b'{"translatedText": ["[')
    to.hang_up()


def silent(to):
    to.hang_up()


PASSING = [slow_down, until_a_date, no_sense, overloaded, dropped, silent]


@pytest.mark.parametrize("fault", PASSING)
def test_what_passes_is_waited_for(engine, server, fault):
    server.faults += [fault, fault]
    assert english(engine) == ENGLISH
    assert server.texts == [SENTENCES] * 3


def test_it_waits_as_long_as_the_server_says(engine, server):
    server.faults.append(lambda to: to.answer(503, {}, Retry_After="1"))
    began = time.monotonic()
    assert english(engine) == ENGLISH
    assert time.monotonic() - began >= 1  # not how fast it is: what it was told


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (slow_down, "has been asked too often (429, “Slowdown: 10 per 1 minute”). Try again later"),
        (overloaded, "fails (503). Try again later"),
        (dropped, "the connection broke off. Try again later"),
        (silent, "the connection broke off. Try again later"),
    ],
)
def test_what_does_not_pass_is_told_after_some_attempts(engine, server, fault, reason):
    server.fault_for_ever = fault
    assert reason in refused(engine)
    assert len(server.questions) == QUICK.attempts


def test_a_server_that_is_asked_too_often_gets_more_time_than_one_that_fails(connect, server):
    asked = []
    for status in (429, 503):
        server.questions.clear()
        server.fault_for_ever = lambda to, status=status: to.page(status, "")
        refused(connect(server.address, pause=0.2, whole=1, attempts=3))
        asked.append(len(server.questions))
    assert asked == [1, 3]


def test_a_wait_longer_than_our_patience_is_told_at_once(engine, server):
    server.fault_for_ever = lambda to: to.answer(429, {}, Retry_After="600")
    assert "(429). Try again in 600 seconds." in refused(engine)
    assert len(server.questions) == 1


def test_a_server_that_fails_for_ever_is_not_asked_for_ever(engine, server):
    server.fault_for_ever = lambda to: to.answer(500, {"error": "Cannot translate text: no model"})
    assert "fails (500, “Cannot translate text: no model”)" in refused(engine)
    assert len(server.questions) == 2  # for three sentences, and for one


@pytest.mark.parametrize(
    "reply",
    [
        lambda to: to.page(200, "<!doctype html><h1>Welcome to nginx!</h1>"),
        lambda to: to.page(404, "<h1>Not Found</h1>"),
        lambda to: to.reply(200, b'{"translatedText": ["[a', "application/json"),
        lambda to: to.reply(200, b"\xff\xfe\x00", "application/json"),
        lambda to: to.reply(200, DEEP.encode(), "application/json"),
        lambda to: to.reply(200, ANSWER.rjust(17_000_000), "application/json"),
        lambda to: to.reply(200, b"not gzip", "application/json", Content_Encoding="gzip"),
        lambda to: to.answer(200, ["a", "b", "c"]),
        lambda to: to.answer(200, {"translatedText": "a"}),
        lambda to: to.answer(200, {"translatedText": ["a", None, "c"]}),
        lambda to: to.answer(200, {"error": "none"}),
        lambda to: to.answer(200, None),
    ],
)
def test_what_is_no_answer_is_told(engine, server, reply):
    server.fault_for_ever = reply
    message = refused(engine)
    assert "is not LibreTranslate. Is the address right?" in message or "broke off" in message


@pytest.mark.parametrize("made", [[], ["a", "b"], ["a", "b", "c", "d"]])
def test_fewer_or_more_sentences_than_asked_are_not_used(engine, server, made):
    server.faults.append(lambda to: to.answer(200, {"translatedText": made}))
    assert f"answered {len(made)} sentences for 3, so none is used" in refused(engine)


@pytest.mark.parametrize("status", [400, 413, 422, 500])
def test_a_server_that_takes_no_lists_is_asked_for_one_at_a_time(engine, server, status):
    def lists_refused(to):
        if isinstance(server.questions[-1]["q"], str):
            return True
        return to.answer(status, {"error": "q must be a string"})

    server.fault_for_ever = lists_refused
    assert english(engine) == ENGLISH
    assert english(engine) == ENGLISH
    assert server.texts == [SENTENCES, *SENTENCES, *SENTENCES]


def test_a_server_that_takes_short_lists_gets_them(engine, server):
    server.longest_list = 5
    many = [str(number) for number in range(34)]
    assert english(engine, many) == [f"[{each}]" for each in many]
    assert max(len(texts) for texts in server.texts[3:]) == 4


def test_a_wrong_key_is_told_but_not_shown(engine, server, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    server.key = "another"
    message = refused(engine)
    assert message.endswith("refuses (403, “Invalid API key: …”). Check the API key.")
    assert len(server.questions) == 1
    engine.close()
    assert caplog.records  # httpx says what it does
    assert SECRET not in caplog.text + "".join(capfd.readouterr()) + repr(engine)


@pytest.mark.parametrize("fault", [*PASSING, lambda to: to.page(200, "<p>")])
def test_the_key_is_in_no_log_whatever_happens(engine, server, caplog, fault):
    caplog.set_level(logging.DEBUG)
    server.fault_for_ever = fault
    refused(engine)
    assert SECRET not in caplog.text


def test_a_missing_key_is_told_in_the_servers_words(engine, server):
    server.fault_for_ever = lambda to: to.answer(400, {"error": "Please get\n an API key" * 50})
    message = refused(engine)
    assert "refuses (400, “Please get an API key" in message
    assert len(message) < 300


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_text_is_not_sent_on_to_another_server(engine, server, another, status):
    to = f"{another.address}/translate"
    server.fault_for_ever = lambda handler: handler.page(status, "", Location=to)
    assert f"sends on to {another.address}. Text goes only where you have said" in refused(engine)
    assert another.paths == []


@pytest.mark.parametrize("location", ["http://[", "//a:b:c", "\x7f", "http://\xff\xfe"])
def test_a_way_on_that_makes_no_sense_is_an_error_like_others(engine, server, location):
    server.fault_for_ever = lambda to: to.page(307, "", Location=location)
    refused(engine)


def test_no_text_is_sent_to_a_server_that_sends_us_on_before(engine, server, monkeypatch):
    handler = libretranslate_server.Handler
    monkeypatch.setattr(
        handler, "do_GET", lambda to: to.page(301, "", Location="https://a.example/languages?x")
    )
    assert "sends on to https://a.example. " in refused(engine)
    assert server.questions == []


@pytest.mark.parametrize(
    ("languages", "reason"),
    [
        ([{"code": "en", "name": "English", "targets": ["ar"]}], "does not translate Arabic"),
        ([{"code": "ar", "name": "Arabic", "targets": ["fr"]}], "does not translate Arabic"),
        ([], "does not translate Arabic"),
        ({"error": "no"}, "is not LibreTranslate"),
        (["ar", "en"], "is not LibreTranslate"),
        ([{"code": []}], "is not LibreTranslate"),
        ([{"code": "ar", "targets": 5}], "is not LibreTranslate"),
        (5, "is not LibreTranslate"),
    ],
)
def test_no_text_is_sent_to_a_server_without_the_languages(engine, server, languages, reason):
    server.languages = languages
    assert reason in refused(engine)
    assert server.questions == []


def test_an_old_server_names_no_targets(engine, server):
    server.languages = [{"code": "ar", "name": "Arabic"}, {"code": "en", "name": "English"}]
    assert english(engine) == ENGLISH


def test_a_server_under_a_path_is_asked_there(server, connect):
    engine = connect(f"{server.address}/lt/")
    assert "is not LibreTranslate" in refused(engine)
    assert server.paths == ["/lt/languages"]


def test_a_slow_server_is_told(server, connect):
    engine = connect(server.address, read=0.1, attempts=2)
    patient = threading.Event()
    server.fault_for_ever = lambda _: patient.wait(5)
    assert "does not answer in time" in refused(engine)
    patient.set()
    assert len(server.questions) == 2


def test_a_server_that_drips_is_not_waited_for_for_ever(server, connect):
    def drip(to):
        to.send_response(200)
        answer = ANSWER.rjust(150)
        to.send_header("Content-Length", str(len(answer)))
        to.end_headers()
        for byte in answer:
            to.wfile.write(bytes([byte]))
            time.sleep(0.01)

    server.fault_for_ever = drip
    engine = connect(server.address, whole=0.3)
    assert "does not answer in time" in refused(engine)
    assert len(server.questions) == 1


def test_who_waits_for_another_attempt_can_be_stopped(server, connect):
    engine = connect(server.address, whole=1000, pause=500)
    server.fault_for_ever = lambda to: stop.start() or overloaded(to)
    stop = threading.Timer(0.2, engine.close)
    assert "stopped" in refused(engine)


def test_a_server_that_is_not_there_is_told(server, connect):
    server.server_close()
    server.shutdown()
    engine = connect(server.address)
    assert "cannot be reached. Is the address right" in refused(engine)


def test_a_name_that_nobody_has_is_told(connect):
    engine = connect("https://translate.invalid")
    assert "cannot be reached. Is the address right" in refused(engine)


def test_a_server_that_speaks_no_tls_is_told(server, connect):
    address = server.address.replace("http", "https")
    engine = connect(address)
    assert "no safe connection (" in refused(engine)
    assert server.paths == []


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_a_certificate_that_nobody_vouches_for_is_told(server, tmp_path, connect):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-subj", "/CN=localhost", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    engine = connect(f"https://127.0.0.1:{server.server_port}")
    assert "no safe connection (self-signed certificate); nothing was sent" in refused(engine)
    assert server.paths == []


def test_what_is_for_this_machine_passes_no_proxy(server, another, monkeypatch, connect):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, another.address)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert english(connect(server.address, key=None)) == ENGLISH
    assert another.paths == []
    assert os.environ["HTTP_PROXY"] == another.address


@pytest.mark.parametrize(
    ("address", "notice"),
    [
        ("localhost:5000", "Text is sent to a server on this machine (localhost:5000)."),
        ("http://127.0.0.1:5000/", "Text is sent to a server on this machine (127.0.0.1:5000)."),
        ("http://[::1]:5000", "Text is sent to a server on this machine ([::1]:5000)."),
        (
            "translate.example.org",
            "Text is sent to translate.example.org: it leaves this machine, encrypted on the way.",
        ),
        (
            "http://192.168.1.7:5000",
            f"Text is sent to 192.168.1.7:5000: {UNENCRYPTED}",
        ),
        (
            "http://localhost.example.org",
            f"Text is sent to localhost.example.org: {UNENCRYPTED}",
        ),
    ],
)
def test_it_says_where_text_goes(address, notice):
    assert LibreTranslateEngine(address).describe() == notice


@pytest.mark.parametrize(
    "address",
    ["", "   ", "ftp://example.org", "http://", "http://a b", "file:///etc", "http://a:99999999",
     "https://[", "//", "http://exa\nmple.org"],
)  # fmt: skip
def test_what_is_no_address_is_told(address):
    with pytest.raises(EngineError, match=r"is no address"):
        LibreTranslateEngine(address)


@pytest.mark.parametrize(
    "address",
    [f"https://me:{SECRET}@a.example", f"https://a.example/?api_key={SECRET}",
     f"https://a.example/#{SECRET}"],
)  # fmt: skip
def test_a_secret_in_an_address_is_refused_and_not_repeated(address):
    with pytest.raises(EngineError, match=r"^a\.example: holds more than a host") as caught:
        LibreTranslateEngine(address)
    assert SECRET not in str(caught.value)
