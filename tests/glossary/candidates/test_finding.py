import pytest
from hypothesis import given

from reader.glossary.candidates.candidate import EnglishFrom
from reader.glossary.candidates.finding import CandidateFinder
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import TermClass
from reader.lexicon.lexicon import lexicon
from tests.glossary.marking import article, term
from tests.text.arabic import texts

TERMS = (
    term("vladimir-putin", "فلاديمير بوتين", "بوتين*", english="Vladimir Putin"),
    term("kim-jong-un", "كيم جونغ أون", "كيم*", english="Kim Jong Un"),
    term("seoul", "سيول", kind=TermClass.PLACE, english="Seoul"),
    term("moscow", "موسكو", kind=TermClass.PLACE, english="Moscow"),
)
FINDER = Finder(TERMS)


def proposed(*lines, english=None, dismissed=()):
    one = article(*(line if line[1:2] == " " else f"P {line}" for line in lines))
    finder = CandidateFinder(TERMS, lexicon(), (english or {}).get)
    return finder.find(one, find_mentions(one, FINDER), dismissed)


def shown(*lines):
    return [(one.text, one.term_class.value, one.count) for one in proposed(*lines)]


@pytest.mark.parametrize(
    ("line", "text", "kind"),
    [
        ("التقى الرئيس عبد الفتاح السيسي وفدا.", "عبد الفتاح السيسي", "person"),
        ("قال الرئيس اللبناني جوزيف عون إن الجيش جاهز.", "جوزيف عون", "person"),
        ("زار وزير الخارجية الروسي السابق سيرغي لافروف البلاد.", "سيرغي لافروف", "person"),
        ("رحب به رئيس مجلس النواب نبيه بري أمس.", "نبيه بري", "person"),
        ("صرح المتحدث باسم الوزارة روبرت وود بذلك.", "روبرت وود", "person"),
        ("وقع الاتفاق في مدينة وونسان أمس.", "وونسان", "place"),
        ("أغلقت إيران مضيق هرمز أمام السفن.", "مضيق هرمز", "place"),
        ("أعلنت وكالة الأنباء المركزية ذلك أمس.", "وكالة الأنباء المركزية", "organization"),
        ("فاز حزب العدالة والتنمية بالمقاعد كلها.", "حزب العدالة والتنمية", "organization"),
        ("عقد الحزب الشيوعي الصيني مؤتمرا.", "الحزب الشيوعي الصيني", "organization"),
        ("يدرس في جامعة سيول منذ عام.", "جامعة سيول", "organization"),
        ("كتبت صحيفة «الشرق الأوسط» عن ذلك.", "الشرق الأوسط", "organization"),
        ('نقلت وكالة أنباء "ريا نوفوستي" الخبر.', "ريا نوفوستي", "organization"),
        ("احتفلوا بعد ذلك بعيد النصر في الساحة.", "عيد النصر", "event"),
        ("نشر ذلك على «تلغرام» أمس.", "تلغرام", "organization"),
    ],
)
def test_titles_heads_and_quotation_marks_tell_names(line, text, kind):
    assert (text, kind, 1) in shown(line)


@pytest.mark.parametrize(
    "line",
    [
        "قال المسؤول إن القمة عقدت يوم الثلاثاء الماضي في شهر سبتمبر.",
        "حققت المحادثات انفراجة كبيرة وكان المفاوضون حذرين.",
        "نوقشت القضية في اجتماع طارىء حضره الجميع.",
        "ارتفع السعر إلى 20 دولارا و30 كيلومترا.",
        "قالت الوزارة الروسية إن الحكومة الأمريكية رفضت.",
        "هذه المقالمحادثة كلمتان بلا مسافة.",
        "This is a sentence in Latin letters and WhatsApp Telegram.",
        "وصل بوتين وكيم إلى موسكو.",
        "ولكن ذلك للحد منها. ولكن هذا. ولكن للحد من ذلك. ولكن للحد منه.",
    ],
)
def test_dates_units_misprints_and_peoples_are_no_names(line):
    assert shown(line) == []


def test_a_name_in_full_and_in_part_is_one():
    assert shown(
        "T لافروف في سيول", "وصل وزير الخارجية سيرغي لافروف.", "وقال لافروف ذلك.", "ورحب به لاڤروڤ."
    ) == [("سيرغي لافروف", "person", 4)]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("زار فيدان موسكو.", "وقال فيدان وهاكان فيدان."), None),
        (("انتقد كامبل ذلك.", "ورد كامبل.", "وكامبل أيضا."), "كامبل"),
        (("زار لافروف موسكو.", "وأضاف لافروف."), "لافروف"),
        (("التقى وزيرهم في بيروت.", "وسافر لبيروت ثم عاد."), "بيروت"),
        (("سافر إلى واشنطن.",), "واشنطن"),
        (("التقى ترامب وأوباما.",), "أوباما"),
    ],
)
def test_what_a_name_begins_with_is_no_proclitic(lines, text):
    texts_found = {one.text for one in proposed(*lines)}
    assert text is None or text in texts_found
    assert not texts_found & {"امبل", "افروف", "لبيروت", "اشنطن", "وأوباما", "وكامبل"}


def test_another_of_the_family_is_somebody_else():
    assert ("كيم يو-جونغ", "person", 1) in shown("حذرت كيم يو-جونغ من ذلك.")


def test_another_spelling_of_what_is_known_is_not_proposed():
    assert shown("استقبل الرئيس ڤلاديمير بوتيين ضيفه.") == []


def test_what_was_dismissed_stays_so_however_it_is_spelt():
    line = "يقع مقرهم في مدينة وونسان."
    assert [one.text for one in proposed(line)] == ["وونسان"]
    assert proposed(line, dismissed=["وونسـان"]) == ()


def english(line, translation=None):
    [one] = proposed(line, english={line: translation} if translation else {})
    return one.english, one.english_from


def test_english_is_taken_from_where_it_is_surest():
    plain = "وصل وزير الخارجية سيرغي لافروف."
    assert english("زار شي جين بينق (Xi Jinping) البلاد.") == ("Xi Jinping", EnglishFrom.GLOSS)
    assert english(plain, "The foreign minister, Sergey Lavrov, arrived.") == (
        "Sergey Lavrov", EnglishFrom.TRANSLATION,
    )  # fmt: skip
    assert english(plain, "He arrived in Geneva.") == (
        "Sergei Lavrov", EnglishFrom.TRANSLITERATION,
    )  # fmt: skip
    assert english("عقد الحزب الشيوعي الصيني مؤتمرا.") == (
        "Chinese Communist Party", EnglishFrom.DICTIONARY,
    )  # fmt: skip


def test_the_english_of_a_mention_is_no_other_name():
    line = "التقى بوتين وزيرهم بيتون."
    found = proposed(line, english={line: "Putin met their minister."})
    assert all(one.english_from is not EnglishFrom.TRANSLATION for one in found)


def test_a_reason_names_what_tells_the_name_as_it_is_written():
    [one] = proposed("زار الرئيس اللبناني جوزيف عون البلاد.")
    assert one.reason == "after the title “الرئيس”"


def test_page_furniture_has_no_candidates():
    assert proposed("P كلمة واحدة.", "f الرئيس عبد الفتاح السيسي") == ()


@given(texts)
def test_places_are_apart_from_mentions_and_read_as_the_name_does(text):
    one = article(*(f"P {line}" for line in f"{text} الرئيس {text}".splitlines() if line))
    mentions = find_mentions(one, FINDER)
    finder = CandidateFinder(TERMS, lexicon(), {}.get)
    for candidate in finder.find(one, mentions):
        assert candidate.text
        assert candidate.english
        for place in candidate.places:
            assert 0 <= place.start < place.end <= len(one.text)


@pytest.mark.parametrize(
    "text",
    ["ا" * 10_000, "ابجد" * 5_000, "كيم " * 3_000, "(" * 5_000, "«كيم يو " * 2_000, "\u0651" * 9],
)
def test_senseless_texts_are_read_to_their_end(text):
    proposed(f"P {text}.")


def test_the_entry_has_all_forms_that_the_article_writes_the_shorter_as_short_forms():
    [found] = proposed("قال الوزير سيرغي لافروف إن البلاد بخير.", "وأضاف لافروف: نعم يا لافروف.")
    forms = [(spelling.text, spelling.short) for spelling in found.entry.spellings]
    assert forms == [("سيرغي لافروف", False), ("لافروف", True)]


@pytest.mark.parametrize(
    ("english", "name"), [("They came to Wonsan.", "Wonsan"), ("They saw J. Wonsan.", "Wonsan")]
)
def test_a_full_stop_is_no_part_of_a_name(english, name):
    line = "وصلوا إلى مدينة وونسان أمس."
    [found] = proposed(line, english={line: english})
    assert found.english == name
