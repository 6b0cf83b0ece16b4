"""The lists that tell senses apart: sound, and none that the program does not use."""

import tomllib

import pytest

from reader.paths import resources


@pytest.fixture(scope="module")
def neighbours():
    return tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def homographs():
    return tomllib.loads((resources() / "homographs.toml").read_text("utf-8"))["word"]


def test_every_list_has_words_and_none_twice(neighbours):
    fields = neighbours.pop("fields")
    for name, words in (neighbours | fields).items():
        assert words, name
        assert sorted(set(words)) == sorted(words), name


def test_every_homograph_says_what_else_it_is_and_by_what_it_is_told(homographs):
    for entry in homographs:
        assert entry.keys() <= {"forms", "other", "before", "after", "near"}
        assert entry["forms"]
        assert entry["other"]
        cues = [*entry.get("before", ()), *entry.get("after", ()), *entry.get("near", ())]
        assert cues
        assert not set(cues) & set(entry["forms"]), entry


def test_no_form_stands_in_two_entries(homographs):
    forms = [form for entry in homographs for form in entry["forms"]]
    assert [form for form in set(forms) if forms.count(form) > 1] == []
