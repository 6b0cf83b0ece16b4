import os

import pytest

from reader.corpus.library import Library, read_article
from reader.errors import ArticleError

TEXT = "قمة بوتين وكيم في موسكو\n\nوصل كيم إلى موسكو صباح اليوم في زيارة تستمر ثلاثة أيام.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(TEXT, "utf-8")
    (folder / "catalogue.toml").write_text(
        '[b]\ndate = "2019-04"\n[a]\ndate = "2023"\nnot_before = "2023-09-13"\n', "utf-8"
    )
    return folder


@pytest.fixture
def library(folder):
    return Library(folder)


def names(library):
    return [article.id for article in library.articles()]


def test_articles_are_in_order_of_date_those_without_last(library):
    assert names(library) == ["b", "a", "c"]


def test_a_file_from_elsewhere_joins_the_library(library, tmp_path):
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    assert library.article(str(tmp_path / "d.txt")).id == "d"
    assert names(library) == ["b", "a", "c", "d"]
    assert library.article("d").title == "قمة بوتين وكيم في موسكو"


def test_a_file_of_the_folder_is_its_article(library, folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert library.article("a.txt") is library.article("a")
    assert library.article(str(folder / "a.txt")) is library.article("a")
    assert names(library) == ["b", "a", "c"]


def test_a_file_is_the_same_by_whatever_way_it_is_named(library, tmp_path, monkeypatch):
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    (tmp_path / "link.txt").symlink_to("d.txt")
    monkeypatch.chdir(tmp_path)
    assert library.article("d.txt") is library.article("./link.txt")
    assert len(names(library)) == 4


def test_an_article_stays_as_it_was_read(library, tmp_path):
    path = tmp_path / "d.txt"
    path.write_text(TEXT, "utf-8")
    article = library.article(str(path))
    path.unlink()
    assert library.article(str(path)) is article


def test_files_of_the_same_name_are_told_apart(library, tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, "utf-8")
    found = [library.article(str(tmp_path / folder / "a.txt")).id for folder in ("one", "two")]
    assert found == ["a (2)", "a (3)"]
    assert library.article("a").metadata.date == "2023"


def test_an_id_goes_before_a_file(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").write_text(TEXT + "\nأمس.", "utf-8")
    assert library.article("a").text == TEXT


@pytest.mark.parametrize("name", ["", ".", "none", "none.txt", "catalogue"])
def test_a_name_that_means_nothing_is_told(library, name):
    with pytest.raises(ArticleError):
        library.article(name)


def test_links_in_a_circle_are_told(library, tmp_path):
    (tmp_path / "round").symlink_to("round")
    with pytest.raises(ArticleError, match=os.strerror(40)):
        library.article(str(tmp_path / "round"))


def test_what_cannot_be_read_is_left_out_and_told(library, folder):
    (folder / "b.txt").write_bytes(b"")
    assert names(library) == ["a", "c"]
    assert ["b.txt: is empty" in str(problem) for problem in library.problems] == [True]
    names(library)
    assert len(library.problems) == 1


def test_a_broken_catalogue_is_told_and_the_texts_are_read(folder):
    (folder / "catalogue.toml").write_text("[", "utf-8")
    library = Library(folder)
    assert names(library) == ["a", "b", "c"]
    assert ["catalogue.toml" in str(problem) for problem in library.problems] == [True]


def test_a_missing_folder_has_no_articles(tmp_path):
    assert names(Library(tmp_path / "none")) == []


@pytest.mark.parametrize(
    ("lines", "author", "date"),
    [
        (["بقلم: أحمد محمود", "25/4/2019"], "أحمد محمود", "2019-04-25"),
        (["كتب : وكالات"], "وكالات", None),
        (["المصدر: رويترز"], "رويترز", None),
        (["نشر في 12 أيلول 2023"], None, "2023-09-12"),
        ([], None, None),
    ],
)
def test_an_article_without_metadata_has_what_its_bylines_say(tmp_path, lines, author, date):
    title, _, prose = TEXT.partition("\n")
    (tmp_path / "d.txt").write_text("\n".join([title, *lines, prose]), "utf-8")
    metadata = read_article(tmp_path / "d.txt", "d").metadata
    assert (metadata.author, metadata.date) == (author, date)
