import subprocess

import pytest
from translate.storage import tmx as toolkit

from reader.errors import MemoryFileError
from reader.session import open_session
from reader.translation.memory import read_memory
from tests.engines import WordEngine
from tests.resources.schemas import complaints, unpack_schemas

ODD = 'وصل <b> & "هو" 😀 إلى\u200fموسكو\x01\x1b ]]> اليوم.'
NEW = "جملة لا تعرفها الذاكرة."


@pytest.fixture
def session():
    session = open_session()
    first, second = list(session.memory.sources.values())[:2]
    session.translating.correct(second, "By: <my own> & others")
    session.translating.correct(ODD, "He & “she” <i>\x02 arrived 😀\nhere.")
    session.translating.make(WordEngine(), [NEW])
    assert session.translation(first).origin == "memory"
    return session


@pytest.fixture
def written(session, tmp_path):
    path = tmp_path / "ours.tmx"
    assert session.translations.write(path) == len(session.memory.units) + 1
    return path


def test_it_is_valid_by_the_dtd_of_tmx(written, tmp_path):
    unpack_schemas(tmp_path)
    assert complaints(tmp_path, written.name, "--valid") == ""


def test_other_programs_read_it(written, session):
    with written.open("rb") as file:
        units = toolkit.tmxfile.parsefile(file).units
    assert len(units) == len(session.memory.units) + 1
    assert (units[-1].source, units[-1].target) == (
        ODD.replace("\x01\x1b", ""), "He & “she” <i> arrived 😀\nhere.",
    )  # fmt: skip
    assert units[1].target == "By: <my own> & others"


def test_it_says_where_each_english_comes_from_and_when_it_was_corrected(written):
    text = written.read_text("utf-8")
    assert 'creationtool="muqabala"' in text
    assert text.count('<prop type="x-origin">edited</prop>') == 2
    assert text.count("changedate=") == 4
    assert "<note>" in text
    assert NEW not in text


def test_what_was_written_changes_nothing_when_it_is_read_again(written, session):
    changes, problems = session.translations.changes_in(written)
    assert [
        change.source for change in changes if change.source != ODD.replace("\x01\x1b", "")
    ] == []
    assert problems == ()


def test_taking_over_a_file_makes_corrections(session, tmp_path):
    known, machine, strange = list(session.memory.sources.values())[3], NEW, "جملة غريبة"
    (tmp_path / "theirs.tmx").write_text(
        '<tmx version="1.4"><header/><body>'
        + "".join(
            f'<tu><tuv xml:lang="AR"><seg>{arabic}</seg></tuv>'
            f'<tuv xml:lang="EN-US"><seg>{english}</seg></tuv></tu>'
            for arabic, english in [
                (known, "Theirs"),
                (machine, session.translation(machine).text),
                (strange, "Strange"),
                (list(session.memory.sources.values())[4],
                 session.memory.translation(list(session.memory.sources.values())[4]).text),
            ]
        )
        + "</body></tmx>", "utf-8",
    )  # fmt: skip
    changes, problems = session.translations.changes_in(tmp_path / "theirs.tmx")
    assert problems == ()
    assert [(c.source, c.before.origin if c.before else None, c.after) for c in changes] == [
        (known, "memory", "Theirs"),
        (machine, "words:1.0", session.translation(machine).text),
        (strange, None, "Strange"),
    ]
    assert session.translation(known).origin == "memory"
    session.translating.take(changes)
    assert [session.translation(c.source).origin for c in changes] == ["edited"] * 3
    assert session.translations.changes_in(tmp_path / "theirs.tmx")[0] == ()
    assert session.translating.undo(known)
    assert session.translation(known).origin == "memory"


def test_what_cannot_be_written_is_told_and_leaves_what_was_there(session, tmp_path):
    with pytest.raises(MemoryFileError, match="cannot be written"):
        session.translations.write(tmp_path / "none" / "x.tmx")
    (tmp_path / "folder").mkdir()
    with pytest.raises(MemoryFileError):
        session.translations.write(tmp_path / "folder")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder"]


def omegat(project, source):
    """Let Debian's OmegaT translate a text by what is in tm/auto; returns the text it makes."""
    for folder in ("source", "target", "omegat", "dictionary", "glossary", "tm/auto"):
        (project / folder).mkdir(parents=True, exist_ok=True)
    (project / "source" / "a.txt").write_text(source, "utf-8")
    (project / "omegat.project").write_text(PROJECT, "utf-8")
    subprocess.run(
        ["omegat", project, "--mode=console-translate", "--quiet",
         f"--config-dir={project / 'config'}", "--disable-location-save"],
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=100,
    )  # fmt: skip
    return (project / "target" / "a.txt").read_text("utf-8")


PROJECT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>AR</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
"""


@pytest.fixture
def project(tmp_path):
    unpack_schemas(tmp_path)  # skips where OmegaT is missing
    return tmp_path / "project"


def test_omegat_translates_a_text_by_ours(session, project):
    (project / "tm" / "auto").mkdir(parents=True)
    session.translations.write(project / "tm" / "auto" / "ours.tmx")
    sources = list(session.memory.sources.values())[:3]
    made = omegat(project, "\n\n".join(sources))
    assert made.split("\n\n") == [session.translation(source).text for source in sources]
    assert "By: <my own> & others" in made


def test_what_omegat_has_written_is_taken_over(session, project):
    (project / "tm" / "auto").mkdir(parents=True)
    source = next(iter(session.memory.sources.values()))
    other = open_session()
    other.translating.correct(source, "Theirs")
    other.translations.write(project / "tm" / "auto" / "theirs.tmx")
    other.translating.revert(source)
    omegat(project, source)
    [exported] = project.glob("*-omegat.tmx")
    assert "OmegaT" in exported.read_text("utf-8")
    assert read_memory(exported).problems == ()
    changes, problems = session.translations.changes_in(exported)
    assert [(c.source, c.before.origin, c.after) for c in changes] == [(source, "memory", "Theirs")]
    assert problems == ()
    session.translating.take(changes)
    assert session.translation(source)[:2] == ("Theirs", "edited")
