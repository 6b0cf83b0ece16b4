"""Text painted by hand."""

import pytest
from PySide6.QtGui import QFontMetricsF

from reader.links.occurrence import Occurrence
from reader.ui.concordance import fitting
from reader.ui.elide import wrap
from reader.ui.theme import arabic_sans_font, sans_font

ARABIC = "لقاء بوتين وكيم يثير قلق واشنطن وحلفائها ما هي الصفقة المحتملة"
ENGLISH = "Putin–Kim meeting worries Washington and its allies: what is the possible deal?"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("text", "right_to_left"), [(ARABIC, True), (ENGLISH, False)])
def test_what_does_not_fit_ends_in_an_ellipsis(text, right_to_left):
    font = arabic_sans_font(10) if right_to_left else sans_font(10)
    for most_lines in (1, 2):
        laid = wrap(text, font, 150, most_lines=most_lines, right_to_left=right_to_left)
        assert laid.layout.lineCount() == most_lines
        shown = laid.layout.text()
        assert shown.endswith(("…", "..."))  # dots, where the face has no ellipsis
        assert text.startswith(shown.rstrip("….\u200d "))  # a joiner keeps a cut letter's shape


@pytest.mark.usefixtures("qapp")
def test_what_fits_is_left_alone():
    assert wrap(ENGLISH, sans_font(10), 2000).layout.text() == ENGLISH


@pytest.mark.usefixtures("qapp")
def test_arabic_begins_at_the_right():
    laid = wrap("كيم", arabic_sans_font(10), 300, right_to_left=True)
    line = laid.layout.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(300, abs=2)


@pytest.mark.usefixtures("qapp")
def test_a_concordance_line_keeps_whole_words_next_to_the_name():
    metrics = QFontMetricsF(arabic_sans_font(10))
    line = Occurrence("a", 0, 5, 0, "كانت هذه زيارة الرئيس الروسي ل", "بوتين", " إلى بيونغ يانغ")
    before, after = fitting(line, metrics, 200)
    assert line.before.endswith(before)
    assert before.split(" ")[0] in line.before.split(" ")
    assert before.endswith("ل")
    assert line.after.startswith(after)
    for part in (before, after):
        assert metrics.horizontalAdvance(part) <= 100


@pytest.mark.usefixtures("qapp")
def test_a_name_wider_than_the_line_stands_alone():
    metrics = QFontMetricsF(arabic_sans_font(10))
    line = Occurrence("a", 0, 5, 0, "قبل ", "اسم طويل جدا", " بعد")
    assert fitting(line, metrics, 10) == ("", "")
