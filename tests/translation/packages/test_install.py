import shutil
import threading
import zipfile

import pytest
from argostranslate.package import get_installed_packages, install_from_path

from reader.errors import PackageError
from reader.translation.argos.installed import choose, installed_packages
from reader.translation.packages.archive import ArchiveError
from reader.translation.packages.install import install, remove
from reader.translation.packages.progress import Step
from tests.packages import build_package, unpack
from tests.translation.packages.making import METADATA, contents, finish, package


def test_what_is_installed_argos_translate_finds(real, packages):
    _, installed = finish(install(real, packages))
    [found] = get_installed_packages([packages])

    assert installed.path == packages / "translate-ar_en-1_0"
    assert found.package_path == installed.path
    assert (found.from_code, found.to_code, found.package_version) == ("ar", "en", "1.0")
    assert found.tokenizer.encode("موسكو")


def test_it_is_the_same_as_if_argos_translate_had_installed_it(real, packages, tmp_path):
    finish(install(real, packages))
    unpack(real, tmp_path / "theirs")

    ours = {path: (packages / path) for path in contents(packages)}
    assert sorted(ours) == contents(tmp_path / "theirs")
    assert all(
        path.read_bytes() == (tmp_path / "theirs" / name).read_bytes()
        for name, path in ours.items()
        if path.is_file()
    )


def test_without_a_folder_it_goes_where_packages_are_looked_for(real, own_home):
    finish(install(real))
    [found] = installed_packages()

    assert found.path == own_home / "packages" / "translate-ar_en-1_0"
    assert choose(installed_packages()) == (found,)


def test_it_tells_how_far_it_is(real, packages):
    told, installed = finish(install(real, packages))

    assert told[-1] == (installed.size, installed.size, Step.UNPACKING)
    assert len(told) > 5


def test_nothing_is_left_beside_it(real, packages):
    finish(install(real, packages))

    assert contents(packages.parent)[:2] == ["packages", "packages/translate-ar_en-1_0"]


def test_while_it_is_made_argos_translate_sees_nothing(real, packages):
    for _ in install(real, packages):
        if not list(packages.iterdir()):
            assert get_installed_packages([packages]) == []
    assert len(get_installed_packages([packages])) == 1


@pytest.mark.parametrize("steps_taken", range(5))
def test_cancelled_it_leaves_nothing(real, packages, steps_taken):
    steps = install(real, packages)
    for _ in range(steps_taken):
        next(steps)
    steps.close()

    assert contents(packages.parent) == (["packages"] if steps_taken else [])
    finish(install(real, packages))  # nor is it locked


def test_one_thread_may_begin_and_another_end_it(real, packages):
    steps = install(real, packages)
    worker = threading.Thread(target=lambda: next(steps))
    worker.start()
    worker.join()
    steps.close()

    assert next(install(real, packages)).step is Step.UNPACKING  # it isn't locked


def test_another_version_takes_its_place(real, newer, packages):
    finish(install(real, packages))
    finish(install(newer, packages))
    assert [path.name for path in packages.iterdir()] == ["translate-ar_en-1_1"]
    finish(install(real, packages))
    assert [path.name for path in packages.iterdir()] == ["translate-ar_en-1_0"]


def test_the_same_again_takes_its_place_whole(real, packages):
    _, installed = finish(install(real, packages))
    (installed.path / "stray").touch()
    finish(install(real, packages))

    assert not (installed.path / "stray").exists()
    assert len(get_installed_packages([packages])) == 1


def test_cancelled_it_leaves_the_other_version(real, newer, packages):
    finish(install(real, packages))
    before = contents(packages.parent)
    steps = install(newer, packages)
    next(steps)
    steps.close()

    assert contents(packages.parent) == before


def test_a_package_of_the_same_languages_by_somebody_else_stays(real, packages, tmp_path):
    finish(install(package(tmp_path / "x", top="opus-ar_en-1_0"), packages))
    finish(install(real, packages))

    assert {path.name for path in packages.iterdir()} == {"opus-ar_en-1_0", "translate-ar_en-1_0"}


def test_a_package_of_other_languages_in_the_same_place_is_told(packages, tmp_path):
    german = METADATA | {"from_code": "de"}
    finish(install(package(tmp_path / "de", german, top="model"), packages))
    before = contents(packages.parent)

    with pytest.raises(PackageError, match=r"another package \(translate-de_en\) is here"):
        finish(install(package(tmp_path / "ar", top="model"), packages))
    assert contents(packages.parent) == before


def test_what_is_broken_there_is_replaced(real, packages):
    broken = packages / "translate-ar_en-1_0"
    broken.mkdir(parents=True)
    (broken / "half").touch()
    finish(install(real, packages))

    assert len(get_installed_packages([packages])) == 1


def test_a_fault_found_midway_leaves_nothing(real, packages, tmp_path):
    damaged = bytearray(real.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    (tmp_path / "x").write_bytes(damaged)

    with pytest.raises(ArchiveError):
        finish(install(tmp_path / "x", packages))
    assert contents(packages.parent) == ["packages"]


def test_what_is_no_package_touches_nothing(packages, tmp_path):
    with pytest.raises(ArchiveError):
        finish(install(tmp_path / "x", packages))
    assert not packages.parent.exists()


def test_a_packages_folder_may_be_a_link_to_another_disk(real, packages, tmp_path):
    (tmp_path / "disk" / "packages").mkdir(parents=True)
    packages.parent.mkdir()
    packages.symlink_to(tmp_path / "disk" / "packages")
    finish(install(real, packages))

    assert len(get_installed_packages([packages])) == 1
    assert contents(packages.parent) == ["packages"]


def test_both_tokenizers_and_both_steps_are_found(tmp_path):
    for file in (
        build_package(tmp_path, from_code="ar", to_code="xx", tokenizer="bpe"),
        build_package(tmp_path, from_code="xx", to_code="en"),
    ):
        finish(install(file))

    names = [step.name for step in choose(installed_packages())]
    assert names == ["translate-ar_xx", "translate-xx_en"]


def test_what_argos_translate_has_unpacked_can_be_replaced_and_removed(real, newer, packages):
    unpack(real, packages)
    _, installed = finish(install(newer, packages))
    assert len(get_installed_packages([packages])) == 1
    finish(remove(installed.path))

    assert get_installed_packages([packages]) == []
    assert contents(packages.parent) == ["packages"]


def test_what_is_not_installed_cannot_be_removed(packages):
    with pytest.raises(PackageError, match="no package is installed here"):
        finish(remove(packages / "translate-ar_en-1_0"))


def test_removing_a_link_keeps_what_it_leads_to(real, packages, tmp_path):
    place = unpack(real, tmp_path / "elsewhere")
    packages.mkdir(parents=True)
    (packages / "linked").symlink_to(place)
    finish(remove(packages / "linked"))

    assert contents(packages.parent) == ["packages"]
    assert (place / "metadata.json").is_file()


def test_a_file_changed_after_it_was_seen_through_is_not_trusted(packages, tmp_path):
    """It is checked once more, in the very file that is unpacked."""
    path = package(tmp_path / "x")
    steps = install(path, packages)
    packages.mkdir(parents=True)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../evil", b"")

    with pytest.raises(ArchiveError, match="written elsewhere"):
        finish(steps)
    assert not list(packages.parent.rglob("evil"))


def test_argos_translates_own_installer_is_no_rival(real, newer, packages, monkeypatch):
    """Its half-made folder is a package to all who look; ours never is, at any step."""
    from argostranslate import settings

    monkeypatch.setattr(settings, "package_data_dir", packages)
    packages.mkdir(parents=True)
    with pytest.raises(ImportError):  # of stanza, after it has unpacked
        install_from_path(real)
    finish(install(newer, packages))

    assert [found.package_version for found in get_installed_packages([packages])] == ["1.1"]
    shutil.rmtree(packages)
