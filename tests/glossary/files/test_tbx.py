"""TBX as others write it, in all its versions, and what is wrong with some."""

import subprocess
import sys

import pytest

from reader.glossary.plan import compare
from reader.glossary.term import Matching, Spelling, TermClass
from reader.glossary.termbase import read_termbase

LISA_2002 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructureDTD-v-1-0.DTD">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c5">
  <descripGrp><descrip type="subjectField">person</descrip></descripGrp>
  <langSet xml:lang="en"><ntig><termGrp><term>Putin</term>
    <termNote type="termType">fullForm</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="ar-EG"><ntig><termGrp><term>بوتين</term>
    <termNote type="termType">shortForm</termNote></termGrp>
    <adminGrp><admin type="source">Alhurra</admin></adminGrp></ntig></langSet>
</termEntry></body></text></martif>"""

MARTIF_1999 = """<martif type="DatCatOnly" lang="en"><text><body>
<termEntry id="c5"><descrip type="subjectField">person</descrip>
<langSet lang="ar"><tig><term>بوتين</term><termNote type="termType">shortForm</termNote>
<admin type="source">Alhurra</admin></tig></langSet>
<langSet lang="en"><tig><term>Putin</term></tig></langSet></termEntry></body></text></martif>"""

TBX_3_DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c5">
  <descrip type="subjectField">person</descrip>
  <langSec xml:lang="ar"><termSec><term>بوتين</term>
    <termNoteGrp><termNote type="termType">shortForm</termNote></termNoteGrp>
    <admin type="source">Alhurra</admin></termSec></langSec>
  <langSec xml:lang="fr"><termSec><term>Poutine</term></termSec></langSec>
  <langSec xml:lang="en-GB"><termSec><term>Putin</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""

TBX_3_DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c5">
  <min:subjectField>person</min:subjectField>
  <langSec xml:lang="en"><termSec><term>Putin</term></termSec></langSec>
  <langSec xml:lang="ar"><termSec><term>بوتين</term>
    <basic:termType>shortForm</basic:termType><basic:source>Alhurra</basic:source></termSec></langSec>
</conceptEntry></body></text></tbx>"""

VERSIONS = {
    "LISA 2002": LISA_2002, "MARTIF": MARTIF_1999, "TBX 3 DCA": TBX_3_DCA, "TBX 3 DCT": TBX_3_DCT,
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def write_and_read(text, encoding="utf-8"):
        path = tmp_path / "g.tbx"
        path.write_bytes(text.encode(encoding))
        return read_termbase(path)

    return write_and_read


@pytest.mark.parametrize("text", VERSIONS.values(), ids=VERSIONS)
def test_every_version_is_read(read, text):
    found = read(text)
    assert not found.problems
    [term] = found.terms
    assert (term.id, term.english, term.term_class) == ("c5", "Putin", TermClass.PERSON)
    assert term.spellings == (Spelling("بوتين", ("Alhurra",), short=True),)


@pytest.mark.parametrize("name", VERSIONS)
def test_one_that_is_cut_off_is_told_and_used_up_to_there(read, name):
    text = VERSIONS[name]
    entry = "conceptEntry" if "conceptEntry" in text else "termEntry"
    end = text.index(f"</{entry}>") + len(f"</{entry}>")
    found = read(text[:end] + f"<{entry} id='next'><langSet xml:lang='ar'>")
    assert [term.id for term in found.terms] == ["c5"]
    assert ["cut off" in str(problem) for problem in found.problems] == [True]


@pytest.mark.parametrize("text", VERSIONS.values(), ids=VERSIONS)
def test_external_entities_are_refused(read, text):
    body = text.partition("?>")[2] if text.startswith("<?") else text
    body = body.replace('<!DOCTYPE martif SYSTEM "TBXcoreStructureDTD-v-1-0.DTD">', "")
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    found = read(f"{evil}{body}".replace("Putin", "&e;"))
    assert not found.terms
    assert ["declares the entity “e”" in str(problem) for problem in found.problems] == [True]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_it_may_be_in_any_encoding_that_it_declares(read, encoding):
    found = read(TBX_3_DCA.replace('encoding="UTF-8"', ""), encoding)
    assert [term.english for term in found.terms] == ["Putin"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('xml:lang="en-GB"', 'xml:lang="de"', "has no English term"),
        ('xml:lang="ar"', "", "has no Arabic term"),
        ("<term>Putin</term>", "<term/>", "has no English term"),
    ],
)
def test_a_language_that_is_missing_is_told_by_its_line_and_the_rest_kept(read, old, new, told):
    start, end = TBX_3_DCA.index("<conceptEntry"), TBX_3_DCA.index("</body>")
    entry = TBX_3_DCA[start:end]
    bad = entry.replace("c5", "bad").replace(old, new)
    found = read(TBX_3_DCA[:end] + "\n" + bad + TBX_3_DCA[end:])
    assert [term.id for term in found.terms] == ["c5"]
    [problem] = found.problems
    assert told in str(problem)
    assert problem.place.line == TBX_3_DCA[:end].count("\n") + 2


def test_swapped_languages_are_told_by_their_line_and_the_rest_kept(read):
    start, end = TBX_3_DCA.index("<conceptEntry"), TBX_3_DCA.index("</body>")
    bad = TBX_3_DCA[start:end].replace('"ar"', '"x"').replace('"en-GB"', '"ar"')
    bad = bad.replace('"x"', '"en"').replace("c5", "bad")
    plan = compare(read(TBX_3_DCA[:end] + "\n" + bad + TBX_3_DCA[end:]), {})
    assert [term.id for term in plan.added] == ["c5"]
    [problem] = plan.rejected
    assert "Swap the two" in str(problem)
    assert problem.place.line == TBX_3_DCA[:end].count("\n") + 2


@pytest.mark.parametrize(
    ("said", "matching"),
    [("exact", "exact"), ("proclitics", "proclitics"), ("", "variants"), ("?", "variants")],
)
def test_how_freely_an_entry_is_matched_is_read(read, said, matching):
    admin = f'<admin type="applicationSubset">{said}</admin>' if said else ""
    [term] = read(TBX_3_DCA.replace("<descrip ", f"{admin}<descrip ")).terms
    assert term.matching is Matching(matching)


READER = """
import resource, sys
from pathlib import Path
from reader.glossary.termbase import read_termbase
found = read_termbase(Path(sys.argv[1]))
assert not found.problems
print(len(found.terms), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def test_a_hundred_thousand_entries_are_read_in_memory_that_a_multiple_of_the_file_bounds(tmp_path):
    head, _, tail = MARTIF_1999.partition("<termEntry")
    entry, _, end = f"<termEntry{tail}".partition("</body>")

    def memory(count):
        with (tmp_path / "g.tbx").open("w", encoding="utf-8") as file:
            file.write(head)
            file.writelines(entry.replace("c5", f"c{number}") for number in range(count))
            file.write(f"</body>{end}")
        run = [sys.executable, "-c", READER, tmp_path / "g.tbx"]
        done = subprocess.run(run, capture_output=True, text=True, check=True)
        read, used = map(int, done.stdout.split())
        assert read == count
        return used

    few, many = memory(1), memory(100_000)
    size = (tmp_path / "g.tbx").stat().st_size
    assert size > 25e6
    assert many - few < 8 * size
