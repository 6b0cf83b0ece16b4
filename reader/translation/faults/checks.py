"""Checking the English that an engine made of a sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from operator import eq

from reader.corpus.article import Sentence
from reader.glossary.term import Mention
from reader.text.folding import fold
from reader.text.span import Span
from reader.translation.engine import Aligned
from reader.translation.faults.fault import Fault, FaultKind
from reader.translation.faults.names import find_name_faults
from reader.translation.faults.numbers import find_number_faults
from reader.translation.faults.vocabulary import negation

Words = Callable[[], Sequence[Aligned]]

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+")
_ARABIC_RUN = re.compile(f"{_ARABIC.pattern}(?:\\s+{_ARABIC.pattern})*")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_SAME_PIECE = re.compile(r"(\S{1,4}?)\1{11,}")

# The English of the shipped memory has 0.9 to 1.6 letters for each of the Arabic.
_SHORTEST, _LONGEST = 0.5, 2.5
_FEW = 30  # letters below which a sentence's length says nothing
_LONGEST_PHRASE = 30  # words; a loop of more is caught by its length
_SHOWN = 60  # letters of a loop that a message shows
_LOOP = 3  # times that a phrase is said in a row; a single word, once more


def find_faults(
    sentence: Sentence, english: str, mentions: Sequence[Mention], words: Words = tuple
) -> tuple[Fault, ...]:
    """What a reader should look at in an English sentence that nobody has checked.

    Args:
        sentence: the Arabic.
        english: what the engine made of it.
        mentions: those in the sentence.
        words: asked for only where a name is missing: which word renders which, as the engine
            tells, in code points of both sentences.
    """
    source = sentence.source
    if _LETTER.search(source) and not _LETTER.search(_ARABIC.sub("", english)):
        if _ARABIC.search(english):
            return (Fault(FaultKind.UNTRANSLATED, "The sentence was left in Arabic."),)
        return (Fault(FaultKind.EMPTY, "The engine gave no English for this sentence."),)
    return (
        *_untranslated(english),
        *_repetition(source, english),
        *_length(source, english),
        *find_number_faults(source, english),
        *_negation(source, english),
        *find_name_faults(sentence, english, mentions, words),
    )


def _untranslated(english: str) -> Iterator[Fault]:
    for run in _ARABIC_RUN.finditer(english):
        yield Fault(FaultKind.UNTRANSLATED, f"“{run[0]}” was left in Arabic.", Span(*run.span()))


def _repetition(source: str, english: str) -> Iterator[Fault]:
    """A phrase over and over, as a model writes that has lost its way."""
    loop = _loop(english)
    if loop and not _loop(source):
        phrase = english[loop.start : loop.end]
        said = phrase if len(phrase) <= _SHOWN else f"{phrase[:_SHOWN]}…"
        yield Fault(FaultKind.REPETITION, f"The English goes round in a circle: “{said}”.", loop)


def _loop(text: str) -> Span | None:
    """Where a phrase, or a few letters, are repeated on and on."""
    places = [match.span() for match in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in places]
    for size in range(1, min(len(words) // _LOOP, _LONGEST_PHRASE) + 1):
        needed = size * (_LOOP - 1) + (size == 1)
        same = bytes(map(eq, words, words[size:]))
        begins = same.find(b"\1" * needed)
        if begins >= 0:
            ends = same.find(0, begins)
            return Span(places[begins][0], places[ends + size - 1 if ends >= 0 else -1][1])
    pieces = _SAME_PIECE.search(text)
    return Span(*pieces.span()) if pieces else None


def _length(source: str, english: str) -> Iterator[Fault]:
    letters = len(fold(source))
    if letters < _FEW:
        return
    share = len(english) / letters
    if share < _SHORTEST:
        yield Fault(
            FaultKind.TOO_SHORT,
            "The English is far shorter than the Arabic; something may be missing.",
        )
    elif share > _LONGEST:
        yield Fault(
            FaultKind.TOO_LONG,
            "The English is far longer than the Arabic; something may have been added.",
        )


def _negation(source: str, english: str) -> Iterator[Fault]:
    known = negation()
    negating = known.arabic.search(known.not_negating.sub(" ", fold(source)))
    if negating and not known.english.search(english):
        yield Fault(
            FaultKind.NEGATION, f"The Arabic negates (“{negating[1]}”), the English does not."
        )
