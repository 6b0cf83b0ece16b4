"""What can happen to an installation from outside, in processes of its own."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from argostranslate.package import get_installed_packages

from reader.translation.packages.disk import DiskError, require_room
from reader.translation.packages.install import install, remove
from reader.translation.packages.progress import Step
from tests.packages import Size, build_package
from tests.translation.packages.making import contents, finish, package

ROOT = Path(__file__).parents[3]
OWN_DISKS = ["unshare", "--user", "--map-root-user", "--mount"]  # seen by one process alone
FULL = {
    "tiny-disk": r"this takes [\d.]+ MB, and [\d.]+ MB are free on the disk; make room\.",
    "small-disk": r"the disk is full; make room on it\.",
    "small-files": r"a file of this size may not be written here; name a folder on another disk\.",
}


def changing(*arguments, before=()):
    program = [sys.executable, "-m", "tests.translation.packages.changing"]
    return subprocess.Popen(
        [*before, *program, *map(str, arguments)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def said(process):
    return process.communicate()[0].splitlines()


def kinds_of_full_disks():
    """Disks of our own, where this machine lets us have them; files that may not grow, anywhere."""
    with tempfile.TemporaryDirectory() as folder:
        mount = [*OWN_DISKS, "mount", "-t", "tmpfs", "none", folder]
        may_mount = (
            shutil.which("unshare")
            and not subprocess.run(mount, check=False, capture_output=True).returncode
        )
    return list(FULL) if may_mount else ["small-files"]


@pytest.mark.parametrize("kind", kinds_of_full_disks())
def test_a_full_disk_is_told_and_nothing_is_left(real, packages, kind):
    before = () if kind == "small-files" else OWN_DISKS
    error, there = said(changing(real, packages, kind, before=before))

    assert re.fullmatch(f"failed {packages}: {FULL[kind]}", error)
    assert there.replace(" filler", "") == "there packages"


def test_too_little_room_is_told_before(tmp_path):
    with pytest.raises(DiskError, match=r"this takes .* MB, and .* MB are free on the disk"):
        require_room(tmp_path, 1 << 60)


@pytest.fixture
def closed():
    """A folder that others than root may look into, but not write to; pytest's own are private."""
    with tempfile.TemporaryDirectory() as folder:
        package(Path(folder, "x"))
        Path(folder).chmod(0o555)
        yield Path(folder)
        Path(folder).chmod(0o755)


def test_a_folder_that_may_not_be_written_to_is_told(closed):
    packages = closed / "argos" / "packages"
    error, there = said(changing(closed / "x", packages, "nobody"))

    assert error.startswith(f"failed {packages}: writing here is not permitted")
    assert there == "there"


@pytest.mark.parametrize("place", ["packages", "argos"])
def test_a_file_where_the_folder_should_be_is_told(real, packages, place):
    file = packages if place == "packages" else packages.parent
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine")

    with pytest.raises(DiskError, match=f"^{packages}: there is a file where a folder should be"):
        finish(install(real, packages))
    assert file.read_text() == "mine"


def test_killed_midway_it_is_not_seen_and_swept_next_time(real, packages):
    with changing(real, packages, "hold") as process:
        assert process.stdout.readline() == "holding\n"
        process.kill()
    assert contents(packages.parent) != ["packages"]  # it was at work
    assert get_installed_packages([packages]) == []

    finish(install(real, packages))
    assert len(get_installed_packages([packages])) == 1
    assert contents(packages.parent)[:2] == ["packages", "packages/translate-ar_en-1_0"]


@pytest.mark.parametrize("change", range(1, 7))
@pytest.mark.parametrize("again", [True, False], ids=["same version", "other version"])
def test_killed_at_any_change_no_package_is_lost_or_half_there(
    real, newer, packages, again, change
):
    finish(install(real, packages))
    file = real if again else newer
    with changing(file, packages, "kill-at", change) as process:
        process.communicate()
    for found in get_installed_packages([packages]):
        assert (found.package_path / "model" / "model.bin").stat().st_size > 1_000_000

    steps = install(newer, packages)
    next(steps)
    steps.close()
    assert get_installed_packages([packages])

    finish(install(newer, packages))
    assert [path.name for path in packages.iterdir()] == ["translate-ar_en-1_1"]
    assert contents(packages.parent)[:2] == ["packages", "packages/translate-ar_en-1_1"]


@pytest.mark.parametrize("change", range(1, 4))
def test_killed_while_removing_it_is_there_or_not(real, packages, change):
    finish(install(real, packages))
    script = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from tests.translation.packages.changing import kill_at
from reader.translation.packages.install import remove
kill_at({change})
list(remove(Path({str(packages / "translate-ar_en-1_0")!r})))
"""
    subprocess.run([sys.executable, "-c", script], check=False, cwd=ROOT)

    found = get_installed_packages([packages])
    assert all((one.package_path / "model" / "model.bin").stat().st_size for one in found)


def test_two_at_once_take_turns(tmp_path, packages):
    large = Size(layers=2, width=512)  # slow enough to meet
    files = [build_package(tmp_path, version=version, size=large) for version in ("1.0", "1.1")]
    processes = [changing(file, packages) for file in files * 2]
    results = [said(process)[0] for process in processes]

    assert all(result.startswith("installed translate-ar_en-1_") for result in results)
    [found] = get_installed_packages([packages])
    assert (found.package_path / "model" / "model.bin").stat().st_size > 10_000_000
    assert [path for path in contents(packages.parent) if path.startswith(".")] == []


def test_who_waits_says_so_and_can_be_cancelled(real, packages):
    with changing(real, packages, "hold") as process:
        process.stdout.readline()
        waiting = install(real, packages)
        assert [next(waiting) for _ in range(2)] == [(0, None, Step.WAITING)] * 2
        waiting.close()
        process.communicate()

    assert len(get_installed_packages([packages])) == 1
    finish(remove(packages / "translate-ar_en-1_0"))
