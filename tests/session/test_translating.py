import pytest

from reader.errors import EngineError
from reader.session import open_session
from tests.engines import WordEngine

TEXT = "".join(f"وصل الرئيس إلى موسكو اليوم رقم {number}.\n\n" for number in range(40))
KNOWN = "003_f4ddb44c7cdc8adf"


@pytest.fixture
def session(tmp_path):
    (tmp_path / "new.txt").write_text(TEXT, "utf-8")
    session = open_session()
    session.article(str(tmp_path / "new.txt"))
    return session


def sentences(session, name="new"):
    return list(session.article(name).sentences())


def origins(session, name="new"):
    return {pair.origin for row in session.page(name).rows for pair in row.pairs}


def test_what_nothing_knows_is_translated_and_shown(session):
    assert origins(session) == {None}
    assert [s.translated for s in session.articles() if s.id == "new"] == [0]
    progress = list(session.translate("new", WordEngine()))
    assert (progress[0].done, progress[-1].done, progress[-1].total) == (0, 40, 40)
    made = [sentence for step in progress for sentence in step.made]
    assert sorted(made) == sentences(session)
    assert origins(session) == {"words:1.0"}
    assert [s.translated for s in session.articles() if s.id == "new"] == [40]
    assert session.translation(made[0].source).text.startswith("arrived the president to Moscow")


def test_it_is_there_in_the_next_run_and_never_made_twice(session, tmp_path):
    list(session.translate("new", WordEngine()))
    again = open_session()
    again.article(str(tmp_path / "new.txt"))
    assert origins(again) == {"words:1.0"}
    engine = WordEngine()
    assert [step.done for step in again.translate("new", engine)] == [40]
    assert engine.asked == []


def test_what_the_memory_knows_is_left_alone_unless_asked_for_anew(session):
    engine = WordEngine()
    list(session.translate(KNOWN, engine))
    assert engine.asked == []
    list(session.translate(KNOWN, engine, anew=True))
    asked = [source for batch in engine.asked for source in batch]
    assert len(asked) == len(set(asked)) > 20
    assert origins(session, KNOWN) == {"memory"}
    assert session.translations.by_engine(asked, engine.origin).keys() == set(asked)


def test_what_is_in_sight_comes_first_and_the_first_batch_is_small(session):
    engine = WordEngine()
    sight = sentences(session)[30:33]
    next(steps := session.translate("new", engine, first=sight))
    assert next(steps).made[:3] == tuple(sight)
    assert len(engine.asked[0]) <= 8


def test_closing_it_ends_it_and_keeps_what_is_done(session, tmp_path):
    steps = session.translate("new", engine := WordEngine())
    next(steps)
    done = next(steps).made
    steps.close()
    assert len(engine.asked) == 1
    again = open_session()
    again.article(str(tmp_path / "new.txt"))
    assert {s for s in sentences(again) if again.translation(s.source)} == set(done)


def test_one_sentence_in_several_spellings_is_asked_for_once(session, tmp_path):
    (tmp_path / "twice.txt").write_text("وصل الرئيس اليوم.\n\nوَصَلَ الرئيس اليوم.\n", "utf-8")
    article = session.article(str(tmp_path / "twice.txt"))
    assert origins(session, "twice") == {None}
    [_, step] = session.translate(article.id, engine := WordEngine())
    assert len(step.made) == 2
    assert [len(batch) for batch in engine.asked] == [1]
    assert origins(session, "twice") == {"words:1.0"}


def test_an_engine_that_fails_keeps_what_it_had_done(session):
    class Failing(WordEngine):
        def translate(self, sources):
            if self.asked:
                raise EngineError("is out of breath. Wait.")
            return super().translate(sources)

    with pytest.raises(EngineError):
        list(session.translate("new", Failing()))
    assert origins(session) == {None, "words:1.0"}


def test_a_correction_goes_before_all_else_and_can_be_taken_back(session):
    source = sentences(session, KNOWN)[5].source
    known = session.translation(source)
    session.translating.correct(source, " My own. ")
    assert session.translation(source)[:2] == ("My own.", "edited")
    session.translating.correct(source, "Better.")
    assert session.translating.undo(source)
    assert session.translation(source).text == "My own."
    session.translating.revert(source)
    assert session.translation(source) == known
    assert session.translating.undo(source)
    assert session.translation(source).text == "My own."
    session.translating.correct(source, "  ")
    assert session.translation(source) == known
    assert open_session().translation(source) == known


def test_only_the_rows_of_a_corrected_sentence_are_renewed(session):
    before = session.page(KNOWN)
    whole = session.page(KNOWN, furniture=True)
    source = next(b for b in session.article(KNOWN).blocks if b.sentences).sentences[0].source
    session.translating.correct(source, "My own.")
    after = session.page(KNOWN)
    changed = [new for old, new in zip(before.rows, after.rows, strict=True) if old is not new]
    assert ["My own." in row.english.text for row in changed] == [True] * len(changed) != []
    assert session.page(KNOWN) is after
    assert session.page(KNOWN, furniture=True) is not whole


def test_a_corrected_title_is_shown_as_the_title(session):
    title = session.article(KNOWN).title
    known = session.page(KNOWN).title
    session.translating.correct(sentences(session, KNOWN)[-1].source, "The last sentence")
    assert session.page(KNOWN).title == known
    session.translating.correct(title, "A title of my own")
    assert session.page(KNOWN).title.en == "A title of my own"
    assert session.title(session.article(KNOWN)).en == "A title of my own"


def test_a_near_match_is_offered_and_never_taken(session, tmp_path):
    known = sentences(session, KNOWN)[5].source
    other = known.replace(known.split()[2], "كلمة", 1)
    (tmp_path / "near.txt").write_text(f"عنوان قصير\n\n{other}\n", "utf-8")
    session.article(str(tmp_path / "near.txt"))
    assert origins(session, "near") == {None}
    [match, *_] = session.translations.near(other)
    assert match.source == known
    assert match.target == session.translation(known)


def test_machine_sentences_are_checked_and_others_are_not(session, tmp_path):
    (tmp_path / "names.txt").write_text("وصل فلاديمير بوتين اليوم عام 2019.\n", "utf-8")
    name = session.article(str(tmp_path / "names.txt")).id
    engine = WordEngine({"وصل": "arrived", "فلاديمير": "Vladimir", "بوتين": "Boutin", "عام": "in"})
    list(session.translate(name, engine))
    [checked] = session.checking.checked(name, sentences(session, name))
    assert checked.english.text == "arrived Vladimir Boutin word4 in word6"
    assert [fault.kind.value for fault in checked.faults] == ["number", "name"]
    assert checked.faults[1].suggestion == "Vladimir Putin"
    found = session.checking.inconsistent_names([KNOWN, name])
    [putin] = [one for one in found if one.term.id == "vladimir-putin"]
    assert [rendering.text for rendering in putin.renderings] == [
        "Vladimir Putin",
        "Vladimir Boutin",
    ]
    session.translating.correct(checked.sentence.source, "Boutin arrived.")
    assert [one.faults for one in session.checking.checked(name, sentences(session, name))] == [()]


@pytest.mark.parametrize("word", ["وصل ", "و", "😀ا "])
def test_a_line_of_100_000_letters_without_a_stop_is_no_trouble(session, tmp_path, word):
    (tmp_path / "long.txt").write_text(word * (100_000 // len(word)), "utf-8")
    name = session.article(str(tmp_path / "long.txt")).id
    list(session.translate(name, WordEngine()))
    assert origins(session, name) == {"words:1.0"}
    [checked] = session.checking.checked(name, sentences(session, name))
    assert session.translations.near(checked.sentence.source) == ()
