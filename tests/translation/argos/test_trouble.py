"""Packages that cannot be loaded, texts that are none, and no network."""

import json
import shutil
import subprocess
import sys

import pytest

from reader.errors import EngineError
from reader.translation.argos.engine import open_engine
from reader.translation.argos.installed import choose, installed_packages
from tests.packages import arabic_lines


def _patch(folder, name, change):
    path = folder / name
    path.write_bytes(change(path.read_bytes()))


def _revised(data):
    after = data.index(b"TransformerSpec\0") + len(b"TransformerSpec\0")
    return data[:after] + b"\x63" + data[after + 1 :]


DAMAGE = {
    "model gone": ("model/model.bin", None, "lacks the file model/model.bin"),
    "model of no bytes": ("model/model.bin", lambda _: b"", "incomplete"),
    "model cut off": ("model/model.bin", lambda data: data[:-1000], "again"),
    "model cut off early": ("model/model.bin", lambda data: data[:9000], "again"),
    "newer format": ("model/model.bin", lambda data: b"\x63" + data[1:], "newer CTranslate2"),
    "newer revision": ("model/model.bin", _revised, "newer CTranslate2"),
    "newer kind": (
        "model/model.bin",
        lambda data: data.replace(b"TransformerSpec\0", b"TransformerNext\0"),
        "newer CTranslate2",
    ),
    "vocabulary gone": ("model/shared_vocabulary.json", None, "vocabulary"),
    "half a vocabulary": ("model/shared_vocabulary.json", lambda data: data[:99], "again"),
    "settings of the model gone": ("model/config.json", None, "again"),
    "tokenizer of no bytes": ("sentencepiece.model", lambda _: b"", "tokenizer is damaged"),
    "tokenizer cut off": ("sentencepiece.model", lambda data: data[:3000], "tokenizer is damaged"),
    "tokenizer gone": ("sentencepiece.model", None, "lacks the file sentencepiece.model"),
}


@pytest.mark.parametrize(("file", "change", "words"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_package_is_named_with_what_to_do(install, file, change, words):
    [folder] = install()
    steps = choose(installed_packages())
    if change:
        _patch(folder, file, change)
    else:
        (folder / file).unlink()

    with pytest.raises(EngineError) as caught:
        open_engine(steps)
    assert words in str(caught.value)
    assert "translate-ar_en" in str(caught.value)
    assert "again" in str(caught.value) or "update" in str(caught.value)


def test_bpe_codes_that_are_none(install):
    [folder] = install("bpe")
    steps = choose(installed_packages())
    (folder / "bpe.model").write_bytes(b"\xff\xfe\x00 nothing")

    with pytest.raises(EngineError, match="tokenizer is damaged"):
        open_engine(steps)


def test_a_device_that_is_not_here(install, monkeypatch):
    from argostranslate import settings

    install()
    monkeypatch.setattr(settings, "device", "abacus")

    with pytest.raises(EngineError, match="ARGOS_DEVICE_TYPE"):
        open_engine(choose(installed_packages()))


def test_a_package_removed_since_it_was_found(install):
    [folder] = install()
    steps = choose(installed_packages())
    shutil.rmtree(folder)

    with pytest.raises(EngineError, match=r"metadata\.json"):
        open_engine(steps)


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe", "prefix", "chain", "short"])
def test_nothing_to_translate(engine, kind):
    opened = engine(kind)

    assert opened.translate([]) == []
    assert [draft.text for draft in opened.translate(["", " ", "\n\t\u2028"])] == [""] * 3
    assert opened.translate([""])[0].score is None


ODD = [
    "😀😀",
    "שלום עולם",
    "Hello, world!",
    "\x00\x07\x1b[0m",
    "\ud800",
    "٣٫٥ %",
    "﷽",
    "\u202eقال\u202c",
]


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe", "chain"])
@pytest.mark.parametrize("source", ODD, ids=ascii)
def test_odd_texts_come_out_as_some_text(engine, kind, source):
    [draft, after] = engine(kind).translate([source, "الرئيس"])

    assert draft.text.encode() is not None
    assert after.text


def test_what_is_in_no_vocabulary_is_kept(engine):
    [draft] = engine().translate(["Hello 😀 שלום 2019"])

    assert draft.text == "Hello 😀 שלום 2019"


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe"])
@pytest.mark.parametrize("text", ["ق", " ", "و قال، ", "a"], ids=["word", "space", "text", "Latin"])
def test_a_long_line_without_a_stop(engine, kind, text):
    source = (text * 5000)[:5000]
    [draft] = engine(kind).translate([source])

    assert len(draft.text) > len(source) / 4 or not source.strip()


OFFLINE = """
import json, socket, sys
def forbid(*_, **__):
    raise SystemExit("no network here")
socket.socket.__init__ = socket.getaddrinfo = forbid
sys.addaudithook(lambda event, _: forbid() if event.startswith("socket.") else None)
from reader.translation.argos.engine import open_engine
from reader.translation.argos.installed import choose, installed_packages
engine = open_engine(choose(installed_packages()))
drafts = engine.translate(json.loads(sys.stdin.read()))
print(json.dumps([[draft.text for draft in drafts], sorted(sys.modules)]))
"""


@pytest.mark.parametrize("kind", ["sentencepiece", "bpe", "chain"])
def test_the_whole_way_needs_no_network_and_no_torch(engine, kind):
    lines = arabic_lines()[:20]
    here = [draft.text for draft in engine(kind).translate(lines)]
    run = [sys.executable, "-c", OFFLINE]
    done = subprocess.run(run, input=json.dumps(lines), capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    texts, modules = json.loads(done.stdout)
    assert texts == here
    assert (
        set(modules) & {"argostranslate.translate", "stanza", "torch", "spacy", "minisbd"} == set()
    )
