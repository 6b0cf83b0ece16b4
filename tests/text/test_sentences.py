"""‖ in a text stands where one sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import sentence_spans
from tests.text.arabic import texts

CASES = {
    # what ends a sentence
    "full stop": "وصل كيم إلى روسيا.‖ واستقبله بوتين.",
    "question": "ماذا يريد كيم؟‖ لا أحد يعرف.",
    "exclamation": "يا للعجب!‖ لقد عاد.",
    "ellipsis": "سنرى…‖ فالأيام بيننا.",
    "three dots": "سنرى...‖ فالأيام بيننا.",
    "both marks": "هل يعقل هذا؟!‖ نعم.",
    "Latin question mark": "هل يعقل هذا?‖ نعم.",
    "no stop at the end": "وصل كيم.‖ واستقبله بوتين",
    "line break": "وصل كيم.\nواستقبله بوتين.".replace("\n", "‖\n"),
    "doubled space": "وصل كيم.‖  واستقبله بوتين.",
    "no space, two words": "انتهت المحادثات.‖وقال بوتين إنه راض.",
    "no space, short words": "هذا خبر.‖نعم هو كذلك.",
    # what belongs to the sentence that ends
    "closing quote": 'قال: "انتهى الأمر".‖ ثم غادر.',
    "closing quote after the stop": 'قال: "انتهى الأمر."‖ وغادر.',
    "guillemets": "قال: «انتهى الأمر».‖ ثم غادر.",
    "typographic quotes": "قال: “انتهى الأمر.”‖ وغادر.",
    "closing bracket": "وصل كيم (زعيم الشمال).‖ ثم غادر.",
    "bracketed sentence": "وصل كيم. (كان متعبا.) ثم غادر.".replace("كيم. ", "كيم.‖ ").replace(
        ".) ", ".)‖ "
    ),
    "reference": "هذا ما حدث.[1]‖ ثم غادر.",
    # what ends none
    "decimal": "ارتفع السعر إلى 12.5 دولار للبرميل.",
    "decimal in Arabic digits": "ارتفع السعر إلى ١٢.٥ دولار للبرميل.",
    "thousands": "بلغ العدد 1.200.000 نسمة.",
    "date": "وصل في 12.9.2023 إلى موسكو.",
    "time": "وصل الساعة 12.30 إلى موسكو.",
    "doctor": "قال د. أحمد إن الأمر واضح.",
    "professor doctor": "قال أ.د. أحمد إن الأمر واضح.",
    "professor doctor apart": "قال أ. د. أحمد إن الأمر واضح.",
    "with a proclitic": "وقال لد. أحمد إن الأمر واضح.",
    "and doctor": "قال أحمد ود. محمود إن الأمر واضح.",
    "lengthened": "في عام 1445 هـ. الموافق لعام 2023.",
    "news agency": "صورة من أ.ف.ب. وزعت أمس.",
    "initial of a name": "قال جون ف. كينيدي ذلك.",
    "Latin abbreviation": "قال Mr. Smith ذلك.",
    "no space, two letters": "خبر.لا أكثر ولا أقل.",
    "domain": "نشر موقع example.com الخبر.",
    "number of a list": "1. وصل كيم إلى روسيا.",
    "two dots for a pause": "صفقة محتملة.. غير أن موسكو تنفي.",
    "dots before a comma": "خام.، والتي كانت تتم.",
    "colon of speech": "قال بوتين: لن نسمح بذلك.",
    "colon at the end": "وأضاف بوتين:",
    "semicolon": "وصل كيم؛ واستقبله بوتين.",
    "quotation that goes on": 'قال "هذا كل ما في الأمر. علينا التفكير في ذلك معا".',
    "guillemets that go on": "قال «هذا كل ما في الأمر. علينا التفكير».",
    "typographic quotes that go on": "قال “هذا كل ما في الأمر. علينا التفكير”.",
    "bracket that goes on": "وصل (كان متعبا. وجائعا) إلى موسكو.",
    "quotation within quotation": 'قال "إن (الكوريين) يريدون. نعم يريدون ذلك" وغادر.',
    "question in quotes, then the verb": "«هل يأتي؟» سأل الصحفي.",
    "exclamation in quotes": 'صاح "عاش الوطن!" ثم سكت.',
    "Latin word in small letters": "تم ذلك! see below for more.",
    # an opening quote without its end holds nothing together
    "quotation never closed": 'قال إنه "من المرجح أن يركز بوتين.‖ ثم غادر.',
    "closed before opened": "قال» إنه يركز.‖ ثم غادر.",
    # nothing but one sentence, or none
    "headline": "قمة بوتين وكيم: تحديات مشتركة",
    "only stops": "...",
    "number alone": "12.5",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_sentences_end_where_an_editor_says(marked):
    text = marked.replace("‖", "")
    assert [text[slice(*span)] for span in sentence_spans(text)] == [
        sentence.strip() for sentence in marked.split("‖")
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_no_text_has_no_sentences(text):
    assert not list(sentence_spans(text))


@given(texts | st.lists(st.sampled_from([*CASES.values(), " ", "\n", '"'])).map("".join))
def test_sentences_hold_all_text_in_order_and_share_none(text):
    end = 0
    for span in sentence_spans(text):
        assert not text[end : span.start].strip()
        assert span.end > span.start
        assert text[slice(*span)] == text[slice(*span)].strip()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("." * 200_000 + "،", id="dots"),
        pytest.param("«" * 200_000, id="open"),
        pytest.param('"ا. ب" ' * 30_000, id="quotations with stops"),
        pytest.param("(" * 100_000 + ")" * 100_000, id="nested"),
        pytest.param("ا." + "[1]" * 60_000 + "،", id="references"),
        pytest.param("كلمة " * 40_000, id="no stop"),
    ],
)
def test_hostile_text_is_cut_in_linear_time(hostile):
    assert sum(end - start for start, end in sentence_spans(hostile)) <= len(hostile)
