import pytest

from reader.corpus.article import Metadata
from reader.corpus.catalogue import NAME, read_catalogue
from reader.errors import CatalogueError


@pytest.fixture
def catalogue(tmp_path):
    def write(text):
        (tmp_path / NAME).write_text(text, "utf-8")
        return tmp_path

    return write


def test_a_catalogue_tells_what_the_texts_do_not(catalogue):
    folder = catalogue('[one]\noutlet = "24"\ndate = "2023-09"\n["two words"]\nauthor = "كيم"\n')
    assert read_catalogue(folder) == {
        "one": Metadata(outlet="24", date="2023-09"),
        "two words": Metadata(author="كيم"),
    }


def test_a_folder_need_not_have_one(tmp_path):
    assert read_catalogue(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[one", "is not valid TOML"),
        ('one = "x"', "must be a table"),
        ("[one]\ndate = 2023-09-12", "must be a table of texts"),
        ('[one]\nauthors = "x"', "has “authors”; known are author,"),
        ("[one]\nnote = ['x']", "must be a table of texts"),
    ],
)
def test_what_is_wrong_with_it_is_told_with_its_place(catalogue, text, reason):
    folder = catalogue(text)
    with pytest.raises(CatalogueError, match=reason) as caught:
        read_catalogue(folder)
    assert str(folder / NAME) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_catalogue_that_is_no_text_is_told(tmp_path):
    (tmp_path / NAME).write_bytes(b"\xff\xfe[\x00")
    with pytest.raises(CatalogueError):
        read_catalogue(tmp_path)
