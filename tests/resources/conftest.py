"""The shipped data and the five articles, read once."""

import pytest

from reader import paths
from reader.corpus.library import read_article
from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.glossary.termbase import read_termbase
from reader.translation.memory import read_memory

OUTLETS = {
    "000_eeec903855fdd83b": "agencies",
    "001_aae63aa50414df52": "Egyptian Observatory",
    "002_f70547b828967c76": "Euronews",
    "003_f4ddb44c7cdc8adf": "Alhurra",
    "004_15990d08902b23c7": "24",
}
"""The outlet of each article, as the glossary names it."""


@pytest.fixture(scope="session")
def articles():
    """The five articles by outlet."""
    folder = paths.seeds()
    return {outlet: read_article(folder / f"{name}.txt", name) for name, outlet in OUTLETS.items()}


@pytest.fixture(scope="session")
def termbase():
    return read_termbase(paths.resources() / "glossary.tbx")


@pytest.fixture(scope="session")
def memory():
    return read_memory(paths.resources() / "memory.tmx")


@pytest.fixture(scope="session")
def mentions(articles, termbase):
    """The mentions of each article, by outlet."""
    finder = Finder(termbase.terms)
    return {outlet: find_mentions(article, finder) for outlet, article in articles.items()}
