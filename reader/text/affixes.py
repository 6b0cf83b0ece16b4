"""What Arabic writes onto a noun: proclitics, the article, the alef of the accusative."""

from pyarabic import araby_const as araby

LAM = araby.LAM
LIKE = araby.KAF
ARTICLE = araby.ALEF + LAM
ACCUSATIVE = araby.ALEF

WITHOUT_ACCUSATIVE = (araby.TEH_MARBUTA, araby.ALEF, araby.ALEF_MAKSURA, araby.HAMZA)
"""Last letters after which the indefinite accusative writes no alef, or that have it already."""

_AND = (araby.WAW, araby.FEH)
_PREPOSITIONS = (araby.BEH, LAM, LIKE)

PROCLITICS = frozenset(
    {*_AND, *_PREPOSITIONS, *(conjunction + word for conjunction in _AND for word in _PREPOSITIONS)}
)
"""The words joined to the next, و ف (and, so) and ب ل ك (by, to, like), as they combine."""


def after_lam(word: str) -> str | None:
    """What ل leaves of a word with the article: الكرملين is written ل + لكرملين, الليكود ل + ليكود.

    None for a word without the article.
    """
    if not word.startswith(ARTICLE):
        return None
    return word[2:] if word.startswith(ARTICLE + LAM) else word[1:]
