import pytest

from reader.glossary.term import Spelling, TermClass
from reader.glossary.termbase import read_termbase
from reader.paths import resources

ENTRY = """
<termEntry id="kim">
  <descrip type="subjectField">person</descrip>
  <descrip type="explanation">leader of North Korea</descrip>
  <note>Son of Kim Jong Il.</note>
  <langSet xml:lang="ar">
    <tig><term>كيم جونغ أون</term><termNote type="pronunciation">Kim Jungh Un</termNote>
      <admin type="source">Alhurra</admin><admin type="source">24</admin></tig>
    <tig><term>كيم</term><termNote type="termType">shortForm</termNote>
      <note>a family name</note></tig>
    <tig><term>وكالات</term><termNote type="usageNote">byline</termNote></tig>
  </langSet>
  <langSet xml:lang="en"><tig><term>Kim Jong Un</term></tig><tig><term>Kim</term></tig></langSet>
</termEntry>"""
OTHER = ENTRY.replace('id="kim"', 'id="other"').strip()


@pytest.fixture
def termbase(tmp_path):
    def write_and_read(*entries, head="", tail="</body></text></martif>"):
        text = f"{head}<martif type='TBX'><text><body>{''.join(entries)}{tail}"
        (tmp_path / "glossary.tbx").write_text(text, "utf-8")
        return read_termbase(tmp_path / "glossary.tbx")

    return write_and_read


def test_an_entry_is_read_with_all_that_it_says(termbase):
    [term] = termbase(ENTRY).terms
    assert (term.id, term.term_class, term.english) == ("kim", TermClass.PERSON, "Kim Jong Un")
    assert term.other_english == ("Kim",)
    assert term.transliteration == "Kim Jungh Un"
    assert term.role == "leader of North Korea"
    assert term.note == "Son of Kim Jong Il."
    assert term.arabic == "كيم جونغ أون"
    assert term.spellings == (
        Spelling("كيم جونغ أون", ("Alhurra", "24")),
        Spelling("كيم", short=True, note="a family name"),
        Spelling("وكالات", byline_only=True),
    )


def test_terms_are_found_by_their_ids(termbase):
    found = termbase(ENTRY, OTHER)
    assert found.by_id["other"] is found.terms[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('xml:lang="ar"', 'xml:lang="AR-eg"'),
        ("<tig><term>Kim Jong Un</term></tig>",
         "<ntig><termGrp><term>Kim Jong Un</term></termGrp></ntig>"),
        ("<martif type='TBX'>", "<martif type='TBX' xmlns='urn:iso:std:iso:30042:ed-1'>"),
        ("<term>Kim</term>", "<term> </term>"),
    ],
)  # fmt: skip
def test_other_ways_to_write_it_are_understood(tmp_path, old, new):
    text = f"<martif type='TBX'><text><body>{ENTRY}</body></text></martif>"
    assert old in text
    (tmp_path / "g.tbx").write_text(text.replace(old, new), "utf-8")
    found = read_termbase(tmp_path / "g.tbx")
    assert not found.problems
    assert (found.terms[0].arabic, found.terms[0].english) == ("كيم جونغ أون", "Kim Jong Un")


def test_without_a_class_an_entry_is_a_term(termbase):
    entry = ENTRY.replace('<descrip type="subjectField">person</descrip>', "")
    assert termbase(entry).terms[0].term_class is TermClass.TERM


def test_an_entry_may_lack_an_id_or_have_one_that_is_none(termbase):
    found = termbase(ENTRY.replace(' id="kim"', ""), ENTRY.replace('"kim"', '"12"'), OTHER)
    assert [term.id for term in found.terms] == ["", "", "other"]
    assert list(found.by_id) == ["other"]
    assert not found.problems


def test_an_entry_of_an_unknown_class_is_told_and_taken_for_a_term(termbase):
    found = termbase(ENTRY.replace(">person<", ">Politics<"))
    assert found.terms[0].term_class is TermClass.TERM
    [problem] = found.problems
    assert "line 2: the entry “kim” is of class “Politics”; it is taken for a term" in str(problem)


#: What is wrong with the first entry, and what is told of it.
FAULTS = {
    "no English": ('xml:lang="en"', 'xml:lang="de"', "the entry “kim” has no English term"),
    "no Arabic": ('xml:lang="ar"', 'xml:lang="fa"', "the entry “kim” has no Arabic term"),
    "taken id": ('id="kim"', 'id="other"', "the id “other” is taken by an entry above"),
}


@pytest.mark.parametrize(("old", "new", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place_and_the_rest_is_used(termbase, tmp_path, old, new, told):
    found = termbase(OTHER, ENTRY.replace(old, new))
    assert [term.id for term in found.terms] == ["other"]
    [problem] = found.problems
    line = OTHER.count("\n") + 2
    assert str(problem).startswith(f"{tmp_path / 'glossary.tbx'}, line {line}: {told}")


def test_a_glossary_that_is_cut_off_is_used_up_to_there(termbase):
    found = termbase(OTHER, ENTRY, tail="")
    assert len(found.terms) == 2
    assert ["is damaged or cut off here" in str(problem) for problem in found.problems] == [True]


def test_a_glossary_with_entities_is_refused(termbase):
    found = termbase(ENTRY, head='<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    assert not found.terms
    assert ["declares the entity “x”" in str(problem) for problem in found.problems] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is damaged"),
        ("<martif/>", "holds no entries (<termEntry>); is it TBX?"),
        ("x", "is damaged"),
    ],
)
def test_what_is_no_glossary_is_told(tmp_path, text, told):
    (tmp_path / "g.tbx").write_text(text, "utf-8")
    found = read_termbase(tmp_path / "g.tbx")
    assert not found.terms
    assert [told in str(problem) for problem in found.problems] == [True]


def test_a_missing_glossary_is_told(tmp_path):
    assert ["cannot be read" in str(p) for p in read_termbase(tmp_path / "none").problems] == [True]


def test_the_glossary_that_comes_with_the_program_has_no_faults():
    found = read_termbase(resources() / "glossary.tbx")
    assert not found.problems
    assert len(found.terms) >= 120
