"""Terms to try things with: some by hand, and any at all."""

from hypothesis import strategies as st

from reader.glossary.ids import id_for
from reader.glossary.own.reshaping import tidied
from reader.glossary.term import Matching, Spelling, Term, TermClass

PUTIN = Term(
    "putin",
    TermClass.PERSON,
    "Vladimir Putin",
    (
        Spelling("فلاديمير بوتين", ("Alhurra", "24")),
        Spelling("بوتن", ("24",), note="a misprint | or not"),
        Spelling("بوتين", short=True),
    ),
    ("Putin", "President Putin"),
    "flādīmīr būtīn",
    "President of Russia",
    "In office since 2012; before, 2000–2008.",
)
REUTERS = Term(
    "reuters",
    TermClass.ORGANIZATION,
    "Reuters",
    (Spelling("رويترز", byline_only=True),),
    matching=Matching.EXACT,
)

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12) | st.text(
    "اب =+-@'\"|؛\\;,\t\r\n<&>#x", min_size=1, max_size=12
)
_SPELLINGS = st.builds(
    Spelling, _TEXT, st.lists(_TEXT, max_size=3), st.booleans(), st.booleans(), _TEXT | st.just("")
)
_TERMS = st.builds(
    Term,
    st.just(""),
    st.sampled_from(TermClass),
    _TEXT,
    st.lists(_SPELLINGS, min_size=1, max_size=3),
    st.lists(_TEXT, max_size=2),
    _TEXT | st.just(""),
    _TEXT | st.just(""),
    _TEXT | st.just(""),
    st.sampled_from(Matching),
)


@st.composite
def any_terms(draw):
    """Entries as the glossary keeps them, each with its own id, of whatever characters."""
    terms = []
    for term in map(tidied, draw(st.lists(_TERMS, min_size=1, max_size=4))):
        if term.english and term.spellings:
            taken = {one.id for one in terms}
            terms.append(tidied(Term(id_for(term.english, taken.__contains__), *_rest(term))))
    return terms


def _rest(term):
    return [getattr(term, name) for name in Term.__slots__ if name != "id"]
