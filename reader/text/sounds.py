"""How alike two names sound, be they written in Arabic or in Latin letters."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache

from reader.paths import resources
from reader.text.folding import fold, fold_loosely

_DROPPED = re.compile("[^bfklmnrst]")
_DOUBLED = re.compile(r"(.)\1+")
_KEPT = 4096


@lru_cache(maxsize=_KEPT)
def sound_of(name: str) -> str:
    """The consonants of a name, one letter for each kind of sound: Lavrov and لاڤروڤ are lfrf."""
    sounds = " ".join(map(_sounds, fold_loosely(fold(name)).split()))
    return _DOUBLED.sub(r"\1", _DROPPED.sub("", sounds))


def likeness(one: str, other: str) -> float:
    """How much of the consonants of two names is the same: from 0 to 1."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only names that are compared need it

    heard = sound_of(one), sound_of(other)
    return fuzz.ratio(*heard) / 100 if all(heard) else 0.0


def _sounds(word: str) -> str:
    for pattern, sound in _rules():
        word = pattern.sub(sound, word)
    return word


@cache
def _rules() -> Sequence[tuple[re.Pattern[str], str]]:
    with (resources() / "names.toml").open("rb") as file:
        return [(re.compile(k), v) for k, v in tomllib.load(file)["sounds"].items()]
