"""Finding 50,000 names and terms in 10 MB of Arabic, the finder's making and memory included."""

import random
import subprocess
import sys
from collections.abc import Iterator

import ahocorasick

from reader.glossary.finder import Finder
from reader.glossary.term import Spelling, Term, TermClass
from reader.lexicon.lexicon import lexicon
from reader.paths import seeds
from reader.text.folding import fold
from tests.benchmarks.harness import ROOT, Result, alternate, timed

ENTRIES = 50_000
TEXT_SIZE = 10_000_000  # bytes of UTF-8
MEMORY = 300.0  # MB
_TURNS = 3  # at most, as each takes seconds
_CONSONANTS = "بتثجحخدرزسشصطعغفقكلمنه"
_VOWELS = ("ا", "و", "ي", "")
_CLASSES = (
    *[TermClass.PERSON] * 4,
    *[TermClass.PLACE] * 3,
    TermClass.ORGANIZATION,
    *[TermClass.TERM] * 2,
)


def measure(rounds: int) -> Iterator[Result]:
    terms = entries(ENTRIES)
    text = fold(_text(terms))
    patterns = [*Finder(terms)._exact._automaton.keys()]
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


def entries(count: int) -> list[Term]:
    """Entries with made-up names of one to three words, in the proportions of a real glossary."""
    chance = random.Random(1)  # noqa: S311 - nothing is secret here
    return [
        Term(
            f"entry-{number}",
            term_class := chance.choice(_CLASSES),
            f"Entry {number}",
            tuple(_spellings(chance, term_class)),
        )
        for number in range(count)
    ]


def _spellings(chance: random.Random, term_class: TermClass) -> Iterator[Spelling]:
    words = [
        _word(chance) for _ in range(2 if term_class is TermClass.PERSON else chance.randint(1, 3))
    ]
    yield Spelling(" ".join(words))
    if term_class is TermClass.PERSON:
        yield Spelling(words[-1], short=True)


def _word(chance: random.Random) -> str:
    syllables = chance.randint(2, 4)
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(syllables))


def _text(terms: list[Term]) -> str:
    """The words of the five articles at random, one in fifty a name."""
    chance = random.Random(2)  # noqa: S311 - nothing is secret here
    words = " ".join(path.read_text("utf-8") for path in sorted(seeds().glob("*.txt"))).split()
    pieces: list[str] = []
    size = 0
    while size < TEXT_SIZE:
        piece = chance.choice(words) if chance.random() > 0.02 else chance.choice(terms).arabic
        pieces.append(piece)
        size += 2 * len(piece) + 1
    return " ".join(pieces)


def _memory() -> float:
    """By how many MB a process grows with a finder of so many entries that has read a text."""
    command = [sys.executable, "-m", "tests.benchmarks.large_glossary"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def _print_memory() -> None:
    import resource

    def peak() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    before = peak()
    terms = entries(ENTRIES)
    finder = Finder(terms, lexicon())
    finder.find(" ".join(term.arabic for term in terms[:1000]))
    print(peak() - before)  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    _print_memory()
