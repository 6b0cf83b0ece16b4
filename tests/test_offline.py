"""With no network, from a fresh folder: a package from a file, and English for a new text."""

import json
import os
import subprocess
import sys

import pytest

from tests.packages import build_chain, build_package

NEW = ("وصل الوزير إلى القاهرة صباح السبت.", "ولم يعلن عن موعد عودته، وقال إنه سيبقى 3 أيام.")
KNOWN = "003_f4ddb44c7cdc8adf"

REACHED = 99
"""The exit status of a process that has reached for the network, even if it would go on."""

GUARD = f"""
import os, socket, sys
def guard(event, arguments):
    opened = event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6)
    if opened or event in ("socket.getaddrinfo", "socket.gethostbyname"):
        os.write(2, f"reached for the network: {{event}} {{arguments[1:]}}".encode())
        os._exit({REACHED})
sys.addaudithook(guard)
"""
MUQABALA = GUARD + "from reader.__main__ import main; sys.exit(main())"


@pytest.fixture
def unplugged(tmp_path, monkeypatch):
    """A function that runs Python with no network, in folders where nothing is yet."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME", "MUQABALA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "fresh" / name))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "fresh" / "packages"))

    def run(program, *arguments):
        command = [sys.executable, "-c", program, *map(str, arguments)]
        return subprocess.run(
            command, capture_output=True, check=False, encoding="utf-8", env=os.environ
        )

    return run


@pytest.fixture
def muqabala(unplugged):
    """A function that runs a command that has to succeed, and returns the data it prints."""

    def run(*arguments):
        done = unplugged(MUQABALA, *arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("\n\n".join(NEW), "utf-8")
    return path


def test_a_package_from_a_file_translates_a_new_text(muqabala, text, tmp_path):
    muqabala("models", "install", build_package(tmp_path))
    assert len(muqabala("models", "list")) == 1
    sentences = muqabala("translate", text)
    assert [each["source"] for each in sentences] == list(NEW)
    assert {each["origin"] for each in sentences} == {"argos:translate-ar_en-1.0"}
    assert all(each["target"] for each in sentences)
    again = muqabala("translate", text)
    assert [each["target"] for each in again] == [each["target"] for each in sentences]


@pytest.mark.parametrize("tokenizer", ["sentencepiece", "bpe"])
def test_so_do_two_packages_through_a_third_language(muqabala, text, tmp_path, tokenizer):
    for package in build_chain(tmp_path, tokenizer=tokenizer):
        muqabala("models", "install", package)
    origins = {each["origin"] for each in muqabala("translate", text)}
    assert origins == {"argos:translate-ar_xx-1.0+translate-xx_en-1.0"}


def test_the_memory_answers_first(muqabala, tmp_path):
    muqabala("models", "install", build_package(tmp_path))
    assert {each["origin"] for each in muqabala("translate", KNOWN)} == {"memory"}


def test_without_a_package_nothing_is_fetched_unasked(muqabala, unplugged, text):
    assert muqabala("models", "list") == []
    done = unplugged(MUQABALA, "translate", text, "--json")
    assert done.returncode != REACHED, done.stderr
    assert not any(each["target"] for each in json.loads(done.stdout or "[]"))


@pytest.mark.parametrize(
    "reach",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request as it; it.urlopen('http://127.0.0.1:9/')",
        "import httpx; httpx.get('https://translate.invalid')",
    ],
)
def test_reaching_for_the_network_would_be_seen(unplugged, reach):
    swallowed = f"try:\n    {reach}\nexcept BaseException: pass"
    assert unplugged(GUARD + swallowed).returncode == REACHED


def test_a_server_that_is_set_would_be_seen(unplugged):
    assert unplugged(MUQABALA, "server", "set", "https://translate.invalid").returncode == 0
    assert unplugged(MUQABALA, "server", "test").returncode == REACHED
