"""What the words around a place tell: the lists of `resources/neighbours.toml`, and homographs."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache

from reader.glossary.finding.homographs import Homograph, Homographs
from reader.glossary.finding.memo import Memo
from reader.lexicon.analysis import Analysis, WordClass
from reader.lexicon.lexicon import Lexicon
from reader.paths import resources
from reader.text.folding import fold

_FIELD = "field "
_MY = "ي"
_JOINED = ("و", "ف", "ب", "ك", "ل")
_TEH_MARBUTA = "ة"


class Neighbours:
    """Lists of words, each matched in all its forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._data = tomllib.loads((resources() / "neighbours.toml").read_text("utf-8"))
        self._lists: dict[str, frozenset[str]] = {}
        self._lemmas = Memo(self._lemmas_of)
        self._in_lists = Memo(self._in_list)
        self._homographs = Homographs(lexicon, self._any_of)
        self._fields = Memo(self._is_of_other_field)

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word of a text is a form of one in a list."""
        return self._in_lists[name][word]

    def homographs(self, word: str, *, inflected: bool) -> Sequence[Homograph]:
        """What else a word or phrase may be, articles aside; `inflected`: a word in any form."""
        return self._homographs.inflected(word) if inflected else self._homographs.of(word)

    def is_very(self, name: str, word: str) -> bool:
        """Whether a word is in a list of words that have no other forms."""
        return _as_spelt(word) in self._words(name)

    def is_of_other_field(self, word: str) -> bool:
        """Whether a word tells of another field than politics."""
        return self._fields[word]

    def _any_of(self, words: Sequence[str]) -> Callable[[str], bool]:
        """Whether a word of a text is a form of one of some words."""
        listed = frozenset(lemma for word in words for lemma in self._own_lemmas(word))
        return lambda word: not listed.isdisjoint(self._lemmas[word])

    def _is_of_other_field(self, word: str) -> bool:
        return any(self._in_lists[f"{_FIELD}{name}"][word] for name in self._data["fields"])

    def _in_list(self, name: str) -> Memo[bool]:
        listed = self._listed(name)
        return Memo(lambda word: not listed.isdisjoint(self._lemmas[word]))

    def _words(self, name: str) -> frozenset[str]:
        if name not in self._lists:
            self._lists[name] = frozenset(_as_spelt(fold(word)) for word in self._data[name])
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
        analyses, itself = self.lexicon.analyses(word), self.lexicon.itself(word)
        if any(one.word_class is WordClass.FUNCTION for one in itself):
            return frozenset({word})  # تلك is "that", hardly "your hill"
        if itself:  # كبيرة is "big", hardly "like a beer"
            analyses = tuple(one for one in analyses if not one.proclitics.startswith(_JOINED))
        if any(one.word_class is WordClass.ADJECTIVE for one in analyses):
            analyses = tuple(one for one in analyses if one.suffix != _MY)
        return frozenset({word, *(one.lemma for one in analyses)})


@cache
def neighbours(lexicon: Lexicon) -> Neighbours:
    """Those that go by a lexicon: to read them takes as long as ten articles."""
    return Neighbours(lexicon)


def _as_spelt(word: str) -> str:
    """With the last letter that Egyptian papers do not tell apart: فى, في."""
    return word.replace("ى", "ي")


def _is_dictionary_form(analysis: Analysis) -> bool:
    return not analysis.proclitics and analysis.suffix in ("", _TEH_MARBUTA)
