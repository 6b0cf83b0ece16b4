"""Whether the glossary has a name already, in another spelling."""

from collections.abc import Iterable

from reader.glossary.candidates.vocabulary import key_of
from reader.glossary.term import Term, TermClass
from reader.text.affixes import ARTICLE
from reader.text.sounds import sound_of

_FEWEST_CONSONANTS = 3  # below, many names sound the same
_ALIKE = 0.7  # of the letters of two spellings that have the same consonants


class KnownNames:
    """The spellings of the names in a glossary, by how they sound."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._spellings: dict[str, set[str]] = {}
        for term in terms:
            if term.term_class is not TermClass.TERM:
                for spelling in term.spellings:
                    key = _bare(spelling.text)
                    self._spellings.setdefault(sound_of(key), set()).add(key)

    def has(self, name: str) -> bool:
        """Whether a name is one of them, or another spelling of one."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - only where two sound the same

        key = _bare(name)
        sound = sound_of(key)
        alike = self._spellings.get(sound, ())
        if key in alike:
            return True
        return len(sound) >= _FEWEST_CONSONANTS and any(
            fuzz.ratio(key, other) / 100 >= _ALIKE for other in alike
        )


def _bare(name: str) -> str:
    """Without articles, spaces and hyphens."""
    words = key_of(name).replace("-", " ").split()
    return "".join(word.removeprefix(ARTICLE) for word in words)
