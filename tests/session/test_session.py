import pytest

from reader.errors import ArticleError
from reader.paths import resources, seeds
from reader.session import Session, open_session

FIVE = [
    "000_eeec903855fdd83b", "002_f70547b828967c76", "004_15990d08902b23c7",
    "001_aae63aa50414df52", "003_f4ddb44c7cdc8adf",
]  # fmt: skip
TEXT = (
    "ترامب يلتقي بوتين في هلسنكي\n\n"
    "وصل دونالد ترامب إلى هلسنكي صباح اليوم للقاء نظيره الروسي فلاديمير بوتين.\n\n"
    "اقرأ أيضا: نافالني يهاجم بوتين من سجنه البعيد\n"
)
TOLD = "عنوان من خمس كلمات هنا\n\nمن سجنه البعيد هاجم نافالني أمس الرئيس فلاديمير بوتين بشدة.\n"


@pytest.fixture
def session():
    return open_session()


@pytest.fixture
def opened(session, tmp_path):
    (tmp_path / "new.txt").write_text(TEXT, "utf-8")
    session.article(str(tmp_path / "new.txt"))
    return session


def ids(session):
    return [summary.id for summary in session.articles()]


def test_the_five_are_in_order_of_date_and_wholly_translated(session):
    summaries = session.articles()
    assert [summary.id for summary in summaries] == FIVE
    assert all(summary.translated == summary.sentences > 0 for summary in summaries)
    assert all(summary.mentions > summary.terms > 0 for summary in summaries)
    assert all(summary.title.en for summary in summaries)
    assert not session.problems


def test_nothing_is_read_before_it_is_asked_for(tmp_path):
    session = Session(tmp_path / "none", tmp_path / "none.tbx", tmp_path / "none.tmx")
    assert session.problems == ()
    assert session.articles() == ()
    assert session.terms == ()
    assert ["none.tbx" in str(problem) for problem in session.problems] == [True]


def test_an_opened_file_joins_the_library_once(opened, tmp_path):
    assert ids(opened) == [*FIVE, "new"]
    opened.article(str(tmp_path / "new.txt"))
    opened.article("new")
    assert ids(opened) == list(opened.names) == [*FIVE, "new"]


def test_its_mentions_join_those_of_the_others(session, tmp_path):
    before = session.occurrences("donald-trump")
    (tmp_path / "new.txt").write_text(TEXT, "utf-8")
    session.article(str(tmp_path / "new.txt"))
    after = session.occurrences("donald-trump")
    assert after[: len(before)] == before
    assert [(place.article, place.surface) for place in after[len(before) :]] == [
        ("new", "ترامب"), ("new", "دونالد ترامب"),
    ]  # fmt: skip


def test_its_headlines_link_to_what_is_told_elsewhere_also_if_that_comes_later(opened, tmp_path):
    assert opened.page("new").rows[-1].told_in is None
    (tmp_path / "told.txt").write_text(TOLD, "utf-8")
    opened.article(str(tmp_path / "told.txt"))
    link = opened.page("new").rows[-1].told_in
    assert link is not None
    assert opened.article(link.article).text[link.start : link.end].startswith("من سجنه البعيد")


def test_a_page_is_built_once_with_and_without_furniture(session):
    page = session.page(FIVE[1])
    whole = session.page(FIVE[1], furniture=True)
    assert session.page(FIVE[1]) is page
    assert len(whole.rows) > len(page.rows)
    assert whole.counts == page.counts


def test_terms_are_found_best_first(session):
    assert session.find_terms("putin")[0].id == "vladimir-putin"
    assert session.find_terms("") == session.terms


def test_every_occurrence_is_a_mention_of_its_article(session):
    for place in session.occurrences("north-korea"):
        text = session.article(place.article).text
        assert text[place.start : place.end] == place.surface
        assert text.count("\n", 0, place.start) == place.line


def test_what_cannot_be_opened_changes_nothing(session, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    for name in (str(tmp_path / "bad.txt"), str(tmp_path), "nothing"):
        with pytest.raises(ArticleError):
            session.article(name)
    assert ids(session) == FIVE
    assert not session.problems


def test_one_broken_file_leaves_the_others_working(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "catalogue.toml").write_text("[", "utf-8")
    glossary = (resources() / "glossary.tbx").read_text("utf-8")
    (tmp_path / "g.tbx").write_text(glossary[: len(glossary) // 2], "utf-8")
    (tmp_path / "m.tmx").write_text("<tmx>", "utf-8")
    session = Session(folder, tmp_path / "g.tbx", tmp_path / "m.tmx")
    assert ids(session) == ["good"]
    assert {mention.term.id for mention in session.mentions("good")} >= {"vladimir-putin"}
    assert session.page("good").rows[0].english.text == ""
    told = sorted(str(problem).partition(":")[0] for problem in session.problems)
    assert [line.partition(",")[0].rpartition("/")[2] for line in told] == [
        "g.tbx", "m.tmx", "catalogue.toml", "empty.txt",
    ]  # fmt: skip


@pytest.mark.parametrize("name", FIVE)
def test_a_path_to_one_of_the_five_is_that_one(session, name):
    assert session.article(str(seeds() / f"{name}.txt")) is session.article(name)
    assert ids(session) == FIVE
