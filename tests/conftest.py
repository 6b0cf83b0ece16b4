"""What all tests share: no screen, a home of their own, and no skipping where that is forbidden."""

import os
from functools import lru_cache

import pytest

from reader.paths import HOME_VARIABLE
from reader.session import terms
from tests.needs import QT_LACKS

collect_ignore = ["ui", "test_readme.py"] if QT_LACKS else []

NO_SKIPS = "MUQABALA_NO_SKIPS"
"""Names an environment variable: if set, a test that would be skipped fails (`.ci/run` sets it)."""


def pytest_addoption(pluginmanager):
    """Where Qt cannot be loaded, do without pytest-qt, which would end the run."""
    if QT_LACKS:
        pluginmanager.unregister(name="pytest-qt")


def pytest_report_header():
    """Say what is left out without Qt; one test elsewhere is skipped for the same reason."""
    return [f"without {' and '.join(collect_ignore)}: {QT_LACKS}"] if QT_LACKS else []


def pytest_configure():
    """Open windows nowhere, unless the environment names a platform."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """A folder for the reader's own data, so that no test sees what another one left.

    Translation packages are in `packages` there.
    """
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(home / "packages"))
    return home


@pytest.fixture(autouse=True, scope="session")
def found_once():
    """What the terms of a glossary are in an article is found once for all sessions of a run.

    A session finds it when it is opened, which would be most of the time of most tests.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terms, "Finder", lru_cache(maxsize=4)(terms.Finder))
        patch.setattr(terms, "find_mentions", lru_cache(maxsize=64)(terms.find_mentions))
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport():
    return _without_skip((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report():
    return _without_skip((yield))


def _without_skip(report):
    """The same report, or a failure in place of a skip where skipping is forbidden."""
    if os.environ.get(NO_SKIPS) and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} must not be skipped here ({NO_SKIPS}): {reason}"
    return report
