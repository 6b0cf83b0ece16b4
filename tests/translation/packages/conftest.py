import pytest

from tests.packages import build_package
from tests.translation.packages.site import serving, without_proxy


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """A package that translates, 0.4 MB packed, 5.5 MB unpacked."""
    return build_package(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def newer(tmp_path_factory):
    """Another version of the same package."""
    return build_package(tmp_path_factory.mktemp("newer"), version="1.1")


@pytest.fixture
def packages(tmp_path):
    """A packages folder, in a folder of its own, so that what lies beside it is seen."""
    return tmp_path / "argos" / "packages"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    """The proxy of a machine has no part in what stays on it."""
    without_proxy(monkeypatch)


@pytest.fixture
def site():
    with serving() as server:
        yield server
