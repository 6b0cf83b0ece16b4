"""Whether a window can be shown here, asked before Qt is: Qt itself would end in an abort.

Nothing of Qt's Python side is imported: its platform plugin is loaded with ctypes (the program
needs the same libraries a moment later anyway), then the X or Wayland server is asked to answer.
"""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

from reader.errors import DisplayError

OFFSCREEN = "offscreen"
_SERVERLESS = {OFFSCREEN, "minimal", "minimalegl", "eglfs", "linuxfb", "vkkhrdisplay", "vnc"}
_WITHOUT_SCREEN = (
    "`muqabala export --output DIR` and `muqabala open --screenshot FILE` need no screen"
)


def require_display() -> None:
    """Return if Qt can show a window here.

    Raises:
        DisplayError: if no server answers, or a library that Qt needs is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    platforms = _platforms()
    for platform in platforms:
        if platform in _SERVERLESS or _SERVERS.get(platform, _no_server)():
            require_libraries(platform)
            return
    raise DisplayError(f"no screen to show a window on ({_reason()}); {_WITHOUT_SCREEN}")


def require_libraries(platform: str) -> None:
    """Return if the system has all libraries that Qt needs for a platform such as "xcb".

    Raises:
        DisplayError: naming the libraries that are missing and the packages that bring them.
    """
    if not sys.platform.startswith("linux"):
        return
    plugin = _plugin(platform)
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        missing = _missing_libraries(plugin)
        if not missing:
            raise DisplayError(f"Qt cannot start: {error}") from error
        packages = " ".join(sorted({debian_package(library) for library in missing}))
        raise DisplayError(
            f"Qt lacks {', '.join(missing)}; on Debian or Ubuntu: sudo apt install {packages}"
        ) from error


def debian_package(library: str) -> str:
    """The Debian package that brings a library, by the rule of Debian Policy 8.1.

    "libxcb-cursor.so.0" is in "libxcb-cursor0"; a dash parts a name that ends in a digit.
    """
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    if name in {"libglib-2.0", "libgthread-2.0"}:  # the ones whose package is not named so
        return "libglib2.0-0"
    return f"{name}-{version}" if name[-1:].isdigit() else f"{name}{version}"


def _platforms() -> list[str]:
    """The platforms that Qt would try, in its order."""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if asked:
        return [name.partition(":")[0] for name in asked.split(";")]
    wayland = "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland", "xcb"] if wayland else ["xcb", "wayland"]


def _plugin(platform: str) -> Path:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise DisplayError("PySide6 is not installed; set Muqabala up as its README says")
    return Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"


def _missing_libraries(plugin: Path) -> list[str]:
    """The sonames that the dynamic linker does not find for a plugin and all it needs."""
    import re  # noqa: PLC0415 - only where something is wrong
    import shutil  # noqa: PLC0415 - likewise
    import subprocess  # noqa: PLC0415 - likewise

    ldd = shutil.which("ldd")
    if ldd is None:
        return []
    # ldd runs the linker on a library that the window is about to load anyway
    listing = subprocess.run([ldd, plugin], capture_output=True, text=True, check=False)  # noqa: S603
    return sorted(set(re.findall(r"(\S+) => not found", listing.stdout)))


def _x_answers() -> bool:
    """Whether the X server of $DISPLAY lets us in, by libxcb's own rules for addresses and keys."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the check of the libraries will say so
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    """Whether a compositor listens at the socket that $WAYLAND_DISPLAY names."""
    address = Path(
        os.environ.get("XDG_RUNTIME_DIR", ""), os.environ.get("WAYLAND_DISPLAY", "wayland-0")
    )
    if not address.is_absolute():
        return False
    import socket  # noqa: PLC0415 - only where there may be a compositor

    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(address))
        except OSError:
            return False
    return True


def _no_server() -> bool:
    return False


_SERVERS = {"xcb": _x_answers, "wayland": _wayland_answers}


def _reason() -> str:
    if "QT_QPA_PLATFORM" in os.environ:
        return f"QT_QPA_PLATFORM is {os.environ['QT_QPA_PLATFORM']}"
    display = os.environ.get("DISPLAY")
    return f"DISPLAY is {display}, and nothing answers there" if display else "DISPLAY is not set"
