import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.article import Article, BlockKind, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.links.occurrence import Passage
from reader.page.build import build_page, renew_page
from reader.page.model import Run, Side
from reader.text.span import Span
from reader.translation.translation import Translation
from tests.glossary.marking import term
from tests.text.arabic import texts

FINDER = Finder(
    [
        term("putin", "بوتين", english="Putin"),
        term("kim", "كيم", english="Kim Jong Un", other=["Kim"]),
        term("cooperation", "التعاون", english="cooperation"),
    ]
)
ENGLISH = {
    "قمة بوتين وكيم في موسكو": "Putin and Kim meet",
    "التعاون العسكري: تأتي الزيارة بعد أن دعا بوتين ضيفه كيم إلى موسكو.": "Military cooperation: "
    "the visit follows Putin's invitation to Kim.",
    "ثم غادر كيم.": "Then Kim left.",
}
TEXT = """شارك
قمة بوتين وكيم في موسكو
التعاون العسكري: تأتي الزيارة بعد أن دعا بوتين ضيفه كيم إلى موسكو. لا ترجمة لهذا. ثم غادر كيم.
اقرأ أيضا: بوتين يلتقي كيم في موسكو"""


def translate(source):
    return Translation(ENGLISH[source], "memory", "note") if source in ENGLISH else None


def page(text, *, english=translate, told_in=None, furniture=False):
    article = Article("a", text, blocks(text), Metadata())
    mentions = find_mentions(article, FINDER)
    return build_page(article, mentions, english, told_in or {}, furniture=furniture)


def marked(cell):
    return [(cell.text[mark.start : mark.end], mark.term.id) for mark in cell.marks]


def test_a_page_has_the_content_in_rows_and_counts_its_terms():
    found = page(TEXT)
    assert [row.kind for row in found.rows] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.RELATED,
    ]  # fmt: skip
    assert found.title == ("قمة بوتين وكيم في موسكو", "Putin and Kim meet")
    assert found.counts == {"putin": 3, "kim": 4, "cooperation": 1}


def test_furniture_is_shown_on_demand_without_sentences_or_marks():
    row = page(TEXT, furniture=True).rows[0]
    assert (row.kind, row.pairs, row.arabic.marks, row.english.text) == (
        BlockKind.FURNITURE, (), (), "",
    )  # fmt: skip


def test_both_cells_have_the_sentences_and_the_names():
    row = page(TEXT).rows[1]
    assert marked(row.arabic) == [
        ("التعاون", "cooperation"), ("بوتين", "putin"), ("كيم", "kim"), ("كيم", "kim"),
    ]  # fmt: skip
    assert marked(row.english) == [
        ("cooperation", "cooperation"), ("Putin", "putin"), ("Kim", "kim"), ("Kim", "kim"),
    ]  # fmt: skip
    english = [row.english.text[slice(*pair.english)] for pair in row.pairs]
    assert english == [*list(ENGLISH.values())[1:2], "", "Then Kim left."]
    assert [pair.origin for pair in row.pairs] == ["memory", None, "memory"]
    assert [pair.note for pair in row.pairs] == ["note", "", "note"]


def test_run_in_headings_are_marked_in_both_languages():
    _, row, offer = page(TEXT).rows
    assert row.arabic.text[slice(*row.arabic.run_in)] == "التعاون العسكري:"
    assert row.english.text[slice(*row.english.run_in)] == "Military cooperation:"
    assert offer.arabic.text[slice(*offer.arabic.run_in)] == "اقرأ أيضا:"
    assert offer.english.run_in is None


def test_a_related_headline_knows_where_it_is_told():
    passage = Passage("b", 3, 9)
    assert [row.told_in for row in page(TEXT, told_in={3: passage}).rows] == [None, None, passage]


def test_without_a_title_there_is_none():
    assert page("قال.").title == ("", None)


def test_a_row_is_found_by_an_offset_of_the_article():
    found = page(TEXT)
    starts = [row.start for row in found.rows]
    assert [found.row_at(offset) for offset in (0, starts[0], starts[1] - 1, starts[1], 999)] == [
        0, 0, 0, 1, 2,
    ]  # fmt: skip


def test_a_sentence_is_found_by_an_offset_of_either_cell():
    row = page(TEXT).rows[1]
    first, _, last = row.pairs
    assert row.pair_at(Side.ARABIC, 0) == 0
    assert row.pair_at(Side.ARABIC, first.arabic.end) is None  # the space between two
    assert row.pair_at(Side.ARABIC, last.arabic.start) == 2
    assert row.pair_at(Side.ENGLISH, last.english.start) == 2
    assert row.pair_at(Side.ENGLISH, last.english.end) is None


def test_runs_are_cut_at_marks_and_share_out_the_cell():
    row = page("قمة بوتين وكيم في موسكو\nثم غادر كيم.").rows[0]
    putin, kim = row.arabic.marks
    assert list(row.runs(Side.ARABIC, Span(0, len(row.arabic.text)))) == [
        Run("قمة ", 0), Run("بوتين", 4, putin), Run(" و", 9), Run("كيم", 11, kim),
        Run(" في موسكو", 14),
    ]  # fmt: skip
    assert list(row.runs(Side.ARABIC, Span(4, 9))) == [Run("بوتين", 4, putin)]
    assert list(row.runs(Side.ARABIC, Span(4, 12))) == [
        Run("بوتين", 4, putin), Run(" وك", 9),
    ]  # fmt: skip


@pytest.mark.parametrize("character", ["\t", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\0"])
def test_what_would_break_a_line_becomes_a_space_and_moves_nothing(character):
    text = f"قال{character}كيم إن بوتين وصل إلى المدينة صباح اليوم."
    [row] = page(text, english=lambda _: Translation(f"a{character}Kim and Putin", "memory")).rows
    assert row.arabic.text == text.replace(character, " ")
    assert row.english.text == "a Kim and Putin"
    assert marked(row.arabic) == [("كيم", "kim"), ("بوتين", "putin")]
    assert marked(row.english) == [("Kim", "kim"), ("Putin", "putin")]


words = st.sampled_from(
    ["بوتين", "وكيم", "التعاون", "غادر.", "\t", "«", "وصل إلى موسكو", "\n", "شارك"]
)
wild = st.lists(words | texts).map(" ".join)


@given(wild, st.booleans())
def test_marks_and_sentences_lie_on_their_words(text, furniture):
    translations = {}

    def english(source):
        translations[source] = f"Kim  said\n{len(source)} to Putin"
        return Translation(translations[source], "memory")

    for row in page(text, english=english, furniture=furniture).rows:
        for offset, character in enumerate(row.arabic.text):
            origin = text[row.start + offset]
            assert character == origin or (character == " " and not origin.isprintable())
        for side in Side:
            cell = row.cell(side)
            assert "".join(r.text for r in row.runs(side, Span(0, len(cell.text)))) == cell.text
            ends = [mark.end for mark in cell.marks]
            assert [mark.start for mark in cell.marks] == sorted(mark.start for mark in cell.marks)
            assert all(a <= b.start for a, b in zip(ends, cell.marks[1:], strict=False))
        for pair in row.pairs:
            assert row.english.text[slice(*pair.english)].startswith("Kim  said ")
            assert row.arabic.text[slice(*pair.arabic)].strip()


def test_a_renewed_page_is_the_new_one_and_keeps_rows_that_nothing_has_changed():
    article = Article("a", TEXT, blocks(TEXT), Metadata())
    mentions = find_mentions(article, FINDER)
    told_in = {3: Passage("other", 5, 20)}
    other = ENGLISH | {"لا ترجمة لهذا.": "No translation of Putin."}

    def english(source):
        return Translation(other[source], "argos:a-1.0") if source in other else None

    before = page(TEXT, told_in=told_in, furniture=True)
    after = renew_page(before, article, mentions, english, {"لا ترجمة لهذا."})
    assert after.rows[2] == page(TEXT, english=english).rows[1]
    assert [new is old for new, old in zip(after.rows, before.rows, strict=True)] == [
        True, True, False, True,
    ]  # fmt: skip


def test_a_renewed_page_keeps_what_its_related_headlines_lead_to_and_gets_its_title():
    article = Article("a", TEXT, blocks(TEXT), Metadata())
    mentions = find_mentions(article, FINDER)
    told_in = {3: Passage("other", 5, 20)}
    blank = page(TEXT, english=lambda _: None, told_in=told_in)
    everything = {sentence.source for sentence in article.sentences()}
    assert renew_page(blank, article, mentions, translate, everything) == page(
        TEXT, told_in=told_in
    )
