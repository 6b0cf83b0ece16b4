"""Text made fit for HTML. Markup in it is not this module's business: Jinja escapes that."""

import re
import unicodedata
from itertools import pairwise

# Controls other than tab and line breaks, surrogates and noncharacters: HTML has no way to write
# them (https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream).
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
_LINE_BREAKS = re.compile("[\f\u2028\u2029]")
_LINE_ISOLATE, _ISOLATE_END = "\u2066", "\u2069"
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_JOINER = "\u200d"
_DOTTED_CIRCLE = "\u25cc"


def plain(text: str) -> str:
    """The text with U+FFFD for what HTML cannot hold, in Unicode's composed form (NFC).

    A combining mark without a letter gets a dotted circle to stand on, as browsers draw it.
    """
    text = _FORBIDDEN.sub("\ufffd", _LINE_BREAKS.sub(" ", text))
    if text and starts_with_mark(text):
        text = _DOTTED_CIRCLE + text
    return unicodedata.normalize("NFC", text)


def starts_with_mark(text: str) -> bool:
    """Whether the text begins with a combining mark, such as a haraka."""
    return unicodedata.category(text[:1] or " ").startswith("M")


def left_to_right(text: str) -> str:
    """The text for an attribute shown in its element's direction, kept from being turned round."""
    return f"{_LINE_ISOLATE}{_BIDI_CONTROLS.sub('', text)}{_ISOLATE_END}"


def joined(*texts: str) -> tuple[str, ...]:
    """The texts, to be set apart, with their letters formed as in the word that they may cut."""
    result = list(texts)
    for left, (before, after) in enumerate(pairwise(texts)):
        if before[-1:].isalpha() and after[:1].isalpha():
            result[left] += _JOINER
            result[left + 1] = _JOINER + result[left + 1]
    return tuple(result)
