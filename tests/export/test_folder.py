"""Replacing a folder as a whole."""

import errno
import os
import resource
import signal
from contextlib import contextmanager

import pytest

from reader.errors import ExportError
from reader.export.folder import advice
from reader.export.html import Progress, write
from tests.export.making import book, exported, page, placed, row
from tests.export.sample import BOOK, SUMMIT, VISIT


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_says_how_far_it_is_and_where_the_index_is(tmp_path):
    writing = write(BOOK, tmp_path / "pages")
    steps = []
    while True:
        try:
            steps.append(next(writing))
        except StopIteration as end:
            index = end.value
            break

    assert steps == [Progress(done, 5) for done in range(1, 6)]
    assert index == tmp_path / "pages" / "index.html"
    assert set(contents(tmp_path / "pages")) == {
        "summit-2019.html",
        "glossary.html",
        "index.html",
        "style.css",
        "visit-2024-d5bc67f0e679601d.html",
    }


def test_the_same_book_gives_the_same_bytes(tmp_path):
    assert contents(exported(BOOK, tmp_path / "a")) == contents(exported(BOOK, tmp_path / "b"))


def test_makes_the_folders_above(tmp_path):
    assert (exported(BOOK, tmp_path / "a" / "b" / "c") / "index.html").exists()


def test_takes_the_place_of_an_earlier_export(tmp_path):
    folder = exported(BOOK, tmp_path / "pages")
    (folder / ".DS_Store").write_bytes(b"\0")
    inode = folder.stat().st_ino

    exported(book(VISIT), folder)

    assert set(contents(folder)) == {
        ".DS_Store",
        "glossary.html",
        "index.html",
        "style.css",
        "visit-2024-d5bc67f0e679601d.html",
    }
    assert folder.stat().st_ino == inode  # a shell that stands in it is not left in the void


def test_an_empty_folder_is_filled(tmp_path):
    assert (exported(BOOK, tmp_path) / "index.html").exists()


@pytest.mark.parametrize("stranger", ["notes.txt", "index.html", "essay.css", "subfolder"])
def test_touches_no_folder_with_other_files(tmp_path, stranger):
    folder = exported(BOOK, tmp_path / "pages")
    if stranger == "subfolder":
        (folder / stranger).mkdir()
    else:
        (folder / stranger).write_text("<p>mine</p>")
    before = {path.name for path in folder.iterdir()}

    with pytest.raises(ExportError, match=f'{folder}.*"{stranger}".*choose') as caught:
        exported(book(SUMMIT), folder)

    assert "\n" not in str(caught.value)
    assert {path.name for path in folder.iterdir()} == before


def test_a_link_is_not_one_of_our_files(tmp_path):
    folder = exported(BOOK, tmp_path / "pages")
    elsewhere = exported(BOOK, tmp_path / "other") / "index.html"
    (folder / "extra.html").symlink_to(elsewhere)

    with pytest.raises(ExportError, match=r"extra\.html"):
        exported(BOOK, folder)


@pytest.mark.parametrize("existing", [False, True])
def test_leaves_nothing_behind_when_cancelled(tmp_path, existing):
    folder = tmp_path / "pages"
    if existing:
        exported(book(VISIT), folder)
    before = contents(folder) if existing else None
    writing = write(BOOK, folder)
    next(writing)
    next(writing)

    writing.close()

    assert (contents(folder) if folder.exists() else None) == before
    assert [path.name for path in tmp_path.iterdir()] == (["pages"] if existing else [])


def test_writes_nothing_beside_a_folder_that_is_there(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    writing = write(BOOK, folder)
    next(writing)

    assert [path.name for path in tmp_path.iterdir()] == ["pages"]
    writing.close()


def test_leaves_nothing_behind_when_the_disk_refuses(tmp_path):
    long = page("long", *placed(*[row("بوتين " * 200, "Putin " * 200)] * 40))

    with _files_of_at_most(100_000), pytest.raises(ExportError, match=str(tmp_path)):
        exported(book(long), tmp_path / "pages")

    assert list(tmp_path.iterdir()) == []


@contextmanager
def _files_of_at_most(size):
    """A disk with too little room, as far as this process can tell."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)


def test_picks_up_after_a_machine_that_stopped(tmp_path):
    folder = exported(BOOK, tmp_path / "pages")
    left_over = folder / ".muqabala-0123456789abcdef.part"
    left_over.mkdir()
    (left_over / "index.html").write_text("half a p")

    exported(BOOK, folder)

    assert not left_over.exists()


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "pages").write_text("mine")

    with pytest.raises(ExportError, match="is a file, not a folder"):
        exported(BOOK, tmp_path / "pages")
    with pytest.raises(ExportError, match="is a file, not a folder"):
        exported(BOOK, tmp_path / "pages" / "below")
    assert (tmp_path / "pages").read_text() == "mine"


def test_a_folder_that_may_not_be_written_to(tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)

    with _as_nobody_special(), pytest.raises(ExportError, match="not permitted; choose another"):
        exported(BOOK, tmp_path / "closed" / "pages")


@contextmanager
def _as_nobody_special():
    """Without the rights of root, where the tests run as root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; make room"),
        (errno.EROFS, "can only be read; choose"),
        (errno.ENAMETOOLONG, "too long; choose"),
        (errno.EIO, "the pages cannot be written here: Input/output error"),
    ],
)
def test_says_what_the_disk_said(number, words):
    assert words in advice(OSError(number, os.strerror(number)))
