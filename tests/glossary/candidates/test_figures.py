"""How many names are found, and how much else is: the floors are what the rules reach.

`lacking.toml` was made by hand before the rules. For more names than those, half of the glossary's
is hidden, as if it had never had them, and then the other half.
"""

import tomllib
from pathlib import Path

import pytest

from reader.glossary.candidates.finding import CandidateFinder
from reader.glossary.term import TermClass
from reader.lexicon.lexicon import lexicon
from reader.session import open_session
from tests.glossary.candidates.marked import marked_article, terms

LACKING = tomllib.loads(Path(__file__).with_name("lacking.toml").read_text("utf-8"))
BUNDLED = ("000_eeec903855fdd83b", "001_aae63aa50414df52", "002_f70547b828967c76",
           "003_f4ddb44c7cdc8adf", "004_15990d08902b23c7")  # fmt: skip


def nothing(_):
    return None


def found(name):
    article, mentions = marked_article(name)
    return CandidateFinder(terms(name).values(), lexicon(), nothing).find(article, mentions)


@pytest.mark.parametrize("name", LACKING)
def test_the_names_that_a_person_missed_are_found_and_nothing_else(name):
    there_are = {one["text"]: one for one in LACKING[name]}
    wanted = {text for text, one in there_are.items() if not one.get("arguable")}
    proposed = {one.text for one in found(name)}
    assert wanted - proposed == set()
    assert proposed - there_are.keys() == set()


def test_their_classes_and_counts_are_mostly_right():
    wanted = {(n, one["text"]): one for n, names in LACKING.items() for one in names}
    proposed = [(wanted[name, one.text], one) for name in LACKING for one in found(name)]
    assert sum(w["class"] == one.term_class for w, one in proposed) >= len(proposed) - 1
    assert sum(w["count"] == one.count for w, one in proposed) >= len(proposed) - 1


@pytest.mark.parametrize("name", BUNDLED)
def test_the_bundled_articles_have_nothing_that_the_glossary_lacks(name):
    assert open_session().proposals.candidates(name) == ()


def test_of_names_that_were_hidden_most_are_found_again():
    session = open_session()
    hidden = []
    for name in BUNDLED:
        texts = session.article(name), session.mentions(name), session.terms
        hidden += [_hide(*texts, half) for half in (0, 1)]
    names, again, others = (sum(one) for one in zip(*hidden, strict=True))
    assert names > 140
    assert again / names >= 0.78
    assert others / (again + others) <= 0.09


def _hide(article, mentions, terms, half):
    """How many names were hidden, how many of them are found, and how much else is."""
    names = [term for term in terms if term.term_class is not TermClass.TERM]
    gone = set(names[half::2])
    kept = [term for term in terms if term not in gone]
    left = [mention for mention in mentions if mention.term not in gone]
    places = {(m.start, m.end): m.term for m in mentions if m.term in gone}
    proposed = CandidateFinder(kept, lexicon(), nothing).find(article, left)
    hits = [{places[p] for p in one.places if p in places} for one in proposed]
    again = set().union(*hits)
    return len(set(places.values())), len(again), sum(not hit for hit in hits)
