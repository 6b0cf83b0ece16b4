"""Entries begun with words that a reader chose in a text."""

import pytest

from reader.glossary.term import TermClass
from reader.session import open_session
from reader.text.span import Span

TEXT = (
    "لافروف يزور وونسان مرة أخرى\n\n"
    "وصل وزير الخارجية الروسي سيرغي لافروف صباح اليوم إلى مدينة وونسان الساحلية. "
    "وتحدث ولافروف عن صواريخه للصحيفة.\n"
)


@pytest.fixture
def session():
    session = open_session()
    session.add_text("new", TEXT.encode())
    return session


def entry(session, chosen, within=None):
    text = session.article("new").text
    start = text.index(within or chosen) + (within or chosen).index(chosen)
    return session.proposals.entry("new", Span(start, start + len(chosen)))


@pytest.mark.parametrize(
    ("chosen", "within", "arabic"),
    [
        ("سيرغي لافروف", None, "سيرغي لافروف"),
        ("رغي لافر", None, "سيرغي لافروف"),
        ("ولافروف", None, "لافروف"),
        ("لافروف", "ولافروف", "لافروف"),
        ("", "سيرغي", "سيرغي"),
        ("للصحيفة", None, "الصحيفة"),
        ("صواريخه", None, "صواريخه"),
        ("لافروف صباح اليوم", None, "لافروف صباح اليوم"),
    ],
)
def test_words_are_taken_whole_and_without_proclitics(session, chosen, within, arabic):
    assert entry(session, chosen, within).arabic == arabic


def test_class_and_english_are_told_by_what_stands_around(session):
    sentence = next(s for s in session.article("new").sentences() if "الخارجية" in s.source)
    session.translating.correct(sentence.source, "Sergey Lavrov arrived in Vonsan this morning.")
    lavrov, wonsan = entry(session, "سيرغي لافروف"), entry(session, "وونسان", "مدينة وونسان")
    assert (lavrov.id, lavrov.english, lavrov.term_class) == ("", "Sergey Lavrov", TermClass.PERSON)
    assert (wonsan.english, wonsan.term_class) == ("Vonsan", TermClass.PLACE)


def test_what_is_in_the_glossary_can_be_chosen_too(session):
    assert entry(session, "الخارجية").arabic == "الخارجية"
    assert entry(session, "الروسي").arabic == "الروسي"


def test_where_there_is_no_word_the_entry_is_empty(session):
    end = len(session.article("new").text)
    assert session.proposals.entry("new", Span(end, end)).spellings == ()
