"""Finding in texts that the rules were not made for; see `marked` for how they are marked."""

from itertools import chain

import pytest

from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.term import TermClass
from reader.lexicon.lexicon import lexicon
from tests.glossary.marked import UNSEEN, read_marked, read_sentences, score

NAMES = tuple(one for one in TermClass if one is not TermClass.TERM)
TERMS = (TermClass.TERM,)
SETS = ["held", "last", "more", "open"]
MOST_WRONG = 1 / 20


def scores(marked_texts, classes):
    found = [score(m, find_mentions(m.article(), finder(m)), classes) for m in marked_texts]
    return [list(chain.from_iterable(kind)) for kind in zip(*found, strict=True)]


def finder(marked):
    return Finder(marked.glossary, lexicon())


def articles(folder):
    paths = sorted((UNSEEN / folder).glob("*.txt"))
    return [read_marked(path) for path in paths if path.stem != "lookalikes"]


@pytest.mark.parametrize("folder", SETS)
@pytest.mark.parametrize(
    ("classes", "recall", "precision"), [(NAMES, 0.95, 0.97), (TERMS, 0.85, 0.95)]
)
def test_mentions_in_articles_that_nobody_prepared(folder, classes, recall, precision):
    right, missed, wrong = scores(articles(folder), classes)
    assert len(right) >= recall * (len(right) + len(missed)), missed
    assert len(right) >= precision * (len(right) + len(wrong)), wrong


@pytest.mark.parametrize("folder", SETS)
def test_look_alikes_are_told_apart(folder):
    sentences = read_sentences(UNSEEN / folder / "lookalikes.txt")
    wrong = []
    for sentence in sentences:
        _, missed, mistaken = scores([sentence], TermClass)
        wrong += [sentence.text] if missed or mistaken else []
    assert len(wrong) <= MOST_WRONG * len(sentences), wrong
