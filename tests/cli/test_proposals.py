import json

import pytest

ARTICLE = "000_eeec903855fdd83b"
TEXT = (
    "# عنوان\nوصل وزير الخارجية الروسي سيرغي لافروف صباح اليوم إلى مدينة وونسان الساحلية.\n"
    "وقال لافروف إن الزيارة تأتي في وقت مهم جدا للبلدين معا كما يقول الجميع.\n"
)
CSV = "arabic,english,class\nلافروف,Lavrov,person\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_spellings_are_all_mentions_by_outlet(muqabala):
    ran = muqabala("glossary", "spellings", "--json")
    found = json.loads(ran.out)
    assert ran.status == 0
    assert {tuple(one) for one in found} == {("term", "english", "class", "spellings")}
    rows = [row for one in found for row in one["spellings"]]
    assert {tuple(row) for row in rows} == {("text", "outlet", "count", "places")}
    assert all(row["count"] == len(row["places"]) > 0 for row in rows)
    here = [p for row in rows for p in row["places"] if p["article"] == ARTICLE]
    mentions = json.loads(muqabala("mentions", ARTICLE, "--json").out)
    assert {(p["start"], p["end"], p["line"]) for p in here} == {
        (one["start"], one["end"], one["line"]) for one in mentions
    }


def test_those_of_one_entry_are_told_for_people_too(muqabala):
    [first, *rows] = muqabala("glossary", "spellings", "pyongyang").out.splitlines()
    assert first == "Pyongyang (place):"
    assert any(row.split(None, 1) == ["5", "Egyptian Observatory: بيونج يانج"] for row in rows)
    [found] = json.loads(muqabala("glossary", "spellings", "pyongyang", "--json").out)
    assert found["term"] == "pyongyang"


def test_an_entry_that_is_not_there_is_named(muqabala):
    ran = muqabala("glossary", "spellings", "nobody")
    assert (ran.status, ran.out) == (1, "")
    assert "“nobody”" in ran.err[0]


def test_candidates_are_at_their_places(muqabala, file):
    ran = muqabala("glossary", "candidates", file, "--json")
    found = json.loads(ran.out)
    assert ran.status == 0
    assert [(one["text"], one["class"], one["count"]) for one in found] == [
        ("سيرغي لافروف", "person", 2), ("وونسان", "place", 1),
    ]  # fmt: skip
    assert tuple(found[0]) == (
        "text", "class", "english", "english_from", "count", "reason", "places",
    )  # fmt: skip
    places = [TEXT[p["start"] : p["end"]] for p in found[0]["places"]]
    assert places == ["سيرغي لافروف", "لافروف"]
    assert [p["line"] for p in found[0]["places"]] == [1, 2]


def test_candidates_are_told_for_people_too(muqabala, file):
    lines = muqabala("glossary", "candidates", file).out.splitlines()
    assert lines[0] == "سيرغي لافروف: Sergei Lavrov (person, 2 places)"
    assert lines[1].endswith("; English: transliteration")
    assert muqabala("glossary", "candidates", ARTICLE).out == ""


def test_both_go_by_other_glossaries_if_they_are_told_to(muqabala, file, tmp_path):
    glossary = tmp_path / "names.csv"
    glossary.write_text(CSV, "utf-8")
    by = ("--glossary", str(glossary), "--json")
    texts = [one["text"] for one in json.loads(muqabala("glossary", "candidates", file, *by).out)]
    assert "وونسان" in texts
    assert not any(text == "لافروف" for text in texts)
    assert json.loads(muqabala("glossary", "spellings", *by).out) == []
    assert muqabala("glossary", "candidates", file, "--glossary", "none.tbx").status == 1


def test_wrong_usage_is_told(muqabala):
    assert muqabala("glossary", "candidates").status == 2
    assert muqabala("glossary", "candidates", "nothing").status == 1
