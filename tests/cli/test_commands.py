import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.options import WindowOptions
from reader.session import open_session

ALHURRA = "003_f4ddb44c7cdc8adf"
TEXT = "قمة بوتين وكيم في موسكو\r\n\r\nوصل كيم إلى موسكو صباح اليوم في زيارة تستمر ثلاثة أيام.\r\n"


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["articles"], f"{ALHURRA}  2024-06"),
        (["read", ALHURRA], "[title, line 0]"),
        (["mentions", ALHURRA], "place         Pyongyang  بيونغ يانغ"),
        (["glossary"], "Vladimir Putin (person): فلاديمير بوتين"),
    ],
)
def test_without_json_people_can_read_it(muqabala, arguments, part):
    ran = muqabala(*arguments)
    assert (ran.status, ran.err) == (0, [])
    assert part in ran.out


def test_english_is_printed_below_its_arabic(muqabala):
    lines = muqabala("read", ALHURRA).out.splitlines()
    assert lines[1:3] == [
        "    زيارة مرتقبة قريبة.. ما هي أهداف بوتين من لقائه كيم؟",
        f"    {open_session().title(open_session().article(ALHURRA)).en}",
    ]
    assert lines[2] in muqabala("articles").out.splitlines()


def test_what_a_terminal_would_obey_is_not_printed(muqabala, tmp_path):
    (tmp_path / "e.txt").write_text(TEXT.replace("موسكو", "\x1b]0;x\x1b\\موسكو\x9b"), "utf-8")
    out = muqabala("read", str(tmp_path / "e.txt")).out
    assert "موسكو" in out
    assert not set(out) & {"\x1b", "\x9b", "\r"}


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (["open"], WindowOptions()),
        (["open", "x"], WindowOptions("x")),
        (
            ["open", "x", "--screenshot", "y.png", "--size", "1440x900"],
            WindowOptions("x", Path("y.png"), (1440, 900)),
        ),
    ],
)
def test_the_window_is_told_what_to_open(muqabala, arguments, options):
    ran = muqabala(*arguments)
    assert (ran.status, ran.opened) == (0, [options])


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["read"],
        ["mentions"],
        ["read", "a", "b"],
        ["export"],
        ["open", "--size", "big"],
        ["open", "--size", "1x1"],
        ["articles", "--xml"],
    ],
)
def test_wrong_usage_is_told_with_status_2(muqabala, arguments):
    ran = muqabala(*arguments)
    assert (ran.status, ran.out, ran.opened) == (2, "", [])
    assert ran.err[0].startswith("usage: muqabala")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"]])
def test_help_is_no_failure(muqabala, arguments):
    ran = muqabala(*arguments)
    assert (ran.status, ran.err) == (0, [])
    assert "muqabala" in ran.out


BAD = {
    "missing": (None, "there is no such article and no such file"),
    "empty": (b"", "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "is not a text file"),
    "NUL": (b"\xd8\xa7\n\0", "line 2: holds NUL"),
    "no Arabic": (b"hello", "holds no Arabic"),
    "long": (b"\xd8\xa7 " * 7_000_000, "is longer than 16 MB"),
}


@pytest.mark.parametrize("command", ["read", "mentions", "export"])
@pytest.mark.parametrize(("data", "reason"), BAD.values(), ids=BAD)
def test_bad_input_is_told_in_one_line_that_names_the_file(
    muqabala, tmp_path, command, data, reason
):
    path = tmp_path / "bad.txt"
    if data is not None:
        path.write_bytes(data)
    output = ["--output", str(tmp_path / "out")] if command == "export" else ["--json"]
    ran = muqabala(command, str(path), *output)
    assert (ran.status, ran.out) == (1, "")
    [line] = ran.err
    assert line.startswith(f"muqabala: {path}")
    assert reason in line
    assert not (tmp_path / "out").exists()


def test_a_folder_is_told(muqabala, tmp_path):
    ran = muqabala("read", str(tmp_path))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == [f"muqabala: {tmp_path}: is a folder; name a text file in it."]


def test_a_name_with_a_line_break_is_still_one_line(muqabala):
    assert len(muqabala("read", "no\nsuch\rfile").err) == 1


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-be", "UTF-16 without a byte order mark"),
        ("cp1256", "Windows-1256"),
        ("iso8859_6", "ISO 8859-6"),
    ],
)
@pytest.mark.parametrize("command", ["read", "mentions", "export"])
def test_an_old_encoding_is_read_and_said(muqabala, tmp_path, command, encoding, name):
    path = tmp_path / "old.txt"
    path.write_bytes(TEXT.encode(encoding))
    output = ["--output", str(tmp_path / "out")] if command == "export" else ["--json"]
    ran = muqabala(command, str(path), *output)
    assert (ran.status, ran.err) == (0, [f"muqabala: {path}: read as {name}."])
    assert ran.out


def program(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "reader", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # fmt: skip


def test_output_is_utf_8_whatever_the_locale():
    environment = {
        k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))
    }
    with program("glossary", env=environment | {"LC_ALL": "C", "PYTHONUTF8": "0"}) as ran:
        out, err = ran.communicate()
    assert "فلاديمير بوتين" in out.decode("utf-8")
    assert (ran.returncode, err) == (0, b"")


def test_who_reads_may_stop_at_any_time():
    with program("glossary", "--json") as ran:
        ran.stdout.read(10)
        ran.stdout.close()
        err = ran.stderr.read()
    assert (ran.returncode, err) == (1, b"")


def test_a_full_disk_is_told():
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "reader", "glossary"],
            stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8",
        )  # fmt: skip
    assert ran.returncode == 1
    assert ran.stderr == "muqabala: standard output: No space left on device.\n"
