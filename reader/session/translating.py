"""Making English for articles, and taking the reader's corrections."""

# ruff: noqa: PLC0415 - SQLite is imported once there is something to keep

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.corpus.article import Sentence
from reader.translation.engine import Engine
from reader.translation.order import Translations
from reader.translation.translation import key_of

if TYPE_CHECKING:
    from reader.translation.tmx import Change

_FIRST_BATCH, _LARGEST_BATCH = 8, 256
_AIM = 1.0  # seconds that a batch should take: who cancels waits no longer, and rows keep coming


class TranslationProgress(NamedTuple):
    """How far a translation is.

    Attributes:
        done: sentences of the article that have English, of `total`.
        made: the sentences that got it since the last report.
    """

    done: int
    total: int
    made: tuple[Sentence, ...] = ()


class Translating:
    """Changes what is at hand; each change is kept at once, and `changed` hears of it."""

    def __init__(
        self, translations: Translations, changed: Callable[[Collection[str]], None]
    ) -> None:
        self._translations = translations
        self._changed = changed

    def translate(
        self,
        sentences: Iterable[Sentence],
        engine: Engine,
        *,
        first: Collection[Sentence] = (),
        anew: bool = False,
    ) -> Iterator[TranslationProgress]:
        """Let an engine translate what nothing else knows, and say how far it is.

        Whoever closes the iterator cancels the rest; what is reported is kept.

        Args:
            sentences: of an article, in order.
            engine: any.
            first: those in sight.
            anew: whatever the memory, the reader, or another engine knows.

        Raises:
            EngineError: the engine cannot work.
        """
        waiting, total = self._unknown(sentences, engine.origin, anew=anew)
        done = total - sum(map(len, waiting.values()))
        yield TranslationProgress(done, total)
        urgent = dict.fromkeys(key_of(sentence.source) for sentence in first)
        order = iter(
            [*(k for k in urgent if k in waiting), *(k for k in waiting if k not in urgent)]
        )
        size = _FIRST_BATCH
        while batch := [waiting.pop(key) for key in islice(order, size)]:
            began = time.monotonic()
            self.make(engine, [same[0].source for same in batch])
            made = tuple(sentence for same in batch for sentence in same)
            done += len(made)
            yield TranslationProgress(done, total, made)
            size = _next_size(size, time.monotonic() - began)

    def make(self, engine: Engine, sources: Sequence[str]) -> None:
        """Let an engine translate one batch, and keep it.

        Raises:
            EngineError: the engine cannot work.
        """
        if not sources:
            return
        drafts = engine.translate(sources)
        self._translations.store.keep(engine.origin, zip(sources, drafts, strict=True))
        self._changed(sources)

    def take(self, changes: Sequence["Change"]) -> None:
        """Take over what a file has otherwise (see `Translations.changes_in`), all or none."""
        if not changes:
            return
        from reader.translation.store import Correction

        self._translations.store.correct(
            Correction(change.source, change.after, change.note) for change in changes
        )
        self._changed([change.source for change in changes])

    def correct(self, source: str, text: str) -> None:
        """Take the reader's own English for a sentence; an empty one lets none stand."""
        from reader.translation.store import Correction

        own = text.encode(errors="replace").decode().strip()  # halves of characters are no text
        if own:
            self._translations.store.correct([Correction(source, own)])
            self._changed([source])
        else:
            self.revert(source)

    def revert(self, source: str) -> None:
        """Go back to the memory's or an engine's English; this too can be undone."""
        self._translations.store.revert(source)
        self._changed([source])

    def undo(self, source: str) -> bool:
        """Take back the last correction or revert of a sentence; whether there was one."""
        undone = self._translations.store.undo(source)
        self._changed([source])
        return undone

    def _unknown(
        self, sentences: Iterable[Sentence], origin: str, *, anew: bool
    ) -> tuple[dict[str, list[Sentence]], int]:
        """What is to be translated, by what it is known by; and how many sentences there are."""
        every = list(sentences)
        sources = [sentence.source for sentence in every]
        known = (
            self._translations.by_engine(sources, origin)
            if anew
            else self._translations.known(sources)
        )
        waiting: dict[str, list[Sentence]] = {}
        for sentence in every:
            if sentence.source not in known:
                waiting.setdefault(key_of(sentence.source), []).append(sentence)
        return waiting, len(every)


def _next_size(size: int, seconds: float) -> int:
    wanted = int(size * _AIM / max(seconds, 0.001))
    return max(1, min(wanted, 2 * size, _LARGEST_BATCH))
