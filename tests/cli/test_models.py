"""`muqabala models`, with real packages and a real server for the index."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import threading

import pytest
from argostranslate.package import get_installed_packages

from tests.packages import build_package
from tests.translation.packages.making import METADATA, package
from tests.translation.packages.site import Served, page, serving, without_proxy

FILE = "/translate-ar_en-1_0.argosmodel"


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    return build_package(tmp_path_factory.mktemp("real"))


@pytest.fixture
def packages(own_home):
    """The packages folder that the environment names."""
    return own_home / "packages"


@pytest.fixture
def site(real, monkeypatch):
    """A server with an index and the package that it names; the environment names the index."""
    without_proxy(monkeypatch)
    with serving() as server:
        server.link = server.put(FILE, Served(real.read_bytes()))
        entries = [METADATA | {"links": [server.link]}, METADATA | {"from_code": "de"}]
        entries[1] |= {"from_name": "German", "to_code": "fr", "to_name": "French"}
        entries[1]["links"] = [server.link]
        server.index = server.put("/index.json", page(json.dumps(entries).encode()))
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.index.removesuffix("index.json"))
        yield server


LISTED = {
    "name": "translate-ar_en",
    "version": "1.0",
    "from": {"code": "ar", "name": "Arabic"},
    "to": {"code": "en", "name": "English"},
    "useful": True,
}


def test_from_a_file_to_the_list_and_away_again(muqabala, real, packages):
    assert muqabala("models").out == "No package is installed.\n"

    ran = muqabala("models", "install", str(real), "--json")
    path = packages / "translate-ar_en-1_0"
    [found] = get_installed_packages([packages])
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    assert (ran.status, ran.err, found.package_path) == (0, [], path)
    assert json.loads(ran.out) == LISTED | {"path": str(path), "size": size}
    assert json.loads(muqabala("models", "list", "--json").out) == [json.loads(ran.out)]

    ran = muqabala("models", "remove", "translate-ar_en", "--json")
    assert (ran.status, ran.err, json.loads(ran.out)) == (0, [], {"path": str(path)})
    assert json.loads(muqabala("models", "--json").out) == []


def test_people_can_read_it(muqabala, real, packages):
    line = "translate-ar_en 1.0  Arabic → English"
    assert muqabala("models", "install", str(real)).out == f"Installed: {line}\n"
    assert re.fullmatch(
        rf"{line}  [\d.]+ MB\n    {packages}/translate-ar_en-1_0\n", muqabala("models").out
    )
    assert muqabala("models", "remove", "translate-ar_en-1.0").out.startswith("Removed: ")


def test_the_index_is_listed_and_nothing_else_asked(muqabala, site):
    ran = muqabala("models", "available", "--json")

    assert (ran.status, ran.err) == (0, [])
    first, second = json.loads(ran.out)
    assert first == LISTED | {"links": [site.link]}
    assert (second["name"], second["useful"]) == ("translate-de_fr", False)
    assert [asked.path for asked in site.asked] == ["/index.json"]
    assert "(of no use to read Arabic in English)" in muqabala("models", "available").out


@pytest.mark.parametrize(
    "command", [["list"], ["remove", "translate-ar_en"], ["install", "no.argosmodel"]]
)
def test_what_needs_no_network_asks_nothing(muqabala, site, command):
    muqabala("models", *command)

    assert site.asked == []


def test_a_name_is_fetched_and_it_is_said_from_where_and_how_large(muqabala, site, packages, real):
    ran = muqabala("models", "install", "translate-ar_en", "--yes", "--json")

    size = real.stat().st_size
    assert ran.status == 0
    assert ran.err == [
        f"muqabala: looking into the index, {site.index}",
        f"muqabala: translate-ar_en 1.0, {site.link}: {size / 1e6:.1f} MB",
    ]
    assert json.loads(ran.out)["name"] == "translate-ar_en"
    assert len(get_installed_packages([packages])) == 1


def test_an_address_is_fetched(muqabala, site, packages):
    ran = muqabala("models", "install", site.link, "--yes")

    assert (ran.status, len(ran.err)) == (0, 1)
    assert len(get_installed_packages([packages])) == 1


@pytest.mark.parametrize("what", ["translate-ar_en", "address"])
def test_where_nobody_can_be_asked_nothing_is_fetched(muqabala, site, what):
    ran = muqabala("models", "install", site.link if what == "address" else what)

    assert (ran.status, ran.out, site.asked) == (2, "", [])
    assert ran.err[-1].endswith("this goes to the network; add --yes if it may")


@pytest.mark.parametrize(
    "arguments",
    [
        ["install"],
        ["remove"],
        ["list", "x"],
        ["available", "x"],
        ["nonsense"],
        ["remove", "x", "--yes"],
        ["available", "--yes"],
    ],
)
def test_wrong_usage_is_told(muqabala, site, arguments):
    ran = muqabala("models", *arguments)

    assert (ran.status, ran.out, site.asked) == (2, "", [])
    assert ran.err[0].startswith("usage: muqabala models")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["install", "no.argosmodel"], "no.argosmodel: there is no such file."),
        (["install", "."], "the index has no package “.”"),
        (["install", "translate-xx_yy"], "the index has no package “translate-xx_yy”"),
        (["install", "ftp://example.org/x"], "ftp://example.org/x: is not on the web"),
        (["remove", "translate-ar_en"], "no package “translate-ar_en” is installed"),
        (["remove", "../packages"], "no package “../packages” is installed"),
        (["remove", ".."], "no package “..” is installed"),
    ],
)
def test_what_is_not_there_is_told(muqabala, site, arguments, error):
    yes = ["--yes"] if arguments[0] == "install" else []
    ran = muqabala("models", *arguments, *yes)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err[-1].startswith(f"muqabala: {error}")
    assert FILE not in [asked.path for asked in site.asked]


def test_what_is_no_package_is_told(muqabala, tmp_path):
    file = tmp_path / "page.argosmodel"
    file.write_text("<html>")
    ran = muqabala("models", "install", str(file))

    assert (ran.status, ran.out, len(ran.err)) == (1, "", 1)
    assert ran.err[0].startswith(f"muqabala: {file}: is no model package")


def test_a_server_that_is_not_there_is_told(muqabala, site):
    site.server_close()
    ran = muqabala("models", "available", "--json")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == [
        f"muqabala: {site.index}: the server cannot be reached; is this machine online?"
    ]


def test_a_package_of_no_use_is_installed_and_told(muqabala, tmp_path):
    other = METADATA | {"from_code": "en", "from_name": "English", "to_code": "ar"}
    file = package(tmp_path / "x.argosmodel", other | {"to_name": "Arabic"})
    ran = muqabala("models", "install", str(file), "--json")

    assert (ran.status, json.loads(ran.out)["useful"]) == (0, False)
    assert ran.err[0].startswith(
        "muqabala: translate-en_ar translates English into Arabic; to read"
    )


def test_one_of_several_has_to_be_named(muqabala, real, packages, tmp_path):
    muqabala("models", "install", str(real))
    muqabala("models", "install", str(package(tmp_path / "x.argosmodel", top="opus-ar_en-1_0")))
    ran = muqabala("models", "remove", "translate-ar_en")
    assert ran.status == 1
    assert "more than once; name one of " in ran.err[0]
    assert {path.name for path in packages.iterdir()} == {"opus-ar_en-1_0", "translate-ar_en-1_0"}

    assert muqabala("models", "remove", "opus-ar_en-1_0").status == 0
    assert [path.name for path in packages.iterdir()] == ["translate-ar_en-1_0"]


def test_what_is_broken_is_told_and_can_be_removed(muqabala, real, packages):
    (packages / "broken").mkdir(parents=True)
    muqabala("models", "install", str(real))
    ran = muqabala("models", "--json")
    assert (ran.status, len(json.loads(ran.out))) == (0, 1)
    assert ran.err[0].startswith(f"muqabala: {packages}/broken: ")

    assert muqabala("models", "remove", "broken").status == 0
    assert muqabala("models").err == []


def test_what_a_terminal_would_obey_is_not_printed(muqabala, real, packages):
    """Argos Translate installs what we would not."""
    muqabala("models", "install", str(real))
    file = packages / "translate-ar_en-1_0" / "metadata.json"
    file.write_text(json.dumps(METADATA | {"from_name": "\x1b]0;x\x07"}))

    out = muqabala("models").out
    assert "translate-ar_en" in out
    assert "\x1b" not in out


class Terminal:
    """A program at a terminal, which sees what it prints there and types answers."""

    def __init__(self, *arguments):
        self._ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "reader", *arguments],
            stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = ""

    def until(self, words):
        while words not in self.shown:
            self.shown += os.read(self._ours, 4096).decode()

    def type(self, words):
        os.write(self._ours, words.encode())

    def end(self):
        """Its exit status, once it has shown all."""
        try:
            while shown := os.read(self._ours, 4096):
                self.shown += shown.decode()
        except OSError:  # how Linux says that nobody holds the other end any more
            pass
        self.out = self.process.communicate()[0]
        os.close(self._ours)
        return self.process.returncode


@pytest.mark.parametrize("answer", ["y", "YES"])
def test_at_a_terminal_it_is_asked_and_progress_shown(site, packages, answer):
    terminal = Terminal("models", "install", "translate-ar_en", "--json")
    terminal.until("Download and install it? [y/N] ")
    assert f"{site.link}: " in terminal.shown
    assert FILE not in [asked.path for asked in site.asked if asked.method == "GET"]
    terminal.type(f"{answer}\n")

    assert terminal.end() == 0
    assert re.search(r"\rDownloading: [\d.]+ MB of [\d.]+ MB", terminal.shown)
    assert re.search(r"\rInstalling: [\d.]+ MB of [\d.]+ MB", terminal.shown)
    assert json.loads(terminal.out)["name"] == "translate-ar_en"
    assert len(get_installed_packages([packages])) == 1


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("answer", ["n\n", "\n", "\x04"])
def test_at_a_terminal_no_means_no(packages, answer):
    terminal = Terminal("models", "install", "translate-ar_en")
    terminal.until("[y/N] ")
    terminal.type(answer)

    assert (terminal.end(), terminal.out) == (1, "")
    assert "muqabala: nothing is installed." in terminal.shown
    assert not packages.exists() or get_installed_packages([packages]) == []


def test_stopped_midway_it_goes_on_the_next_time(muqabala, site, real, packages):
    gate = threading.Semaphore(2)
    site.put(FILE, Served(real.read_bytes(), gate=gate))
    terminal = Terminal("models", "install", site.link, "--yes")
    terminal.until("Downloading")
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.end() == 1
    assert "muqabala: stopped." in terminal.shown

    gate.release(1000)
    assert muqabala("models", "install", site.link, "--yes").status == 0
    assert site.ranges[-1].startswith("bytes=")
    assert len(get_installed_packages([packages])) == 1
