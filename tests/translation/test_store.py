import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from threading import Thread

import pytest

from reader.translation.engine import Aligned, Draft
from reader.translation.memory import Memory
from reader.translation.order import Translations
from reader.translation.store import Correction, Store
from reader.translation.translation import MEMORY, Translation, key_of

WORDS = (Aligned((0, 3), (4, 7)), Aligned((4, 9), (0, 3)))
WRITER = """
import sys
from pathlib import Path
from reader.translation.engine import Draft
from reader.translation.store import Correction, Store
store = Store(Path(sys.argv[1]))
name, batches, size = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
for number in range(batches):
    store.keep(name, [(f"{name} {number} {k}", Draft(f"{number} {k}")) for k in range(size)])
    store.correct([Correction(f"{name} {number}", "corrected")])
    assert not store.problems, store.problems
    print(number, flush=True)
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "own" / "translations.sqlite3"


@pytest.fixture
def store(path):
    store = Store(path)
    yield store
    store.close()


@pytest.fixture
def translations(path):
    """All that is known, with a memory that has one unit."""
    memory = Memory({"نعم": Translation("Yes", MEMORY)}, (), {"نعم": "نعم"})
    translations = Translations(lambda: memory, path)
    yield translations
    if "store" in translations.__dict__:
        translations.store.close()


def made(store, *keys):
    return [(one.key, one.origin, one.text) for one in store.made(keys)]


def writer(path, name, batches, size):
    run = [sys.executable, "-c", WRITER, path, name, str(batches), str(size)]
    return subprocess.Popen(run, stdout=subprocess.PIPE, text=True)


def test_what_an_engine_made_is_kept_by_folded_source(store, path):
    store.keep("e", [("وَصَل", Draft("arrived", -0.5, WORDS)), ("إلى", Draft("to"))])
    store.close()
    again = Store(path)
    assert [tuple(one) for one in again.made(["وصل", "الى", "x"])] == [
        ("وصل", "e", "arrived", -0.5), ("الى", "e", "to", None),
    ]  # fmt: skip
    assert again.words("وَصَل", "e") == WORDS
    assert again.words("وصل", "e") == ()
    again.close()


def test_making_it_again_replaces_it_and_is_the_latest(store):
    store.keep("a", [("نص", Draft("1"))])
    store.keep("b", [("نص", Draft("2"))])
    store.keep("a", [("نص", Draft("3"))])
    assert made(store, "نص") == [("نص", "b", "2"), ("نص", "a", "3")]


def test_corrections_are_undone_step_by_step(store):
    steps = []
    for text in ("one", "two"):
        store.correct([Correction("نَص", text, "a note")])
        steps.append(dict(store.corrections()))
    store.revert("نص")
    assert store.corrections() == {}
    assert store.undo("نص")
    assert store.corrections(["نص"]) == steps[1]
    assert store.undo("نص")
    assert store.corrections() == steps[0]
    assert store.corrections()["نص"][:3] == ("نَص", "one", "a note")
    assert store.undo("نص")
    assert not store.undo("نص")
    assert store.corrections() == {}


def test_the_order_is_edited_memory_preferred_latest(translations):
    store = translations.store
    store.keep("old", [("نعم", Draft("old yes")), ("لا", Draft("old no"))])
    store.keep("new", [("لا", Draft("new no"))])
    assert translations.translation("نعم").origin == "memory"
    assert translations.translation("لا").text == "new no"
    translations.preferred = "old"
    assert translations.translation("لا").text == "old no"
    store.correct([Correction("نعم", "my yes"), Correction("لا", "my no")])
    assert [t.text for t in translations.alternatives("نعم")] == ["my yes", "Yes", "old yes"]
    assert [t.text for t in translations.alternatives("لا")] == ["my no", "old no", "new no"]
    assert {s: t.text for s, t in translations.known(["نَعم", "لا", "ربما", ""]).items()} == {
        "نَعم": "my yes", "لا": "my no",
    }  # fmt: skip
    assert {s: t.text for s, t in translations.by_engine(["لا", "نعم"], "new").items()} == {
        "لا": "new no"
    }
    assert translations.words("لا") == ()


def test_looking_up_makes_no_file(translations, path):
    assert translations.translation("لا") is None
    assert translations.by_engine(["لا"], "e") == {}
    assert [t.text for t in translations.alternatives("نعم")] == ["Yes"]
    assert not path.parent.exists()


def test_ten_thousand_are_looked_up_in_one_go(translations):
    sources = [f"جملة رقم {number}" for number in range(10_000)]
    translations.store.keep("e", [(source, Draft(source[-5:])) for source in sources])
    asked = []
    translations.store._database._open().reader.set_trace_callback(asked.append)
    known = translations.known(sources)
    assert len(known) == 10_000
    assert len(asked) == 2


def test_odd_texts_come_back_as_they_were(store):
    odd = "\x01\x1b[2J 😀 שלום ' \" ; DROP TABLE edit; -- \r\n" + "x" * 100_000
    store.keep(odd[:9], [(odd, Draft(odd))])
    store.correct([Correction(odd, odd, odd)])
    assert made(store, key_of(odd)) == [(key_of(odd), odd[:9], odd)]
    assert store.corrections()[key_of(odd)][:3] == (odd, odd, odd)
    assert not store.problems


def test_killing_the_program_loses_nothing_that_was_finished(path):
    size = 1000
    with writer(path, "w", 10_000, size) as process:
        finished = [int(process.stdout.readline()) for _ in range(5)][-1]
        log = path.with_name(f"{path.name}-wal")
        written = log.stat().st_mtime_ns
        while log.stat().st_mtime_ns == written:
            pass  # until it is in the midst of writing
        os.kill(process.pid, signal.SIGKILL)
    store = Store(path)
    batches = [len(made(store, *(f"w {n} {k}" for k in range(size)))) for n in range(finished + 50)]
    assert set(batches[: finished + 1]) == {size}
    assert set(batches) <= {size, 0}
    assert len(store.corrections()) >= finished + 1
    assert not store.problems
    store.close()


def test_two_programs_write_at_once(path):
    with writer(path, "a", 60, 3) as first, writer(path, "b", 60, 3) as second:
        first.communicate()
        second.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    store = Store(path)
    assert len(store.corrections()) == 120
    assert (
        len(made(store, *(f"{w} {n} {k}" for w in "ab" for n in range(60) for k in range(3))))
        == 360
    )
    store.close()


def test_many_threads_read_while_one_writes(store):
    store.keep("e", [("نص", Draft("text"))])
    failures = []

    def read():
        failures.extend(1 for _ in range(200) if made(store, "نص") != [("نص", "e", "text")])

    readers = [Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(100):
        store.keep("w", [(f"نص {number}", Draft("x"))])
    for reader in readers:
        reader.join()
    assert not failures
    assert not store.problems


@pytest.mark.parametrize(
    "data", [b"this is no database, but a text " * 200, b"SQLite format 3\0" + b"\xff" * 8192]
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path, translations, data):
    path.parent.mkdir()
    path.write_bytes(data)
    assert translations.translation("نعم").text == "Yes"
    [problem] = translations.problems
    assert str(problem).startswith(f"{path}: is damaged")
    assert "“translations-damaged.sqlite3”" in str(problem)
    assert path.with_name("translations-damaged.sqlite3").read_bytes() == data
    translations.store.keep("e", [("لا", Draft("no"))])
    translations.store.close()
    again = Store(path)
    assert made(again, "لا") == [("لا", "e", "no")]
    assert not again.problems
    again.close()
    assert len(translations.problems) == 1


def test_an_older_damaged_file_is_not_written_over(path):
    for _ in range(3):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * 5000)
        store = Store(path)
        store.corrections()
        store.close()
    assert sorted(file.stem for file in path.parent.glob("*damaged*")) == [
        "translations-damaged", "translations-damaged-2", "translations-damaged-3",
    ]  # fmt: skip


def test_damage_in_the_middle_is_found_when_it_is_met(path):
    store = Store(path)
    store.keep("e", [(f"نص {number}", Draft("x" * 500)) for number in range(500)])
    store.close()
    data = bytearray(path.read_bytes())
    data[8192 : len(data) - 4096] = b"\xff" * (len(data) - 4096 - 8192)
    path.write_bytes(data)
    store = Store(path)
    assert made(store, *(f"نص {number}" for number in range(500))) == []
    [problem] = store.problems
    assert "is damaged" in str(problem)
    store.close()


def test_a_file_of_a_newer_version_is_left_as_it_is(path, translations):
    path.parent.mkdir()
    with sqlite3.connect(path) as newer:
        newer.execute("CREATE TABLE other (x)")
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    translations.store.correct([Correction("لا", "no")])
    assert translations.translation("لا").text == "no"
    [problem] = translations.problems
    assert "newer Muqabala" in str(problem)
    with sqlite3.connect(path) as newer:
        assert newer.execute("SELECT name FROM sqlite_schema").fetchall() == [("other",)]
    newer.close()


@contextmanager
def as_nobody():
    """Root may write everywhere, so it becomes nobody for a while."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def open_to_all(folder):
    for each in (folder, *folder.parents[:3]):
        each.chmod(0o755)


def test_a_folder_that_may_only_be_read_is_told_once_and_read(path):
    store = Store(path)
    store.keep("e", [("نص", Draft("text"))])
    store.correct([Correction("نص آخر", "other")])
    store.close()
    open_to_all(path.parent)
    path.parent.chmod(0o555)
    path.chmod(0o444)
    with as_nobody():
        closed = Store(path)
        assert made(closed, "نص") == [("نص", "e", "text")]
        closed.keep("e", [("جديد", Draft("new"))])
        closed.correct([Correction("جديد", "newer")])
        assert made(closed, "جديد") == [("جديد", "e", "new")]
        assert {c.text for c in closed.corrections().values()} == {"other", "newer"}
        [problem] = closed.problems
        closed.close()
    assert str(path) in str(problem)
    assert "lost" in str(problem)
    path.parent.chmod(0o755)


def test_a_folder_that_cannot_be_made_is_told_once(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "translations.sqlite3")
    store.keep("e", [("نص", Draft("text"))])
    assert made(store, "نص") == [("نص", "e", "text")]
    assert len(store.problems) == 1
    store.close()


def test_a_full_disk_is_told_once_and_what_was_kept_stays(path):
    store = Store(path)
    store.keep("e", [("نص", Draft("text"))])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        for number in range(20):
            store.keep("e", [(f"نص {number}", Draft("x" * 10_000))])
        assert len(made(store, *(f"نص {number}" for number in range(20)))) == 20
        assert made(store, "نص") == [("نص", "e", "text")]
        [problem] = store.problems
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert "Make room" in str(problem)
    store.close()
    again = Store(path)
    assert made(again, "نص") == [("نص", "e", "text")]
    again.close()


def test_a_copy_of_the_folder_is_whole_at_any_time(store, path, tmp_path):
    store.correct([Correction("نص", "text")])
    shutil.copytree(path.parent, tmp_path / "copy")
    copied = Store(tmp_path / "copy" / path.name)
    assert json.dumps(copied.corrections()["نص"].text) == '"text"'
    copied.close()


def test_threads_that_meet_the_same_damage_tell_it_once_and_go_on(path):
    path.parent.mkdir()
    path.write_bytes(b"x" * 5000)
    store = Store(path)
    threads = [
        Thread(target=store.keep, args=("e", [(f"نص {number}", Draft("text"))]))
        for number in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.problems) == 1
    assert len(made(store, *(f"نص {number}" for number in range(20)))) == 20
    store.close()
    assert len(made(store, "نص 1")) == 1
    store.close()


def test_a_file_that_another_thread_closes_meanwhile_is_opened_again(store):
    store.keep("e", [("نص", Draft("text"))])
    database = store._database
    tries = []

    def work(connections):
        tries.append(connections)
        if len(tries) == 1:
            database.close()
        return connections.reader.execute("SELECT text FROM machine").fetchall()

    assert database._surely(work) == [("text",)]
    assert len(tries) == 2
    assert not store.problems
