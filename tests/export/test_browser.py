"""The pages in Chromium: aligned, legible, self-contained, good on a phone and on paper."""

import pytest

from tests.export.making import book, exported, page, placed, row

BOX = """element => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return {left, right, top, bottom};
}"""
COLOUR = "element => getComputedStyle(element).backgroundColor"
TRANSPARENT = "rgba(0, 0, 0, 0)"


@pytest.fixture
def opened(tab, folder):
    """A function that opens each page of a folder in turn."""

    def each():
        for path in sorted(folder.glob("*.html")):
            tab.goto(path.as_uri())
            yield tab

    return each


def rows(tab):
    """The boxes of the Arabic and the English cell of every row that has both, in order."""
    return tab.evaluate(
        f"""() => [...document.querySelectorAll('article .row')]
            .map(row => [row.querySelector('.ar'), row.querySelector('.en')])
            .filter(cells => cells.every(cell => cell))
            .map(cells => cells.map({BOX}))"""
    )


def first_baselines(tab, side):
    """Where the first line of each cell of a column stands, measured by a mark put into it."""
    return tab.evaluate(
        """side => [...document.querySelectorAll(`article .row > .${side}`)]
            .filter(cell => cell.parentElement.querySelectorAll('.ar, .en').length == 2)
            .map(cell => {
                const mark = document.createElement('span');
                mark.style = 'display: inline-block; width: 0; height: 0';
                cell.prepend(mark);
                const at = mark.getBoundingClientRect().bottom;
                mark.remove();
                return Math.round(at);
            })""",
        side,
    )


def test_rows_are_aligned_in_two_columns(opened):
    for tab in opened():
        assert first_baselines(tab, "ar") == first_baselines(tab, "en")
        for arabic, english in rows(tab):
            assert english["right"] < arabic["left"]


def test_a_row_never_reaches_into_the_next(opened):
    for tab in opened():
        bottoms = [max(cell["bottom"] for cell in cells) for cells in rows(tab)]
        tops = [min(cell["top"] for cell in cells) for cells in rows(tab)]
        for bottom, top in zip(bottoms, tops[1:], strict=False):
            assert bottom <= top


def test_on_a_phone_the_arabic_stands_above_its_english(opened, tab):
    tab.set_viewport_size({"width": 400, "height": 800})
    for _ in opened():
        for arabic, english in rows(tab):
            assert arabic["bottom"] <= english["top"]
            assert (arabic["left"], arabic["right"]) == (english["left"], english["right"])


def test_nothing_sticks_out_at_the_side(opened):
    for tab in opened():
        tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for width in (1200, 700, 400, 320):
            tab.set_viewport_size({"width": width, "height": 800})
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, tab.url


def test_nothing_is_fetched_but_the_style_sheet(browser, folder):
    tab = browser.new_page()
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        assert asked == [path.as_uri(), (folder / "style.css").as_uri()]
        assert tab.evaluate("document.scripts.length") == 0
        asked.clear()
    tab.close()


def test_nothing_else_could_be_fetched_or_run(sample, tab):
    tab.goto((sample / "index.html").as_uri())
    happened = tab.evaluate(
        """async () => {
            const script = document.createElement('script');
            script.text = 'window.ran = true';
            document.body.append(script);
            const picture = new Image();
            const loaded = new Promise(resolve => {
                picture.onload = () => resolve(true);
                picture.onerror = () => resolve(false);
            });
            picture.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
            return {ran: Boolean(window.ran), loaded: await loaded};
        }"""
    )

    assert happened == {"ran": False, "loaded": False}


def test_pointing_at_a_sentence_washes_it_in_both_columns(sample, tab):
    tab.goto((sample / "summit-2019.html").as_uri())
    ours, other = tab.query_selector("#ar-282"), tab.query_selector("#ar-165")
    tab.hover("#en-282")

    assert ours.evaluate(COLOUR) == tab.query_selector("#en-282").evaluate(COLOUR) != TRANSPARENT
    assert other.evaluate(COLOUR) == TRANSPARENT


def test_a_link_marks_the_name_and_washes_its_sentence(sample, tab):
    tab.goto((sample / "summit-2019.html").as_uri() + "#m-288")
    name, arabic, english = (
        tab.query_selector(at).evaluate(COLOUR) for at in ("#m-288", "#ar-282", "#en-282")
    )

    assert TRANSPARENT != name != arabic
    assert TRANSPARENT != arabic == english


@pytest.mark.parametrize(
    ("notation", "bare"),
    [
        ("ل[لكرملين](kremlin)", "للكرملين"),
        ("وب[الكرملين](kremlin)", "وبالكرملين"),
        ("[الكرملين](kremlin)ي", "الكرمليني"),
    ],
)
def test_marking_a_name_does_not_break_its_letters_apart(tmp_path, tab, notation, bare):
    shown = page("one", *placed(row(notation, ""), row(bare, "")))
    tab.goto((exported(book(shown), tmp_path / "pages") / "one.html").as_uri())
    marked, unmarked = (
        element.bounding_box()["width"] for element in tab.query_selector_all(".ar .s")
    )

    assert marked == pytest.approx(unmarked, abs=0.1)


def test_each_class_has_its_own_kind_of_line(sample, tab):
    tab.goto((sample / "summit-2019.html").as_uri())
    lines = tab.evaluate(
        """[...document.querySelectorAll('.key .name')].map(name => {
            const style = getComputedStyle(name);
            return style.textDecorationStyle + style.textDecorationThickness;
        })"""
    )

    assert len(set(lines)) == len(lines) == 5


def test_the_keyboard_finds_the_skip_link_first(sample, tab):
    tab.goto((sample / "summit-2019.html").as_uri())
    tab.keyboard.press("Tab")
    focused = tab.evaluate_handle("document.activeElement").as_element()

    assert focused.inner_text() == "Skip to the text"
    assert focused.bounding_box()["y"] >= 0
    assert focused.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#main")


def test_on_paper_there_is_the_text_and_no_way_about(sample, tab):
    tab.goto((sample / "summit-2019.html").as_uri())
    tab.emulate_media(media="print", color_scheme="dark")

    for hidden in (".skip", ".site", ".turn", ".furniture"):
        assert not tab.query_selector(hidden).is_visible()
    for shown in (".row", ".notes", ".key"):
        assert tab.query_selector(shown).is_visible()
    assert tab.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert first_baselines(tab, "ar") == first_baselines(tab, "en")


def test_the_dark_theme_is_dark(sample, tab):
    tab.emulate_media(color_scheme="dark")
    tab.goto((sample / "summit-2019.html").as_uri())

    assert tab.query_selector("body").evaluate(COLOUR) == "rgb(29, 28, 26)"
