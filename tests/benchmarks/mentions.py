"""Finding all mentions of the five articles, folding and offsets included."""

from collections.abc import Iterable, Iterator

import ahocorasick

from reader.glossary.finder import Finder
from reader.glossary.finding.patterns import Patterns
from reader.glossary.finding.spellings import listed
from reader.glossary.mentions import find_mentions
from reader.lexicon.lexicon import lexicon
from reader.session import open_session
from reader.text.folding import fold
from tests.benchmarks.harness import Result, alternate, timed

PASSES = 20  # turns for each round asked for, as one takes only milliseconds


def measure(rounds: int) -> Iterator[Result]:
    session = open_session()
    articles = [session.article(summary.id) for summary in session.articles()]
    terms = session.terms
    finder, close = Finder(terms), Finder(terms, lexicon())
    bare = _automaton(Patterns(listed(terms)).texts)
    folded = [fold(_content(article)) for article in articles]

    def ours() -> None:
        for article in articles:
            find_mentions(article, finder)

    def floor() -> None:
        for text in folded:
            list(bare.iter(text))

    medians = alternate(timed(ours), timed(floor), rounds * PASSES)
    yield Result(
        "mentions of five articles",
        "pyahocorasick, same patterns, text folded",
        "ms",
        *medians,
        5.0,
    )

    def closely() -> None:
        for article in articles:
            find_mentions(article, close)

    medians = alternate(timed(closely), timed(ours), rounds * PASSES)
    yield Result("the same with variants, inflections", "as listed alone", "ms", *medians, 10.0)


def _automaton(patterns: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for number, pattern in enumerate(patterns):
        automaton.add_word(pattern, number)
    automaton.make_automaton()
    return automaton


def _content(article) -> str:
    return "\n".join(block.text for block in article.blocks if block.is_content)
