"""Fetching a package: what has arrived is kept, so that a download goes on where it broke off."""

import hashlib
import json
import re
from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import PackageError, Place
from reader.paths import user_cache
from reader.translation.packages.archive import SUFFIX, ArchiveError, look_into
from reader.translation.packages.disk import DiskError, locked, megabytes, require_room
from reader.translation.packages.disk import told as disk_told
from reader.translation.packages.glances import in_glances
from reader.translation.packages.install import Installed, install
from reader.translation.packages.network import (
    PATIENCE,
    BrokenOffError,
    answered,
    opened_client,
    require_success,
    told,
)
from reader.translation.packages.progress import Progress, Step

if TYPE_CHECKING:
    import httpx

_MOST_BYTES = 8 << 30
_TOO_LARGE = "is larger than any model; give another address."
_ATTEMPTS = 3  # for each link
_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(\d{1,18})")
_LENGTH = re.compile(r"\d{1,18}")
_BEGUN = Progress(0, None, Step.DOWNLOADING)
_UNFIT = re.compile(r"[^\w.-]+", re.ASCII)


class _Changed(Exception):  # noqa: N818 - it never leaves this module
    """The server has another file now, or will not go on in the middle of this one."""


class _Note(NamedTuple):
    """What a server said of a file: which version of it (ETag or date), and how many bytes."""

    version: str = ""
    size: int | None = None


class _Partial(NamedTuple):
    """A file that has arrived in part, and what its server said of it."""

    file: Path
    note_file: Path

    def note(self) -> _Note:
        try:
            version, size = json.loads(self.note_file.read_text(encoding="utf-8"))
        except (OSError, ValueError, TypeError):
            return _Note()
        known = isinstance(version, str) and (size is None or isinstance(size, int))
        return _Note(version, size) if known else _Note()

    def keep(self, note: _Note) -> None:
        self.note_file.write_text(json.dumps(note), encoding="utf-8")

    def size(self) -> int:
        return self.file.stat().st_size if self.file.exists() else 0

    def drop(self) -> None:
        self.file.unlink(missing_ok=True)
        self.note_file.unlink(missing_ok=True)


def fetch_and_install(
    links: Sequence[str],
    *,
    cache: Path | None = None,
    packages: Path | None = None,
    patience: float = PATIENCE,
) -> Generator[Progress, None, Installed]:
    """Download a package from the first link that has it, and install it. Close to cancel.

    Args:
        links: addresses of the same package, in order of preference.
        cache: the folder that keeps what has arrived; the reader's, if none is given.
        packages: the folder to install into; Argos's, if none is given.
        patience: seconds without a byte after which a server is given up.

    Raises:
        PackageError: no link has the package, or it cannot be installed. What has arrived is kept.
    """
    folder = cache or user_cache() / "downloads"
    with disk_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        turn = yield from locked(folder / ".lock")
    with turn:
        partial = yield from _first(links, folder, patience)
        try:
            installed = yield from install(partial.file, packages)
        except ArchiveError:
            partial.drop()
            raise
        partial.drop()
        return installed


def _first(
    links: Sequence[str], folder: Path, patience: float
) -> Generator[Progress, None, _Partial]:
    problems = []
    for link in links:
        partial = _partial(folder, link)
        try:
            yield from in_glances(_BEGUN, _download(link, partial, patience))
            look_into(partial.file)
        except ArchiveError as error:
            partial.drop()
            problems.append(PackageError(error.message, Place(link)))
        except DiskError:
            raise
        except PackageError as error:
            problems.append(error)
        else:
            return partial
    if len(problems) == 1:
        raise problems[0]
    raise PackageError("; ".join(map(str, problems)) or "there is no link to fetch it from.")


def _partial(folder: Path, link: str) -> _Partial:
    """Named so that a person knows what it is, and no other link has the same."""
    name = re.split(r"[?#]", link)[0].rpartition("/")[2].removesuffix(SUFFIX)
    digest = hashlib.sha256(link.encode("utf-8", "replace")).hexdigest()[:12]
    stem = f"{_UNFIT.sub('_', name)[:60]}-{digest}"
    return _Partial(folder / f"{stem}{SUFFIX}", folder / f"{stem}.json")


async def _download(
    link: str, partial: _Partial, patience: float
) -> AsyncGenerator[Progress, None]:
    """Fetch what is missing of a file, in a few attempts, as long as the server can be reached."""
    problem = PackageError("changes while it is being fetched; try again later.")
    with disk_told(partial.file.parent):
        async with opened_client(patience) as client:
            for _ in range(_ATTEMPTS):
                try:
                    with told(link):
                        async with aclosing(_receive(client, link, partial)) as steps:
                            async for progress in steps:
                                yield progress
                        return
                except _Changed:
                    partial.drop()
                except BrokenOffError as error:
                    problem = error
    raise PackageError(f"{problem.message} {_kept(partial)}".strip(), Place(link))


def _kept(partial: _Partial) -> str:
    """What to tell of a file that has arrived in part."""
    note, have = partial.note(), partial.size()
    if not have or not note.version:
        return "Try again later."
    whole = f" of {megabytes(note.size)}" if note.size else ""
    return f"{megabytes(have)}{whole} have arrived; try again, and it goes on from there."


async def _receive(
    client: "httpx.AsyncClient", link: str, partial: _Partial
) -> AsyncGenerator[Progress, None]:
    note, have = partial.note(), partial.size()
    if have and have == note.size:
        yield Progress(have, have, Step.DOWNLOADING)
        return
    have = have if note.version else 0
    headers = {"Range": f"bytes={have}-", "If-Range": note.version} if have else {}
    async with answered(client, "GET", link, headers) as response:
        start, note = _started(response, link, have, note)
        if (note.size or 0) > _MOST_BYTES:
            raise PackageError(_TOO_LARGE, Place(link))
        require_room(partial.file.parent, (note.size or start) - start)
        if not start:
            partial.drop()  # before the note: it must never tell of another version's bytes
        partial.keep(note)
        with partial.file.open("r+b" if start else "xb") as out:
            out.seek(start)
            async for piece in response.aiter_raw():
                if out.tell() + len(piece) > _MOST_BYTES:
                    raise PackageError(_TOO_LARGE, Place(link))
                out.write(piece)
                out.flush()  # a kill keeps what has come
                yield Progress(out.tell(), note.size, Step.DOWNLOADING)


def _started(response: "httpx.Response", link: str, have: int, note: _Note) -> tuple[int, _Note]:
    """From which byte on the server sends, and what it says of the file."""
    if response.status_code == 416:
        raise _Changed
    require_success(response, link)
    if response.status_code != 206:
        length = response.headers.get("Content-Length", "")
        return 0, _Note(_version(response), int(length) if _LENGTH.fullmatch(length) else None)
    part = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
    if part is None or int(part[1]) != have or note.size not in (None, int(part[2])):
        raise _Changed
    return have, _Note(note.version, int(part[2]))


def _version(response: "httpx.Response") -> str:
    """What tells this version of a file from others (RFC 9110, 13.1.5); "" if nothing does."""
    tag: str = response.headers.get("ETag", "")
    return tag if tag.startswith('"') else response.headers.get("Last-Modified", "")
