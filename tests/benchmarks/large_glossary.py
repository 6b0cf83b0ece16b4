"""Finding 50,000 names and terms in 10 MB of Arabic, the finder's making and memory included.

The names are made up, of letters that follow each other as in the articles; none is a word of the
dictionary. Their shapes are those of names in press: persons of two or three words, whose given
names recur, and their family names alone; places of one or two; organizations called after places;
terms of one to three nouns of the dictionary. The text is words at random, nine tenths of the five
articles and the rest of the dictionary, but for one in fifty, a name or term; one in four of these
is spelt as another outlet might. Random neighbours are harder than real ones, which recur.
"""

import gc
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice, pairwise
from pathlib import Path

import ahocorasick

from reader.glossary.finder import Finder
from reader.glossary.finding.patterns import Patterns
from reader.glossary.finding.spellings import listed
from reader.glossary.term import Spelling, Term, TermClass
from reader.lexicon.analysis import WordClass
from reader.lexicon.buckwalter import arabic
from reader.lexicon.dictionary import Dictionary
from reader.lexicon.lexicon import lexicon
from reader.paths import seeds
from reader.text.folding import fold
from tests.benchmarks.harness import ROOT, Result, alternate, timed

ENTRIES = 50_000
TEXT_SIZE = 10_000_000  # bytes of UTF-8
MEMORY = 300.0  # MB
_TURNS = 5  # at most, as each takes seconds
_GIVEN_NAMES = 2_000
_NOUNS = 20_000
_SHORTEST_NOUN = 4
_NAMED = 0.02  # of the running words
_RESPELT = 0.25  # of these
_FROM_DICTIONARY = 0.1
_LENGTHS = range(4, 8)
_CLASSES = (
    *[TermClass.PERSON] * 4,
    *[TermClass.PLACE] * 3,
    TermClass.ORGANIZATION,
    *[TermClass.TERM] * 2,
)
_RESPELLINGS = (("س", "ث"), ("ت", "ط"), ("ك", "ق"), ("ا", ""), ("و", ""), ("ي", ""))


def measure(rounds: int) -> Iterator[Result]:
    nouns = _nouns()
    terms = entries(ENTRIES, nouns)
    text = fold(_text(terms, nouns))
    patterns = [*Patterns(listed(terms)).texts]
    lexicon().analyses("كتاب")  # its dictionary is read once in a process, whatever the glossary

    def ours() -> None:
        Finder(terms, lexicon()).find(text)

    def floor() -> None:
        automaton = ahocorasick.Automaton()
        for number, pattern in enumerate(patterns):
            automaton.add_word(pattern, number)
        automaton.make_automaton()
        list(automaton.iter(text))

    medians = alternate(timed(ours), timed(floor), min(rounds, _TURNS))
    yield Result(
        "50,000 entries in 10 MB, with build", "pyahocorasick, same patterns", "ms", *medians, 2.5
    )
    yield Result("memory of 50,000 entries", "what is allowed", "MB", _memory(), MEMORY, 1.0)


def entries(count: int, nouns: list[str]) -> list[Term]:
    """Made-up entries in the proportions of a real glossary."""
    chance = random.Random(1)  # noqa: S311 - nothing is secret here
    name = _Names(chance, [word for word in _words() if word.isalpha() and not word.isascii()]).make
    given = [name() for _ in range(_GIVEN_NAMES)]
    made: dict[TermClass, Callable[[], list[str]]] = {
        TermClass.PERSON: lambda: [*chance.sample(given, chance.randint(1, 2)), name()],
        TermClass.PLACE: lambda: [name() for _ in range(chance.randint(1, 2))],
        TermClass.ORGANIZATION: lambda: [
            *chance.sample(nouns, chance.randint(1, 2)),
            name(),
        ],
        TermClass.TERM: lambda: chance.sample(nouns, chance.choice((1, 2, 2, 2, 3))),
    }
    return [
        Term(f"entry-{number}", kind, f"Entry {number}", tuple(_spellings(kind, made[kind]())))
        for number, kind in enumerate(chance.choices(_CLASSES, k=count))
    ]


def _spellings(kind: TermClass, words: list[str]) -> Iterator[Spelling]:
    yield Spelling(" ".join(words))
    if kind is TermClass.PERSON:
        yield Spelling(words[-1], short=True)


class _Names:
    """Made-up words of four letters to seven, which follow each other as in those of a text."""

    def __init__(self, chance: random.Random, words: list[str]) -> None:
        self._chance = chance
        self._following: dict[str, list[str]] = {}
        for word in words:
            for one, other in pairwise(f" {word.removeprefix('ال')} "):
                self._following.setdefault(one, []).append(other)

    def make(self) -> str:
        while True:
            word = " "
            while not word.endswith(" ") or len(word) == 1:
                word += self._chance.choice(self._following[word[-1]])
            if len(word) - 2 in _LENGTHS and not lexicon().analyses(word.strip()):
                return word.strip()


def _nouns() -> list[str]:
    """Words of the dictionary that are nothing but nouns."""
    chance = random.Random(3)  # noqa: S311 - nothing is secret here
    dictionary = Dictionary()
    words = sorted(dictionary.words())
    chance.shuffle(words)
    nouns = (
        arabic(word)
        for word in words
        if len(word) >= _SHORTEST_NOUN
        and all(stem.word_class is WordClass.NOUN for stem in dictionary.stems(word))
    )
    return [*islice(nouns, _NOUNS)]


def _words() -> list[str]:
    """All words of the five articles."""
    return " ".join(path.read_text("utf-8") for path in sorted(seeds().glob("*.txt"))).split()


def _text(terms: list[Term], nouns: list[str]) -> str:
    chance = random.Random(2)  # noqa: S311 - nothing is secret here
    words = _words()
    pieces: list[str] = []
    size = 0
    while size < TEXT_SIZE:
        if chance.random() < _NAMED:
            piece = _written(chance, chance.choice(terms))
        else:
            piece = chance.choice(nouns if chance.random() < _FROM_DICTIONARY else words)
        pieces.append(piece)
        size += len(piece.encode()) + 1
    return " ".join(pieces)


def _written(chance: random.Random, term: Term) -> str:
    """A name as listed, or with some letters as in another system."""
    if chance.random() >= _RESPELT:
        return term.arabic
    one, other = chance.choice(_RESPELLINGS)
    return term.arabic[:2] + term.arabic[2:].replace(one, other, 1)


def _memory() -> float:
    """By how many MB a process grows with a finder of so many entries that has read a text."""
    command = [sys.executable, "-m", "tests.benchmarks.large_glossary"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def _print_memory() -> None:
    """What the dictionary takes is not counted: it is read once, whatever the glossary."""
    nouns = _nouns()
    lexicon().analyses("كتاب")
    before = _resident()
    terms = entries(ENTRIES, nouns)
    finder = Finder(terms, lexicon())
    finder.find(" ".join(term.arabic for term in terms[:1000]))
    print(_resident() - before)  # noqa: T201 - read by the process that asked


def _resident() -> float:
    """The megabytes that this process holds; `ru_maxrss` would count its parent's, too."""
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    _print_memory()
