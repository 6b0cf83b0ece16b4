"""The command where it cannot show a window. Each case is a process of its own."""

import os
import subprocess
import sys

import pytest

from reader.errors import DisplayError
from reader.ui import display

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks X and Wayland servers")


def run_open(*arguments, **environment):
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE"}
    }
    return subprocess.run(
        [sys.executable, "-m", "reader", "open", *arguments],
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@linux_only
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "DISPLAY is not set"),
        ({"DISPLAY": ":4711"}, "DISPLAY is :4711"),
        ({"DISPLAY": "nonsense"}, "DISPLAY is nonsense"),
        ({"WAYLAND_DISPLAY": "wayland-4711"}, "DISPLAY is not set"),
        ({"WAYLAND_DISPLAY": "/nowhere/socket", "DISPLAY": ":4711"}, "DISPLAY is :4711"),
        ({"QT_QPA_PLATFORM": "xcb"}, "QT_QPA_PLATFORM is xcb"),
    ],
)
def test_without_a_screen_one_line_says_so(environment, reason):
    ended = run_open(**environment)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1
    assert reason in ended.stderr
    assert "muqabala export" in ended.stderr
    assert "--screenshot" in ended.stderr


@linux_only
def test_a_picture_needs_no_screen_and_leaves_nothing_else(tmp_path, own_home):
    file = tmp_path / "window.png"
    ended = run_open("--screenshot", str(file), "--size", "800x600")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert list(own_home.iterdir()) == []
    from PySide6.QtGui import QImage

    assert QImage(str(file)).size().toTuple() == (800, 600)


@linux_only
def test_a_picture_where_none_can_be_written_is_said(tmp_path):
    ended = run_open("--screenshot", str(tmp_path / "none" / "window.png"))
    assert ended.returncode == 1
    assert str(tmp_path / "none" / "window.png") in ended.stderr
    assert "Traceback" not in ended.stderr


@linux_only
def test_an_article_that_there_is_none_of_is_said_before_a_window_opens(tmp_path):
    ended = run_open("none.txt", QT_QPA_PLATFORM="offscreen", MUQABALA_HOME=str(tmp_path))
    assert ended.returncode == 1
    assert "none.txt" in ended.stderr
    assert "Traceback" not in ended.stderr


@linux_only
def test_a_missing_library_is_named_with_its_package(tmp_path, monkeypatch):
    """A plugin that needs a library which no system has, made from the real one."""
    plugin = display._plugin("offscreen")
    broken = tmp_path / "plugins" / "platforms" / plugin.name
    broken.parent.mkdir(parents=True)
    (tmp_path / "lib").symlink_to(plugin.parents[2] / "lib")  # where it looks for the others
    needed, absent = b"libQt6Gui.so.6\0", b"libnoneat.so.3\0"
    broken.write_bytes(plugin.read_bytes().replace(needed, absent))
    monkeypatch.setattr(display, "_plugin", lambda _platform: broken)
    with pytest.raises(DisplayError) as caught:
        display.require_libraries("offscreen")
    assert str(caught.value).startswith("Qt lacks libnoneat.so.3;")
    assert str(caught.value).endswith("sudo apt install libnoneat3")


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
        ("libxcb-xkb.so.1", "libxcb-xkb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
    ],
)
def test_debian_packages(library, package):
    assert display.debian_package(library) == package
