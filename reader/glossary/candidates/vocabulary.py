"""The words that candidates are told by: `resources/candidates.toml`, made ready for use.

All Arabic in it is folded, and final ى is ي, as Egyptian papers write them alike.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from reader.glossary.term import TermClass
from reader.paths import resources
from reader.text.affixes import ARTICLE, LAM, PROCLITICS
from reader.text.folding import fold


class Head(NamedTuple):
    """A word that a name follows or begins with.

    Attributes:
        kept: whether it belongs to the name.
        ordinary: whether words of the dictionary may follow, if they have the article.
        definite: whether it has the article itself, so that adjectives follow.
        nationality: whether an adjective of nationality alone suffices then.
        unsure: whether it begins many a common phrase too.
        english: its English, or "".
    """

    term_class: TermClass
    kept: bool
    ordinary: bool
    definite: bool
    nationality: bool
    unsure: bool
    english: str


class Vocabulary(NamedTuple):
    """The tables of the file; see there."""

    direct_titles: frozenset[str]
    titles_of: frozenset[str]
    between: frozenset[str]
    speaking: frozenset[str]
    prepositions: frozenset[str]
    of_place: frozenset[str]
    heads: Mapping[str, Head]
    closing: frozenset[str]
    not_names: frozenset[str]
    glosses: frozenset[str]
    peoples: tuple[str, ...]
    joining: frozenset[str]
    syllables: frozenset[str]
    rarely: frozenset[str]
    place_adjectives: frozenset[str]

    def tells(self, key: str) -> bool:
        """Whether a word is a head or a title."""
        return key in self.heads or key in self.direct_titles or key in self.titles_of


@cache
def vocabulary() -> Vocabulary:
    """The file, read once."""
    with (resources() / "candidates.toml").open("rb") as file:
        table = tomllib.load(file)
    return Vocabulary(
        direct_titles=_folded(table["titles"]["direct"]),
        titles_of=_folded(table["titles"]["of_something"]),
        between=_folded(table["titles"]["between"]),
        speaking=_folded(table["titles"]["speaking"]),
        prepositions=_folded(table["titles"]["prepositions"]),
        of_place=_folded(table["titles"]["of_place"]),
        heads=dict(pair for head in table["heads"] for pair in _heads(head)),
        closing=_folded(table["closing"]["words"]),
        not_names=_folded(table["not_names"]["words"]),
        glosses=frozenset(table["not_names"]["glosses"]),
        peoples=tuple(table["not_names"]["peoples"]),
        joining=_folded(table["people"]["joining"]),
        syllables=_folded(table["people"]["syllables"]),
        rarely=_folded(table["people"]["rarely"]),
        place_adjectives=_folded(table["places"]["adjectives"]),
    )


def key_of(word: str) -> str:
    """A word as the tables have it."""
    return key_of_folded(fold(word))


def key_of_folded(word: str) -> str:
    """The same for a word that is folded: Egyptian ى is ي, and طارىء is طارئ."""
    return word.replace("ىء", "ي").replace("ى", "ي")


def bare_forms(key: str) -> Iterator[str]:
    """A word, and what it is without each proclitic that it may begin with."""
    yield key
    for proclitic in PROCLITICS:
        if key.startswith(proclitic) and len(key) > len(proclitic) + 1:
            rest = key[len(proclitic) :]
            yield ARTICLE + rest[1:] if proclitic.endswith(LAM) and rest[0] == LAM else rest


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(key_of, words))


def _heads(table: Mapping[str, Any]) -> Iterator[tuple[str, Head]]:
    unsure = table.get("unsure", ())
    english = table.get("english", [""] * len(table["words"]))
    for word, rendering in zip(table["words"], english, strict=True):
        yield (
            key_of(word),
            Head(
                term_class=TermClass(table["class"]),
                kept=table.get("kept", True),
                ordinary=table.get("ordinary", True),
                definite=table.get("definite", False),
                nationality=table.get("nationality", False),
                unsure=word in unsure,
                english=rendering,
            ),
        )
