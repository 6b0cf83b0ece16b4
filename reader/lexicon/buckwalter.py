"""Buckwalter's transliteration, a Latin character for each Arabic letter.

Folded as `reader.text.folding` folds (hamza seats become one letter), and one step further: final ى
is ي too, as Egyptian papers write them alike.
"""

from reader.text.folding import fold

_ARABIC = "ءابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچڤگ"
_LATIN = "'AbptvjHxd*rzs$SDTZEgfqklmnhwyyPJVG"
_ASCII = "".join(map(chr, range(0x80)))  # in a text, none of it is Buckwalter's
_TO_LATIN = str.maketrans(_ASCII + _ARABIC, "\0" * len(_ASCII) + _LATIN)
_TO_ARABIC = str.maketrans(_LATIN.replace("yy", "y"), _ARABIC.replace("ى", ""))
_FOLDED = tuple(zip("><|{OI&W}Y", "AAAAAAwwyy", strict=True))


def latin(word: str) -> str:
    """An Arabic word, folded or not, as a key to the lexicon."""
    found = word.translate(_TO_LATIN)
    return found if found.isascii() else fold(word).translate(_TO_LATIN)


def arabic(word: str) -> str:
    """Back to (folded) Arabic letters."""
    return word.translate(_TO_ARABIC)


def folded(text: str) -> str:
    """Buckwalter's own transliteration, folded as `latin` folds."""
    for sign, letter in _FOLDED:
        text = text.replace(sign, letter)  # `translate` takes fifty times as long
    return text
