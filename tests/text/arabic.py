"""Texts made up for property tests: Arabic with all that stands in it and around it on a page."""

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئٱکی"
MARKS = "\u064b\u064c\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
SPACES = " \u00a0\t\r\n\u2009\u202f\u3000"
CONTROLS = "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2069\ufeff\u00ad"
LIGATURES = "\ufefb\ufdf2\ufdfa\ufb50\ufe8e\ufc5e\ufe77"
STOPS = ".؟!…:،؛?"
PAIRS = "«»“”\"()[]'’"
OTHERS = "123٤٥٦۷۸ABcdÉ-/#\0😀𝔸\U00010920"

characters = st.sampled_from(
    LETTERS * 3 + MARKS + SPACES * 2 + CONTROLS + LIGATURES + STOPS * 2 + PAIRS + OTHERS
)
texts = st.text(characters, max_size=80) | st.text(max_size=40)
