"""Finding all mentions of the five articles, folding and offsets included."""

from collections.abc import Iterator

import ahocorasick

from reader.glossary.finder import Finder
from reader.glossary.mentions import find_mentions
from reader.session import open_session
from reader.text.folding import fold
from tests.benchmarks.harness import Result, alternate, timed

REPEATS = 20  # one pass takes about a millisecond


def measure(rounds: int) -> Iterator[Result]:
    session = open_session()
    articles = [session.article(summary.id) for summary in session.articles()]
    finder = Finder(session.terms)
    bare = _automaton(spelling.text for term in session.terms for spelling in term.spellings)
    folded = [fold(_content(article)) for article in articles]

    def ours() -> None:
        for article in articles * REPEATS:
            find_mentions(article, finder)

    def floor() -> None:
        for text in folded * REPEATS:
            list(bare.iter(text))

    medians = (time / REPEATS for time in alternate(timed(ours), timed(floor), rounds))
    yield Result("mentions of five articles", "pyahocorasick, text folded", "ms", *medians, 5.0)


def _automaton(spellings: Iterator[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for number, spelling in enumerate(spellings):
        automaton.add_word(fold(spelling), number)
    automaton.make_automaton()
    return automaton


def _content(article) -> str:
    return "\n".join(block.text for block in article.blocks if block.is_content)
