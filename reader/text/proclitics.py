"""The one-letter words that Arabic joins to the next: و ف (and, so), ب ل ك (by, to, like)."""

from pyarabic import araby

_AND = (araby.WAW, araby.FEH)
_PREPOSITIONS = (araby.BEH, araby.LAM, araby.KAF)

#: Every sequence of proclitics that can stand before a noun, the article aside.
PROCLITICS = frozenset(
    {*_AND, *_PREPOSITIONS, *(conjunction + word for conjunction in _AND for word in _PREPOSITIONS)}
)
LAM = araby.LAM
LIKE = araby.KAF
ARTICLE = araby.ALEF + araby.LAM


def after_lam(word: str) -> str | None:
    """What ل leaves of a word with the article: الكرملين is written ل + لكرملين, الليكود ل + ليكود.

    None for a word without the article.
    """
    if not word.startswith(ARTICLE):
        return None
    return word[2:] if word.startswith(ARTICLE + araby.LAM) else word[1:]
