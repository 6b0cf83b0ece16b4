"""A program that installs a package, in a process that something happens to.

Usage: `changing.py FILE PACKAGES [WHAT]`. WHAT is one of

- `hold`: after the first step it says so and waits until its input ends;
- `kill-at N`: at the Nth time that a file is renamed or a folder deleted, it is killed;
- `small-files`: no file may grow beyond 1 MB;
- `small-disk`: PACKAGES is on a disk of 32 MB that fills up after the first step;
- `tiny-disk`: PACKAGES is on a disk of 1 MB;
- `nobody`: it runs as a user who may write nowhere.

It prints the folder that it has installed, or the error.
"""

# ruff: noqa: T201 - it is a program

import os
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.translation.packages.install import install
from tests.translation.packages.making import contents, finish

NOBODY = 65534


def main(file, packages, what="", number="0"):
    """Install, while something happens."""
    prepare(what, int(number), packages)
    steps = install(Path(file), packages)
    try:
        if what in ("hold", "small-disk"):
            next(steps)
            interrupt(what, packages)
        print("installed", finish(steps)[1].path.name)
    except ReaderError as error:
        print("failed", error)
    print("there", *contents(packages.parent))


def prepare(what, number, packages):
    """What is so from the start."""
    if what == "kill-at":
        kill_at(number)
    elif what == "small-files":
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
    elif what in ("small-disk", "tiny-disk"):
        packages.parent.mkdir()
        size = "size=32m" if what == "small-disk" else "size=1m"
        mount = ["mount", "-t", "tmpfs", "-o", size, "none", packages.parent]
        subprocess.run(mount, check=True)
    elif what == "nobody" and os.getuid() == 0:
        "".encode("cp437")  # what zipfile needs of the standard library, which nobody may read
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def interrupt(what, packages):
    """What happens after the first step."""
    if what == "hold":
        print("holding", flush=True)
        sys.stdin.read()
    else:
        filler = (packages.parent / "filler").open("wb", buffering=0)
        with filler, suppress(OSError):
            while True:
                filler.write(bytes(4096))


def kill_at(number):
    """Be killed at the given change to folders, counted from 1."""
    left = number

    def watch(event, _):
        nonlocal left
        if event in ("os.rename", "shutil.rmtree"):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


if __name__ == "__main__":
    file, packages, *rest = sys.argv[1:]
    main(file, Path(packages), *rest)
