"""`muqabala translate`, with a real package and a real server on this machine."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.session import open_session
from tests.packages import build_package, unpack
from tests.translation.libretranslate_server import running

ALHURRA = "003_f4ddb44c7cdc8adf"
NEW = "وصل الرئيس إلى موسكو اليوم.\n\nلم يقل شيئا عن عام 2019! ثم غادر.\n"
KEYS = ["start", "end", "source", "target", "origin", "score", "warnings"]
NO_NETWORK = """
import socket, sys
class Refused(socket.socket):
    def __init__(self, *_, **__):
        raise AssertionError("a socket was opened")
socket.socket = Refused
sys.argv = ["muqabala", *sys.argv[1:]]
from reader.__main__ import main
sys.exit(main())
"""


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    return build_package(tmp_path_factory.mktemp("archive"))


@pytest.fixture
def package(archive, own_home):
    return unpack(archive, own_home / "packages")


@pytest.fixture
def new(tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(NEW, "utf-8")
    return str(path)


def program(*arguments, text="", code=("-m", "reader")):
    run = [sys.executable, *code, *arguments]
    data = text if isinstance(text, bytes) else text.encode()
    return subprocess.run(run, input=data, capture_output=True, check=False)


def of(ran):
    return [(one["target"], one["origin"]) for one in json.loads(ran.out)]


def test_what_the_memory_knows_needs_no_engine(muqabala):
    ran = muqabala("translate", ALHURRA, "--json")
    assert (ran.status, ran.err) == (0, [])
    found = json.loads(ran.out)
    text = open_session().article(ALHURRA).text
    assert {one["origin"] for one in found} == {"memory"}
    assert [list(one) for one in found] == [KEYS] * len(found)
    assert [text[one["start"] : one["end"]] for one in found] == [one["source"] for one in found]


@pytest.mark.usefixtures("package")
def test_an_installed_package_answers_the_rest_and_is_asked_once(muqabala, new):
    ran = muqabala("translate", new, "--json")
    assert (ran.status, ran.err) == (0, [])
    found = json.loads(ran.out)
    assert [one["origin"] for one in found] == ["argos:translate-ar_en-1.0"] * 3
    assert [bool(one["target"]) and one["score"] <= 0 for one in found] == [True] * 3
    assert muqabala("translate", new, "--json").out == ran.out
    kept = json.loads(muqabala("read", new, "--json").out)["blocks"]
    told = [(s["target"], s["origin"]) for block in kept for s in block["sentences"]]
    assert told == of(ran)


@pytest.mark.usefixtures("package")
def test_a_named_engine_alone_answers_whatever_the_memory_knows(muqabala):
    source = json.loads(muqabala("translate", ALHURRA, "--json").out)[0]["source"]
    open_session().translating.correct(source, "My own.")
    assert of(muqabala("translate", ALHURRA, "--json"))[0] == ("My own.", "edited")
    assert of(muqabala("translate", ALHURRA, "--engine", "memory", "--json"))[0][1] == "memory"
    origins = {o for _, o in of(muqabala("translate", ALHURRA, "--engine", "argos", "--json"))}
    assert origins == {"argos:translate-ar_en-1.0"}
    assert of(muqabala("translate", ALHURRA, "--json"))[0] == ("My own.", "edited")


def test_a_server_answers_once_it_is_set(muqabala, new):
    assert "no server is set" in muqabala("translate", new, "--engine", "libretranslate").err[0]
    with running() as server:
        muqabala("server", "set", server.address)
        ran = program("translate", new, "--engine", "libretranslate", "--json")
        assert {one["origin"] for one in json.loads(ran.stdout)} == {"libretranslate"}
        assert muqabala("translate", new, "--json").out == ran.stdout.decode()
        assert len(server.questions) == 1


@pytest.mark.usefixtures("package")
def test_a_server_that_is_turned_on_takes_the_packages_place(muqabala, new):
    def origins():
        return {one["origin"] for one in json.loads(program("translate", new, "--json").stdout)}

    with running() as server:
        muqabala("server", "set", server.address)
        assert origins() == {"libretranslate"}
        server.languages.clear()  # it cannot translate Arabic now, and no package steps in
        Path(new).write_text(NEW.replace("2019", "2021"), "utf-8")
        ran = program("translate", new, "--json")
        assert (ran.returncode, ran.stdout) == (1, b"")
    muqabala("server", "off")
    assert "argos:translate-ar_en-1.0" in origins()


def test_without_any_engine_what_to_do_is_told(muqabala, new):
    ran = muqabala("translate", new, "--json")
    assert ran.status == 1
    assert of(ran) == [(None, None)] * 3
    [line] = ran.err
    assert "3 sentences" in line
    assert "muqabala models" in line
    ran = muqabala("translate", new, "--engine", "argos", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "muqabala models" in ran.err[0]
    assert muqabala("translate", new, "--engine", "memory").status == 0


@pytest.mark.usefixtures("package")
def test_standard_input_is_a_text_and_lines_are_results(muqabala, new):
    ran = program("translate", "-", "--jsonl", text=NEW)
    assert (ran.returncode, ran.stderr) == (0, b"")
    lines = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    assert lines == json.loads(muqabala("translate", new, "--json").out)


@pytest.mark.usefixtures("package")
def test_people_can_read_it_too(muqabala, new):
    ran = muqabala("translate", new)
    assert "لم يقل شيئا عن عام 2019!" in ran.out
    assert "[argos:translate-ar_en-1.0]" in ran.out
    assert "    ! " in ran.out


@pytest.mark.parametrize("arguments", [["--json", "--jsonl"], ["--engine", "google"]])
def test_wrong_usage_is_told(muqabala, arguments):
    assert muqabala("translate", "-", *arguments).status == 2


@pytest.mark.parametrize("text", ["hello", "שלום", "😀", "", "   \n", b"\xff\xd8\xff\0"])
def test_what_is_no_arabic_text_is_told(text):
    ran = program("translate", "-", "--json", text=text)
    assert (ran.returncode, ran.stdout) == (1, b"")
    [line] = ran.stderr.decode().splitlines()
    assert line.startswith("muqabala: standard input: ")


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(
    "text",
    [
        "وصل\x0bالرئيس\u200f\u202e اليوم.",
        "وصل 😀 الرئيس 👨‍👩‍👧 اليوم.",
        "وصل שלום hello اليوم.",
        "ـــــ ؟ ـــ",
        "وصل " * 5_000,
    ],
    ids=["controls", "emoji", "Hebrew", "no word", "20,000 letters"],
)
def test_odd_texts_are_translated_as_far_as_they_can_be(text):
    ran = program("translate", "-", "--json", text=text)
    assert ran.returncode == 0, ran.stderr.decode()
    for one in json.loads(ran.stdout):
        assert text[one["start"] : one["end"]] == one["source"]
        assert one["origin"] == "argos:translate-ar_en-1.0"
        assert one["target"] is not None


def test_all_of_it_works_without_a_network(archive, new):
    assert program("models", "install", str(archive), code=("-c", NO_NETWORK)).returncode == 0
    ran = program("translate", new, "--json", code=("-c", NO_NETWORK))
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert {one["origin"] for one in json.loads(ran.stdout)} == {"argos:translate-ar_en-1.0"}


@pytest.mark.usefixtures("package")
def test_killing_it_loses_no_finished_sentence(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("".join(f"وصل الرئيس رقم {n} إلى موسكو.\n\n" for n in range(2000)), "utf-8")
    run = [sys.executable, "-m", "reader", "translate", str(path), "--jsonl"]
    with subprocess.Popen(run, stdout=subprocess.PIPE) as ran:
        finished = [json.loads(ran.stdout.readline()) for _ in range(60)]
        os.kill(ran.pid, signal.SIGKILL)
    session = open_session()
    known = session.translations.known(one["source"] for one in finished)
    assert {s: t.text for s, t in known.items()} == {o["source"]: o["target"] for o in finished}
    everything = session.article(str(path)).sentences()
    assert len(session.translations.known(s.source for s in everything)) < 2000


@pytest.mark.usefixtures("package")
def test_faults_and_varying_names_are_listed(muqabala, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("وصل فلاديمير بوتين إلى موسكو عام 2019.\n", "utf-8")
    muqabala("translate", str(path))
    session = open_session()
    [sentence] = session.article(str(path)).sentences()
    found = json.loads(muqabala("check", str(path), "--json").out)
    assert [one["article"] for one in found["sentences"]] == ["new"]
    [name] = [w for w in found["sentences"][0]["warnings"] if "Putin" in w["message"]]
    assert (name["kind"], list(name)) == ("name", ["kind", "message", "start", "end", "suggestion"])
    session.translating.correct(sentence.source, "Vladimir Putin arrived in Moscow in 2019.")
    assert json.loads(muqabala("check", str(path), "--json").out)["sentences"] == []


def test_names_that_vary_in_the_library_are_listed(muqabala):
    found = json.loads(muqabala("check", "--json").out)
    assert found["sentences"] == []
    [states] = [one for one in found["names"] if one["term"] == "united-states"]
    usual, other = states["renderings"][:2]
    assert usual["text"] == "United States"
    assert all(place["article"] and place["start"] >= 0 for place in other["places"])
    assert "United States is rendered in" in muqabala("check").out


def test_the_memory_goes_out_and_comes_in(muqabala, tmp_path, own_home):
    source = json.loads(muqabala("translate", ALHURRA, "--json").out)[0]["source"]
    open_session().translating.correct(source, "My own.")
    file = str(tmp_path / "ours.tmx")
    written = json.loads(muqabala("memory", "export", file, "--json").out)
    assert written == {"file": file, "units": len(open_session().memory.units)}
    (own_home / "translations.sqlite3").unlink()
    compared = muqabala("memory", "compare", file, "--json")
    [change] = json.loads(compared.out)
    assert (change["source"], change["origin"], change["after"]) == (source, "memory", "My own.")
    assert of(muqabala("translate", ALHURRA, "--json"))[0][1] == "memory"
    assert muqabala("memory", "import", file, "--json").out == compared.out
    assert of(muqabala("translate", ALHURRA, "--json"))[0] == ("My own.", "edited")
    assert "Taken over: 0 sentences" in muqabala("memory", "import", file).out


@pytest.mark.parametrize("action", ["import", "compare"])
def test_a_memory_that_cannot_be_read_is_told(muqabala, tmp_path, action):
    (tmp_path / "bad.tmx").write_text("<tmx", "utf-8")
    for name, reason in (("bad.tmx", "damaged"), ("none.tmx", "cannot be read")):
        ran = muqabala("memory", action, str(tmp_path / name))
        assert ran.status == 1
        assert reason in ran.err[0]
    ran = muqabala("memory", "export", str(tmp_path / "none" / "x.tmx"))
    assert (ran.status, ran.out) == (1, "")
