import json

import pytest

from reader.glossary.term import TermClass
from reader.ui.settings import LastPlace, Settings, ThemeChoice, default_file, load, save

CHANGED = Settings(
    size=(900, 700),
    maximized=True,
    columns=(200, 500, 300),
    heights=(200, 300),
    library=False,
    glossary=False,
    mode="peek",
    text_size=17.5,
    theme=ThemeChoice.DARK,
    classes=(TermClass.EVENT, TermClass.PERSON),
    last_place=LastPlace("مقال", True, "en", 3, 14, 2, 0.25),
    export_folder="/صفحات",
)


def test_what_is_saved_is_loaded(tmp_path):
    file = tmp_path / "new" / "window.json"
    save(CHANGED, file)
    assert load(file) == CHANGED


def test_settings_live_in_the_readers_own_folder(own_home):
    assert default_file().parent == own_home


def test_without_a_file_there_are_the_defaults(tmp_path):
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"text"', b"null", b"\xff\xfe", b"{}"])
def test_a_damaged_file_counts_as_none(tmp_path, content):
    file = tmp_path / "window.json"
    file.write_bytes(content)
    assert load(file) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("size", [1, 2, 3]),
        ("size", ["wide", 2]),
        ("size", [-5, 10]),
        ("columns", None),
        ("maximized", "yes"),
        ("text_size", 1e9),
        ("text_size", "NaN"),
        ("theme", "pink"),
        ("classes", ["person", "animal"]),
        ("classes", 7),
        ("last_place", {"article": "a"}),
        ("last_place", "here"),
        ("export_folder", 5),
    ],
)
def test_one_damaged_value_leaves_the_others(tmp_path, name, value):
    file = tmp_path / "window.json"
    save(CHANGED, file)
    written = json.loads(file.read_text("utf-8"))
    written[name] = value
    file.write_text(json.dumps(written), "utf-8")
    loaded = load(file)
    assert getattr(loaded, name) == getattr(Settings(), name)
    assert loaded.mode == CHANGED.mode


def test_a_place_with_a_row_below_zero_is_none(tmp_path):
    file = tmp_path / "window.json"
    save(Settings(last_place=LastPlace("a", False, "ar", -1, 0, 0, 0.0)), file)
    assert load(file).last_place is None


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    save(CHANGED, in_the_way / "window.json")
    assert in_the_way.read_text() == "x"
