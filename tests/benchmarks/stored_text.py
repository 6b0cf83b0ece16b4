"""Opening a text that was translated before, against one whose English is all in the memory."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.paths import resources
from reader.session import Session
from reader.translation.engine import Draft
from reader.translation.tmx import Unit, write_tmx
from tests.benchmarks.harness import Result, alternate, timed

SENTENCES = 10_000


def measure(rounds: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        stored, remembered = _sessions(folder, "stored"), _sessions(folder, "remembered")
        name = str(folder / "long.txt")
        texts = [
            f"وصل الرئيس الروسي فلاديمير بوتين إلى موسكو يوم {n} مساء" for n in range(SENTENCES)
        ]
        (folder / "long.txt").write_text(".\n\n".join(texts), "utf-8")
        sources = [s.source for s in stored.article(name).sentences()]
        english = [
            f"Vladimir Putin, the Russian president, arrived on day {n}"
            for n in range(len(sources))
        ]
        write_tmx(folder / "remembered.tmx", map(Unit, sources, english, english))
        stored.translations.store.keep("e", zip(sources, map(Draft, english), strict=True))

        def opened(session: Session) -> None:
            session._pages._pages.clear()
            assert session.page(name).rows[-1].pairs[-1].origin

        medians = alternate(
            timed(lambda: opened(stored)), timed(lambda: opened(remembered)), min(rounds, 5)
        )
        yield Result("page of 10,000 sentences, stored", "all in the memory", "ms", *medians, 1.25)
        stored.translations.store.close()


def _sessions(folder: Path, name: str) -> Session:
    """A session without texts of its own; its memory is a file by that name."""
    glossary = resources() / "glossary.tbx"
    (folder / "none").mkdir(exist_ok=True)
    return Session(folder / "none", glossary, folder / f"{name}.tmx", folder / f"{name}.sqlite3")
