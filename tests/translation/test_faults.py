import json
from functools import cache

import pytest

from reader import paths
from reader.corpus.article import Article, Metadata, Sentence
from reader.corpus.blocks import blocks
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import within
from reader.glossary.termbase import read_termbase
from reader.translation.engine import Aligned
from reader.translation.faults import Rendered, find_faults, fixed, inconsistent_names
from reader.translation.memory import read_memory
from tests.resources.conftest import OUTLETS

LONG = "جلس الأولاد أمس تحت الشجرة الكبيرة التي تقف وراء البيت القديم حتى غابت الشمس"


@cache
def finder():
    return Finder(read_termbase(paths.resources() / "glossary.tbx").terms)


def mentioned(arabic):
    """The mentions in a text as if an article had named everybody in full before."""
    before = "فلاديمير بوتين وكيم جونغ أون ودونالد ترامب في موسكو.\n\n"
    article = Article("x", before + arabic, blocks(before + arabic), Metadata())
    found = find_mentions(article, finder())
    return Sentence(len(before), len(before) + len(arabic), arabic), within(
        found, len(before), len(before) + len(arabic)
    )


def faults(arabic, english, words=()):
    sentence, mentions = mentioned(arabic)
    return find_faults(sentence, english, mentions, lambda: words)


def kinds(arabic, english):
    return [fault.kind.value for fault in faults(arabic, english)]


FAULTY = [
    ("وصل الوفد اليوم", "", "empty"),
    ("وصل الوفد اليوم", " . ", "empty"),
    ("وصل الوفد اليوم", "وصل الوفد اليوم", "untranslated"),
    ("وصل الوفد اليوم", "The delegation وصل today", "untranslated"),
    (LONG, f"The talks{' will continue' * 5} next week", "repetition"),
    (LONG, "The the the the talks between the two sides will continue", "repetition"),
    (
        LONG,
        "We said that it is so, said that it is so, said that it is so, and went on",
        "repetition",
    ),
    (LONG, "The talks will continue next week hahahahahahahahahahahahahaha", "repetition"),
    (LONG, "The children sat", "too short"),
    (LONG, " ".join(f"word{n}" for n in "abcdefghijklmnopqrstuvwxyzabcdefghijkl"), "too long"),
    ("وصل في عام 2019", "He arrived in 2091", "number"),
    ("وصل ٢٥ مراسلا", "Reporters arrived", "number"),
    ("وصل المراسلون", "25 reporters arrived", "number"),
    ("بلغت 1.5 مليون دولار", "It came to 15 million dollars", "number"),
    ("وصل 3 مراسلين و7 مصورين", "Four reporters and seven photographers arrived", "number"),
    ("لم يصل الوفد", "The delegation arrived", "negation"),
    ("ولن يصل الوفد", "The delegation will arrive", "negation"),
    ("وصل من دون سلاح", "He arrived with a weapon", "negation"),
    ("وصل بوتين اليوم", "He arrived today", "name"),
    ("وصل بوتين اليوم", "Boutin arrived today", "name"),
    ("وصل بوتين اليوم", "putin arrived today", "name"),
]

SOUND = [
    ("2019", "2019"),
    ("...", ""),
    ("لا لا لا لا لا", "No no no no no"),
    ("وصل 3 مراسلين", "Three reporters arrived"),
    ("وصل ٢١ مراسلا", "Twenty-one reporters arrived"),
    ("وصل 100 ألف زائر", "100,000 visitors arrived"),
    ("بلغت 1.5 مليون دولار", "It came to 1,500,000 dollars"),
    ("وصل 100 ألف زائر", "A hundred thousand visitors arrived"),
    ("بلغت 1٫5 مليار دولار", "It came to 1.5bn dollars"),
    ("بلغت 12,5 في المئة", "It came to 12.5 per cent"),
    ("بلغت 1.500.000 دولار", "It came to 1,500,000 dollars"),
    ("اللقاء في 12/9/2023", "The meeting is on 12 September 2023"),
    ("وصل ثلاثة مراسلين", "3 reporters arrived"),
    ("في التسعينيات", "In the 1990s"),
    ("لم يصل الوفد", "The delegation didn’t arrive"),
    ("لم يصل الوفد", "The delegation failed to arrive"),
    ("قرار غير قانوني", "An unlawful decision"),
    ("لا يزال الوفد هنا", "The delegation is still here"),
    ("لا بد من السلام", "Peace is a must"),
    ("بوتين يصل إلى موسكو", "Putin arrives in Moscow"),
    ("فلاديمير بوتين يصل", "Vladimir Putin arrives"),
    ("فلاديمير بوتين يصل", "President Putin arrives"),
    ("كيم جونغ أون يصل", "Chairman Kim arrives"),
    ("كيم جونغ أون وأخوه", "Kim Jong Un and his brother Kim Jong Nam"),
]


@pytest.mark.parametrize(("arabic", "english", "kind"), FAULTY)
def test_a_fault_is_found(arabic, english, kind):
    assert kinds(arabic, english) == [kind]


@pytest.mark.parametrize(("arabic", "english"), SOUND)
def test_what_is_right_is_left_alone(arabic, english):
    assert kinds(arabic, english) == []


@pytest.mark.parametrize(
    ("arabic", "english", "put_right"),
    [
        ("وصل بوتين اليوم", "Boutin arrived today", "Putin arrived today"),
        ("وصل بوتين اليوم", "Today putin arrived", "Today Putin arrived"),
        ("كيم جونغ أون يصل", "Kim Jong Aon arrives", "Kim Jong Un arrives"),
        ("وصل في عام ٢٠١٩", "He arrived in 2091", "He arrived in 2019"),
        ("وصل بوتين اليوم", "He arrived today", None),
        ("لم يصل الوفد", "The delegation arrived", None),
    ],
)
def test_one_key_puts_it_right_where_that_is_possible(arabic, english, put_right):
    [fault] = faults(arabic, english)
    assert fixed(english, fault) == put_right
    if put_right:
        assert faults(arabic, put_right) == ()


def test_an_engine_that_tells_which_word_is_which_shows_where_an_unlike_name_stands():
    words = [Aligned((0, 3), (3, 10)), Aligned((4, 9), (0, 2))]
    [fault] = faults("وصل بوتين اليوم", "Qx arrived today", words)
    assert fixed("Qx arrived today", fault) == "Putin arrived today"
    [fault] = faults("وصل بوتين اليوم", "he arrived today", words)
    assert fault.span is None


def test_a_message_says_what_is_meant():
    [fault] = faults("وصل بوتين اليوم", "Boutin arrived today")
    assert fault.message == "“Boutin” stands for “بوتين”; the glossary has “Putin”."
    [fault] = faults("لم يصل الوفد", "The delegation arrived")
    assert "لم" in fault.message


def test_each_name_is_told_once():
    assert len(faults("بوتين قال وبوتين فعل", "He said and did")) == 1


@pytest.mark.parametrize("text", ["\x00\x1b[2J", "😀" * 50, "שלום", "a" * 100_000, "ا " * 50_000])
def test_odd_texts_are_no_trouble(text):
    sentence = Sentence(0, len(text), text)
    for english in (text, "", "1", "x" * 100_000, "No. " * 20_000):
        assert isinstance(find_faults(sentence, english, ()), tuple)


@pytest.fixture(scope="module")
def translated():
    """All sentences of the five articles with their English, which people wrote."""
    from reader.corpus.library import read_article

    memory = read_memory(paths.resources() / "memory.tmx")
    texts = []
    for name in OUTLETS:
        article = read_article(paths.seeds() / f"{name}.txt", name)
        mentions = find_mentions(article, finder())
        texts += [
            Rendered(name, s, memory.translation(s.source).text, within(mentions, s.start, s.end))
            for s in article.sentences()
        ]
    return texts


def test_what_people_wrote_is_never_taken_for_faulty(translated):
    wrong = [f for t in translated for f in find_faults(t.sentence, t.english, t.mentions)]
    assert len(translated) > 140
    assert wrong == []


def test_names_that_are_rendered_in_several_ways_are_listed(translated):
    machine = [
        text._replace(english=text.english.replace("Putin", "Boutin")) for text in translated[:40]
    ]
    found = {
        one.term.english: one.renderings for one in inconsistent_names([*translated, *machine])
    }
    usual, other = found["Vladimir Putin"][:2]
    assert usual.text == "Vladimir Putin"
    assert "Boutin" in other.text
    assert set(other.places) <= {(t.article, t.sentence.start) for t in machine}
    assert "Kim Jong Un" not in found
    assert json.dumps(found["Vladimir Putin"])
