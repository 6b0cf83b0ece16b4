"""The Nu HTML checker and axe-core find nothing wrong."""

import pytest


def test_the_html_and_css_are_valid(folder, nu_findings):
    assert [fault for fault in nu_findings if str(folder) in fault["url"]] == []


def test_the_html_checker_has_looked(nu_findings):
    faulty = {fault["url"].rpartition("/")[2] for fault in nu_findings}

    assert faulty == {"bad.html", "bad.css"}


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (400, "dark")])
def test_the_pages_are_accessible(folder, tab, axe, width, scheme):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        if scheme == "light":  # once is enough for a concordance of hundreds of lines
            tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert (path.name, axe(tab)) == (path.name, [])


def test_a_washed_sentence_is_legible(sample, tab, axe):
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        tab.goto(f"{(sample / 'summit-2019.html').as_uri()}#m-171")
        tab.hover("#en-165 a")
        assert axe(tab) == []
