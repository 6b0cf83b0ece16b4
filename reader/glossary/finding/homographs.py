"""Words and phrases that are a name or a term in one sense and something else in another.

`resources/homographs.csv` lists them, a line each: the spellings without articles (`forms`), what
else it means (`other`), and cues of that: words directly `before` it, directly `after` it, and
`near` it, within four words. A cue is a dictionary form without the article that practically never
stands there beside the name or term; any inflected form of it counts. What forms a cue has is
worked out when it is asked for: there are far more than any text needs.
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.skeleton import noun_keys, skeleton
from reader.glossary.finding.surroundings import Around
from reader.lexicon.lexicon import Lexicon
from reader.paths import resources
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_SIDES = ("before", "after", "near")
_ADJACENT, _NEARBY = -5, -3  # points, for words that tell of a homograph


class Homograph(NamedTuple):
    """A word or phrase with another sense, and whether a word before, after or near tells of it.

    Attributes:
        forms: its spellings, folded, without articles.
        others: its senses in English; where an entry has one of these, the homograph is itself.
    """

    forms: tuple[str, ...]
    others: tuple[str, ...]
    before: Callable[[str], bool]
    after: Callable[[str], bool]
    near: Callable[[str], bool]

    def points(self, around: Around) -> int:
        """Points against an entry, for what tells of the other sense."""
        return (
            _ADJACENT * (around.joins and self.before(around.before[0].word))
            + _ADJACENT * (around.goes_on and self.after(around.after[0].word))
            + _NEARBY * sum(self.near(token.word) for token in around.near)
        )


class Homographs:
    """All of them.

    Args:
        lexicon: tells the forms of one word.
        is_any: given some words, tells whether a word of a text is a form of one of them.
    """

    def __init__(
        self, lexicon: Lexicon, is_any: Callable[[Sequence[str]], Callable[[str], bool]]
    ) -> None:
        self._lexicon = lexicon
        self._is_any = is_any
        self._inflected = Memo(self._find_inflected)
        self._lemmas = Memo(lexicon.lemmas)

    def of(self, word: str) -> Sequence[Homograph]:
        """What else a word or phrase of a text may be, articles aside."""
        return self._by_form.get(_bare(word), ())

    def inflected(self, word: str) -> Sequence[Homograph]:
        """What else it may be in any form."""
        return self._inflected[word]

    def _find_inflected(self, word: str) -> list[Homograph]:
        bare, lemmas = _bare(word), self._lemmas[word]
        return [
            homograph
            for homograph in dict.fromkeys(self._alike(bare))
            if any(
                bare == form or not lemmas.isdisjoint(self._lemmas[form])
                for form in homograph.forms
            )
        ]

    def _alike(self, word: str) -> Iterator[Homograph]:
        """Those whose forms share consonants with a word."""
        for key in noun_keys(skeleton(word)):
            yield from self._by_key.get(key, ())

    @cached_property
    def _all(self) -> list[Homograph]:
        with (resources() / "homographs.csv").open(encoding="utf-8", newline="") as file:
            return [
                Homograph(
                    tuple(_bare(fold(form)) for form in _several(line["forms"])),
                    _several(line["other"]),
                    *(_once(self._is_any, _several(line[side])) for side in _SIDES),
                )
                for line in csv.DictReader(file)
            ]

    @cached_property
    def _by_form(self) -> Mapping[str, Sequence[Homograph]]:
        return _grouped((form, one) for one in self._all for form in one.forms)

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[Homograph]]:
        forms = [(form, one) for one in self._all for form in one.forms]
        skeletons = skeleton("\n".join(form for form, _ in forms)).split("\n")
        return _grouped(
            (key, one)
            for (_, one), of_form in zip(forms, skeletons, strict=True)
            for key in noun_keys(of_form)
        )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _bare(words: str) -> str:
    """One word, or several, each without its article."""
    return " ".join(word.removeprefix(ARTICLE) for word in words.split(" "))


def _once(
    is_any: Callable[[Sequence[str]], Callable[[str], bool]], words: Sequence[str]
) -> Callable[[str], bool]:
    """Whether a word of a text is one of some words, whose forms are found when first asked."""
    prepared = cache(lambda: is_any(words))
    return lambda word: bool(words) and prepared()(word)


def _grouped(pairs: Iterator[tuple[str, Homograph]]) -> Mapping[str, Sequence[Homograph]]:
    groups: dict[str, list[Homograph]] = {}
    for key, homograph in pairs:
        group = groups.setdefault(key, [])
        if homograph not in group:
            group.append(homograph)
    return groups
