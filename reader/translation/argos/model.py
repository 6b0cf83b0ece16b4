"""One Argos package at work: its tokenizer, and its model in CTranslate2."""

import os
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.errors import EngineError, PackageError, Place
from reader.translation.argos.alignment import aligned
from reader.translation.argos.installed import InstalledPackage, open_package
from reader.translation.argos.library import settings
from reader.translation.engine import Aligned

if TYPE_CHECKING:
    from argostranslate.package import Package
    from ctranslate2 import Translator

LONGEST = 256
"""Tokens of a sentence that can come out whole: CTranslate2's own `max_decoding_length`."""

_LENGTH_PENALTY = 0.2  # argostranslate.translate, apply_packaged_translation
_AGAIN = "Remove the package and install it again."


class Rendering(NamedTuple):
    """What a model makes of one text.

    Attributes:
        score: the sum of the logarithms of its tokens' probabilities.
        tokens: how many they are, the end of the text among them.
        whole: whether the text was ended by the model, and not by its limit.
    """

    text: str
    score: float
    tokens: int
    words: tuple[Aligned, ...]
    whole: bool


class Model:
    """A package that is loaded. May be used from several threads."""

    def __init__(self, package: "Package", translator: "Translator", longest: int) -> None:
        self._package = package
        self._translator = translator
        self.longest = longest

    def tokens(self, text: str) -> list[str]:
        """The text as the model is given it."""
        tokens: list[str] = self._package.tokenizer.encode(text)
        return tokens

    def render(self, texts: Sequence[tuple[str, list[str]]]) -> list[Rendering]:
        """What the model makes of texts with their tokens, `longest` at most.

        Raises:
            EngineError: CTranslate2 fails.
        """
        made: dict[int, Rendering] = {}
        try:
            results = self._begun([tokens for _, tokens in texts])
            for number in _longest_first(texts):  # as CTranslate2 does, which goes on meanwhile
                made[number] = self._rendering(*texts[number], results[number].result())
        except RuntimeError as error:
            raise EngineError(f"Translating has failed: {error}. {_AGAIN}", self._place) from error
        return [made[number] for number in range(len(texts))]

    def _begun(self, tokens: list[list[str]]) -> list[Any]:
        """The results that CTranslate2 will have for texts; it works on them from now on."""
        prefix: str = self._package.target_prefix
        results: list[Any] = self._translator.translate_batch(
            tokens,
            target_prefix=[[prefix]] * len(tokens) if prefix else None,
            max_decoding_length=self.longest,
            return_attention=True,
            asynchronous=True,
            **decoding(),
        )
        return results

    def _rendering(self, source: str, tokens: list[str], result: Any) -> Rendering:  # noqa: ANN401 - CTranslate2 has no type hints
        [written], [score] = result.hypotheses, result.scores
        text = self._text(written)
        count = min(len(written) + 1, self.longest)
        return Rendering(
            text,
            score * count**_LENGTH_PENALTY,
            count,
            aligned(source, text, (tokens, written), result.attention[0]),
            len(written) < self.longest,
        )

    def _text(self, tokens: list[str]) -> str:
        """Tokens as a text, without what the prefix and the tokenizer put before it."""
        text: str = self._package.tokenizer.decode(tokens)
        return text.removeprefix(self._package.target_prefix).removeprefix(" ")

    @property
    def _place(self) -> Place:
        return Place(self._package.package_path)


def _longest_first(texts: Sequence[tuple[str, list[str]]]) -> list[int]:
    return sorted(range(len(texts)), key=lambda number: -len(texts[number][1]))


def decoding() -> dict[str, Any]:
    """How Argos Translate has CTranslate2 decode, its reader's own settings included."""
    argos = settings()
    return {
        "replace_unknowns": True,
        "max_batch_size": argos.batch_size,
        "batch_type": "tokens",
        "beam_size": argos.beam_size,
        "num_hypotheses": 1,
        "length_penalty": _LENGTH_PENALTY,
        "return_scores": True,
    }


def open_model(installed: InstalledPackage) -> Model:
    """Load a package.

    Raises:
        EngineError: it is broken, or made for a newer CTranslate2, or Argos Translate's settings
            ask for what this machine hasn't.
    """
    try:
        package = open_package(installed.path)
    except PackageError as error:
        raise EngineError(error.message, error.place) from error
    _load_tokenizer(package, installed)
    translator = _translator(installed)
    return Model(package, translator, _longest(translator, installed))


def threads() -> dict[str, int]:
    """A translator for each core, unless Argos's settings say otherwise.

    One sentence after another on each core is some three times as fast as all cores on each.
    """
    argos = settings()
    if argos.get_setting("ARGOS_INTER_THREADS") or argos.get_setting("ARGOS_INTRA_THREADS"):
        return {"inter_threads": argos.inter_threads, "intra_threads": argos.intra_threads}
    return {"inter_threads": _cores() if argos.device == "cpu" else 1, "intra_threads": 1}


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _load_tokenizer(package: "Package", installed: InstalledPackage) -> None:
    try:
        package.tokenizer.encode("")
    except (OSError, RuntimeError, ValueError) as error:
        file = package.tokenizer.model_file
        raise EngineError(
            f"{installed.label}: its tokenizer is damaged ({error}). {_AGAIN}", Place(file)
        ) from error


def _translator(installed: InstalledPackage) -> "Translator":
    import ctranslate2  # noqa: PLC0415 - heavy

    argos = settings()
    try:
        return ctranslate2.Translator(
            str(installed.path / "model"),
            device=argos.device,
            compute_type=argos.compute_type,
            **threads(),
        )
    except (RuntimeError, ValueError) as error:
        raise EngineError(
            f"{installed.label} cannot be loaded: {error}. {_advice(error)}",
            Place(installed.path),
        ) from error


def _advice(error: Exception) -> str:
    text = str(error)
    if "later version" in text or "Unknown model" in text:
        return "It was made for a newer CTranslate2: update Muqabala, or install an older package."
    if isinstance(error, ValueError):
        return (
            "Look at Argos Translate's settings: ARGOS_DEVICE_TYPE, ARGOS_COMPUTE_TYPE, "
            "ARGOS_INTER_THREADS, ARGOS_INTRA_THREADS."
        )
    return _AGAIN


def _longest(translator: "Translator", installed: InstalledPackage) -> int:
    """How many tokens of a sentence the model takes, up to what CTranslate2 writes.

    A model that has learnt its positions fails on a longer sentence; only trying tells.
    """

    def fails(length: int) -> bool:
        try:
            translator.translate_batch([[" "] * length], beam_size=1, max_decoding_length=1)
        except RuntimeError:
            return True
        return False

    if not fails(LONGEST):
        return LONGEST
    longest = bisect_right(range(1, LONGEST), 0, key=fails)
    if not longest:
        raise EngineError(
            f"{installed.label} cannot translate a single word. {_AGAIN}", Place(installed.path)
        )
    return longest
