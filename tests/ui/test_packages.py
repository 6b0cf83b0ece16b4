"""Translation packages in the window: a new text, the network unplugged, and a real package."""

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from shiboken6 import isValid

from reader.session.engine_settings import EngineSettings, load, save
from reader.translation.argos.installed import installed_packages
from reader.translation.packages.index import Available
from reader.translation.packages.metadata import Metadata
from reader.ui.packages_dialog import PackagesDialog
from tests.packages import build_package
from tests.translation.packages.site import page, serving, silent, without_proxy
from tests.ui.windows import notices, opened, press

TEXT = "\n\n".join(f"أعلن الرئيس الروسي أنه يزور موسكو رقم {number}." for number in range(40))


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packages")
    return {version: build_package(folder, version=version) for version in ("1.0", "1.1")}


@pytest.fixture
def window(qtbot):
    return opened(qtbot, article="003_f4ddb44c7cdc8adf")


@pytest.fixture
def new_text(tmp_path):
    path = tmp_path / "new.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nothing: a test's output is its own."""


@pytest.fixture
def index(packages, monkeypatch):
    """A server of this machine with an index, and the two packages that stand in it."""
    folder = packages["1.0"].parent
    handler = partial(QuietHandler, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        entries = [
            {
                "package_version": version,
                "from_code": "ar",
                "from_name": "Arabic",
                "to_code": "en",
                "to_name": "English",
                "links": [address + path.name],
            }
            for version, path in packages.items()
        ]
        (folder / "index.json").write_text(json.dumps(entries), "utf-8")
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
        Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none.NoModifier))


def install(qtbot, window, path):
    with qtbot.waitSignal(window.installer.changed, timeout=20_000):
        drop(window, path)


def origins(window):
    return {pair.origin for row in window.view.page.rows for pair in row.pairs}


def dialog_of(qtbot, window):
    press("Ctrl+Shift+T")
    dialog = window.findChild(PackagesDialog)
    qtbot.waitUntil(lambda: "Looking" not in dialog._note.text())
    return dialog


def said(dialog):
    labels = [label for label in dialog.findChildren(QLabel) if not label.isHidden()]
    return " | ".join(label.text() for label in labels if label.text())


def click(qtbot, widget, name):
    """Click the button of that name once it is there."""

    def named():
        found = [each for each in widget.findChildren(QPushButton) if each.isVisible()]
        return [b for b in found if name in (b.accessibleName(), b.text().replace("&", ""))]

    qtbot.waitUntil(lambda: bool(named()))
    named()[0].click()


def test_a_package_is_offered_and_once_it_is_dropped_the_text_is_translated(
    qtbot, window, packages, new_text
):
    window.opener.read(new_text)
    qtbot.waitUntil(lambda: any("translation package" in words for words in notices(window)))
    assert origins(window) == {None}
    install(qtbot, window, packages["1.0"])
    assert notices(window) == ["translate-ar_en 1.0 is installed."]
    qtbot.waitUntil(lambda: origins(window) == {"argos:translate-ar_en-1.0"}, timeout=30_000)
    assert all(row.english.text for row in window.view.page.rows)


def test_a_file_that_is_no_package_is_refused_in_words(qtbot, window, tmp_path):
    (tmp_path / "broken.argosmodel").write_bytes(b"no zip")
    drop(window, tmp_path / "broken.argosmodel")
    qtbot.waitUntil(lambda: any("broken.argosmodel:" in words for words in notices(window)))
    assert installed_packages() == ()


def test_an_installation_can_be_cancelled_and_leaves_nothing(qtbot, window, tmp_path):
    large = build_package(tmp_path, extra={"stanza/large": bytes(64 << 20)})
    drop(window, large)
    (cancel,) = window.notices.shown()[0].findChildren(QPushButton)
    cancel.click()
    qtbot.wait(300)
    assert notices(window) == []
    assert installed_packages() == ()


@pytest.mark.usefixtures("index")
def test_a_package_is_fetched_from_the_index_once_the_reader_has_agreed(
    qtbot, window, packages, new_text
):
    window.opener.read(new_text)
    qtbot.waitUntil(lambda: any("translation package" in words for words in notices(window)))
    click(qtbot, window.notices.shown()[-1], "Look in Argos's index…")
    size = packages["1.1"].stat().st_size / 1e6
    question = f"Arabic to English (translate-ar_en 1.1), {size:.1f} MB, from 127.0.0.1."
    qtbot.waitUntil(lambda: question in notices(window))
    assert installed_packages() == ()
    with qtbot.waitSignal(window.installer.changed, timeout=20_000):
        click(qtbot, window.notices.shown()[-1], "Download and install")
    assert [package.label for package in installed_packages()] == ["translate-ar_en-1.1"]
    qtbot.waitUntil(lambda: origins(window) == {"argos:translate-ar_en-1.1"}, timeout=30_000)


def test_a_download_from_a_silent_server_is_given_up_when_it_is_cancelled(
    qtbot, window, monkeypatch
):
    without_proxy(monkeypatch)
    hung_up = Event()
    with serving() as site:
        link = site.put("/x.argosmodel", silent(hung_up))
        metadata = Metadata("ar", "Arabic", "en", "English", "1.0")
        window.installer.ask_to_fetch(Available(metadata, (site.put("/none", page(b"")), link)))
        click(qtbot, window.notices, "Download and install")
        qtbot.waitUntil(lambda: link.endswith(site.asked[-1].path))
        click(qtbot, window.notices, "Cancel")
        qtbot.waitUntil(hung_up.is_set)
    assert notices(window) == []


@pytest.mark.usefixtures("index")
def test_the_dialog_shows_what_the_index_has(qtbot, window):
    dialog = dialog_of(qtbot, window)
    click(qtbot, dialog, "Look in Argos's index…")
    qtbot.waitUntil(lambda: "translate-ar_en 1.0" in said(dialog))
    click(qtbot, dialog, "Install translate-ar_en")
    qtbot.waitUntil(lambda: any("translate-ar_en 1.1" in words for words in notices(window)))


def test_the_dialog_lists_what_is_installed_and_removes_it(qtbot, window, packages):
    install(qtbot, window, packages["1.0"])
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: "in use" in said(dialog))
    assert "Arabic to English | translate-ar_en-1.0 · " in said(dialog)
    buttons = dialog.findChildren(QPushButton)
    qtbot.waitUntil(lambda: all(b.height() >= b.sizeHint().height() for b in buttons))
    with qtbot.waitSignal(window.installer.changed, timeout=20_000):
        click(qtbot, dialog, "Remove translate-ar_en-1.0")
    qtbot.waitUntil(lambda: "No package is installed." in said(dialog))
    assert installed_packages() == ()
    assert "translate-ar_en-1.0 is removed." in notices(window)


def test_the_dialog_says_when_a_server_translates_in_place_of_packages(qtbot, window, packages):
    install(qtbot, window, packages["1.0"])
    save(EngineSettings().with_server("https://translate.example.org"))
    dialog = dialog_of(qtbot, window)
    qtbot.waitUntil(lambda: "translate-ar_en-1.0" in said(dialog))
    assert "Text is sent to translate.example.org: it leaves this machine" in said(dialog)
    assert "in place of packages" in said(dialog)
    assert "in use" not in said(dialog)
    assert "Only looking" not in said(dialog)


def test_a_package_that_is_installed_meanwhile_appears(qtbot, window, packages):
    dialog = dialog_of(qtbot, window)
    assert "No package is installed." in said(dialog)
    install(qtbot, window, packages["1.1"])
    qtbot.waitUntil(lambda: "translate-ar_en-1.1" in said(dialog))


def test_another_package_can_be_chosen(qtbot, window, packages, tmp_path, new_text):
    install(qtbot, window, packages["1.1"])
    chain = [
        build_package(tmp_path, from_code="ar", to_code="fr"),
        build_package(tmp_path, from_code="fr", to_code="en"),
    ]
    for each in chain:
        install(qtbot, window, each)
    window.opener.read(new_text)
    qtbot.waitUntil(lambda: origins(window) == {"argos:translate-ar_en-1.1"}, timeout=30_000)
    dialog = dialog_of(qtbot, window)
    click(qtbot, dialog, "Use translate-ar_fr-1.0")
    assert load().package == "translate-ar_fr-1.0"
    qtbot.waitUntil(lambda: said(dialog).count("in use") == 2)


def test_looking_into_an_index_that_cannot_be_reached_says_so(qtbot, window, monkeypatch):
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", "http://127.0.0.1:1/")
    dialog = dialog_of(qtbot, window)
    assert "http://127.0.0.1:1/" in said(dialog)
    click(qtbot, dialog, "Look in Argos's index…")
    qtbot.waitUntil(lambda: any("127.0.0.1" in words for words in notices(window)))


def test_the_dialog_is_freed_once_it_is_closed(qtbot, window):
    dialog = dialog_of(qtbot, window)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
