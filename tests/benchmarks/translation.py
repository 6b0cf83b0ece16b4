"""Argos packages at work: speed against CTranslate2 and Argos Translate, and memory.

The package is the smallest one of the tests, so that all that is ours (tokens, words of both sides,
drafts) weighs as much as it can: a published model takes twenty times as long for a sentence.

`argostranslate.translate` cannot be imported here, as stanza is left out. `_as_argos` stands for
it: a call of CTranslate2 for each paragraph, as `PackageTranslation.hypotheses` and
`apply_packaged_translation` make it, through argostranslate's own package, tokenizer and settings,
its setting of threads too. Its sentence splitter is left out, to its advantage.

By itself, `python -m tests.benchmarks.translation SENTENCES`, it prints the megabytes that
translating a text of so many sentences takes, the model's own among them.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.paths import HOME_VARIABLE
from reader.session import open_session
from reader.translation.argos.engine import ArgosEngine, open_engine
from reader.translation.argos.installed import choose, installed_packages
from reader.translation.argos.model import decoding
from tests.benchmarks.harness import ROOT, Result, alternate, timed
from tests.packages import arabic_lines, build_package, unpack

SENTENCES, WORDS = 500, 20
TURNS = 7  # at most, as each takes seconds
FEW, MANY = 1_000, 10_000
PROSE = 100  # characters that no line of page furniture has
SHORT = 10  # words of a sentence where there are many
_ALLOWED = 200.0
"""Megabytes that the process may grow by, over the size of the model."""


def measure(rounds: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        package = _install(Path(folder))
        yield from _speed(package, min(rounds, TURNS))
        few, many = _memory(Path(folder), FEW), _memory(Path(folder), MANY)
        model = sum(file.stat().st_size for file in package.rglob("*") if file.is_file()) / 2**20
    name = f"memory over the model, {FEW:,} sentences"
    yield Result(name, "what is allowed", "MB", few - model, _ALLOWED, 1.0)
    yield Result(f"memory, {MANY:,} sentences", f"{FEW:,} sentences", "MB", many, few, 1.3)


def sentences(number: int, words: int) -> list[str]:
    """So many sentences of so many words of the articles, no two alike."""
    prose = (line for line in arabic_lines() if len(line) > PROSE)
    every = re.findall(r"[\u0621-\u064a]+", " ".join(prose))
    starts = (words * each % (len(every) - words) for each in range(number))
    return [f"{' '.join(every[at : at + words])} {each}." for each, at in enumerate(starts)]


def _speed(package: Path, rounds: int) -> Iterator[Result]:
    texts = sentences(SENTENCES, WORDS)
    engine = open_engine(choose(installed_packages()))
    ours = timed(lambda: engine.translate(texts))
    for floor_is, floor, limit in (
        ("CTranslate2, given tokens", _direct(engine, texts), 1 / 0.95),
        ("Argos Translate, by paragraph", _as_argos(package, texts), 1 / 2.5),
    ):
        medians = alternate(ours, timed(floor), rounds)
        yield Result(f"{SENTENCES} sentences translated", floor_is, "ms", *medians, limit)


def _direct(engine: ArgosEngine, texts: list[str]) -> Callable[[], object]:
    [model] = engine._models
    tokens = [model.tokens(text) for text in texts]
    return lambda: model._translator.translate_batch(tokens, **decoding())


def _as_argos(package: Path, texts: list[str]) -> Callable[[], object]:
    import ctranslate2
    from argostranslate import settings
    from argostranslate.package import Package

    from tests.translation.argos import argos_way

    translator = ctranslate2.Translator(
        str(package / "model"),
        device=settings.device,
        inter_threads=settings.inter_threads,
        intra_threads=settings.intra_threads,
        compute_type=settings.compute_type,
    )
    opened = Package(package)
    return lambda: [argos_way.english(opened, translator, text) for text in texts]


def _install(folder: Path) -> Path:
    os.environ["ARGOS_PACKAGES_DIR"] = str(folder / "packages")
    return unpack(build_package(folder), folder / "packages")


def _memory(folder: Path, number: int) -> float:
    """What `main` prints, in a process and with a store of its own."""
    own = os.environ | {HOME_VARIABLE: str(folder / str(number))}
    command = [sys.executable, "-m", "tests.benchmarks.translation", str(number)]
    done = subprocess.run(command, cwd=ROOT, env=own, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def _megabytes(what: str) -> float:
    """ "VmRSS", what this process holds now, or "VmHWM", the most that it has held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(rf"{what}:\s+(\d+)", status)[1]) / 1024


def main() -> None:
    session = open_session()
    session.translations.known([""])
    article = session.add_text("long", "\n\n".join(sentences(int(sys.argv[1]), SHORT)).encode())
    assert sum(1 for _ in article.sentences()) == int(sys.argv[1])
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the most is counted from here on
    before = _megabytes("VmRSS")
    for _ in session.translate(article.id, open_engine(choose(installed_packages()))):
        pass
    print(_megabytes("VmHWM") - before)  # noqa: T201 - what the benchmark reads


if __name__ == "__main__":
    main()
