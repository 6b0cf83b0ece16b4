"""What the words around a place tell: the lists of `resources/neighbours.toml`, and homographs."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.glossary.finding.memo import Memo
from reader.glossary.finding.surroundings import Around
from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.lexicon import Lexicon
from reader.paths import resources
from reader.text.affixes import ARTICLE
from reader.text.folding import fold

_SIDES = ("before", "after", "near")
_FIELD = "field "
_MY = "ي"
_TEH_MARBUTA = "ة"

_ADJACENT, _NEARBY = -5, -3  # points, for words that tell of a homograph


class Homograph(NamedTuple):
    """A word or phrase with another sense, and whether a word before, after or near tells of it.

    Attributes:
        other: that sense in English; where an entry has the same, the homograph is itself.
    """

    other: str
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


class Neighbours:
    """Lists of words, each matched in all its forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._data = tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))
        self._lists: dict[str, frozenset[str]] = {}
        self._lemmas = Memo(self._lemmas_of)
        self._in_lists = Memo(self._in_list)
        self._homographs = Memo(self._find_homographs)
        self._inflected = Memo(self._find_inflected)
        self._fields = Memo(self._is_of_other_field)

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word of a text is a form of one in a list."""
        return self._in_lists[name][word]

    def homographs(self, word: str, *, inflected: bool) -> Sequence[Homograph]:
        """What else a word or phrase may be, articles aside; `inflected`: a word in any form."""
        return (self._inflected if inflected else self._homographs)[word]

    def is_very(self, name: str, word: str) -> bool:
        """Whether a word is in a list of words that have no other forms."""
        return word in self._words(name)

    def is_of_other_field(self, word: str) -> bool:
        """Whether a word tells of another field than politics."""
        return self._fields[word]

    def _find_homographs(self, word: str) -> list[Homograph]:
        bare = _bare(word)
        return [homograph for forms, homograph in self._all_homographs if bare in forms]

    def _find_inflected(self, word: str) -> list[Homograph]:
        forms_of = self.lexicon.lemmas(word) | {_bare(word)}
        return [
            homograph for forms, homograph in self._all_homographs if not forms.isdisjoint(forms_of)
        ]

    @cached_property
    def _all_homographs(self) -> list[tuple[frozenset[str], Homograph]]:
        with (resources() / "homographs.toml").open("rb") as file:
            entries = tomllib.load(file)["word"]
        return [
            (
                frozenset(lemma for form in entry["forms"] for lemma in self._names_of(form)),
                Homograph(entry["other"], *(self._any_of(entry.get(key, ())) for key in _SIDES)),
            )
            for entry in entries
        ]

    def _names_of(self, form: str) -> set[str]:
        return {_bare(fold(form)), *self.lexicon.lemmas(form)}

    def _any_of(self, words: Sequence[str]) -> Callable[[str], bool]:
        listed = frozenset(lemma for word in words for lemma in self._own_lemmas(word))
        return lambda word: not listed.isdisjoint(self._lemmas[word])

    def _is_of_other_field(self, word: str) -> bool:
        return any(self._in_lists[f"{_FIELD}{name}"][word] for name in self._data["fields"])

    def _in_list(self, name: str) -> Memo[bool]:
        listed = self._listed(name)
        return Memo(lambda word: not listed.isdisjoint(self._lemmas[word]))

    def _words(self, name: str) -> frozenset[str]:
        if name not in self._lists:
            self._lists[name] = frozenset(map(fold, self._data[name]))
        return self._lists[name]

    def _listed(self, name: str) -> frozenset[str]:
        field = name.removeprefix(_FIELD)
        words = self._data["fields"][field] if field != name else self._data[name]
        return frozenset(lemma for word in words for lemma in self._own_lemmas(word))

    def _own_lemmas(self, word: str) -> set[str]:
        """The lemmas of a dictionary form, and the form itself, for what the lexicon lacks."""
        own = (one for one in self.lexicon.analyses(word) if _is_dictionary_form(one))
        return {fold(word), *(one.lemma for one in own)}

    def _lemmas_of(self, word: str) -> frozenset[str]:
        """The word of a text and its lemmas, with whatever is joined to it."""
        analyses = self.lexicon.analyses(word)
        if any(one.word_class is WordClass.FUNCTION for one in self.lexicon.itself(word)):
            return frozenset({word})  # تلك is "that", hardly "your hill"
        if any(one.word_class is WordClass.ADJECTIVE for one in analyses):
            analyses = tuple(one for one in analyses if one.suffix != _MY)
        return frozenset({word, *(one.lemma for one in analyses)})


def _bare(words: str) -> str:
    """One word, or several, each without its article."""
    return " ".join(word.removeprefix(ARTICLE) for word in words.split(" "))


def _is_dictionary_form(analysis: Analysis) -> bool:
    return not analysis.proclitics and analysis.suffix in ("", _TEH_MARBUTA)
