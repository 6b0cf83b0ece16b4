from hypothesis import given

from reader.corpus.article import Metadata
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.links.spellings import SpellingPlace, find_spellings
from reader.session import open_session
from tests.glossary.marking import article, term
from tests.text.arabic import texts

TERMS = ("kim", "كيم"), ("medvedev", "مدفيديف", "مدڤيديف"), ("duma", "الدوما")
FINDER = Finder([term(*one) for one in TERMS])


def found(*articles):
    both = ((one, find_mentions(one, FINDER)) for one in articles)
    return {one.term.id: one.rows for one in find_spellings(both)}


def by(outlet, name, *lines):
    return article(*lines)._replace(id=name, metadata=Metadata(outlet=outlet))


def shown(rows):
    return [(row.text, row.outlet, row.count) for row in rows]


def test_each_form_of_each_outlet_is_a_row_the_commonest_first():
    rows = found(
        by("Euronews", "one", "P زار مدڤيديف", "P لمدفيديف ومدفيديف"),
        by("24", "two", "P مدفيديف"),
        by("Euronews", "three", "P مدفيديف"),
    )["medvedev"]
    assert shown(rows) == [
        ("مدفيديف", "Euronews", 3), ("مدڤيديف", "Euronews", 1), ("مدفيديف", "24", 1),
    ]  # fmt: skip


def test_places_are_exact_and_in_order():
    [row] = found(by("24", "one", "T كيم", "P إلى كيم"))["kim"]
    assert row.places == (SpellingPlace("one", 0, 3, 0), SpellingPlace("one", 8, 11, 1))


def test_harakat_and_tatweel_make_no_spelling():
    [row] = found(by(None, "one", "P كيم كِيم كـيـم"))["kim"]
    assert (row.text, row.outlet, row.count) == ("كيم", None, 3)


def test_hamza_makes_one():
    rows = found(by(None, "one", "P الدوما ألدوما"))["duma"]
    assert [row.text for row in rows] == ["الدوما", "ألدوما"]


@given(texts)
def test_every_mention_is_in_one_row(text):
    one = article(*(f"P {line}" for line in f"كيم {text} كيم".splitlines() if line))
    mentions = find_mentions(one, FINDER)
    places = [p for s in find_spellings([(one, mentions)]) for row in s.rows for p in row.places]
    assert sorted((p.start, p.end) for p in places) == [(m.start, m.end) for m in mentions]


def test_a_session_keeps_them_until_an_article_joins(tmp_path):
    session = open_session()
    before = session.spellings()
    assert session.spellings() is before
    (tmp_path / "new.txt").write_text("وصل فلاديمير بوتين إلى موسكو صباح اليوم قادما من بعيد.\n")
    session.article(str(tmp_path / "new.txt"))
    [putin] = (one for one in session.spellings() if one.term.id == "vladimir-putin")
    assert ("فلاديمير بوتين", None, 1) in shown(putin.rows)


def test_those_of_the_five_are_the_mentions_of_the_five():
    session = open_session()
    mentions = sum(len(session.mentions(name)) for name in session.names)
    assert sum(row.count for one in session.spellings() for row in one.rows) == mentions
