"""Machine English in the window: it says what it is, where it may be wrong, and is put right."""

import pytest
from PySide6.QtWidgets import QTextEdit

from reader.page.model import Side
from reader.ui.reading.place import Spot
from reader.ui.reading.tooltip import tooltip
from reader.ui.theme import Theme
from tests.engines import WORDS, WordEngine
from tests.ui.reading.looking import colours, middle, row_rect
from tests.ui.windows import first_mark, opened, press

LINES = (
    "وصل الرئيس إلى موسكو اليوم.",
    "وصل بوتين إلى بيونغ يانغ اليوم.",
    "وصل الرئيس اليوم.",
    "وصل 15 الرئيس اليوم.",
)
ENGLISH = WORDS | {
    "بوتين": "Boutin",
    "بيونغ": "Pyong",
    "يانغ": "Yang",
    "اليوم.": "today.",
    "15": "many",
}


@pytest.fixture
def window(qtbot, tmp_path):
    path = tmp_path / "new.txt"
    path.write_text("\n\n".join(LINES), "utf-8")
    window = opened(qtbot, article="003_f4ddb44c7cdc8adf")
    window.translator.open_engine = lambda: WordEngine(ENGLISH)
    with qtbot.waitSignal(window.navigator.page_shown):
        window.opener.read(str(path))
    qtbot.waitUntil(lambda: window.translator._task is None)
    qtbot.waitUntil(lambda: window.proof._task is None)
    window.regions.to_text()
    return window


def english_pane(window):
    return window.view._stage.panes[Side.ENGLISH]


def english(window, row):
    return window.view.page.rows[row].english.text


def origin(window, row):
    return window.view.page.rows[row].pairs[0].origin


def tip(window, row):
    stage = window.view._stage
    return tooltip(stage.sheet, Side.ENGLISH, Spot(row, 0), stage.highlights)


def test_a_machines_sentence_says_so_and_a_persons_does_not(window):
    assert "Made by a machine (words:1.0), and checked by nobody." in tip(window, 0)
    window._session.translating.correct(LINES[0], "The president arrived.")
    window.navigator.renew()
    assert tip(window, 0) == ""
    assert origin(window, 0) == "edited"


def test_dots_stand_beside_what_a_machine_made(window):
    pane, faint = english_pane(window), Theme.light().palette.faint
    before = colours(pane.viewport(), row_rect(pane, 2)).get(faint, 0)
    assert before >= 4
    window._session.translating.correct(LINES[2], english(window, 2))
    window.navigator.renew()
    assert colours(pane.viewport(), row_rect(pane, 2)).get(faint, 0) < before - 3


def test_what_may_be_wrong_is_marked_and_told(window):
    pane, fault = english_pane(window), Theme.light().palette.fault
    shown = [colours(pane.viewport(), row_rect(pane, row)).get(fault, 0) for row in range(4)]
    assert [bool(number) for number in shown] == [False, True, False, True]
    assert shown[1] > shown[3]  # a place in the text, and not only a sign beside it
    assert "the glossary has" in tip(window, 1)
    for _ in range(2):
        press("Alt+Down")
    assert "F7 puts it right" in window.status._note.toolTip()


def test_one_key_puts_names_right(qtbot, window):
    press("Ctrl+F7")
    assert window.view.sentence == (1, 0)
    press("F7")
    assert english(window, 1) == "arrived Putin to Pyongyang today."
    assert origin(window, 1) == "edited"
    assert window.status._sentence.text() == "Sentence 2 of 4 · edited"
    qtbot.waitUntil(lambda: window.proof._task is None)
    assert list(window.proof._faults) == [(3, 0)]
    press("F7")
    assert "Nothing is suggested" in window.status._note.toolTip()


def test_the_next_sentence_that_may_be_wrong_comes_round(window):
    for place in ((1, 0), (3, 0), (1, 0)):
        press("Ctrl+F7")
        assert window.view.sentence == place
    assert window.view.place().side is Side.ENGLISH


def point_at(window, side, row, span):
    pane = window.view._stage.panes[side]
    pane.pointed.emit(pane.spot_under(middle(pane, row, span).toPointF()))


def lit_words(window):
    """What is marked as rendering each other, in both columns."""
    row, spans = window.view._stage.highlights.words
    cells = window.view.page.rows[row]
    return {side: [cells.cell(side).text[slice(*span)] for span in spans[side]] for side in Side}


def test_pointing_at_a_word_marks_what_renders_it(window):
    place = window.view.page.rows[0].arabic.text.index("الرئيس")
    point_at(window, Side.ARABIC, 0, (place, place + 6))
    assert lit_words(window) == {Side.ARABIC: ["الرئيس"], Side.ENGLISH: ["the president"]}
    place = english(window, 2).index("arrived")
    point_at(window, Side.ENGLISH, 2, (place, place + 7))
    assert lit_words(window) == {Side.ARABIC: ["وصل"], Side.ENGLISH: ["arrived"]}
    english_pane(window).unpointed.emit()
    assert window.view._stage.highlights.words is None


def test_words_that_render_each_other_are_framed(window):
    pane, accent = english_pane(window), Theme.light().palette.accent
    before = colours(pane.viewport(), row_rect(pane, 0)).get(accent, 0)
    place = english(window, 0).index("arrived")
    point_at(window, Side.ENGLISH, 0, (place, place + 7))
    assert colours(pane.viewport(), row_rect(pane, 0)).get(accent, 0) > before + 50


def test_in_a_text_of_the_memory_names_mark_each_other_and_nothing_else_does(window):
    window.navigator.open("003_f4ddb44c7cdc8adf")
    row, mark = first_mark(window, "vladimir-putin")
    point_at(window, Side.ARABIC, row, (mark.start, mark.end))
    marked = lit_words(window)
    assert "Putin" in marked[Side.ENGLISH][0]
    free = next(
        offset
        for offset in range(len(window.view.page.rows[row].arabic.text))
        if not any(m.start <= offset < m.end for m in window.view.page.rows[row].arabic.marks)
    )
    point_at(window, Side.ARABIC, row, (free, free + 1))
    assert window.view._stage.highlights.words is None


def test_words_are_known_of_a_sentence_that_was_translated_under_the_pointer(window):
    window._session.translating.correct(LINES[0], "Edited.")
    window.navigator.renew()
    place = window.view.page.rows[0].arabic.text.index("وصل")
    point_at(window, Side.ARABIC, 0, (place, place + 3))
    assert window.view._stage.highlights.words is None
    window._session.translating.revert(LINES[0])
    window.navigator.renew()
    point_at(window, Side.ARABIC, 0, (place, place + 3))
    assert lit_words(window)[Side.ENGLISH] == ["arrived"]


def test_a_text_of_the_memory_has_no_signs(qtbot):
    window = opened(qtbot, article="003_f4ddb44c7cdc8adf")
    pane = window.findChildren(QTextEdit)[-1]
    assert window.proof._task is None
    assert Theme.light().palette.fault not in colours(pane.viewport())
    press("Ctrl+F7")
    assert "No sentence is known to be wrong" in window.status._note.toolTip()
