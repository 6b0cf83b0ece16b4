"""Texts that nothing knows yet, translated while they are read."""

from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.errors import EngineError
from reader.page.model import Side
from reader.paths import translations
from reader.session import open_session
from reader.ui.library_model import details
from tests.engines import WordEngine
from tests.ui.windows import notices, opened, press

SENTENCES = 200
KNOWN = "003_f4ddb44c7cdc8adf"


class GatedEngine(WordEngine):
    """Translates a batch each time it is let."""

    def __init__(self):
        super().__init__()
        self.begun, self.gate, self.is_open = Event(), Event(), False

    def translate(self, sources):
        self.begun.set()
        if not self.is_open:
            assert self.gate.wait(20)
            self.gate.clear()
        return super().translate(sources)

    def open(self):
        self.is_open = True
        self.gate.set()


@pytest.fixture
def text(tmp_path):
    """A function that writes a text of so many paragraphs and returns its path."""

    def write(name="new", number=SENTENCES):
        lines = (f"وصل الرئيس إلى موسكو اليوم {name} رقم {each}." for each in range(number))
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join(lines), "utf-8")
        return str(path)

    return write


@pytest.fixture
def engine():
    engine = GatedEngine()
    yield engine
    engine.open()


@pytest.fixture
def window(qtbot, engine):
    window = opened(qtbot, article=KNOWN)
    window.translator.open_engine = lambda: engine
    return window


def read(qtbot, window, path):
    with qtbot.waitSignal(window.navigator.page_shown):
        window.opener.read(path)


def origins(window):
    """For each sentence of the page on show the origin of its English."""
    return [pair.origin for row in window.view.page.rows for pair in row.pairs]


def is_idle(window):
    return window.translator._task is None


def test_a_text_that_is_known_asks_no_engine(window, engine):
    assert is_idle(window)
    press("Ctrl+T")
    assert is_idle(window)
    assert not engine.asked


def test_a_new_text_is_filled_while_it_is_read(qtbot, window, engine, text):
    read(qtbot, window, text())
    assert origins(window) == [None] * SENTENCES
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    assert origins(window) == ["words:1.0"] * SENTENCES
    pane = window.view._stage.panes[Side.ENGLISH]
    qtbot.waitUntil(lambda: pane.text.is_filled)
    lines = pane.toPlainText().split("\n")
    assert lines == [row.english.text for row in window.view.page.rows]
    assert all(line.startswith("arrived the president to Moscow") for line in lines)
    assert window.status._translated.text() == f"● {SENTENCES} of {SENTENCES} sentences translated"
    assert window.status._origins.text() == f"Words {SENTENCES}"


def test_the_window_is_named_by_a_title_once_that_has_english(qtbot, window, engine, tmp_path):
    path = tmp_path / "titled.txt"
    path.write_text("شارك\nوصل الرئيس إلى موسكو\nوصل اليوم إلى موسكو، وغادر غدا.", "utf-8")
    read(qtbot, window, str(path))
    assert window.windowTitle() == "وصل الرئيس إلى موسكو — Muqabala"
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    assert window.windowTitle() == "arrived the president to Moscow — Muqabala"


def test_rows_come_while_the_work_goes_on(qtbot, window, engine, text):
    read(qtbot, window, text())
    engine.gate.set()
    qtbot.waitUntil(lambda: any(origins(window)))
    assert not all(origins(window))
    status = window.status
    qtbot.waitUntil(lambda: status._progress.text() == f"Translating 16 of {SENTENCES}")
    assert status._progress.isVisible()
    assert not status._translated.isVisible()
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    assert not status._progress.isVisible()


def test_what_is_in_sight_comes_first(qtbot, window, engine, text):
    read(qtbot, window, text())
    assert engine.begun.wait(20)
    window.view._stage._bar.setValue(window.view._stage._bar.maximum() // 2)
    top = window.view.place().top_row
    assert top > 60
    for batches in (1, 2, 3):  # the one that was begun, and perhaps one more, come before
        qtbot.waitUntil(lambda: not engine.gate.is_set())
        engine.gate.set()
        qtbot.waitUntil(lambda number=batches: len(engine.asked) >= number)
        qtbot.wait(50)
    firsts = [batch[0] for batch in engine.asked]
    assert window.view.page.rows[top].arabic.text in firsts[1:]


def test_turning_to_another_text_brings_it_forward_and_loses_nothing(qtbot, window, engine, text):
    read(qtbot, window, text("one"))
    engine.gate.set()
    qtbot.waitUntil(lambda: any(origins(window)))
    read(qtbot, window, text("two", 20))
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    assert all(origins(window))
    names = ["two" if "two" in source else "one" for batch in engine.asked for source in batch]
    first = names.index("two")
    assert first < 64
    assert names[first : first + 20] == ["two"] * 20
    assert names.count("one") == SENTENCES
    window.navigator.back()
    assert all(origins(window))
    assert len(names) == len({source for batch in engine.asked for source in batch})


def test_cancelling_keeps_what_is_done_and_can_be_taken_up_again(qtbot, window, engine, text):
    read(qtbot, window, text())
    engine.gate.set()
    qtbot.waitUntil(lambda: any(origins(window)))
    QTest.mouseClick(window.status._cancel, Qt.MouseButton.LeftButton)
    assert not window.status._progress.isVisible()
    done = origins(window).count("words:1.0")
    assert 0 < done < SENTENCES
    engine.open()
    qtbot.wait(100)
    assert is_idle(window)
    assert len(engine.asked) <= done // 16 + 1
    read(qtbot, window, text("other", 3))
    qtbot.waitUntil(lambda: is_idle(window))
    assert all(origins(window))
    window.navigator.back()  # what was cancelled has not gone on, and does now
    assert not all(origins(window))
    qtbot.waitUntil(lambda: all(origins(window)))
    sources = [source for batch in engine.asked for source in batch]
    assert len(sources) == len(set(sources)) == SENTENCES + 3


def test_closing_the_window_midway_keeps_all_that_is_done(qtbot, window, engine, text):
    path = text()
    read(qtbot, window, path)
    engine.gate.set()
    qtbot.waitUntil(lambda: any(origins(window)))
    window.close()
    engine.open()
    qtbot.waitUntil(lambda: not engine.gate.is_set() or len(engine.asked) >= 2)
    session = open_session()
    known = session.translations.known(s.source for s in session.article(path).sentences())
    assert 16 <= len(known) < SENTENCES


def test_what_was_cancelled_is_taken_up_on_demand(qtbot, window, engine, text):
    read(qtbot, window, text())
    assert engine.begun.wait(20)
    window.translator.cancel()
    assert is_idle(window)
    engine.open()
    press("Ctrl+T")
    qtbot.waitUntil(lambda: all(origins(window)))


def line_of(window, name):
    """What the library says of an article below its titles."""
    model = window.library.model
    return details(model.articles[model.row_of(name)])


def test_the_library_says_how_much_of_a_text_has_english(qtbot, window, engine, text):
    read(qtbot, window, text("one", 20))
    assert line_of(window, "one").startswith("0 of 20 sentences in English")
    read(qtbot, window, text("two", 20))
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    for name in ("one", "two"):
        qtbot.waitUntil(lambda name=name: "English" not in line_of(window, name))
    assert window.library.view.currentIndex().row() == window.library.model.row_of("two")


def test_the_library_makes_room_for_a_title_that_has_come(qtbot, window, engine, tmp_path):
    path = tmp_path / "titled.txt"
    path.write_text("وصل الرئيس إلى موسكو\n\nوصل اليوم إلى موسكو، وغادر غدا.", "utf-8")
    read(qtbot, window, str(path))
    index = window.library.model.index(window.library.model.row_of("titled"))
    qtbot.waitUntil(lambda: window.library.view.visualRect(index).height() > 0)
    before = window.library.view.visualRect(index).height()
    engine.open()
    qtbot.waitUntil(lambda: window.library.view.visualRect(index).height() > before)
    assert window.library.model.articles[index.row()].title.en == "arrived the president to Moscow"


def test_the_library_says_what_a_cancelled_translation_has_done(qtbot, window, engine, text):
    read(qtbot, window, text())
    engine.gate.set()
    qtbot.waitUntil(lambda: any(origins(window)))
    window.translator.cancel()
    qtbot.waitUntil(lambda: not line_of(window, "new").startswith("0 of"))
    assert f" of {SENTENCES} sentences in English" in line_of(window, "new")


def test_an_engine_that_fails_says_so_and_what_is_done_stays(qtbot, window, text):
    class Failing(WordEngine):
        def translate(self, sources):
            if self.asked:
                raise EngineError("The model is broken. Install it again.")
            return super().translate(sources)

    window.translator.open_engine = Failing
    read(qtbot, window, text())
    qtbot.waitUntil(lambda: notices(window) == ["The model is broken. Install it again."])
    assert is_idle(window)
    assert origins(window).count("words:1.0") == 16


def test_a_store_that_cannot_be_written_is_said_once(qtbot, window, engine, text):
    translations().mkdir(parents=True)  # where a file should be
    engine.open()
    read(qtbot, window, text("one"))
    qtbot.waitUntil(lambda: is_idle(window))
    assert all(origins(window))
    [notice] = notices(window)
    assert notice.startswith(f"{translations()}: cannot be used")
    window.notices.shown()[0].dismiss()
    read(qtbot, window, text("two"))
    window.correcting.correct("وصل", "arrived")
    qtbot.waitUntil(lambda: is_idle(window))
    assert notices(window) == []


def test_a_store_that_takes_nothing_is_said_once(qtbot, window, text):
    class Unstorable(WordEngine):
        def translate(self, sources):
            return [draft._replace(score=Decimal(1)) for draft in super().translate(sources)]

    window.translator.open_engine = Unstorable
    said = []
    for name in ("one", "two", "three"):
        read(qtbot, window, text(name))
        qtbot.waitUntil(lambda: is_idle(window))
        said += notices(window)
        for notice in window.notices.shown():
            notice.dismiss()
    assert [words.split("(")[0].split(" binding")[0] for words in said] == [
        f"{translations()}: cannot be used ",
        f"{translations()}: cannot be used: Error",
    ]


def test_text_that_goes_to_a_server_is_said_to(qtbot, window, text):
    assert window.status._network.text() == "offline"
    window.translator.open_engine = lambda: WordEngine(origin="libretranslate")
    read(qtbot, window, text())
    qtbot.waitUntil(lambda: all(origins(window)))
    assert window.status._network.text() == "text goes to a server"
    window.translator.open_engine = WordEngine
    window.translator.begin_anew()
    read(qtbot, window, text("other"))
    qtbot.waitUntil(lambda: all(origins(window)))
    assert window.status._network.text() == "offline"


def test_a_text_that_nothing_can_translate_is_offered_a_package_once(qtbot, window, text):
    window.translator.open_engine = lambda: None
    read(qtbot, window, text("one"))
    qtbot.waitUntil(lambda: len(notices(window)) == 1)
    assert "translation package" in notices(window)[0]
    window.notices.shown()[0].dismiss()
    read(qtbot, window, text("two"))
    qtbot.waitUntil(lambda: is_idle(window))
    assert notices(window) == []


def test_the_sentence_that_the_reader_is_at_says_where_its_english_is_from(
    qtbot, window, engine, text
):
    read(qtbot, window, text())
    press("Alt+Down")
    assert window.status._sentence.text() == f"Sentence 1 of {SENTENCES} · not translated"
    engine.open()
    qtbot.waitUntil(lambda: is_idle(window))
    assert window.status._sentence.text() == f"Sentence 1 of {SENTENCES} · words:1.0"
