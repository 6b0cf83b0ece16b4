import pytest
from PySide6.QtCore import Qt

from reader.glossary.term import Spelling, Term, TermClass
from reader.links.occurrence import Occurrence
from reader.ui.glossary_model import COUNT_ROLE, TERM_ROLE, narrowed
from reader.ui.occurrence_model import Heading, grouped
from tests.ui.windows import opened, press, write


def term(name, term_class=TermClass.PERSON):
    return Term(name, term_class, name, (Spelling(name),))


RARE, OFTEN, ELSEWHERE = term("rare"), term("often"), term("elsewhere")
PLACE = term("place", TermClass.PLACE)
TERMS = [RARE, ELSEWHERE, PLACE, OFTEN]
COUNTS = {"rare": 1, "often": 7, "place": 2}


@pytest.mark.parametrize(
    ("classes", "everywhere", "listed"),
    [
        (set(), False, [OFTEN, PLACE, RARE]),
        (set(), True, [OFTEN, PLACE, RARE, ELSEWHERE]),
        ({TermClass.PLACE}, False, [PLACE]),
        ({TermClass.PLACE, TermClass.PERSON}, False, [OFTEN, PLACE, RARE]),
        ({TermClass.PERSON}, True, [OFTEN, RARE, ELSEWHERE]),
        ({TermClass.EVENT}, True, []),
    ],
)
def test_narrowed(classes, everywhere, listed):
    assert narrowed(TERMS, COUNTS, classes, everywhere=everywhere) == listed


def test_what_the_article_does_not_mention_is_listed_if_nothing_else_would_be():
    assert narrowed([ELSEWHERE], COUNTS, set(), everywhere=False) == [ELSEWHERE]


def test_occurrences_are_grouped_the_articles_own_first():
    found = [Occurrence(article, 0, 1, 0, "", "", "") for article in ("a", "b", "b", "c")]
    entries = grouped(found, "b", ())
    words = [each.words if isinstance(each, Heading) else each.article for each in entries]
    assert words == ["In this article", "b", "b", "In the other articles", "a", "a", "c", "c"]
    assert [each.count for each in entries if isinstance(each, Heading)] == [2, 2, 1, 1]


def rows(window):
    model = window.glossary.terms.glossary
    return [model.index(row) for row in range(model.rowCount())]


def terms(window):
    return [index.data(TERM_ROLE) for index in rows(window)]


def test_the_list_shows_the_articles_terms_with_their_counts(qtbot):
    window = opened(qtbot)
    counts = window.view.page.counts
    assert {index.data(TERM_ROLE).id: index.data(COUNT_ROLE) for index in rows(window)} == counts
    assert window.glossary.filter.placeholderText().startswith(f"Filter {len(counts)} terms")


@pytest.mark.parametrize("query", ["بوتين", "بُوتِين", "putin", "Vladimir", "flādīmīr", "fladimir"])
def test_the_filter_takes_arabic_in_any_spelling_english_and_transliteration(qtbot, query):
    window = opened(qtbot)
    press("Ctrl+F")
    write(query)
    assert [each.id for each in terms(window)] == ["vladimir-putin"]


def test_a_filter_that_finds_nothing_says_so(qtbot):
    window = opened(qtbot)
    window.glossary.filter.setText("qqqq")
    assert terms(window) == []
    assert window.glossary._empty.isVisible()
    window.glossary.filter.clear()
    assert not window.glossary._empty.isVisible()


def test_a_chip_narrows_the_list_and_the_rest_keep_their_counts(qtbot):
    window = opened(qtbot)
    chips = window.glossary.chips._chips
    before = {each: chip.text() for each, chip in chips.items()}
    chips[TermClass.PLACE].click()
    assert {each.term_class for each in terms(window)} == {TermClass.PLACE}
    assert {each: chip.text() for each, chip in chips.items()} == before
    chips[TermClass.PLACE].click()
    assert {each.term_class for each in terms(window)} == set(TermClass)


def test_the_switch_lists_the_whole_glossary(qtbot):
    window = opened(qtbot)
    window.glossary._whole.click()
    assert len(terms(window)) == len(window._session.terms)


def test_each_row_tells_a_screen_reader_its_class_and_count(qtbot):
    window = opened(qtbot)
    row = next(index for index in rows(window) if index.data(TERM_ROLE).id == "vladimir-putin")
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    count = window.view.page.counts["vladimir-putin"]
    assert "Person" in said
    assert f"{count} times in this article" in said


def test_the_card_tells_all_that_the_glossary_knows(qtbot):
    window = opened(qtbot)
    window.lookup.pick("vladimir-putin")
    term = window.lookup.picked
    said = [
        label.text() for label in window.glossary.card.findChildren(type(window.glossary._empty))
    ]
    text = "\n".join(said)
    for part in (term.english, term.arabic, term.transliteration, term.role, term.note, "Person"):
        assert part in text
    for spelling in term.spellings:
        assert spelling.text in text
        assert ", ".join(spelling.outlets) in text


def test_the_card_follows_to_another_article(qtbot):
    window = opened(qtbot)
    window.lookup.pick("vladimir-putin")

    def own():
        entries = window.glossary.card.concordance.entries
        return entries.data(entries.index(0), Qt.ItemDataRole.DisplayRole)

    before = own()
    press("Ctrl+1")
    assert own() != before
