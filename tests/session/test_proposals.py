import pytest

from reader.errors import ArticleError
from reader.glossary.candidates.candidate import EnglishFrom
from reader.glossary.term import Matching, Spelling, Term, TermClass
from reader.glossary.termbase import Termbase
from reader.session import open_session

TEXT = (
    "لافروف يزور وونسان مرة أخرى\n\n"
    "وصل وزير الخارجية الروسي سيرغي لافروف صباح اليوم إلى مدينة وونسان الساحلية.\n"
)


@pytest.fixture
def session():
    session = open_session()
    session.add_text("new", TEXT.encode())
    return session


def names(session):
    return [one.text for one in session.proposals.candidates("new")]


def test_what_is_added_or_dismissed_is_proposed_no_more_until_it_is_undone(session):
    assert names(session) == ["سيرغي لافروف", "وونسان"]
    session.glossary.dismiss("وونسان")
    assert names(session) == ["سيرغي لافروف"]
    full = Spelling("سيرغي لافروف"), Spelling("لافروف", short=True)
    session.glossary.add(Term("", TermClass.PERSON, "Sergei Lavrov", full))
    assert names(session) == []
    session.glossary.undo()
    session.glossary.undo()
    assert names(session) == ["سيرغي لافروف", "وونسان"]


def test_what_is_added_in_another_spelling_is_proposed_no_more(session):
    assert "وونسان" in names(session)
    exact = Term("", TermClass.PLACE, "Wonsan", (Spelling("وونصان"),), matching=Matching.EXACT)
    session.glossary.add(exact)
    assert exact.english not in {one.term.english for one in session.mentions("new")}
    assert "وونسان" not in names(session)


def test_dismissed_stays_dismissed_after_a_restart(session):
    session.glossary.dismiss("وونسان")
    session.glossary.close()
    again = open_session()
    again.add_text("new", TEXT.encode())
    assert names(again) == ["سيرغي لافروف"]


def test_english_comes_from_the_sentences_as_they_are_translated(session):
    sentence = next(s for s in session.article("new").sentences() if "الخارجية" in s.source)
    session.translating.correct(sentence.source, "Sergey Lavrov arrived in Vonsan this morning.")
    found = {
        one.text: (one.english, one.english_from) for one in session.proposals.candidates("new")
    }
    assert found == {
        "سيرغي لافروف": ("Sergey Lavrov", EnglishFrom.TRANSLATION),
        "وونسان": ("Vonsan", EnglishFrom.TRANSLATION),
    }


def test_another_glossary_lacks_other_names(session):
    lavrov = Term("l", TermClass.PERSON, "Lavrov", (Spelling("سيرغي لافروف"), Spelling("لافروف")))
    termbase = Termbase((lavrov,), {"l": lavrov})
    found = [one.text for one in session.proposals.candidates_by(termbase, "new")]
    assert "وونسان" in found
    assert "سيرغي لافروف" not in found


def test_an_article_that_is_not_there_has_none(session):
    with pytest.raises(ArticleError):
        session.proposals.candidates("nothing")
