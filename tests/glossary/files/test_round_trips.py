"""What is written is read back the same, whatever it is, and by other programs too."""

import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from translate.storage import tbx

from reader.errors import GlossaryFileError
from reader.glossary.files.kinds import FileKind
from reader.glossary.files.writing import write_termbase
from reader.glossary.term import Spelling, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.paths import resources
from tests.glossary.making import PUTIN, REUTERS, any_terms
from tests.resources.schemas import complaints, unpack_schemas

WHOLE = [FileKind.TBX, FileKind.CSV, FileKind.TSV]
BUNDLED = read_termbase(resources() / "glossary.tbx").terms


def written(folder, terms, kind, name="glossary.any"):
    path = folder / name
    lost = write_termbase(terms, path, kind)
    return path, lost


@pytest.mark.parametrize("kind", WHOLE)
@given(terms=any_terms())
@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_terms_come_back_as_they_were(tmp_path, kind, terms):
    path, lost = written(tmp_path, terms, kind)
    found = read_termbase(path)
    assert found.problems == (() if terms else found.problems)
    assert list(found.terms) == terms
    assert lost == ()


@pytest.mark.parametrize("kind", WHOLE)
def test_the_bundled_glossary_comes_back_whole(tmp_path, kind):
    path, _ = written(tmp_path, BUNDLED, kind)
    found = read_termbase(path)
    assert found.terms == BUNDLED
    assert found.whole
    assert not found.problems


def test_omegats_own_keeps_spellings_english_and_notes_and_says_what_is_lost(tmp_path):
    path, lost = written(tmp_path, [PUTIN, REUTERS], FileKind.OMEGAT)
    found = read_termbase(path)
    assert [(t.english, [s.text for s in t.spellings], t.note) for t in found.terms] == [
        ("Vladimir Putin", ["فلاديمير بوتين", "بوتن", "بوتين"], f"{PUTIN.role}. {PUTIN.note}"),
        ("Reuters", ["رويترز"], ""),
    ]
    assert {"ids", "classes", "outlets"} <= set(lost)
    assert not found.whole


def test_a_spelling_that_omegat_would_take_for_a_remark_is_kept(tmp_path):
    hash_tag = Term("x", TermClass.TERM, "Tag", (Spelling("#وسم"),))
    path, _ = written(tmp_path, [hash_tag], FileKind.OMEGAT)
    assert [t.arabic for t in read_termbase(path).terms] == ["#وسم"]


@given(terms=any_terms())
@settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_ours_is_valid_by_the_schema_of_tbx(tmp_path, terms):
    if not (tmp_path / "tbx.xsd").exists():
        unpack_schemas(tmp_path)
    if terms:
        written(tmp_path, [*terms, PUTIN, REUTERS], FileKind.TBX, "g.tbx")
        assert complaints(tmp_path, "g.tbx", "--schema", "tbx.xsd") == ""


def test_translate_toolkit_reads_ours_whole(tmp_path):
    path, _ = written(tmp_path, [*BUNDLED, REUTERS], FileKind.TBX)
    with path.open("rb") as file:
        units = tbx.tbxfile.parsefile(file).units
    assert {unit.getid(): (unit.source, unit.target) for unit in units} == {
        term.id: (term.arabic, term.english) for term in (*BUNDLED, REUTERS)
    }


def test_translate_toolkits_is_read(tmp_path):
    store = tbx.tbxfile()
    for term in (PUTIN, REUTERS):
        unit = store.addsourceunit(term.english)
        unit.settarget(term.arabic, lang="ar")
    (tmp_path / "theirs.tbx").write_bytes(bytes(store))
    found = read_termbase(tmp_path / "theirs.tbx")
    assert [(t.english, t.arabic) for t in found.terms] == [
        (PUTIN.english, PUTIN.arabic), (REUTERS.english, REUTERS.arabic),
    ]  # fmt: skip


SCRIPT = """
import org.omegat.gui.glossary.*
def out = new File(System.getProperty("muqabala.out")).newWriter("UTF-8")
def folder = new File(System.getProperty("muqabala.in"))
def entries = []
entries += GlossaryReaderTBX.read(new File(folder, "ours.tbx"), false)
out << "tbx\\n"
entries.each { out << it.srcText + "\\t" + it.locText + "\\n" }
out << "tab\\n"
GlossaryReaderTSV.read(new File(folder, "ours.utf8"), false).each {
    out << it.srcText + "\\t" + it.locText + "\\n" }
out.close()
"""


def omegat_reads(tmp_path):
    """What Debian's OmegaT reads of ours.tbx and ours.utf8: pairs, by kind."""
    from tests.translation.test_tmx import PROJECT

    project = tmp_path / "project"
    for folder in ("source", "target", "omegat", "dictionary", "glossary", "tm/auto"):
        (project / folder).mkdir(parents=True, exist_ok=True)
    (project / "source" / "a.txt").write_text("نص", "utf-8")
    (project / "omegat.project").write_text(PROJECT, "utf-8")
    (tmp_path / "read.groovy").write_text(SCRIPT, "utf-8")
    out = tmp_path / "read.txt"
    subprocess.run(
        ["omegat", project, "--mode=console-translate", "--quiet",
         f"--config-dir={tmp_path / 'config'}", "--disable-location-save",
         f"--script={tmp_path / 'read.groovy'}"],
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=100,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8",
             "JAVA_TOOL_OPTIONS": f"-Dmuqabala.in={tmp_path} -Dmuqabala.out={out}"},
    )  # fmt: skip
    lines = out.read_text("utf-8").splitlines()
    tab = lines.index("tab")
    return [[tuple(line.split("\t")) for line in part] for part in (lines[1:tab], lines[tab + 1 :])]


def test_omegat_reads_ours(tmp_path):
    unpack_schemas(tmp_path)  # skips where OmegaT is missing
    terms = [PUTIN, REUTERS, *BUNDLED]
    written(tmp_path, terms, FileKind.TBX, "ours.tbx")
    written(tmp_path, terms, FileKind.OMEGAT, "ours.utf8")
    by_tbx, by_tab = omegat_reads(tmp_path)
    assert {(s.text, t.english) for t in terms for s in t.spellings} <= set(by_tbx)
    assert {(t.arabic, form) for t in terms for form in t.other_english} <= set(by_tbx)
    assert by_tab == [(s.text, t.english) for t in terms for s in t.spellings]


@pytest.mark.parametrize("kind", FileKind)
def test_what_cannot_be_written_is_told_and_leaves_what_was_there(tmp_path, kind):
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "x", tmp_path / "folder"):
        with pytest.raises(GlossaryFileError, match="cannot be written"):
            write_termbase([PUTIN], path, kind)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
