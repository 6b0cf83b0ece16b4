"""The engine: sentences in batches to a LibreTranslate server, its English back."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from textwrap import wrap
from typing import Any, Final, TypeGuard

from reader.errors import EngineError, Place
from reader.translation.engine import Draft
from reader.translation.libretranslate.address import parse_address
from reader.translation.libretranslate.connection import Answer, Connection, Patience
from reader.translation.libretranslate.key import ApiKey

ORIGIN = "libretranslate"

_TOGETHER = 32  # sentences in a question
_CHARACTERS = 10_000  # in a question, where the server sets no limit
_TOO_MUCH = frozenset({400, 413, 422, 500})  # answers to a list that is refused for its length
_QUOTED = 200  # characters at most of what a server says that a message quotes
_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")  # in one line of sound UTF-8


class LibreTranslateEngine:
    """English from a LibreTranslate server: any that speaks version 1 of its API.

    Nothing is sent before `check` or `translate`, and no text before the server has said that it
    translates Arabic into English.
    """

    origin: Final = ORIGIN

    def __init__(
        self, address: str, api_key: ApiKey | None = None, patience: Patience | None = None
    ) -> None:
        """Raises EngineError where the address is none."""
        self._address = parse_address(address)
        self._connection = Connection(self._address, api_key or ApiKey(), patience or Patience())
        self._together = _TOGETHER

    def describe(self) -> str:
        """Where text goes, in a sentence for the reader."""
        return self._address.notice

    def check(self) -> None:
        """Ask the server whether it does what we need; no text is sent.

        Raises:
            EngineError: it does not, or cannot be asked.
        """
        _ = self._longest

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft for each source, in their order; none is made of an empty source.

        A text longer than the server takes is cut between words.

        Raises:
            EngineError: the server cannot be used; the message says why and what to do.
        """
        pieces = [wrap(_plain(source), self._longest, break_on_hyphens=False) for source in sources]
        batches = self._batches(chain.from_iterable(pieces))
        english = chain.from_iterable(map(self._english, batches))
        return [Draft(" ".join(islice(english, len(parts)))) for parts in pieces]

    def close(self) -> None:
        """End it, from any thread: a question that waits for another attempt fails at once."""
        self._connection.close()

    @cached_property
    def _longest(self) -> int:
        """How many characters a question may have, as the server says; it must have the languages.

        Servers differ on whether their limit is for a text or for a list: this is right for both.
        """
        self._require_languages()
        settings = _json(self._connection.ask("/frontend/settings"))  # old servers have none
        limit = settings.get("charLimit") if isinstance(settings, dict) else None
        return limit if type(limit) is int and limit > 0 else _CHARACTERS

    def _require_languages(self) -> None:
        answer = self._connection.ask("/languages")
        known = self._understood(answer)
        try:
            codes = [language["code"] for language in known]
            targets = {each["code"]: each.get("targets", codes) for each in known}
            offered = "en" in targets.get("ar", ())
        except (AttributeError, KeyError, TypeError):
            raise self._error(_NO_SERVER) from None
        if not offered:
            raise self._error("does not translate Arabic into English. Choose another server.")

    def _batches(self, texts: Iterable[str]) -> Iterator[list[str]]:
        """As many texts together as a question may have."""
        batch: list[str] = []
        length = 0
        for text in texts:
            if batch and (len(batch) == _TOGETHER or length + len(text) > self._longest):
                yield batch
                batch, length = [], 0
            batch.append(text)
            length += len(text)
        if batch:
            yield batch

    def _english(self, texts: list[str]) -> list[str]:
        """English for a batch; from now on in smaller ones, where the server refuses the list."""
        if len(texts) > self._together:
            parts = (texts[: self._together], texts[self._together :])
            return [*chain.from_iterable(map(self._english, parts))]
        question = {"q": texts if len(texts) > 1 else texts[0], **_LANGUAGES}
        answer = self._connection.ask("/translate", question)
        if len(texts) > 1 and answer.status in _TOO_MUCH:
            self._together = len(texts) // 2
            return self._english(texts)
        return self._made(answer, len(texts))

    def _made(self, answer: Answer, count: int) -> list[str]:
        """The English in an answer to `count` texts."""
        understood = self._understood(answer)
        made = understood.get("translatedText") if isinstance(understood, dict) else None
        made = [made] if count == 1 and isinstance(made, str) else made
        if not _are_texts(made):
            raise self._error(_NO_SERVER)
        if len(made) != count:
            raise self._error(
                f"answered {len(made)} sentences for {count}, so none is used. Ask who runs it."
            )
        return [_plain(text) for text in made]

    def _understood(self, answer: Answer) -> Any:  # noqa: ANN401 - JSON holds anything
        """The data of an answer that is one."""
        if answer.status == 200:
            return _json(answer)
        raise self._error(self._refusal(answer))

    def _refusal(self, answer: Answer) -> str:
        """Why the server does not answer, in its words where it has some."""
        data = _json(answer)
        said = data.get("error") if isinstance(data, dict) else None
        reason = _plain(said)[:_QUOTED] if isinstance(said, str) else ""
        says = f"{answer.status}, “{reason}”" if reason else f"{answer.status}"
        if answer.status in (401, 403):
            return f"refuses ({says}). Check the API key."
        if answer.status == 429:
            wait = f"in {answer.wait:.0f} seconds" if answer.wait else "later"
            return f"has been asked too often ({says}). Try again {wait}."
        if answer.status >= 500:
            return f"fails ({says}). Try again later, or ask who runs it."
        return f"refuses ({says}). Ask who runs it." if reason else _NO_SERVER

    def _error(self, message: str) -> EngineError:
        return EngineError(message, Place(self._address.url))


_NO_SERVER = "what answers there is not LibreTranslate. Is the address right?"
_LANGUAGES = {"source": "ar", "target": "en", "format": "text"}


def _plain(text: str) -> str:
    """A text as one line, without what no text has."""
    return _UNFIT.sub(" ", text).strip()


def _json(answer: Answer) -> Any:  # noqa: ANN401 - JSON holds anything
    try:
        return json.loads(answer.text)
    except (ValueError, RecursionError):
        return None


def _are_texts(made: object) -> TypeGuard[list[str]]:
    return isinstance(made, list) and all(isinstance(text, str) for text in made)
