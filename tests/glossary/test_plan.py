from dataclasses import replace

from reader.errors import GlossaryFileError, Place
from reader.glossary.plan import compare
from reader.glossary.term import Spelling, Term, TermClass
from reader.glossary.termbase import Termbase, gather, with_ids
from tests.glossary.making import PUTIN, REUTERS

PRESENT = {"putin": PUTIN, "reuters": REUTERS, "old-putin": PUTIN}


def file(*terms, whole=True, problems=()):
    found = [(number * 10, term) for number, term in enumerate(terms)]
    return gather([*found, *problems], lambda line: Place("f", line), whole=whole)


def test_what_is_the_same_stays():
    plan = compare(file(PUTIN, REUTERS), PRESENT)
    assert plan.same == (PUTIN, REUTERS)
    assert plan[:2] == ((), ())
    assert plan.rejected == ()


def test_what_is_new_is_added():
    new = Term("new", TermClass.PLACE, "Kyiv", (Spelling("كييف"),))
    assert compare(file(new), PRESENT).added == (new,)


def test_a_whole_file_replaces_what_it_names_by_id_also_by_an_old_one():
    after = replace(PUTIN, spellings=PUTIN.spellings[:1], note="")
    for name in ("putin", "old-putin"):
        [change] = compare(file(replace(after, id=name)), PRESENT).changed
        assert (change.before, change.after) == (PUTIN, after)
        assert change.fields == ("spellings", "note")


def test_a_file_that_says_less_takes_nothing_away():
    said = Term("", TermClass.TERM, "Putin", (Spelling("بوتين"), Spelling("پوتین")))
    [change] = compare(file(said, whole=False), PRESENT).changed
    assert change.after == replace(PUTIN, spellings=(*PUTIN.spellings, Spelling("پوتین")))
    by_id = replace(said, id="putin", english="Vladimir V. Putin", note="A note.")
    [change] = compare(file(by_id, whole=False), PRESENT).changed
    assert change.fields == ("spellings", "other_english", "note")
    assert change.after.english == PUTIN.english
    assert change.after.role == PUTIN.role


def test_an_entry_without_an_id_takes_nothing_away_even_in_a_whole_file():
    said = replace(PUTIN, id="", spellings=PUTIN.spellings[:1], note="", other_english=("V. P.",))
    [change] = compare(file(said), PRESENT).changed
    assert change.after == replace(PUTIN, other_english=(*PUTIN.other_english, "V. P."))


def test_without_an_id_class_english_and_a_spelling_must_agree():
    spelling = (Spelling("بُوتين"),)
    same = Term("", TermClass.PERSON, "vladimir putin", spelling)
    others = [
        replace(same, term_class=TermClass.PLACE), replace(same, english="Putin, V."),
        replace(same, spellings=(Spelling("كييف"),)),
    ]  # fmt: skip
    assert compare(file(*others), PRESENT).added == tuple(others)
    assert not compare(file(same), PRESENT).added


def test_taking_it_over_twice_changes_nothing_the_second_time():
    said = Term("", TermClass.TERM, "Putin", (Spelling("بوتين"), Spelling("پوتین")), note="N.")
    [change] = compare(file(said, whole=False), PRESENT).changed
    plan = compare(file(said, whole=False), {"putin": change.after})
    assert plan.same == (change.after,)
    assert not plan.changed


def test_what_is_rejected_has_its_line_and_the_rest_is_taken():
    bad = replace(PUTIN, id="bad", spellings=(Spelling("في"), Spelling("بوتين")))
    worse = replace(PUTIN, id="worse", spellings=(Spelling("ك"),))
    odd = replace(REUTERS, id="odd", spellings=(Spelling("Reuters"),))
    wrong = (99, GlossaryFileError("wrong"))
    plan = compare(file(PUTIN, bad, worse, odd, problems=[wrong]), {})
    assert [term.id for term in plan.added] == ["putin", "bad", "odd"]
    assert [spelling.text for spelling in plan.added[1].spellings] == ["بوتين"]
    assert sorted(problem.place.line for problem in plan.rejected) == [10, 20, 99]
    assert [finding.term for finding in plan.doubtful] == [odd]


def test_two_entries_with_the_same_spelling_are_both_kept():
    others = [replace(PUTIN, id=name, english=name) for name in ("a", "b")]
    assert compare(file(*others), {}).added == tuple(others)


def test_terms_of_several_files_get_ids_of_their_own():
    unnamed = replace(PUTIN, id="")
    found = with_ids([PUTIN, unnamed, PUTIN, replace(unnamed, english="٢٤"), REUTERS])
    assert list(found.by_id) == [
        "putin", "vladimir-putin", "vladimir-putin-2", "entry", "reuters",
    ]  # fmt: skip
    assert [term.id for term in found.terms] == list(found.by_id)
    assert isinstance(found, Termbase)
