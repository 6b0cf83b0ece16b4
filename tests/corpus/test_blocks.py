import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.article import BlockKind
from reader.corpus.blocks import blocks
from reader.paths import seeds
from tests.corpus.annotated import PAGES, read_page
from tests.text.arabic import texts

LETTERS = {
    BlockKind.TITLE: "T",
    BlockKind.HEADING: "H",
    BlockKind.PARAGRAPH: "P",
    BlockKind.CAPTION: "C",
    BlockKind.BYLINE: "B",
    BlockKind.RELATED: "R",
    BlockKind.FURNITURE: "f",
}
#: Every line of the five articles, read by hand; a blank line is a dot.
SEEDS = {
    "000_eeec903855fdd83b": "T.B.P.P.R.P.P.R.P.P.P.P.P.P.P.P.P.P.ffff",
    "001_aae63aa50414df52": "f.T.P.H.P.P.P.H.P.P.P.P.H.P.P.P.P.B.B.f.f",
    "002_f70547b828967c76": "ff.f.fff.T.CCCBfff.P.f.P.P.P.P.P.P.P.P.P.P.P.P.P.P.P.P.P.f.f.P.P.P.B.f"
    ".f.R.R.R",
    "003_f4ddb44c7cdc8adf": "TPPPPPPHPPPPPPHPPPPHPPHPPPPBf",
    "004_15990d08902b23c7": "CCB.T.B.P.H.P.P.P.P.P.P.H.P.P.P.P.P.P.P.H.P.P.P.P.P.H.P.P.P",
}
PROSE = "وصل الزعيم إلى المدينة صباح اليوم في زيارة تستمر ثلاثة أيام."


def kinds(text):
    """The kind of every line of a text, as a letter; a dot for what only goes on or is blank."""
    letters = ["."] * (text.count("\n") + 1)
    for block in blocks(text):
        letters[block.line] = LETTERS[block.kind]
    return "".join(letters)


def seed(name):
    return (seeds() / f"{name}.txt").read_bytes().decode()


@pytest.mark.parametrize("name", SEEDS)
def test_every_line_of_the_five_articles_is_what_it_is(name):
    assert kinds(seed(name)) == SEEDS[name]


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("newline", ["\r\n", "\r\n\r\n", "\n\n"])
def test_line_ends_make_no_difference(name, newline):
    lines = [line for line in seed(name).split("\n") if line.strip()]
    said = kinds(newline.join(lines)).replace(".", "")
    assert said == SEEDS[name].replace(".", "")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # the head
        (["قمة بوتين وكيم في موسكو", PROSE], "TP"),
        (["عنوان قصير", PROSE], "TP"),
        (["عنوان", PROSE], "BP"),
        (["الرئيسية", "قمة بوتين وكيم في موسكو", PROSE], "fTP"),
        (["كوريا", "قمة بوتين وكيم في موسكو", PROSE], "fTP"),
        (["وصل كيم إلى موسكو صباحا...", PROSE], "TP"),
        (["قمة بوتين وكيم في موسكو", "عنوان فرعي من خمس كلمات", PROSE], "THP"),
        (["قمة بوتين وكيم في موسكو", "أحمد محمود", PROSE], "TBP"),
        (["قمة بوتين وكيم في موسكو", "الثلاثاء 12 سبتمبر 2023", PROSE], "TBP"),
        (["قمة بوتين وكيم في موسكو", "موسكو - أحمد محمود", PROSE], "TBP"),
        (["موقع الأخبار - News", "قمة بوتين وكيم في موسكو", PROSE], "fTP"),
        (["قناة الأخبار في كل مكان", "آسيا", "أوروبا", "أفريقيا", "قمة كيم وبوتين غدا هناك", PROSE],
         "ffffTP"),
        # the body
        ([PROSE, "تفاصيل الزيارة", PROSE], "PHP"),
        ([PROSE, "ماذا يريد كيم؟", PROSE], "PHP"),
        ([PROSE, "ماذا يريد كيم؟ وماذا يريد بوتين؟", PROSE], "PPP"),
        ([PROSE, "تعليقات واشنطن على الزيارة", PROSE], "PHP"),
        ([PROSE, "لم يصل أحد.", PROSE], "PPP"),
        ([PROSE, "كلمة " * 15, PROSE], "PPP"),
        ([PROSE, "اقرأ أيضاً: بوتين يلتقي كيم في موسكو", PROSE], "PRP"),
        ([PROSE, "اقرأ أيضاً", "بوتين يلتقي كيم في موسكو", PROSE], "PfRP"),
        ([PROSE, "اقرأ أيضا على يورونيوز:", "إعلان", PROSE], "PffP"),
        ([PROSE, "اقرأ أيضاً", "بوتين يلتقي كيم في موسكو", "إعلان", "تفاصيل زيارة كيم إلى موسكو",
          PROSE], "PfRfHP"),
        ([PROSE, "مصافحة بين كيم وبوتين (أ ف ب)", PROSE], "PCP"),
        ([PROSE, "مصافحة بين كيم وبوتين", "مصافحة بين كيم وبوتين Copyright AFP", PROSE], "PCCP"),
        ([PROSE, "مصافحة بين كيم وبوتين", "مصافحة بين كيم وبوتين", PROSE], "PCCP"),
        ([PROSE, "#روسيا #كوريا", PROSE], "PfP"),
        ([PROSE, "فيسبوك | تويتر", PROSE], "PfP"),
        # the tail
        ([PROSE, "أحمد محمود"], "PB"),
        ([PROSE, "أحمد محمود", "باحث في العلوم السياسية"], "PBB"),
        ([PROSE, "المصدر: وكالات", "كوريا الشمالية", "روسيا"], "PBff"),
        ([PROSE, "مواضيع إضافية", "بوتين يلتقي كيم في موسكو", "روسيا"], "PfRf"),
        ([PROSE, "ومن المقرر أن يعود كيم إلى بلاده غدا"], "PP"),
        ([PROSE, "آسيا", "أوروبا", "أفريقيا", "الأمريكتان"], "Pffff"),
        ([PROSE * 9, "تعليقات القراء (2)", "أحمد", PROSE, "12/9/2023"], "Pffff"),
        (["تعليقات", PROSE], "fP"),
        ([PROSE * 9, "شارك", "طباعة", "روسيا", "كوريا", "الصين", "اليابان", PROSE], "Pfffffff"),
        # no page at all
        (["قصيدة", "بيت أول", "بيت ثان"], "HHH"),
        (["الرئيسية", "شارك"], "ff"),
    ],
)  # fmt: skip
def test_what_a_line_is_by_itself_and_by_where_it_stands(lines, expected):
    assert kinds("\n".join(lines)) == expected


@pytest.mark.parametrize(
    ("line", "run_in"),
    [
        ("التعاون العسكري: " + PROSE, "التعاون العسكري:"),
        ("قال بوتين: " + PROSE, None),
        ("وقال بوتين: " + PROSE, None),
        ("الساعة 12: " + PROSE, None),
        ("الساعة 12:38 " + PROSE, None),
        ("عبارة أطول من أن تكون عنوانا هنا: " + PROSE, None),
        ("التعاون: قليل جدا.", None),
        ("اقرأ أيضاً: بوتين يلتقي كيم في موسكو", "اقرأ أيضاً:"),
        ("اقرأ أيضا.. بوتين يلتقي كيم في موسكو", "اقرأ أيضا.."),
    ],
)
def test_run_in_headings_and_labels_are_marked(line, run_in):
    text = f"قمة بوتين وكيم في موسكو\n{PROSE}\n{line}\n{PROSE}"
    block = blocks(text)[2]
    assert (block.run_in and text[slice(*block.run_in)]) == run_in


def test_a_file_broken_to_a_width_has_blocks_of_several_lines():
    text = read_page("rt").text
    assert "\n" in max(blocks(text), key=lambda block: len(block.text)).text


def test_an_address_in_a_broken_file_does_not_make_it_another():
    text = read_page("rt").text + "\n\nhttps://example.org/" + "a" * 60
    assert any("\n" in block.text for block in blocks(text))


pages = st.sampled_from([path.stem for path in PAGES.glob("*.page")]).map(
    lambda n: read_page(n).text
)
wild = st.lists(texts | st.sampled_from([PROSE, "إعلان", "اقرأ أيضاً", "12/9/2023"])).map("\n".join)


@given(wild | pages)
def test_blocks_share_out_all_lines_and_know_where_they_stand(text):
    found = blocks(text)
    for block in found:
        assert text[block.start : block.end] == block.text == block.text.strip()
        assert block.line == text.count("\n", 0, block.start)
        assert block.is_content == bool(block.sentences)
        for sentence in block.sentences:
            assert text[sentence.start : sentence.end] == sentence.source
            assert block.start <= sentence.start < sentence.end <= block.end
    if found:
        assert found[-1].end_line == text.count("\n") + 1
    assert [block.end_line for block in found[:-1]] == [block.line for block in found[1:]]
    assert sum(block.kind is BlockKind.TITLE for block in found) <= 1


@given(wild)
def test_nothing_but_white_space_and_invisible_signs_is_outside_blocks(text):
    inside = {at for block in blocks(text) for at in range(block.start, block.end)}
    left = (character for at, character in enumerate(text) if at not in inside)
    assert all(c.isspace() or unicodedata.category(c) in ("Cf", "Cn") for c in left)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \r\n \u200f"])
def test_a_blank_text_has_no_blocks(text):
    assert blocks(text) == ()


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("ا" + " " * 100_000 + "ب", id="spaces"),
        pytest.param("د." * 60_000, id="initials"),
        pytest.param("ا:" * 60_000, id="colons"),
        pytest.param("1/" * 60_000 + "2023", id="dates"),
        pytest.param("اقرأ أيضا" + " " * 100_000 + "،", id="label"),
        pytest.param("شارك" * 30_000, id="menu words"),
        pytest.param("ك\n" * 50_000, id="lines"),
    ],
)
def test_hostile_text_is_told_apart_in_linear_time(hostile):
    assert blocks(hostile)
