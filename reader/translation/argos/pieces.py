"""Sentences as a model can take them: on one line, and in pieces where they are too long."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.text.span import Span

# The best places to cut first: after a stop; after ؛ or a colon; after a comma or dash; before a
# conjunction or relative; before a word that و may be joined to; at any space; anywhere.
_PLACES = tuple(
    map(
        re.compile,
        (
            r"(?<=[.؟?!…])\s",
            r"(?<=[؛;:])\s",
            r"(?<=[،,–—])\s",
            r"\s(?=[وف]?(?:ثم|لكن|بل|بينما|حيث|كما|إذ|لأن|حتى|أو|أن|الذي|التي|الذين)\b)",
            r"\s(?=و\w{2})",
            r"\s",
            r"",
        ),
    )
)
_BREAKS = re.compile("[\n-\r\x1c-\x1e\x85\u2028\u2029\ud800-\udfff]")


class Piece(NamedTuple):
    """A stretch of a text, and the tokens that a model is given for it."""

    span: Span
    tokens: list[str]


def on_one_line(text: str) -> str:
    """The text with a space for each line break, or half a surrogate pair: as long as before."""
    return _BREAKS.sub(" ", text)


def pieces(
    text: str, tokenize: Callable[[str], list[str]], longest: int, within: Span | None = None
) -> Iterator[Piece]:
    """A text, or a stretch of it, cut in halves until none has more tokens than `longest`.

    Together they hold all of it but white space where it is cut, and at least one token each.
    """
    span = within or Span(0, len(text))
    tokens = tokenize(text[span.start : span.end])
    parts = halves(text, span) if len(tokens) > longest else None
    if parts:
        for part in parts:
            yield from pieces(text, tokenize, longest, part)
    elif tokens:
        yield Piece(span, tokens[:longest])


def halves(text: str, span: Span) -> tuple[Span, Span] | None:
    """A stretch cut in two, at the best place in its middle half; None for a single character."""
    middle = (span.start + span.end) // 2
    near = (span.end - span.start) // 4
    for place in _PLACES:
        cuts = place.finditer(text, middle - near, middle + near + 1)
        inside = (cut for cut in cuts if span.start < cut.start() and cut.end() < span.end)
        cut = min(inside, key=lambda cut: abs(cut.start() - middle), default=None)
        if cut:
            return Span(span.start, cut.start()), Span(cut.end(), span.end)
    return None
