"""Which English a sentence gets: the reader's own, else the memory's, else an engine's."""

# ruff: noqa: PLC0415 - SQLite and rapidfuzz are imported once they are needed

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError, StoreError
from reader.translation.engine import Aligned
from reader.translation.memory import Memory, read_memory
from reader.translation.translation import EDITED, Translation, key_of

if TYPE_CHECKING:
    from reader.translation.near import NearMatch
    from reader.translation.store import Made, Store
    from reader.translation.tmx import Change


class Translations:
    """All the English that is at hand; none is made here.

    Attributes:
        preferred: the origin of the engine whose translations go before those of others; among
            others, the latest goes first.
    """

    def __init__(self, memory: Callable[[], Memory], path: Path) -> None:
        self.preferred: str | None = None
        self._memory = memory
        self._path = path

    @cached_property
    def store(self) -> "Store":
        """What engines made and the reader corrected; its file is made when it is first used."""
        from reader.translation.store import Store

        return Store(self._path)

    @property
    def problems(self) -> tuple[StoreError, ...]:
        """What is wrong with the file of the reader's own translations, as far as it was used."""
        return self.store.problems if "store" in self.__dict__ else ()

    def translation(self, source: str) -> Translation | None:
        """The English for a sentence, or None."""
        return self.known([source]).get(source)

    def known(self, sources: Iterable[str]) -> Mapping[str, Translation]:
        """The English of those sentences that have one; many are looked up at once."""
        keys = {source: key_of(source) for source in sources}
        units = self._memory().units
        found = {key: units[key] for key in keys.values() if key in units}
        if self._has_store:
            found |= self._made(key for key in keys.values() if key not in units)
            found |= self._corrected(keys.values())
        return {source: found[key] for source, key in keys.items() if key in found}

    def by_engine(self, sources: Iterable[str], origin: str) -> Mapping[str, Translation]:
        """What one engine has made of sentences, whatever else is known of them."""
        if not self._has_store:
            return {}
        keys = {source: key_of(source) for source in sources}
        made = {
            m.key: _translation(m) for m in self.store.made(keys.values()) if m.origin == origin
        }
        return {source: made[key] for source, key in keys.items() if key in made}

    def alternatives(self, source: str) -> tuple[Translation, ...]:
        """All that is known for a sentence, in order; the first is what it gets."""
        key = key_of(source)
        made = self.store.made([key]) if self._has_store else ()
        latest_first = [_translation(one) for one in made][::-1]
        latest_first.sort(key=lambda translation: translation.origin != self.preferred)
        memory = self._memory().units.get(key)
        edited = self._corrected([key]).get(key) if self._has_store else None
        return *filter(None, (edited, memory)), *latest_first

    def near(self, source: str) -> "tuple[NearMatch, ...]":
        """What the memory has for sentences like this one, for a person to start from."""
        from reader.translation.near import near_matches

        return near_matches(source, self._memory())

    def words(self, source: str) -> tuple[Aligned, ...]:
        """Which word of a sentence its English renders with which, where an engine has told."""
        english = self.translation(source)
        if english is None or not english.is_machine:
            return ()
        return self.store.words(source, english.origin)

    def write(self, path: Path) -> int:
        """Write memory and corrections to a TMX file; returns how many units it has.

        Raises:
            MemoryFileError: it cannot be written.
        """
        from reader.translation.tmx import units, write_tmx

        corrections = self.store.corrections() if self._has_store else {}
        return write_tmx(path, units(self._memory(), corrections))

    def changes_in(self, path: Path) -> "tuple[tuple[Change, ...], tuple[ReaderError, ...]]":
        """What a TMX file has otherwise than it is here, and what of the file cannot be used."""
        from reader.translation.tmx import changes

        memory = read_memory(path)
        return tuple(changes(memory, self.known(memory.sources.values()))), memory.problems

    @property
    def _has_store(self) -> bool:
        """Whether there is anything to look up: without a file, none is made for it."""
        try:
            return "store" in self.__dict__ or self._path.exists()
        except OSError:  # who opens it tells
            return True

    def _corrected(self, keys: Iterable[str]) -> dict[str, Translation]:
        found = self.store.corrections(keys)
        return {key: Translation(one.text, EDITED, one.note) for key, one in found.items()}

    def _made(self, keys: Iterable[str]) -> dict[str, Translation]:
        chosen: dict[str, Made] = {}
        for made in self.store.made(keys):
            if made.key not in chosen or chosen[made.key].origin != self.preferred:
                chosen[made.key] = made
        return {key: _translation(made) for key, made in chosen.items()}


def _translation(made: "Made") -> Translation:
    return Translation(made.text, made.origin, score=made.score)
