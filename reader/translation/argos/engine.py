"""An engine of one or two Argos packages: sentences of any length in, English out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.text.span import Span
from reader.translation.argos.alignment import composed, shifted
from reader.translation.argos.installed import InstalledPackage, label
from reader.translation.argos.model import Model, Rendering, open_model
from reader.translation.argos.pieces import Piece, halves, on_one_line, pieces
from reader.translation.engine import Aligned, Draft

_AT_ONCE = 32_768  # tokens given to CTranslate2 in one go: memory does not grow with the text


class ArgosEngine:
    """Translates by packages, one after the other. May be used from several threads."""

    def __init__(self, origin: str, models: Sequence[Model]) -> None:
        self._origin = origin
        self._models = models

    @property
    def origin(self) -> str:
        """With name and version of each step: "argos:translate-ar_fr-1.0+translate-fr_en-1.9"."""
        return self._origin

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft for each source, in their order; an empty one where there is no word.

        Raises:
            EngineError: CTranslate2 fails; the message says what to do.
        """
        drafts = _drafts(self._models[0], sources)
        for model in self._models[1:]:
            further = _drafts(model, [draft.text for draft in drafts])
            drafts = [_chained(*pair) for pair in zip(drafts, further, strict=True)]
        return drafts


def open_engine(steps: Sequence[InstalledPackage]) -> ArgosEngine:
    """Load the packages of a way that `choose` has found.

    Raises:
        EngineError: one cannot be used; the message names it and says what to do.
    """
    return ArgosEngine(f"argos:{label(steps)}", [open_model(step) for step in steps])


class _Part(NamedTuple):
    """A piece of one of several texts."""

    number: int
    text: str
    piece: Piece

    @property
    def words(self) -> tuple[str, list[str]]:
        span = self.piece.span
        return self.text[span.start : span.end], self.piece.tokens


def _drafts(model: Model, sources: Sequence[str]) -> list[Draft]:
    drafts = [Draft("")] * len(sources)
    texts = map(on_one_line, sources)
    parts = (
        _Part(number, text, piece)
        for number, text in enumerate(texts)
        for piece in pieces(text, model.tokens, model.longest)
    )
    rendered = (pair for some in _some_at_once(parts) for pair in _rendered(model, some))
    for number, pairs in groupby(rendered, key=lambda pair: pair[0].number):
        drafts[number] = _draft([(part.piece.span, made) for part, made in pairs])
    return drafts


def _some_at_once(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    some: list[_Part] = []
    tokens = 0
    for part in parts:
        some.append(part)
        tokens += len(part.piece.tokens)
        if tokens >= _AT_ONCE:
            yield some
            some, tokens = [], 0
    if some:
        yield some


def _rendered(model: Model, parts: list[_Part]) -> Iterator[tuple[_Part, Rendering]]:
    """The parts with their English, in order; what it has cut short is done again in halves."""
    made = model.render([part.words for part in parts])
    for part, rendering in zip(parts, made, strict=True):
        again = [] if rendering.whole else [*_halves(model, part)]
        if again:
            yield from _rendered(model, again)
        else:
            yield part, rendering


def _halves(model: Model, part: _Part) -> Iterator[_Part]:
    """A part cut in two, if it is so long that its English may well be longer than the limit."""
    if len(part.piece.tokens) > model.longest // 2:
        for half in halves(part.text, part.piece.span) or ():
            for piece in pieces(part.text, model.tokens, model.longest, half):
                yield part._replace(piece=piece)


def _draft(parts: list[tuple[Span, Rendering]]) -> Draft:
    """The English of a text from that of its pieces, with a space between two."""
    text = ""
    words: list[Aligned] = []
    for span, made in parts:
        text += " " if text and made.text else ""
        words += shifted(made.words, span.start, len(text))
        text += made.text
    score = sum(made.score for _, made in parts) / sum(made.tokens for _, made in parts)
    return Draft(text, score, tuple(words))


def _chained(first: Draft, second: Draft) -> Draft:
    scores = [draft.score for draft in (first, second) if draft.score is not None]
    words = composed(first.words, second.words)
    return Draft(second.text, sum(scores) if scores else None, words)
