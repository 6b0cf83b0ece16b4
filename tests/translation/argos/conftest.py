"""Packages, made once for all tests, and engines that they are installed for."""

import pytest

from reader.translation.argos.engine import open_engine
from reader.translation.argos.installed import choose, installed_packages
from tests.packages import Size, build_chain, build_package, unpack

SHORT = 64  # positions of the model that takes no longer sentences

KINDS = {
    "sentencepiece": {},
    "bpe": {"tokenizer": "bpe"},
    "prefix": {"target_prefix": ">>en<<"},
    "short": {"size": Size(positions=SHORT)},
    "wordy": {"size": Size(stutter=2)},
}


@pytest.fixture(scope="session")
def archives(tmp_path_factory):
    """The files of a package, or of several, by its kind."""
    folder = tmp_path_factory.mktemp("archives")
    made = {}

    def archive(kind):
        if kind not in made:
            place = folder / kind
            made[kind] = (
                build_chain(place) if kind == "chain" else (build_package(place, **KINDS[kind]),)
            )
        return made[kind]

    return archive


@pytest.fixture
def install(own_home, archives):
    """A function that installs packages of a kind and returns their folders."""

    def installed(kind="sentencepiece"):
        return [unpack(archive, own_home / "packages") for archive in archives(kind)]

    return installed


@pytest.fixture
def engine(install):
    """A function that installs packages of a kind and opens an engine for them."""

    def opened(kind="sentencepiece"):
        install(kind)
        return open_engine(choose(installed_packages()))

    return opened
