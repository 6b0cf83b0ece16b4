"""What a session says of terms follows each change of its glossary."""

from dataclasses import replace

import pytest

from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import Termbase
from reader.session import open_session

FIVE = [
    "000_eeec903855fdd83b", "001_aae63aa50414df52", "002_f70547b828967c76",
    "003_f4ddb44c7cdc8adf", "004_15990d08902b23c7",
]  # fmt: skip
NAME = FIVE[3]


@pytest.fixture
def session():
    session = open_session()
    yield session
    session.glossary.close()


def new(session, text, english="Something new"):
    return session.glossary.add(Term("", TermClass.TERM, english, (Spelling(text),)))


def marks(session, name, term_id):
    return [
        mark
        for row in session.page(name).rows
        for cell in (row.arabic, row.english)
        for mark in cell.marks
        if mark.term.id == term_id
    ]


def test_a_new_name_is_found_everywhere_at_once_and_no_more_when_it_is_undone(session):
    for name in FIVE:
        session.page(name)
    term = new(session, "روسيا", "North Sea")
    session.glossary.change(replace(session.glossary.by_id[term.id], matching=Matching.EXACT))
    word = next(t for t in session.terms if t.id == "russia")
    session.glossary.remove(word.id)
    found = {name for name in FIVE if any(m.term.id == term.id for m in session.mentions(name))}
    assert found == {one.article for one in session.occurrences(term.id)}
    assert found
    for name in found:
        assert marks(session, name, term.id)
        assert not marks(session, name, word.id)
    assert [one.id for one in session.find_terms("north sea")] == [term.id]
    for _ in range(3):
        session.glossary.undo()
    assert not marks(session, NAME, term.id)
    assert session.occurrences(term.id) == ()
    assert session.find_terms("north sea") == ()


def test_rows_that_look_the_same_are_the_same_objects(session):
    before = session.page(NAME)
    assert session.page(NAME) is before
    new(session, "كلمةلاتردفينص")
    after = session.page(NAME)
    assert all(one is other for one, other in zip(before.rows, after.rows, strict=True))
    mention = session.mentions(NAME)[0]
    session.glossary.remove(mention.term.id)
    last = session.page(NAME)
    changed = [row.line for row, old in zip(last.rows, after.rows, strict=True) if row is not old]
    with_it = [
        row.line for row in after.rows
        if any(mark.term.id == mention.term.id for mark in (*row.arabic.marks, *row.english.marks))
    ]  # fmt: skip
    assert set(with_it) <= set(changed)
    assert 0 < len(changed) < len(last.rows)
    assert [row for row in last.rows if row.line not in changed] == [
        row for row in after.rows if row.line not in changed
    ]


def test_mentions_that_are_the_same_are_the_same_object(session):
    before = session.mentions(NAME)
    new(session, "كلمةلاتردفينص")
    assert session.mentions(NAME) is before


def test_a_changed_english_shows_in_the_english_column(session):
    row = next(row for row in session.page(NAME).rows if row.english.marks and len(row.pairs) == 1)
    term = row.english.marks[0].term
    word = next(word for word in row.english.text.split() if word.isalpha() and len(word) > 5)
    session.glossary.change(replace(term, english=word, other_english=()))
    after = next(one.english for one in session.page(NAME).rows if one.line == row.line)
    shown = [after.text[m.start : m.end] for m in after.marks if m.term.id == term.id]
    assert set(shown) == {word}


def test_occurrences_are_found_by_an_id_that_was_merged(session):
    own = new(session, "كلمةلاتردفينص")
    there = session.occurrences("north-korea")
    assert there
    session.glossary.merge(own.id, "north-korea")
    assert [one.article for one in session.occurrences(own.id)] == [one.article for one in there]


def test_an_article_is_searched_by_other_terms_without_the_glossary(session):
    [other] = (t for t in session.terms if t.id == "north-korea")
    found = session.mentions_by(Termbase((other,), {other.id: other}), NAME)
    assert {mention.term for mention in found} == {other}
    assert {(one.start, one.end) for one in found} >= {
        (one.start, one.end) for one in session.mentions(NAME) if one.term == other
    }


def test_trouble_with_ones_own_glossary_is_a_problem_of_the_session(own_home):
    (own_home / "glossary.sqlite3").write_bytes(b"no database " * 500)
    session = open_session()
    assert len(session.terms) >= 120
    assert ["glossary.sqlite3" in str(problem) for problem in session.problems] == [True]
