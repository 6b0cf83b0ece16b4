"""A copy of the program whose own files are broken: each is told, and the rest goes on working."""

import json

import pytest

ALHURRA = "003_f4ddb44c7cdc8adf"


def cut(text):
    return text[: len(text) // 2]


def with_entity(text):
    return text.replace("<body>", "<body>&x;").replace(
        "?>", '?><!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1
    )


def without_english(text):
    return text.replace('<tuv xml:lang="en">', '<tuv xml:lang="fr">', 1)


def twice(text):
    start, end = text.index("<termEntry"), text.index("</termEntry>") + len("</termEntry>")
    return text[:end] + text[start:end] + text[end:]


@pytest.mark.parametrize(
    ("file", "harm", "told"),
    [
        ("memory.tmx", cut, "is damaged or cut off here"),
        ("memory.tmx", with_entity, "declares the entity “x”"),
        ("memory.tmx", without_english, "has no English; it is left out"),
        ("memory.tmx", lambda _: "", "is damaged or cut off here"),
        ("glossary.tbx", cut, "is damaged or cut off here"),
        ("glossary.tbx", twice, "is taken by an entry above"),
        ("glossary.tbx", lambda _: "no XML", "is damaged or cut off here"),
    ],
)
def test_a_broken_memory_or_glossary_is_told_and_the_rest_is_printed(copy, file, harm, told):
    path = copy.root / "resources" / file
    path.write_text(harm(path.read_text("utf-8")), "utf-8")
    commands = {"memory.tmx": "read", "glossary.tbx": "mentions"}
    ran = copy(commands[file], ALHURRA, "--json")
    assert ran.status == 1
    assert json.loads(ran.out) or "no XML" in path.read_text("utf-8")
    [line] = ran.err
    assert line.startswith(f"muqabala: {path}, line ")
    assert told in line


def test_without_memory_and_glossary_articles_are_still_read(copy):
    for file in ("memory.tmx", "glossary.tbx"):
        (copy.root / "resources" / file).unlink()
    ran = copy("articles", "--json")
    assert [one["title"]["en"] for one in json.loads(ran.out)] == [None] * 5
    assert ran.status == 1
    assert (
        sorted(line.partition(": cannot")[2] for line in ran.err)
        == [" be read: No such file or directory."] * 2
    )


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_listed(copy):
    (copy.root / "seeds" / f"{ALHURRA}.txt").write_bytes(b"")
    (copy.root / "seeds" / "catalogue.toml").write_text("[", "utf-8")
    ran = copy("articles", "--json")
    assert len(json.loads(ran.out)) == 4
    assert ran.status == 1
    assert [line.rpartition("/")[2].partition(":")[0] for line in ran.err] == [
        "catalogue.toml", f"{ALHURRA}.txt",
    ]  # fmt: skip
