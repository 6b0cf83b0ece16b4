"""An article's page: what its template makes of it."""

import pytest

from reader.corpus.article import BlockKind
from reader.page.model import Title
from tests.export.making import book, exported, furniture, page, placed, row
from tests.export.sample import SUMMIT


@pytest.fixture
def article(read, sample):
    return read(sample, "summit-2019.html")


def text(elements):
    return [" ".join(element.text_content().split()) for element in elements]


def test_every_column_has_its_language_and_direction(article):
    cells = article.xpath("//*[contains(@class, 'row')]/*[@class='ar' or @class='en'][span/@id]")

    assert len(cells) == 2 * 9
    for cell in cells:
        assert (cell.get("class"), cell.get("lang"), cell.get("dir")) in {
            ("ar", "ar", "rtl"),
            ("en", "en", "ltr"),
            ("ar", "en", "ltr"),  # a credit in Latin letters
        }


def test_all_of_the_text_is_there_in_order(article):
    said = {
        side: "".join(article.xpath(f"//*[@class='{side}']/span[@id]//text()[not(ancestor::sup)]"))
        for side in ("ar", "en")
    }
    for line in SUMMIT.rows:
        for pair in line.pairs:
            source = line.arabic.text[pair.arabic.start : pair.arabic.end]
            target = line.english.text[pair.english.start : pair.english.end]
            assert source in said["ar"]
            assert target in said["en"]
    assert said["ar"].index("انتهت") < said["ar"].index("نقاش") < said["ar"].index("اقرأ")


def test_the_other_language_is_isolated(article):
    assert text(article.xpath("//p[@class='ar']//bdi[@lang='en'][@dir='ltr']")) == [
        "Copyright Sputnik/Alexei Nikolsky/Kremlin via REUTERS"
    ]
    assert text(article.xpath("//section[@class='notes']//bdi[@lang='ar'][@dir='rtl']")) == [
        "بوتن",
        "بوتين",
    ]


def test_headings_hold_both_languages(article):
    assert [(h.tag, *text(h.xpath("./span"))) for h in article.xpath("//h1|//h2")] == [
        (
            "h1",
            "قمة بوتين وكيم: الضمانات الأمريكية غير كافية",
            "The Putin–Kim summit: American guarantees “not enough”",
        ),
        ("h2", "نقاش حاد", "A sharp debate"),
        ("h2",),
    ]


def test_a_name_says_its_class_and_leads_to_the_glossary(article):
    name = article.xpath("//p[@class='en']//a[text()='the Kremlin']")[0]

    assert dict(name.attrib) == {
        "class": "name organization",
        "href": "glossary.html#term-kremlin",
        "title": "\u2066the Kremlin — Organisation\u2069",
    }


def test_every_english_sentence_tells_its_origin(article):
    origins = article.xpath("//*[@class='en']/span/@data-origin")

    assert origins == ["memory"] * 8 + ["argos", "none", "memory", "memory"]
    assert text(article.find_class("warning")) == ["machine translation (argos)", "no English yet"]
    assert text(article.xpath("//article/footer/p[1]")) == [
        (
            "English: translation memory, 10 of 12 sentences; "
            "machine translation (argos), 1 of 12 sentences; none yet, 1 of 12 sentences."
        )
    ]


def test_a_note_leads_back_to_its_sentence(article):
    notes = article.xpath("//section[@class='notes']//li")

    assert text(notes) == [
        "The source writes «بوتن» here; «بوتين» is meant. ↩",
        "Or: “an exit”. ↩",
    ]
    for number, note in enumerate(notes, start=1):
        marks = article.xpath(f"//a[@href='#{note.get('id')}']")
        assert text(marks) == [str(number)] * 2  # in both columns
        (back,) = note.xpath("./a/@href")
        assert article.get_element_by_id(back[1:]) in marks


def test_the_note_on_the_date_is_told(article):
    assert text(article.find_class("aside")) == [
        "The page says «اليوم، الخميس»; the summit was held on that day."
    ]
    assert article.xpath("//article/header//time/@datetime") == ["2019-04-25"]


def test_page_furniture_is_kept_apart(article):
    (details,) = article.find_class("furniture")

    assert [(p.get("lang"), p.text) for p in details.iter("p")] == [
        ("en", "Flipboard Nabd Linkedin"),
        ("ar", "شارك هذا المقال"),
    ]
    assert "Flipboard" not in "".join(article.xpath("//*[contains(@class, 'row')]//text()"))


def test_articles_lead_to_each_other(read, sample, article):
    (after,) = article.xpath("//nav[@class='turn']//a")
    (before,) = read(sample, after.get("href")).xpath("//nav[@class='turn']//a")

    assert after.xpath("./bdi/@lang") == ["ar"]  # it has no English title
    assert before.get("href") == "summit-2019.html"


def test_a_link_to_an_untitled_article_says_its_name(tmp_path, read):
    untitled, other = page("untitled", title=Title("", None)), page("other")

    article = read(exported(book(untitled, other), tmp_path / "pages"), "other.html")

    assert text(article.xpath("//nav[@class='turn']//a")) == ["Previous article untitled"]


@pytest.mark.parametrize(
    ("title", "heading"),
    [(Title("", None), "untitled"), (Title("عنوان", None), "عنوان"), (Title("عنوان", "A"), "A")],
)
def test_a_text_without_a_title_row_still_has_a_heading(tmp_path, read, title, heading):
    shown = page("untitled", *placed(row("نص.", "Text."), furniture("قائمة")), title=title)

    article = read(exported(book(shown), tmp_path / "pages"), "untitled.html")

    assert text(article.xpath("//h1")) == [heading]
    assert text(article.xpath("//title")) == [heading]


def test_a_page_has_one_main_heading(tmp_path, read):
    titles = [row("عنوان", "A title", BlockKind.TITLE), row("آخر", "Another", BlockKind.TITLE)]

    article = read(exported(book(page("two", *placed(*titles))), tmp_path / "pages"), "two.html")

    assert [heading.tag for heading in article.xpath("//h1|//h2")] == ["h1", "h2"]


def test_an_empty_article_is_a_page_too(tmp_path, read):
    article = read(exported(book(page("empty")), tmp_path / "pages"), "empty.html")

    assert text(article.xpath("//article/footer/p[1]")) == ["English: no sentences."]
