"""What a close look finds beyond what is listed, and how it says that it did."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import How, Matching, TermClass
from reader.lexicon.lexicon import lexicon
from reader.text.folding import fold
from tests.glossary.marking import article, term, unmarked

TERMS = [
    term("pyongyang", "بيونغ يانغ", kind=TermClass.PLACE, english="Pyongyang"),
    term("shoigu", "سيرغي شويغو", "شويغو*", english="Sergei Shoigu"),
    term("putin", "فلاديمير بوتين", "بوتين*", english="Vladimir Putin"),
    term("kim", "كيم جونغ أون", "كيم*", english="Kim Jong Un"),
    term("peskov", "ديمتري بيسكوف", "بيسكوف*", english="Dmitry Peskov"),
    term("seoul", "سيول", kind=TermClass.PLACE, english="Seoul"),
    term("beijing", "بكين", kind=TermClass.PLACE, english="Beijing"),
    term("india", "الهند", kind=TermClass.PLACE, english="India"),
    term("vladivostok", "فلاديفوستوك", kind=TermClass.PLACE, english="Vladivostok"),
    term("ruwayzi", "رويزي بيون", "بيون*", english="Ruwayzi Biyun"),
    term("north", "كوريا الشمالية", kind=TermClass.PLACE, english="North Korea"),
    term(
        "us", "الولايات المتحدة الأمريكية", "أمريكا", kind=TermClass.PLACE, english="United States"
    ),
    term("council", "مجلس الأمن", kind=TermClass.ORGANIZATION, english="Security Council"),
    term("kremlin", "الكرملين", kind=TermClass.ORGANIZATION, english="Kremlin"),
    term("afp", "أ ف ب", kind=TermClass.ORGANIZATION, english="AFP"),
    term("sanctions", "عقوبات", kind=TermClass.TERM),
    term("missile", "صاروخ", kind=TermClass.TERM),
    term("summit", "قمة", kind=TermClass.TERM),
    term("diplomacy", "دبلوماسية", kind=TermClass.TERM),
    term("ballistic", "صاروخ باليستي", kind=TermClass.TERM),
    term("programme", "برنامج نووي", kind=TermClass.TERM),
    term("forward", "إلى الأمام", kind=TermClass.ORGANIZATION, english="Forza"),
    term("olive", "غصن الزيتون", kind=TermClass.EVENT, english="Olive Branch"),
    term("lone", "ذئب منفرد", "ذئاب منفردة", kind=TermClass.TERM),
    term("raisi", "إبراهيم رئيسي", "رئيسي*", english="Ebrahim Raisi"),
    term("shabaab", "حركة الشباب", "الشباب*", kind=TermClass.ORGANIZATION, english="Shabaab"),
    term("asharq", "الشرق الأوسط", kind=TermClass.ORGANIZATION, english="Asharq Al-Awsat"),
    term("russia", "روسيا", kind=TermClass.PLACE, english="Russia"),
    term("veto", "فيتو", kind=TermClass.TERM),
    term("submarine", "الغواصات التي تعمل بالطاقة النووية", kind=TermClass.TERM),
]

CASES = {
    "g in four ways": "في {بيونج يانج|pyongyang} و{بيونق يانق|pyongyang} و{بيونك يانك|pyongyang}",
    "g is k only where there is one": "وصل جيم جونغ",
    "one word as two, not three": "في {فلادي فوستوك|vladivostok}، لا في فلا دي فوستوك",
    "parts joined": "وصل إلى {بيونغيانغ|pyongyang} و{بيونغ-يانغ|pyongyang}",
    "final ى for ي": "قال {ديمترى بيسكوف|peskov}",
    "v with three dots": "قال {ڤلاديمير بوتين|putin}",
    "vowels left out": "قال {دمتري بيسكوف|peskov} و{فلادمير بوتين|putin}",
    "not other vowels": "قالت فلاديمار بوتينا",
    "a proclitic is none of the name": "التقى ب{بوتين|putin}",
    "a family name as its full name": "{سيرجي شويجو|shoigu} هنا. وقال {شويجو|shoigu} لا",
    "another spelling that the lexicon has": "في {بيكين|beijing}",
    "an adjective in another spelling": "زار {الولايات المتحدة الأميركية|us}",
    "a word is no variant": "هند طالبة. كم قيم",
    "the article may go": "قال {كرملين|kremlin}",
    "points and spaces": "({أ.ف.ب|afp})",
    "plural": "أطلق {صواريخ|missile}",
    "dual": "أطلق {صاروخين|missile} بعد {القمتين|summit}",
    "with a pronoun": "رفعوا {عقوباتهم|sanctions} عن {قمتها|summit} و{صواريخه|missile}",
    "singular": "فرض {عقوبة|sanctions}",
    "proclitics": "وب{لصواريخ|missile} وب{عقوبات|sanctions}".replace("وب{لص", "ول{لص"),
    "an adjective is no noun": "وفد دبلوماسي والبرنامج الصاروخي",
    "each word by itself": "{الصواريخ الباليستية|ballistic} و{صاروخين باليستيين|ballistic}",
    "accusative": "أطلق {صاروخًا باليستيًا|ballistic}",
    "no relative after an indefinite": "{غواصات تعمل بالطاقة النووية|submarine}",
    "an owner's pronoun": "يدين {برنامجها النووي|programme}",
    "another institution": "قال مجلس الأمن الروسي ومجلس الأمن القومي",
    "when, not which": "قال {مجلس الأمن|council} الحالي",
    "another of that family": "قالت كيم يو جونغ. وقالت كيم إنها هنا",
    "another given name": "قال ريتشارد بوتين",
    "floods": "تسببت سيول جارفة في أضرار",
    "a capital": "قالت {سيول|seoul} إنها ترفض",
    "a peak": "بلغ المتسلق قمة الجبل",
    "a penalty": "ينص قانون العقوبات على السجن",
    "a plain phrase": "كان القرار خطوة إلى الأمام. فاز حزب {إلى الأمام|forward}",
    "a symbol": "رفع غصن الزيتون أمام الكاميرات. انتهت عملية {غصن الزيتون|olive}",
    "a phrase in any form": "ظهر ذئب منفرد في الغابة. حذر من هجمات {الذئاب المنفردة|lone}",
    "an adjective of another case": "أغلقت {سيول|seoul} معبرا حدوديا",
    "what a place is": "هبطت في مطار {سيول|seoul} أول طائرة",
    "what befalls a person": "جرت انتخابات بعد مقتل {رئيسي|raisi}. هذا سبب رئيسي",
    "where one goes is no namesake": "غادر {رئيسي|raisi} كابول بعد الانتخابات",
    "who belongs to it": "هاجم مقاتلو {الشباب|shabaab} مقديشو وفر الشباب",
    "who speaks": "{رئيسي|raisi}: لا نريد حربا",
    "Egyptian spelling of a preposition": "وفى {سيول|seoul} قال الوزير",
    "a part of the world": "دول أمريكا اللاتينية و{أمريكا|us}",
    "a region and a paper": "في الشرق الأوسط. قالت صحيفة {الشرق الأوسط|asharq}",
    "a country like its adjective": "مدد المجلس القرار على {روسيا|russia} ستة أشهر",
    "an outlet's own letter in a term": "لوح ب{الڤيتو|veto} في المجلس",
    "a club": "فاز نادي الكرملين بالكأس".replace("الكرملين", "سيول"),
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_a_close_look_finds_what_is_meant(marked):
    text, expected = unmarked(marked)
    found = find_mentions(article(f"P {text}"), Finder(TERMS, lexicon()))
    assert [(m.surface, m.term.id) for m in found] == [
        (text[start:end], name) for start, end, name in expected
    ]


def test_a_name_may_stand_in_a_term():
    text = "برنامج كوريا الشمالية النووي"
    found = find_mentions(article(f"P {text}"), Finder(TERMS, lexicon()))
    assert [(m.surface, m.term.id) for m in found] == [
        (text, "programme"),
        ("كوريا الشمالية", "north"),
    ]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("بيونغ يانغ", How.EXACT),
        ("وبيونغ يانغ", How.PROCLITIC),
        ("بيونج يانج", How.VARIANT),
        ("بوتين", How.SHORT),
        ("صواريخ", How.INFLECTED),
        ("الصاروخ", How.INFLECTED),
        ("للكرملين", How.PROCLITIC),
    ],
)
def test_a_mention_says_by_what_it_was_found(text, how):
    [mention] = find_mentions(article(f"P {text}"), Finder(TERMS, lexicon()))
    assert mention.how is how


@pytest.mark.parametrize(
    ("matching", "found"),
    [
        (Matching.EXACT, ["بيونغ يانغ"]),
        (Matching.PROCLITICS, ["بيونغ يانغ", "بيونغ يانغ"]),
        (Matching.VARIANTS, ["بيونغ يانغ", "بيونغ يانغ", "بيونج يانج"]),
    ],
)
def test_an_entry_says_how_freely_it_is_matched(matching, found):
    from dataclasses import replace

    entry = replace(TERMS[0], matching=matching)
    mentions = find_mentions(
        article("P بيونغ يانغ وبيونغ يانغ بيونج يانج"), Finder([entry], lexicon())
    )
    assert [mention.surface for mention in mentions] == found


def test_what_cannot_be_told_says_what_it_may_be():
    twins = [term("oman", "عمان", english="Oman"), term("amman", "عمان", english="Amman")]
    [mention] = find_mentions(article("P زار عمان"), Finder(twins, lexicon()))
    assert [one.id for one in mention.candidates] == ["oman", "amman"]


def test_of_two_of_a_family_the_last_named_is_meant():
    kims = [
        term("un", "كيم جونغ أون", "كيم*", english="Kim Jong Un"),
        term("il", "كيم جونغ إيل", "كيم*", english="Kim Jong Il"),
    ]
    finder = Finder(kims, lexicon())
    [_, short] = find_mentions(article("P قال كيم جونغ إيل إن كيم هنا"), finder)
    assert (short.term.id, short.candidates) == ("il", ())
    [short] = find_mentions(article("P قال كيم إنه هنا"), finder)
    assert [one.id for one in short.candidates] == ["un", "il"]


def test_a_particle_is_no_family_name():
    text = "قال رويزي بين. جاء بين اثنين"
    found = Finder(TERMS, lexicon()).find(text)
    assert [text[start:end] for start, end, *_ in found] == ["رويزي بين"]


PERSONS = [
    term("sadr", "مقتدى الصدر", "الصدر*"),
    term("ghani", "أشرف غني", "غني*"),
    term("boric", "غابرييل بوريك", "بوريك*"),
    term("raisi", "إبراهيم رئيسي", "رئيسي*"),
    term("deif", "محمد الضيف", "الضيف*"),
    term("said", "قيس سعيد", "سعيد*"),
    term("salam", "نواف سلام", "سلام*"),
    term("kabul", "كابول", kind=TermClass.PLACE),
    term("attack", "هجوم", kind=TermClass.TERM),
    term("cell", "خلية", kind=TermClass.TERM),
]

ALONE = {
    "calls": "دعا {الصدر|sadr} أنصاره إلى التظاهر",
    "after the name": "{الصدر|sadr} يدعو نوابه إلى مقاطعة البرلمان",
    "leaves": "غادر {غني|ghani} {كابول|kabul} على متن طائرة",
    "loses, but no match": "خسر {بوريك|boric} استفتاء على الدستور",
    "dismisses": "أقال {سعيد|said} رئيس الحكومة",
    "stands": "ترشح {سلام|salam} لرئاسة المحكمة الدولية",
    "speaks": "قال {رئيسي|raisi} إن بلاده لن تتفاوض على برنامجها النووي",
    "an adjective": "هناك سبب رئيسي للخلاف بين البلدين",
    "an adjective to what may be a verb": "هذا بحث رئيسي في سياسة الحكومة",
    "each one": "كل سعيد بما أعطاه الله",
    "guests": "سجل الفريق الضيف هدفا. واستقبل البلد الضيف وفدا كبيرا",
    "relative": "عم سلام نسبي أنحاء البلاد",
    "a rich man": "كان رجل غني يعيش في القرية",
    "another does it": "شعر بألم في الصدر وقال إن الحكومة لا تهتم",
}


@pytest.mark.parametrize("marked", ALONE.values(), ids=ALONE)
def test_a_family_name_alone_is_one_where_it_does_what_statesmen_do(marked):
    text, expected = unmarked(marked)
    found = find_mentions(article(f"P {text}"), Finder(PERSONS, lexicon()))
    assert [(m.start, m.end, m.term.id) for m in found] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "شن المهاجم هجوما على مرمى الخصم في الدوري",
        "انقسمت خلية النحل إلى اثنتين",
        "صد الجيش {هجوما|attack} على قرية كبيرة",  # ك + بيرة is no beer
        "صد الجيش {هجوما|attack} على قطاع قريب",  # القطاع is no flock
    ],
)
def test_words_of_other_fields_tell_against_a_term(marked):
    text, expected = unmarked(marked)
    found = find_mentions(article(f"P {text}"), Finder(PERSONS, lexicon()))
    assert [(m.start, m.end, m.term.id) for m in found] == expected


_ANY = st.text(st.characters() | st.sampled_from("كيموبال جنغ-.\0"), max_size=60)


@example(["كيم\0"], TermClass.PERSON, "كيم")
@given(st.lists(_ANY.filter(str.strip), max_size=4), st.sampled_from(TermClass), _ANY)
def test_any_text_is_read_for_any_spellings(spellings, kind, text):
    terms = [term(f"term-{at}", one, kind=kind) for at, one in enumerate(spellings)]
    folded = fold(" ".join((*spellings, text)))
    for finder in (Finder(terms), Finder(terms, lexicon())):
        for start, end, *_ in finder.find(folded):
            assert folded[start:end].strip()
