import gzip
import os
from pathlib import Path

import pytest

from reader.corpus.reading import LARGEST, read_text
from reader.errors import ArticleError
from reader.paths import seeds

TEXT = "التقى الرئيس الروسي فلاديمير بوتين زعيم كوريا الشمالية، أمس.\r\nوقال: «لن نسمح بذلك».\r\n"
SEEDS = sorted(path.stem for path in seeds().glob("*.txt"))
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde" + bytes(range(256))


@pytest.fixture
def read(tmp_path):
    def write_and_read(data):
        (tmp_path / "text.txt").write_bytes(data)
        return read_text(tmp_path / "text.txt")

    return write_and_read


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1256", "cp1256"),
        ("iso8859_6", "iso8859_6"),
    ],
)
@pytest.mark.parametrize("text", [TEXT, *SEEDS], ids=["short", *SEEDS])
def test_a_text_in_any_of_its_encodings_is_read_rightly(read, text, written, said):
    if text in SEEDS:
        text = (seeds() / f"{text}.txt").read_bytes().decode()
    data = text.encode(written, "replace")
    mark = "\ufeff" if written == "utf-8-sig" else ""
    assert read(data) == (mark + data.decode(written), said)


def test_a_mark_of_the_other_byte_order_is_understood(read):
    assert read(b"\xfe\xff" + TEXT.encode("utf-16-be")) == (TEXT, "utf-16")


BAD = {
    "empty": (b"", "is empty"),
    "white space": (" \t\r\n\u00a0\ufeff ".encode(), "is empty"),
    "no Arabic": (b"hello, world\n", "holds no Arabic"),
    "Persian digits alone": ("۱۲۳".encode(), "holds no Arabic"),
    "NUL": (TEXT.encode() + b"\0", "line 3: holds NUL"),
    "UTF-32": (TEXT.encode("utf-32-le"), "line 1: holds NUL"),
    "a picture": (PNG, "is not a text file"),
    "control characters": (TEXT.encode() + b"\x01", "is not a text file"),
    "compressed": (gzip.compress(TEXT.encode() * 9), "is not a text file"),
    "bytes at random": (bytes(range(1, 256)) * 40, "is not a text file"),
    "French in Latin-1": ("déjà vu, l'été dernier".encode("latin-1"), "is not a text file"),
    "UTF-16 cut off": (TEXT.encode("utf-16")[:-1], "is not a text file"),
    "UTF-8 cut off": (TEXT.strip().encode()[:-2], "line 2: holds bytes that are not UTF-8"),
    "UTF-8 with a bad byte": (TEXT.encode() + b"\xff" + TEXT.encode(), "line 3: holds bytes that"),
    "long": (b"\xd8\xa7 " * (20 * 2**20 // 3), "is longer than 16 MB"),
}


@pytest.mark.parametrize(("data", "reason"), BAD.values(), ids=BAD)
def test_what_is_no_arabic_text_is_told_in_a_line_that_names_the_file(read, tmp_path, data, reason):
    with pytest.raises(ArticleError) as caught:
        read(data)
    line = str(caught.value)
    assert line.startswith(str(tmp_path / "text.txt"))
    assert reason in line
    assert "\n" not in line


def test_the_longest_file_is_still_read(read):
    text, _ = read("ا".encode() + b" " * (LARGEST - 2))
    assert len(text) == LARGEST - 1


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ArticleError, match="no such file"):
        read_text(tmp_path / "none.txt")


def test_a_folder_is_told(tmp_path):
    with pytest.raises(ArticleError, match="is a folder"):
        read_text(tmp_path)


def test_a_name_too_long_for_any_file_is_told(tmp_path):
    with pytest.raises(ArticleError, match="cannot be read"):
        read_text(tmp_path / ("ا" * 300))


def test_a_device_without_an_end_is_told():
    with pytest.raises(ArticleError, match="is longer than"):
        read_text(Path("/dev/zero"))


@pytest.fixture
def without_rights():
    """Root may read every file, so it becomes nobody for a while."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


def test_a_file_that_one_may_not_read_is_told(tmp_path, request):
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    request.getfixturevalue("without_rights")
    with pytest.raises(ArticleError, match="cannot be read: Permission denied"):
        read_text(path)
