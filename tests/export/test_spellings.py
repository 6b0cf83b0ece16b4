import csv

import pytest

from reader.errors import GlossaryFileError
from reader.export.spellings import write_spellings
from reader.links.spellings import SpellingPlace, WrittenForm
from tests.glossary.making import PUTIN

PLACE = SpellingPlace("one", 0, 6, 0)
FORMS = WrittenForm("بوتن", "24", (PLACE, PLACE)), WrittenForm('=بوتين,"', None, (PLACE,))


def test_each_form_of_each_outlet_is_a_row_that_every_spreadsheet_shows_as_text(tmp_path):
    file = tmp_path / "spellings.csv"
    write_spellings([(PUTIN, form) for form in FORMS], file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")  # or Excel takes it for Windows-1252
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    same = {"term": "putin", "english": "Vladimir Putin", "class": "person"}
    assert rows == [
        same | {"spelling": "بوتن", "outlet": "24", "count": "2"},
        same | {"spelling": "'=بوتين,\"", "outlet": "", "count": "1"},
    ]


def test_a_file_that_cannot_be_written_is_left_as_it_was(tmp_path):
    file = tmp_path / "there"
    file.mkdir()
    with pytest.raises(GlossaryFileError, match="cannot be written"):
        write_spellings([], file)
    assert list(tmp_path.iterdir()) == [file]
