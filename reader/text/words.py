"""Words, and the light stem under which their forms meet."""

import re
from collections.abc import Iterator

from reader.text.folding import fold

# light10: Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007.
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي")
_SHORTEST_STEM = 2
_WORD = re.compile(r"[^\W\d_]{2,}")


def stems(text: str) -> Iterator[str]:
    """The light stem of every word of two letters or more, in order."""
    for word in _WORD.findall(fold(text)):
        yield light_stem(word)


def light_stem(word: str) -> str:
    """A folded word without و, article and the commonest suffixes, after the light10 stemmer."""
    if word.startswith("و") and len(word) > _SHORTEST_STEM + 1:
        word = word[1:]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST_STEM:
            word = word[len(article) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word[: -len(suffix)]
    return word
