"""The data that commands print: other programs rely on every key."""

import json

import pytest

from reader.paths import seeds
from reader.session import open_session

ALHURRA = "003_f4ddb44c7cdc8adf"
KINDS = {"title", "heading", "paragraph", "caption", "byline", "related", "furniture"}
CLASSES = {"person", "place", "organization", "event", "term"}


@pytest.fixture
def data(muqabala):
    def run(*arguments):
        ran = muqabala(*arguments, "--json")
        assert (ran.status, ran.err) == (0, [])
        return json.loads(ran.out)

    return run


def test_articles(data):
    articles = data("articles")
    assert len(articles) == 5
    assert all(
        one.keys() == {"id", "title", "outlet", "author", "date", "sentences", "mentions"}
        and one["title"].keys() == {"ar", "en"}
        for one in articles
    )
    assert articles[2] == {
        "id": "004_15990d08902b23c7",
        "title": {
            "ar": "لقاء بوتين وكيم يثير قلق واشنطن وحلفائها.. ما هي الصفقة المحتملة؟",
            "en": articles[2]["title"]["en"],
        },
        "outlet": "24",
        "author": "شادية سرحان",
        "date": "2023-09-12",
        "sentences": articles[2]["sentences"],
        "mentions": len(data("mentions", "004_15990d08902b23c7")),
    }


@pytest.mark.parametrize("name", [path.stem for path in sorted(seeds().glob("*.txt"))])
def test_read(data, name):
    article = data("read", name)
    text = open_session().article(name).text
    assert article.keys() == {"id", "title", "outlet", "author", "date", "blocks"}
    assert article["id"] == name
    for block in article["blocks"]:
        assert block.keys() == {"kind", "line", "start", "end", "text", "sentences"}
        assert block["kind"] in KINDS
        assert text[block["start"] : block["end"]] == block["text"]
        assert block["line"] == text.count("\n", 0, block["start"])
        assert (block["kind"] == "furniture") == (not block["sentences"])
        for sentence in block["sentences"]:
            assert sentence.keys() == {"start", "end", "source", "target", "origin"}
            assert text[sentence["start"] : sentence["end"]] == sentence["source"]
            assert sentence["target"]
            assert sentence["origin"] == "memory"


@pytest.mark.parametrize("name", [path.stem for path in sorted(seeds().glob("*.txt"))])
def test_mentions(data, name):
    text = open_session().article(name).text
    glossary = {entry["id"]: entry for entry in data("glossary")}
    mentions = data("mentions", name)
    assert mentions
    for one in mentions:
        assert one.keys() - {"candidates"} == {
            "start", "end", "line", "surface", "term", "english", "class", "how",
        }  # fmt: skip
        assert text[one["start"] : one["end"]] == one["surface"]
        assert one["line"] == text.count("\n", 0, one["start"])
        assert one["english"] == glossary[one["term"]]["english"]
        assert one["class"] == glossary[one["term"]]["class"]


def test_glossary(data):
    entries = data("glossary")
    assert len({entry["id"] for entry in entries}) == len(entries) >= 120
    for entry in entries:
        assert entry.keys() == {
            "id", "class", "english", "other_english", "spellings", "transliteration", "role",
            "note", "matching", "own",
        }  # fmt: skip
        assert entry["class"] in CLASSES
        assert entry["spellings"]
        for spelling in entry["spellings"]:
            assert spelling.keys() == {"text", "outlets", "short", "byline_only", "note"}


def test_export(data, tmp_path):
    index = data("export", ALHURRA, "--output", str(tmp_path / "out"))["index"]
    assert (tmp_path / "out" / "index.html").samefile(index)


def test_without_english_the_target_is_null(data, tmp_path):
    text = "عنوان من خمس كلمات هنا\n\nوصل كيم إلى المدينة صباح اليوم. وصافحه بوتين.\n"
    (tmp_path / "new.txt").write_text(text, "utf-8")
    article = data("read", str(tmp_path / "new.txt"))
    assert article["id"] == "new"
    assert article["title"] == {"ar": "عنوان من خمس كلمات هنا", "en": None}
    assert (article["outlet"], article["author"], article["date"]) == (None, None, None)
    assert [
        (sentence["target"], sentence["origin"])
        for block in article["blocks"]
        for sentence in block["sentences"]
    ] == [(None, None)] * 3


def test_a_path_to_one_of_the_five_has_its_data(data):
    assert data("read", str(seeds() / f"{ALHURRA}.txt")) == data("read", ALHURRA)
