"""The lists that tell senses apart: sound, and none that the program does not use."""

import csv
import tomllib

import pytest

from reader.paths import resources

CELLS = ("forms", "before", "after", "near")


@pytest.fixture(scope="module")
def neighbours():
    return tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def homographs():
    with (resources() / "homographs.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_list_has_words_and_none_twice(neighbours):
    fields = neighbours.pop("fields")
    for name, words in (neighbours | fields).items():
        assert words, name
        assert sorted(set(words)) == sorted(words), name


def test_every_homograph_says_what_else_it_is_and_by_what_it_is_told(homographs):
    for line in homographs:
        assert line.keys() == {"kind", "forms", "other", "before", "after", "near"}
        assert line["kind"] in {"place", "person", "institution", "event", "diplomacy", "war"}
        forms, *told = (set(filter(None, line[key].split("|"))) for key in CELLS)
        assert forms
        assert line["other"]
        assert any(told)
        assert not forms & set().union(*told), line


def test_no_form_stands_in_two_lines(homographs):
    forms = [form for line in homographs for form in line["forms"].split("|")]
    assert [form for form in set(forms) if forms.count(form) > 1] == []
