"""Mentions that may be several things say so, and lead to each."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from reader.glossary.term import How, Spelling, Term, TermClass
from reader.page.model import Side
from reader.page.wording import told
from reader.session import open_session
from reader.text.span import Span
from tests.ui.glossary.entries import found
from tests.ui.reading.test_choosing import middle

TEXT = "عنوان\n\nوصل الوزير إلى بيونق يانق وتوجه إلى القاعة صباح اليوم. وكتب بوتين.\n"


@pytest.fixture
def window(qtbot):
    session = open_session()
    for english in ("Amman", "Oman"):
        session.glossary.add(Term("", TermClass.PLACE, f"{english} B", (Spelling("قرقميش"),)))
    session.add_text("new", "عنوان\n\nوصل الوزير إلى قرقميش صباح اليوم.\n".encode())
    return found(qtbot, article="new", session=session)


def mark_in(window):
    [mark] = [mark for row in window.view.page.rows for mark in row.arabic.marks]
    return mark


def others(window):
    return window.glossary.card.findChild(QLabel, "otherTerms")


def test_the_tooltip_says_what_else_it_may_be(window):
    mark = mark_in(window)
    row = next(n for n, row in enumerate(window.view.page.rows) if row.arabic.marks)
    pane = window.view._stage.panes[Side.ARABIC]
    window.view.go_to(row, Side.ARABIC, Span(mark.start, mark.end))
    point = middle(pane, row, Span(mark.start, mark.end))
    where = pane.viewport().mapToGlobal(point)
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
    assert "Amman B — Place" in QToolTip.text()
    assert "May also be Oman B" in QToolTip.text()


def test_the_card_leads_to_what_else_it_may_be(window):
    mark = mark_in(window)
    window.view.term_picked.emit(mark.term.id, mark.others)
    assert others(window).isVisible()
    assert "Oman B" in others(window).text()
    others(window).linkActivated.emit("oman-b")
    assert window.lookup.picked.english == "Oman B"
    assert not others(window).isVisible()


def test_keys_pick_a_mention_with_what_else_it_may_be(window):
    mark = mark_in(window)
    row = next(n for n, row in enumerate(window.view.page.rows) if row.arabic.marks)
    window.view.go_to(row, Side.ARABIC, Span(mark.start, mark.start))
    window.view._stage.panes[Side.ARABIC].chosen.emit(window.view._carets.pane.caret())
    assert "Oman B" in others(window).text()


def test_how_a_mention_was_found_is_told():
    session = open_session()
    session.add_text("new", TEXT.encode())
    by_how = {mention.how for mention in session.mentions("new")}
    assert How.VARIANT in by_how
    marks = [mark for row in session.page("new").rows for mark in row.arabic.marks]
    pyongyang = next(mark for mark in marks if mark.term.id == "pyongyang")
    assert list(told(pyongyang)) == ["Another spelling than the glossary lists"]
    assert list(told(pyongyang._replace(how=How.EXACT))) == []
    terms = tuple(Term(name, TermClass.TERM, name, (Spelling("x"),)) for name in "ABC")
    assert list(told(pyongyang._replace(how=How.SHORT, others=terms))) == [
        "A short form",
        "May also be A, B or C",
    ]
