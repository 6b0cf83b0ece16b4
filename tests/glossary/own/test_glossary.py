"""What a reader does to the glossary: kept at once, undone in order, never at another's cost."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from threading import Thread

import pytest

from reader.errors import EntryError
from reader.glossary.own import Glossary
from reader.glossary.own.entries import Entries
from reader.glossary.plan import compare
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import Termbase, read_termbase
from reader.paths import resources
from tests.glossary.making import PUTIN, REUTERS

NEW = Term(
    "", TermClass.PERSON, "Ali  Baba ", (Spelling(" علي بابا "), Spelling("بابا", short=True))
)
WRITER = """
import sys
from pathlib import Path
from reader.glossary.own import Glossary
from reader.glossary.term import Spelling, Term, TermClass
from reader.glossary.termbase import Termbase
glossary = Glossary(lambda: Termbase((), {}), Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    glossary.add(Term("", TermClass.TERM, "Same", (Spelling(f"كلمة {number}"),)))
"""


def bundled():
    return Termbase((PUTIN, REUTERS), {"putin": PUTIN, "reuters": REUTERS})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "own" / "glossary.sqlite3"


@pytest.fixture
def glossary(path):
    glossary = Glossary(bundled, path)
    yield glossary
    glossary.close()


def ids(glossary):
    return [term.id for term in glossary.terms]


def test_without_changes_it_is_the_bundled_one_and_no_file_is_made(glossary, path):
    assert glossary.terms == (PUTIN, REUTERS)
    assert (glossary.undo(), glossary.redo(), glossary.next_undo) == (None, None, None)
    glossary.refresh()
    assert (glossary.version, glossary.problems) == (0, ())
    assert not path.parent.exists()


def test_an_added_entry_is_tidied_gets_an_id_and_stays_after_a_restart(glossary, path):
    added = glossary.add(NEW)
    assert (added.id, added.english, added.arabic) == ("ali-baba", "Ali Baba", "علي بابا")
    assert ids(glossary) == ["putin", "reuters", "ali-baba"]
    assert glossary.is_own("ali-baba")
    assert not glossary.is_own("putin")
    assert glossary.version == 1
    assert glossary.add(NEW).id == "ali-baba-2"
    again = Glossary(bundled, path)
    assert again.terms == glossary.terms
    again.close()


def test_an_id_that_is_taken_is_refused(glossary):
    glossary.remove("reuters")
    for taken in ("putin", "reuters"):
        with pytest.raises(EntryError, match="is taken"):
            glossary.add(replace(NEW, id=taken))
    assert glossary.add(replace(NEW, id="own-id")).id == "own-id"


def test_a_changed_entry_stands_in_its_place(glossary):
    after = glossary.change(replace(PUTIN, note="Other.", matching=Matching.EXACT))
    assert glossary.terms == (after, REUTERS)
    assert glossary.is_changed("putin")
    assert not glossary.is_changed("reuters")
    glossary.change(after)
    assert glossary.version == 1
    glossary.change(PUTIN)
    assert not glossary.is_changed("putin")
    assert glossary.version == 2


def test_a_removed_entry_is_hidden_and_can_be_restored(glossary):
    glossary.remove("putin")
    assert ids(glossary) == ["reuters"]
    assert glossary.removed == (PUTIN,)
    glossary.restore("putin")
    assert glossary.terms == (PUTIN, REUTERS)
    assert glossary.removed == ()
    glossary.restore("putin")
    assert glossary.next_undo == "restoring “Vladimir Putin”"
    own = glossary.add(NEW)
    glossary.remove(own.id)
    assert ids(glossary) == ["putin", "reuters"]
    with pytest.raises(EntryError, match="no entry that comes with the program"):
        glossary.restore(own.id)


def test_merged_entries_are_one_and_both_ids_mean_it(glossary):
    own = glossary.add(Term(
        "", TermClass.PERSON, "Putin", (Spelling("پوتین", ("X",)), Spelling("بوتين", ("24",))),
        note="Another note.", role="President of Russia",
    ))  # fmt: skip
    one = glossary.merge(own.id, "putin")
    assert one is glossary.by_id["putin"] is glossary.by_id[own.id]
    assert [spelling.text for spelling in one.spellings][-2:] == ["بوتين", "پوتین"]
    assert one.spellings[2] == Spelling("بوتين", ("24",))
    assert one.english == PUTIN.english
    assert one.other_english == PUTIN.other_english
    assert one.note == f"{PUTIN.note} Another note."
    assert one.role == PUTIN.role
    glossary.merge("putin", "reuters")
    assert glossary.by_id[own.id].id == glossary.by_id["putin"].id == "reuters"
    assert glossary.change(replace(glossary.by_id["putin"], note="x")).id == "reuters"
    with pytest.raises(EntryError, match="one entry already"):
        glossary.merge("putin", "reuters")
    glossary.restore("putin")
    assert glossary.by_id["putin"] == PUTIN


def test_a_split_entry_becomes_two(glossary):
    new = glossary.split("putin", ["بوتن", "فلاديمير بوتين"])
    left = glossary.by_id["putin"]
    assert new.id == "vladimir-putin"
    assert (left.spellings, new.spellings) == (PUTIN.spellings[2:], PUTIN.spellings[:2])
    assert (left.transliteration, new.transliteration) == ("", PUTIN.transliteration)
    assert (left.english, left.role) == (new.english, new.role)
    for wrong in (["لا"], ["بوتين"], []):
        with pytest.raises(EntryError, match="cannot be split so"):
            glossary.split("putin", wrong)


def test_what_is_not_there_cannot_be_changed(glossary):
    for work in (
        lambda: glossary.remove("none"), lambda: glossary.change(replace(PUTIN, id="none")),
        lambda: glossary.merge("none", "putin"), lambda: glossary.merge("putin", "none"),
        lambda: glossary.split("none", ["x"]), lambda: glossary.restore("none"),
    ):  # fmt: skip
        with pytest.raises(EntryError, match="no entry"):
            work()
    assert glossary.version == 0


@pytest.mark.parametrize(
    "text", ["", " ", "في", "ف", "وَ", "!", "x" * 301, "\x01"], ids=lambda text: repr(text[:4])
)
def test_what_cannot_be_used_is_refused_with_a_reason(glossary, text):
    spelling = (Spelling(text),)
    with pytest.raises(EntryError):
        glossary.add(replace(NEW, spellings=spelling))
    with pytest.raises(EntryError):
        glossary.change(replace(PUTIN, spellings=spelling))
    with pytest.raises(EntryError, match="no English"):
        glossary.add(replace(NEW, english=" "))
    assert glossary.terms == (PUTIN, REUTERS)


def test_odd_texts_are_kept_as_they_are(glossary, path):
    odd = "'; DROP TABLE step; -- 😀 \u202e <b> \\ (a|b)* " + "x" * 10_000
    added = glossary.add(replace(NEW, note=odd + "\ud800\x00", spellings=(Spelling("(ك|ق).*م"),)))
    assert added.note == odd
    again = Glossary(bundled, path)
    assert again.by_id["ali-baba"] == added
    again.close()


def do_everything(glossary):
    """A state after each step."""
    yield glossary.terms, glossary.dismissed
    for step in (
        lambda: glossary.add(NEW),
        lambda: glossary.change(replace(PUTIN, note="Other.")),
        lambda: glossary.dismiss("اسم ما"),
        lambda: glossary.split("putin", ["بوتن"]),
        lambda: glossary.merge("reuters", "ali-baba"),
        lambda: glossary.undismiss("اسم ما"),
        lambda: glossary.remove("putin"),
        lambda: glossary.restore("reuters"),
        lambda: glossary.apply(compare(read_termbase(resources() / "glossary.tbx"), {})),
    ):
        step()
        yield glossary.terms, glossary.dismissed


def test_every_step_is_undone_and_done_again_also_after_a_restart(glossary, path):
    states = list(do_everything(glossary))
    assert len(set(map(str, states))) == len(states)
    undone = []
    for state in states[-2::-1]:
        undone.append(glossary.undo())
        assert (glossary.terms, glossary.dismissed) == state
    assert undone == [
        "importing 182 entries", "restoring “Reuters”", "removing “Vladimir Putin”",
        "no longer dismissing “اسم ما”", "merging “Reuters” into “Ali Baba”",
        "splitting “Vladimir Putin”", "dismissing “اسم ما”", "changing “Vladimir Putin”",
        "adding “Ali Baba”",
    ]  # fmt: skip
    assert glossary.undo() is None
    glossary.close()
    again = Glossary(bundled, path)
    assert again.next_redo == undone[-1]
    for words, state in zip(undone[::-1], states[1:], strict=True):
        assert again.redo() == words
        assert (again.terms, again.dismissed) == state
    assert again.redo() is None
    again.close()


def test_after_a_new_step_nothing_is_done_again(glossary):
    glossary.add(NEW)
    glossary.undo()
    glossary.remove("putin")
    assert glossary.next_redo is None
    assert glossary.redo() is None
    assert ids(glossary) == ["reuters"]


def test_dismissed_texts_are_known_in_any_spelling(glossary):
    glossary.dismiss("الأَحمد")
    glossary.dismiss("الاحمد")
    assert glossary.dismissed == {"الاحمد"}
    assert glossary.version == 1
    glossary.undismiss("الأحمد")
    assert glossary.dismissed == frozenset()


def test_two_programs_lose_nothing(glossary, path):
    run = [sys.executable, "-c", WRITER, path, "40"]
    with subprocess.Popen(run) as first, subprocess.Popen(run) as second:
        for number in range(40):
            glossary.add(replace(NEW, english=f"Third {number}"))
    assert (first.returncode, second.returncode) == (0, 0)
    glossary.refresh()
    assert len(ids(glossary)) == len(set(ids(glossary))) == 122
    assert not glossary.problems


def test_a_change_sees_what_another_program_did(glossary, path):
    assert glossary.terms == (PUTIN, REUTERS)
    other = Glossary(bundled, path)
    other.add(NEW)
    assert glossary.terms == (PUTIN, REUTERS)
    glossary.refresh()
    assert (ids(glossary), glossary.version) == (["putin", "reuters", "ali-baba"], 1)
    other.remove("putin")
    assert glossary.add(NEW).id == "ali-baba-2"
    assert ids(glossary) == ["reuters", "ali-baba", "ali-baba-2"]
    other.close()


def test_many_threads_read_while_one_changes(glossary):
    failures = []

    def read():
        for _ in range(300):
            version, terms = glossary.version, glossary.terms
            failures.extend([len(terms)] if len(terms) < 2 + version else [])

    readers = [Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(60):
        glossary.add(replace(NEW, english=f"Name {number}"))
    for reader in readers:
        reader.join()
    assert failures == []
    assert len(glossary.terms) == 62


def test_a_damaged_file_is_set_aside_and_told(path):
    path.parent.mkdir()
    path.write_bytes(b"this is no database " * 500)
    glossary = Glossary(bundled, path)
    assert glossary.terms == (PUTIN, REUTERS)
    glossary.add(NEW)
    [problem] = glossary.problems
    assert "“glossary-damaged.sqlite3”" in str(problem)
    glossary.close()
    again = Glossary(bundled, path)
    assert len(again.terms) == 3
    assert not again.problems
    again.close()


def test_an_entry_that_cannot_be_read_is_told_and_the_bundled_one_shown(glossary, path):
    glossary.change(replace(PUTIN, note="x"))
    glossary.add(NEW)
    glossary.close()
    with sqlite3.connect(path) as file:
        file.execute("UPDATE change SET value = '{}' WHERE key = 'putin'")
    file.close()
    again = Glossary(bundled, path)
    assert ids(again) == ["putin", "reuters", "ali-baba"]
    assert again.by_id["putin"] == PUTIN
    assert ["“putin” cannot be read" in str(problem) for problem in again.problems] == [True]
    again.close()


def test_an_import_brings_back_what_was_removed_under_its_id(glossary):
    glossary.remove("putin")
    changed = replace(PUTIN, note="Imported.")
    glossary.apply(compare(Termbase((changed,), {"putin": changed}), glossary.by_id))
    assert glossary.by_id["putin"] == changed
    glossary.undo()
    assert ids(glossary) == ["reuters"]


def test_entries_without_a_file_are_only_read():
    entries = Entries(bundled, None)
    assert entries.terms == (PUTIN, REUTERS)
    entries.refresh()
    entries.close()
    assert entries.problems == ()


def test_mine_are_the_entries_added_or_changed(glossary):
    assert glossary.mine == ()
    added, changed = glossary.add(NEW), glossary.change(replace(PUTIN, note="x"))
    assert glossary.mine == (changed, added)
    glossary.restore("putin")
    assert glossary.mine == (added,)
