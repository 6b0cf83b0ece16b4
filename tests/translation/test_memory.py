import pytest

from reader.translation.memory import read_memory
from reader.translation.translation import MEMORY, Translation

YES = (
    '<tu tuid="y"><tuv xml:lang="ar"><seg>نعم</seg></tuv>'
    '<tuv xml:lang="en"><seg>Yes</seg></tuv></tu>'
)
NO = '<tu><tuv xml:lang="ar-EG"><seg>لا</seg></tuv><tuv xml:lang="EN-us"><seg>No</seg></tuv></tu>'


@pytest.fixture
def memory(tmp_path):
    def write_and_read(body, head="", around='<tmx version="1.4"><body>\n{}\n</body></tmx>'):
        data = head + around.format(body)
        (tmp_path / "memory.tmx").write_bytes(data if isinstance(data, bytes) else data.encode())
        return read_memory(tmp_path / "memory.tmx")

    return write_and_read


def known(memory):
    return {source: translation.text for source, translation in memory.units.items()}


def test_a_memory_gives_english_with_its_origin(memory):
    found = memory(YES + NO)
    assert known(found) == {"نعم": "Yes", "لا": "No"}
    assert found.translation("نعم") == Translation("Yes", MEMORY, "")
    assert found.translation("ربما") is None
    assert not found.problems


@pytest.mark.parametrize("source", ["نَعَمْ", "نعـم", " نعم ", "\u200fنعم", "نعم\r\n"])
def test_spelling_makes_no_difference(memory, source):
    assert memory(YES).translation(source).text == "Yes"


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        ("<seg> نعم </seg>", "نعم"),
        ("<seg>ن<hi>ع</hi>م</seg>", "نعم"),
        ("<seg>نعم<ph>{1}</ph></seg>", "نعم"),
        ('<seg><bpt i="1">&lt;b></bpt>نعم<ept i="1">&lt;/b></ept>.</seg>', "نعم."),
        ("<seg>ن<bpt>a<sub>b</sub></bpt>عم</seg>", "نعم"),
        ("<seg>&#1606;&amp;<![CDATA[<م>]]></seg>", "ن&<م>"),
        ("<seg>" + "<hi>" * 5000 + "نعم" + "</hi>" * 5000 + "</seg>", "نعم"),
    ],
    ids=["space", "inside", "code", "pair of codes", "code in code", "escaped", "deep"],
)
def test_a_segment_is_its_text_without_codes(memory, segment, text):
    assert list(memory(YES.replace("<seg>نعم</seg>", segment)).units) == [text]


def test_a_note_comes_along(memory):
    note = YES.replace("<tuv", "<note> a misprint </note><tuv", 1)
    assert memory(note).translation("نعم").note == "a misprint"


def test_several_sources_may_share_an_english_and_the_first_unit_counts(memory):
    also = '<tuv xml:lang="ar"><seg>أجل</seg></tuv></tu>'
    found = memory(YES.replace("</tu>", also) + YES.replace("Yes", "Yeah").replace('"y"', '"z"'))
    assert known(found) == {"نعم": "Yes", "اجل": "Yes"}


def test_old_files_name_the_language_without_a_namespace(memory):
    assert known(memory(YES.replace("xml:lang", "lang"))) == {"نعم": "Yes"}


def test_a_doctype_is_let_be_and_nothing_is_fetched(memory):
    assert known(memory(YES, '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">')) == {
        "نعم": "Yes"
    }


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-16", "utf-16"), ("cp1256", "windows-1256"), ("utf-8-sig", "utf-8")]
)
def test_encodings_that_expat_knows_are_read(tmp_path, encoding, name):
    text = f'<?xml version="1.0" encoding="{name}"?><tmx><body>{YES}</body></tmx>'
    (tmp_path / "m.tmx").write_bytes(text.encode(encoding))
    assert known(read_memory(tmp_path / "m.tmx")) == {"نعم": "Yes"}


#: What is wrong, what of the memory is left, and each line that is told.
FAULTS = {
    "without English": (
        YES.replace('xml:lang="en"', 'xml:lang="fr"') + "\n" + NO,
        ["لا"],
        ['line 2: the unit “y” has no English; it is left out. Add a <tuv xml:lang="en">.'],
    ),
    "empty English": (YES.replace("Yes", " ") + NO, ["لا"], ["line 2: the unit “y” has no"]),
    "without Arabic": (NO.replace("ar-EG", "fa") + YES, ["نعم"], ["line 2: a unit has no Arabic"]),
    "neither": ("<tu/>" + YES, ["نعم"], ["a unit has no Arabic", "a unit has no English"]),
    "duplicate id": (
        YES + "\n\n" + YES.replace("نعم", "أجل"),
        ["نعم", "اجل"],
        ["line 4: the id “y” is taken by a unit above"],
    ),
    "no units": ("", [], ["memory.tmx: holds no <tu>; is it TMX?"]),
    "not well-formed": (YES + "\n<tu>&", ["نعم"], ["line 3: the file is damaged or cut off here"]),
    "undefined entity": (YES + "\n&nbsp;" + NO, ["نعم"], ["line 3: the file is damaged"]),
    "control character": (YES + "\n\0", ["نعم"], ["line 3: the file is damaged"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "left", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place_and_the_rest_is_used(memory, tmp_path, body, left, told):
    found = memory(body)
    assert list(found.units) == left
    lines = [str(problem) for problem in found.problems]
    assert len(lines) == len(told)
    for line, part in zip(lines, told, strict=True):
        assert part in line
        assert line.startswith(str(tmp_path / "memory.tmx"))
        assert "\n" not in line


ENTITIES = {
    "external": '<!DOCTYPE tmx [\n<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE tmx [\n<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]>',
    "bomb": '<!DOCTYPE tmx [\n<!ENTITY x "aaaaaaaaaa"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>',
    "late": f'<!DOCTYPE tmx [<!--{"x" * 200_000}-->\n<!ENTITY x "y">]>',
}


@pytest.mark.parametrize("head", ENTITIES.values(), ids=ENTITIES)
def test_a_file_with_entities_is_refused(memory, head):
    found = memory(YES.replace("Yes", "&x;"), head)
    assert not found.units
    assert ["line 2: declares the entity “x”" in str(p) for p in found.problems] == [True]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "line 1: the file is damaged or cut off here (no element found)"),
        (b"hello", "line 1: the file is damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0", "line 1: the file is damaged"),
        (b'<?xml version="1.0" encoding="foo"?><tmx/>', "cannot be read: unknown encoding: foo"),
        (b'<?xml version="1.0" encoding="utf-7"?><tmx/>', "cannot be read: multi-byte"),
        (b"<a>" * 100_000, "line 1: the file is damaged"),
    ],
)
def test_what_is_no_xml_is_told(tmp_path, data, reason):
    (tmp_path / "m.tmx").write_bytes(data)
    [problem] = read_memory(tmp_path / "m.tmx").problems
    assert str(problem).startswith(str(tmp_path / "m.tmx"))
    assert reason in str(problem)


@pytest.mark.parametrize("name", ["none.tmx", ".", "none/none.tmx"])
def test_a_missing_file_is_told(tmp_path, name):
    [problem] = read_memory(tmp_path / name).problems
    assert "cannot be read" in str(problem)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_of_a_file_that_is_cut_off_the_beginning_is_used(memory, tmp_path, share):
    units = [NO.replace("لا", f"لا {n}").replace("No", f"No {n}") for n in range(200)]
    memory("\n".join(units))
    data = (tmp_path / "memory.tmx").read_bytes()
    (tmp_path / "memory.tmx").write_bytes(data[: int(len(data) * share)])
    found = read_memory(tmp_path / "memory.tmx")
    assert len(found.units) == pytest.approx(200 * share, abs=2)
    [problem] = found.problems
    assert problem.place.line == pytest.approx(200 * share, abs=3)


def test_thousands_of_faults_are_told_in_linear_time(memory):
    found = memory("\n".join([NO.replace("EN-us", "fr")] * 20_000))
    assert [problem.place.line for problem in found.problems[::10_000]] == [2, 10_002]
