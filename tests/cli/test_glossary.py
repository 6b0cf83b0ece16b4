"""`muqabala glossary`: every action, as data and for people, and what goes wrong."""

import json
import re

import pytest

from reader.cli.glossary import ACTIONS
from reader.glossary.termbase import read_termbase
from reader.session import open_session

ARTICLE = "003_f4ddb44c7cdc8adf"
ADD = ("glossary", "add", "--ar", "علي بابا", "--ar", "بابا", "--en", "Ali Baba", "--en", "Ali",
       "--class", "person", "--role", "thief", "--note", "Of the forty.", "--short", "بابا",
       "--matching", "proclitics")  # fmt: skip
CSV = """english,arabic,class
Samarkand,سمرقند,place
In,في,term
,كيم,person
Spam,علي بابا | ك,person
"""


@pytest.fixture
def data(muqabala):
    """What a command prints with --json; it has nothing else to say."""

    def run(*arguments):
        ran = muqabala(*arguments, "--json")
        assert (ran.status, ran.err) == (0, [])
        return json.loads(ran.out)

    return run


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "theirs.csv"
    path.write_text(CSV, "utf-8")
    return path


def test_an_entry_is_added_edited_and_removed(data):
    added = data(*ADD)
    assert added == {
        "id": "ali-baba", "class": "person", "english": "Ali Baba", "other_english": ["Ali"],
        "spellings": [
            {"text": text, "outlets": [], "short": short, "byline_only": False, "note": ""}
            for text, short in (("علي بابا", False), ("بابا", True))
        ],
        "transliteration": "", "role": "thief", "note": "Of the forty.", "matching": "proclitics",
        "own": True,
    }  # fmt: skip
    assert data("glossary")[-1] == added
    edited = data("glossary", "edit", "ali-baba", "--note", "", "--ar", "بابا", "--ar", "على بابا")
    first, short = added["spellings"]
    assert edited == added | {"note": "", "spellings": [short, first | {"text": "على بابا"}]}
    assert data("glossary", "remove", "ali-baba") == edited
    assert "ali-baba" not in {entry["id"] for entry in data("glossary")}


def test_a_bundled_entry_is_changed_and_is_still_none_of_ones_own(data):
    changed = data("glossary", "edit", "kim-jong-un", "--matching", "exact", "--en", "Kim")
    assert (changed["matching"], changed["english"], changed["own"]) == ("exact", "Kim", False)
    assert len(changed["spellings"]) == 3
    data("glossary", "remove", "kim-jong-un")
    assert "kim-jong-un" not in {one["term"] for one in data("mentions", ARTICLE)}


def test_a_new_name_is_found_at_once(data, muqabala):
    word = "الماضي"
    assert word in open_session().article(ARTICLE).text
    assert muqabala("glossary", "add", "--ar", word, "--en", "The past").status == 0
    found = [one for one in data("mentions", ARTICLE) if one["english"] == "The past"]
    assert found
    assert {one["how"] for one in found} <= {"exact", "proclitic", "variant", "inflected"}


@pytest.mark.parametrize("name", ["own.tbx", "own.csv", "own.tsv"])
def test_ones_own_are_exported_and_imported_whole(data, tmp_path, name, own_home):
    data(*ADD)
    data("glossary", "edit", "kim-jong-un", "--note", "Changed.")
    path = tmp_path / name
    written = data("glossary", "export", str(path), "--own")
    assert written == {"file": str(path), "kind": path.suffix[1:], "entries": 2, "lost": []}
    before = data("glossary")
    (own_home / "glossary.sqlite3").unlink()
    plan = data("glossary", "import", str(path), "--dry-run")
    assert [entry["id"] for entry in plan["added"]] == ["ali-baba"]
    [change] = plan["changed"]
    assert change["id"] == "kim-jong-un"
    assert change["fields"].keys() == {"note"}
    assert change["fields"]["note"]["after"] == "Changed."
    assert "ali-baba" not in {entry["id"] for entry in data("glossary")}
    assert data("glossary", "import", str(path)) == plan
    assert data("glossary") == before
    again = data("glossary", "import", str(path))
    assert (again["added"], again["changed"], len(again["same"])) == ([], [], 2)


def test_an_import_says_what_it_adds_changes_and_rejects(muqabala, table):
    muqabala("glossary", "add", "--ar", "سمرقند", "--en", "Samarkand", "--class", "place")
    ran = muqabala("glossary", "import", str(table), "--json")
    plan = json.loads(ran.out)
    assert ran.status == 1
    assert [entry["english"] for entry in plan["added"]] == ["Spam"]
    assert plan["same"] == ["samarkand"]
    assert sorted(one["line"] for one in plan["rejected"]) == [3, 4, 5]
    assert sorted(line.partition(", line ")[2][:2] for line in ran.err) == ["3:", "4:", "5:"]
    assert muqabala("glossary", "--json").out.count('"Spam"') == 1


def test_an_import_is_told_in_words(muqabala, table):
    ran = muqabala("glossary", "import", str(table), "--dry-run")
    assert ran.out.splitlines() == [
        "+ Samarkand (place): سمرقند", "+ Spam (person): علي بابا",
        "2 entries would be added, 0 would be changed, 0 the same, 3 rejected",
    ]  # fmt: skip
    muqabala("glossary", "import", str(table))
    assert "1 entry" not in muqabala("glossary", "import", str(table)).out


def test_omegats_kind_says_what_it_loses(data, muqabala, tmp_path):
    written = data("glossary", "export", str(tmp_path / "g.txt"))
    assert (written["kind"], "outlets" in written["lost"]) == ("omegat", True)
    ran = muqabala("glossary", "export", str(tmp_path / "g"), "--kind", "omegat")
    assert "has no place for ids, classes" in ran.out
    assert len(read_termbase(tmp_path / "g").terms) >= 120


def test_files_are_listed_and_looked_for_in_place_of_the_glossary(data, muqabala, tmp_path, table):
    other = tmp_path / "other.txt"
    other.write_text("بوتين\tPutin\n", "utf-8")
    ran = muqabala("glossary", "list", "--glossary", str(table), "--glossary", str(other), "--json")
    assert ran.status == 0
    assert [entry["id"] for entry in json.loads(ran.out)] == ["samarkand", "spam", "putin"]
    assert len(ran.err) == 3
    found = data("mentions", ARTICLE, "--glossary", str(other))
    assert {(one["term"], one["class"]) for one in found} == {("putin", "term")}


def test_a_file_of_which_nothing_can_be_used_fails(muqabala, tmp_path):
    (tmp_path / "bad.csv").write_text("en,ar\nIn,في\n", "utf-8")
    ran = muqabala("mentions", ARTICLE, "--glossary", str(tmp_path / "bad.csv"), "--json")
    assert (ran.status, ran.out, len(ran.err)) == (1, "", 2)
    assert "line 2" in ran.err[0]


def test_what_is_doubtful_is_told(data, muqabala, table):
    kinds = {one["kind"] for one in data("glossary", "check")}
    assert "same spelling" in kinds
    muqabala("glossary", "add", "--ar", "Reuters [a-z]", "--en", "R")
    assert {"pattern"} | kinds == {one["kind"] for one in data("glossary", "check")}
    ran = muqabala("glossary", "check", str(table))
    assert (ran.status, len(ran.err)) == (1, 3)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "--ar", "في", "--en", "In"), "stands in every text"),
        (("add", "--ar", "", "--en", "Nothing"), "has no Arabic"),
        (("edit", "none", "--note", "x"), "no entry has the id “none”"),
        (("remove", "none"), "no entry has the id “none”"),
        (("import", "/none.tbx"), "cannot be read"),
        (("export", "/none/x.tbx"), "cannot be written"),
        (("check", "/none.csv"), "cannot be read"),
        (("list", "--glossary", "/none.csv"), "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told(muqabala, arguments, told):
    ran = muqabala("glossary", *arguments)
    assert ran.status == 1
    assert told in ran.err[0]


@pytest.mark.parametrize(
    "arguments",
    [
        ("burn",), ("add",), ("add", "--ar", "كيم"), ("add", "--en", "Kim"), ("edit",), ("remove",),
        ("import",), ("export",), ("export", "x.pdf"), ("export", "x.tbx", "--kind", "pdf"),
        ("add", "--ar", "كيم", "--en", "K", "--class", "people"),
        ("add", "--ar", "كيم", "--en", "K", "--matching", "all"),
    ],
)  # fmt: skip
def test_wrong_usage_is_told(muqabala, arguments):
    ran = muqabala("glossary", *arguments)
    assert ran.status == 2
    assert ran.err


def test_every_action_has_its_words_and_its_work(muqabala):
    helped = muqabala("glossary", "--help").out
    assert re.findall(r"^    (\w+)\s", helped, re.MULTILINE) == list(ACTIONS)


def test_json_may_be_asked_for_before_the_action(muqabala):
    assert json.loads(muqabala("glossary", "--json", "list").out)
