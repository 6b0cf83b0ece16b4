"""The glossary written to a file of the reader's choice."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from reader.glossary.term import Spelling, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.session import open_session
from reader.ui.commands import Command
from reader.ui.glossary.export_dialog import ExportDialog
from tests.ui.windows import notices, opened

WONSAN = Term("", TermClass.PLACE, "Wonsan", (Spelling("وونسان"),))


@pytest.fixture
def window(qtbot):
    session = open_session()
    session.glossary.add(WONSAN)
    return opened(qtbot, session=session)


@pytest.fixture
def dialog(window):
    window.commands[Command.EXPORT_GLOSSARY].trigger()
    return window.findChild(ExportDialog)


def accept(dialog):
    return next(
        each
        for each in dialog.findChild(QDialogButtonBox).buttons()
        if each.text() in {"Export", "Replace"}
    )


def export(qtbot, window, dialog, path):
    dialog.path.setText(str(path))
    accept(dialog).click()
    qtbot.waitUntil(lambda: any("Exported" in words for words in notices(window)))
    return read_termbase(path).terms


@pytest.mark.parametrize("suffix", [".tbx", ".csv", ".tsv"])
def test_all_entries_are_written_as_the_ending_says(qtbot, window, dialog, tmp_path, suffix):
    found = export(qtbot, window, dialog, tmp_path / f"glossary{suffix}")
    assert found == window._session.glossary.terms


def test_only_the_readers_own_are_written_if_so_chosen(qtbot, window, dialog, tmp_path):
    assert "1 added or changed" in dialog.part.text()
    dialog.part.setChecked(True)
    [found] = export(qtbot, window, dialog, tmp_path / "own.tbx")
    assert found.english == "Wonsan"
    assert notices(window) == [f"Exported 1 entry to {tmp_path / 'own.tbx'}."]


def test_what_the_kind_of_file_loses_is_said_before_and_after(qtbot, window, dialog, tmp_path):
    dialog.path.setText("a.tbx")
    assert "keeps everything" in dialog.note.text()
    dialog.path.setText("a.txt")
    assert "no place for ids, classes" in dialog.note.text()
    export(qtbot, window, dialog, tmp_path / "omegat.txt")
    assert any("no place for ids, classes" in words for words in notices(window))


def test_without_a_known_ending_nothing_can_be_exported(dialog):
    dialog.path.setText("glossary.docx")
    assert not accept(dialog).isEnabled()
    assert ".tbx" in dialog.note.text()


def test_that_a_file_would_be_replaced_is_said(dialog, tmp_path):
    (tmp_path / "there.csv").write_text("kept until then")
    dialog.path.setText(str(tmp_path / "there.csv"))
    assert "replaced" in dialog.note.text()
    assert accept(dialog).text() == "Replace"


def test_a_file_that_cannot_be_written_is_told_of(qtbot, window, dialog, tmp_path):
    dialog.path.setText(str(tmp_path / "no" / "folder" / "a.csv"))
    accept(dialog).click()
    qtbot.waitUntil(lambda: any("cannot be written" in words for words in notices(window)))


def test_a_reader_without_entries_of_their_own_has_none_to_export(qtbot):
    window = opened(qtbot)
    window.lists.ask_where_to_export()
    assert not window.findChild(ExportDialog).part.isEnabled()
