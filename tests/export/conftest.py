"""Folders exported from pages made by hand and from the five articles, and what judges them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from reader.export.book import gather
from reader.session import open_session
from tests.export import hostile as hostile_book
from tests.export.making import exported
from tests.export.sample import BOOK

NODE_MODULES = Path(__file__).parents[2] / ".ci" / "node_modules"

BROWSER_OPTIONS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample book as a folder."""
    return exported(BOOK, tmp_path_factory.mktemp("sample") / "pages")


@pytest.fixture(scope="session")
def articles(tmp_path_factory):
    """The five articles as a folder."""
    return exported(gather(open_session()), tmp_path_factory.mktemp("articles") / "pages")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A folder in which every text is nasty."""
    return exported(hostile_book.BOOK, tmp_path_factory.mktemp("hostile") / "pages")


@pytest.fixture(params=["sample", "articles", "hostile"])
def folder(request):
    """Each of them."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def read():
    """A function that parses a page of a folder."""
    return lambda folder, name: html.document_fromstring((folder / name).read_bytes())


@pytest.fixture(scope="session")
def node_module():
    """A function that finds a file of an npm package, or skips."""

    def find(path):
        found = NODE_MODULES / path
        if not found.exists():
            pytest.skip(f"{path} is missing: npm install --prefix .ci --ignore-scripts")
        return found

    return find


@pytest.fixture(scope="session")
def nu_findings(node_module, sample, articles, hostile, tmp_path_factory):
    """What the Nu HTML checker finds in all folders at once, one of them with faults."""
    if shutil.which("java") is None:
        pytest.skip("java is missing")
    jar = node_module("vnu-jar/build/dist/vnu.jar")
    faulty = tmp_path_factory.mktemp("faulty")
    (faulty / "bad.html").write_text("<!DOCTYPE html><title>x</title><p lang=xx-fault><b>")
    (faulty / "bad.css").write_text("p { colr: red }")
    options = ["--format", "json", "--stdout", "--Werror", "--also-check-css"]
    run = ["java", "-jar", jar, *options, sample, articles, hostile, faulty]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    return json.loads(done.stdout)["messages"]


@pytest.fixture(scope="session")
def axe(node_module):
    """A function that gives the ids of the accessibility rules which a tab's page violates."""
    source = node_module("axe-core/axe.min.js").read_text(encoding="utf-8")

    def check(tab):
        tab.evaluate(source)
        found = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"]]

    return check


@pytest.fixture(scope="package")
def browser(tmp_path_factory):
    """Chromium, unplugged; closed after this folder, as its event loop would be in others' way."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("chromium is missing")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        context = running.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=program,
            headless=True,
            offline=True,
            args=BROWSER_OPTIONS,
        )
        yield context
        context.close()


@pytest.fixture
def tab(browser):
    """A new tab, of a laptop's size."""
    page = browser.new_page()
    page.set_viewport_size({"width": 1200, "height": 800})
    yield page
    page.close()
