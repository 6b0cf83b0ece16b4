"""Names in Latin letters as the English-language press prints them.

No scholarly romanisation: Arabic leaves out short vowels, and writes foreign names by ear, so that
what comes out is a suggestion for a person to correct. The tables are `resources/names.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reader.paths import resources
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_PIECE = re.compile(r"[^\W_]+|[-‐‑–]")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]+")
_SOUND = re.compile(r"[sckgdt]h|.")
_NO_ARTICLE = re.compile(r"\b(?=[أإآ]ل)")  # إلفيرا, which folds as if it had the article
_HAMZA = "ء"
_VOWELS = "aeiouy"
_PUT_IN = "a"
_GIVEN_WORDS = 2  # as long as the longest given name: عبد الله
_SHORTEST_AFTER_ARTICLE = 3


class _Tables(NamedTuple):
    given: Mapping[str, str]
    letters: Mapping[str, str]
    groups: Sequence[tuple[re.Pattern[str], str]]
    russian: tuple[str, ...]
    initial: frozenset[str]
    final: frozenset[str]


def transliterate(name: str, known: Mapping[str, str] | None = None) -> str:
    """A name, word by word; `known` are renderings of some (folded) words that go first."""
    pieces = _PIECE.findall(_folded(_NO_ARTICLE.sub(_HAMZA, name)))
    latin = "".join(_rendered(pieces, known or {}))
    return latin.replace("- ", "-").strip()


def is_given_name(word: str) -> bool:
    """Whether a word is one of the given names of the table."""
    return _folded(word) in _tables().given


def _rendered(pieces: Sequence[str], known: Mapping[str, str]) -> Iterator[str]:
    given, at = _tables().given, 0
    while at < len(pieces):
        two = " ".join(pieces[at : at + _GIVEN_WORDS])
        at += _GIVEN_WORDS if two in given and two != pieces[at] else 1
        piece = pieces[at - 1]
        bare = piece.removeprefix(_HAMZA)
        if not piece.isalnum():
            yield "-"
        elif two in given and two.endswith(piece):
            yield f" {given[two]}"
        else:
            yield f" {known.get(bare) or given.get(bare) or _word(piece)}"


def _word(word: str) -> str:
    """One word by its letters."""
    stem = word.removeprefix(ARTICLE)
    if not _ARABIC.search(word):
        return word
    if stem != word and len(stem) >= _SHORTEST_AFTER_ARTICLE:
        return f"al-{_word(stem)}"
    latin = _with_vowels(_letters(word))
    return latin[:1].upper() + latin[1:]


def _letters(word: str) -> str:
    """The letters of a word in Latin ones, without the vowels that Arabic leaves out."""
    tables = _tables()
    latin, at = "", 0
    while at < len(word):
        for pattern, rendering in tables.groups:
            if match := pattern.match(word, at):
                latin, at = latin + rendering, match.end()
                break
        else:
            latin, at = latin + tables.letters.get(word[at], _kept(word[at])), at + 1
    return latin.replace("f", "v") if word.endswith(tables.russian) else latin


def _kept(letter: str) -> str:
    """A letter that the table lacks, unless it is Arabic."""
    return "" if _ARABIC.match(letter) else letter


def _with_vowels(latin: str) -> str:
    """With a vowel between consonants that English does not have side by side."""
    tables = _tables()
    sounds = _SOUND.findall(latin)
    spoken = sounds[:1]
    for place, (before, sound) in enumerate(pairwise(sounds)):
        if not _is_vowel(before) and not _is_vowel(sound):
            initial, final = place == 0, place == len(sounds) - 2
            cluster = before + sound
            crowded = len(spoken) > 1 and not _is_vowel(spoken[-2])
            if (
                (initial and cluster not in tables.initial)
                or (final and before != sound and cluster not in tables.final)
                or (crowded and cluster not in tables.initial)
            ):
                spoken.append(_PUT_IN)
        spoken.append(sound)
    return "".join(spoken)


def _is_vowel(sound: str) -> bool:
    return sound[0] in _VOWELS


def _folded(text: str) -> str:
    return fold(text).replace("ى", "ي")


@cache
def _tables() -> _Tables:
    with (resources() / "names.toml").open("rb") as file:
        table = tomllib.load(file)
    return _Tables(
        given={_folded(name): english for name, english in table["given"].items()},
        letters=table["letters"],
        groups=[(re.compile(k), english) for k, english in table["groups"].items()],
        russian=tuple(table["russian"]["endings"]),
        initial=frozenset(table["clusters"]["initial"]),
        final=frozenset(table["clusters"]["final"]),
    )
