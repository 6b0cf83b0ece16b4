"""Tables as spreadsheets and people make them, and what is wrong with some."""

import csv
from dataclasses import replace

import pytest

from reader.glossary.files.kinds import FileKind
from reader.glossary.files.writing import write_termbase
from reader.glossary.plan import compare
from reader.glossary.term import Matching, Spelling, TermClass
from reader.glossary.termbase import read_termbase
from tests.glossary.making import PUTIN

HEAD = "english,arabic,class,note"


@pytest.fixture
def read(tmp_path):
    def write_and_read(text, encoding="utf-8", name="g.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return read_termbase(path)

    return write_and_read


def lines(*every):
    return "\n".join(every) + "\n"


def told(found):
    return [(problem.place.line, problem.message) for problem in found.problems]


def test_a_table_of_a_few_columns_in_any_order_is_read(read):
    found = read(lines("Note,Arabic Term,ENGLISH", "a town,موسكو,Moscow", ",كييف,Kyiv"))
    assert [(t.id, t.english, t.arabic, t.note) for t in found.terms] == [
        ("", "Moscow", "موسكو", "a town"), ("", "Kyiv", "كييف", ""),
    ]  # fmt: skip
    assert found.problems == ()
    assert not found.whole


@pytest.mark.parametrize(
    "heading",
    ["source,target", "target,source", "العربية,الإنجليزية", "ar,en", "Spelling;English Name",
     "Term\tTranslation", "sep=;\nar;en"],
)  # fmt: skip
def test_columns_go_by_many_names_and_are_parted_by_several_signs(read, heading):
    delimiter = next(sign for sign in "\t;," if sign in heading)
    found = read(lines(heading, f"موسكو{delimiter}Moscow"))
    assert [(t.english, t.arabic) for t in found.terms] == [("Moscow", "موسكو")]
    assert not found.problems


@pytest.mark.parametrize(
    ("encoding", "delimiter", "name"),
    [("utf-8-sig", ",", "g.csv"), ("utf-8-sig", ";", "g.csv"), ("utf-16", "\t", "g.txt"),
     ("utf-16", "\t", "g.csv"), ("cp1256", ",", "g.csv"), ("cp1256", ";", "g.csv")],
)  # fmt: skip
def test_what_excel_saves_is_read(read, encoding, delimiter, name):
    rows = [HEAD, 'Moscow,موسكو,place,"the capital; of Russia"', "Kim,كيم جونغ أون,person,"]
    rows += [f"Name {number},اسم رقم {number},," for number in range(5)]
    text = "\r\n".join(row.replace(",", delimiter) for row in rows) + "\r\n"
    found = read(text, encoding, name)
    assert not found.problems
    assert [(t.english, t.arabic) for t in found.terms[:2]] == [
        ("Moscow", "موسكو"), ("Kim", "كيم جونغ أون"),
    ]  # fmt: skip
    assert found.terms[0].note == "the capital; of Russia"
    assert len(found.terms) == 7


@pytest.mark.parametrize("separator", ["|", " | ", "؛", "؛ "])
def test_several_spellings_may_stand_in_one_cell(read, separator):
    [term] = read(lines(HEAD, f"Kyiv | Kiev,كييف{separator}كيف,place,")).terms
    assert [spelling.text for spelling in term.spellings] == ["كييف", "كيف"]
    assert (term.english, term.other_english) == ("Kyiv", ("Kiev",))


def test_rows_with_the_same_id_or_with_the_same_english_below_each_other_make_one_entry(read):
    found = read(lines(
        "id,english,arabic,short,role",
        "p,Putin,فلاديمير بوتين,,President", "k,Kim,كيم,yes,", "p,,بوتين,YES,",
        ",Moscow,موسكو,,", ",Moscow,موسكوا,,", ",Moscow,مسكو,,a cat",
    ))  # fmt: skip
    assert not found.problems
    assert [(t.id, t.english, t.role) for t in found.terms] == [
        ("p", "Putin", "President"), ("k", "Kim", ""), ("", "Moscow", ""), ("", "Moscow", "a cat"),
    ]  # fmt: skip
    assert found.terms[0].spellings == (
        Spelling("فلاديمير بوتين"), Spelling("بوتين", short=True),
    )  # fmt: skip
    assert len(found.terms[2].spellings) == 2


def test_the_number_of_a_row_is_no_id(read):
    assert [t.id for t in read(lines("id,en,ar", "1,A,ابت", "2,B,بتث")).terms] == ["", ""]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Kim,,person,", "“Kim” has no Arabic"),
        (",كيم,person,", "there is no English"),
        ('Kim,"كيم\nآخر",person,', "goes over several lines"),
        ('Kim,"كيم",person,"a "b" c"', "quotation marks"),
        ('Kim,"كيم,person,', "quotation marks"),
        ("Kim,كيم,people,", "the class “people” is taken for “term”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_rest_is_read(read, row, message):
    found = read(lines(HEAD, "A,ابت,,", row, "B,بتث,,"))
    assert {"A", "B"} <= {term.english for term in found.terms}
    [(line, text)] = told(found)
    assert line == 3
    assert message in text


def test_an_id_with_other_english_is_told(read):
    found = read(lines("id,en,ar", "a,A,ابت", "b,B,بتث", "a,C,تثج"))
    assert [t.arabic for t in found.terms] == ["ابت", "بتث"]
    [(line, text)] = told(found)
    assert (line, "“a” is “A” above and “C” here" in text) == (4, True)


def test_what_is_neither_yes_nor_no_is_told(read):
    found = read(lines("en,ar,short,matching", "A,ابت,perhaps,always"))
    assert [text for _, text in told(found)] == [
        "the matching “always” is taken for “variants”. Known are exact, proclitics, variants.",
        "“perhaps” under “short” is taken for no. Write yes or no.",
    ]
    assert found.terms[0].matching is Matching.VARIANTS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"", "its first line must name the columns"),
        (b"one,two\n1,2\n", "its first line must name the columns"),
        ("english,عدد\n".encode(), "its first line must name the columns"),
        ("en,ar\nA,\u0627\u0628\u062a".encode()[:-1], "holds bytes that are not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff", "is not a text"),
        ("en,ar\nA,\0ابت".encode(), "is not a text file"),
        ("\ufeffen,ar\n".encode("utf-16-le") + b"\x00\xd8A", "holds bytes that are not UTF-16"),
    ],
)
def test_what_is_no_glossary_is_told(read, text, message):
    found = read(text)
    assert not found.terms
    assert [message in problem.message for problem in found.problems] == [True]


def test_a_file_that_is_not_there_is_told(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        assert ["cannot be read" in str(p) for p in read_termbase(path).problems] == [True]


def test_many_lines_with_bad_quotation_marks_take_no_longer_than_others(read):
    found = read(HEAD + '\n"A,ابت,,' * 20_000 + '\n"B"x,بتث,,' * 20_000)
    assert len(found.problems) >= 20_000
    assert not found.terms


FORMULAS = ["=1+1", "+49", "-5", "@SUM(A1)", "'=x", "''-y", "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("kind", [FileKind.CSV, FileKind.TSV])
def test_no_cell_is_a_formula_and_all_come_back(tmp_path, kind):
    terms = [
        replace(PUTIN, id=f"x{number}", note=text, english=text, role=text)
        for number, text in enumerate(FORMULAS)
    ]
    path = tmp_path / "g.csv"
    write_termbase(terms, path, kind)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter="\t" if kind == "tsv" else ",")
                 for cell in row]  # fmt: skip
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert list(read_termbase(path).terms) == terms


def test_omegats_lines_are_read(read):
    found = read(lines(
        "# a remark", "بوتين\tPutin\tthe president\tof Russia", "Moscow\tموسكو", "",
        "كيم", "كييف\t", "لندن\tLondon",
    ), name="g.utf8")  # fmt: skip
    assert [(t.english, t.arabic, t.note, t.term_class) for t in found.terms] == [
        ("Putin", "بوتين", "the president of Russia", TermClass.TERM),
        ("Moscow", "موسكو", "", TermClass.TERM),
        ("London", "لندن", "", TermClass.TERM),
    ]
    assert [line for line, _ in told(found)] == [5, 6]


def test_swapped_columns_are_told_by_line(read):
    plan = compare(read(lines(HEAD, "A,ابت,,", "موسكو,Moscow,,")), {})
    assert [term.english for term in plan.added] == ["A"]
    [problem] = plan.rejected
    assert problem.place.line == 3
    assert "Swap the two" in problem.message
