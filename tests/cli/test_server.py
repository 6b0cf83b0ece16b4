"""`muqabala server`, with a real server on this machine."""

import json
import subprocess
import sys

import pytest

from reader.session import engine_settings
from reader.session.engine_settings import KEY_VARIABLE
from tests.translation.libretranslate_server import running

SECRET = "a-key-that-nobody-sees"  # noqa: S105 - it opens nothing
GREETING = "السلام عليكم"


@pytest.fixture(autouse=True)
def no_key(monkeypatch):
    monkeypatch.delenv(KEY_VARIABLE, raising=False)


@pytest.fixture
def server():
    with running() as server:
        yield server


def with_input(text, *arguments):
    run = [sys.executable, "-m", "reader", "server", *arguments]
    return subprocess.run(run, input=text, capture_output=True, text=True, check=False)


def test_at_first_text_stays_here(muqabala):
    ran = muqabala("server")
    assert (ran.status, ran.err) == (0, [])
    assert ran.out == "No server is set. Text stays on this machine.\n"
    assert json.loads(muqabala("server", "show", "--json").out) == {
        "address": None,
        "on": False,
        "key": None,
        "notice": None,
    }


def test_setting_one_says_plainly_that_text_leaves(muqabala):
    ran = muqabala("server", "set", "http://192.168.1.7:5000")
    assert ran.status == 0
    assert "it leaves this machine unencrypted" in ran.out
    assert "It translates in place of installed packages." in ran.out
    assert json.loads(muqabala("server", "--json").out)["on"] is True


def test_it_can_be_turned_off_and_on_again(muqabala, server):
    muqabala("server", "set", server.address)
    ran = muqabala("server", "off")
    assert ran.out.splitlines() == [
        f"{server.address}, off, no key",
        "It is off. Text stays on this machine.",
    ]
    assert muqabala("server", "set", server.address).out.startswith(f"{server.address}, on")
    assert server.paths == []


def test_a_server_is_tried_with_a_greeting_alone(muqabala, server):
    muqabala("server", "set", server.address)
    found = json.loads(muqabala("server", "test", "--json").out)
    assert (found["source"], found["target"]) == (GREETING, f"[{GREETING}]")
    assert server.texts == [GREETING]
    assert f"{GREETING} = [{GREETING}]" in muqabala("server", "test").out


def test_a_server_that_fails_is_told_in_one_line(muqabala, server):
    server.languages = []
    muqabala("server", "set", server.address)
    ran = muqabala("server", "test", "--json")
    assert (ran.status, ran.out) == (1, "")
    [line] = ran.err
    assert line.startswith(f"muqabala: {server.address}: does not translate Arabic into English.")


def test_trying_none_is_told(muqabala):
    ran = muqabala("server", "test")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == ["muqabala: no server is set. Set one with “muqabala server set ADDRESS”."]


def test_a_key_comes_from_standard_input_and_is_never_shown(server):
    server.key = SECRET
    done = with_input(f"{SECRET}\n", "set", server.address, "--key", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["key"] == "file"
    tried = with_input("", "test")
    assert f"= [{GREETING}]" in tried.stdout
    assert SECRET not in done.stdout + tried.stdout + tried.stderr


def test_a_key_of_the_environment_is_used_and_not_kept(muqabala, server, monkeypatch, own_home):
    monkeypatch.setenv(KEY_VARIABLE, SECRET)
    muqabala("server", "set", server.address)
    assert json.loads(muqabala("server", "test", "--json").out)["key"] == "environment"
    assert server.questions[0]["api_key"] == SECRET
    assert SECRET not in (own_home / "translation.json").read_text()


@pytest.mark.parametrize(
    "arguments",
    [["set"], ["off", "x"], ["show", "x"], ["test", "x"], ["off", "--key"], ["nonsense"]],
)
def test_wrong_usage_changes_nothing(muqabala, arguments):
    before = engine_settings.load()
    ran = muqabala("server", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err[0].startswith("usage: muqabala server")
    assert engine_settings.load() == before


def test_what_is_no_address_is_not_set(muqabala):
    ran = muqabala("server", "set", "ftp://example.org")
    assert (ran.status, ran.out) == (1, "")
    assert "is no address of a server" in ran.err[0]
    assert engine_settings.load().server == ""
