"""Names that the English lacks, or renders otherwise than the glossary does.

A machine renders a name by its sound: بوتين becomes Boutin. What stands there instead of the
glossary's form is looked for among the words that sound alike, then where the engine says.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.corpus.article import Sentence
from reader.glossary.counterparts import Counterpart, find_counterparts
from reader.glossary.term import Mention, Term, TermClass
from reader.text.folding import fold
from reader.text.span import Span
from reader.translation.engine import Aligned
from reader.translation.faults.fault import Fault, FaultKind

Place = tuple[Span, str]
"""A stretch of the English, and the form of the glossary that should stand there."""

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_ALIKE = 60.0  # per cent of letters in common from which words may be meant for a name
_VERY_ALIKE = 80.0  # the same where a part of the name is right: Kim Jong Aon
_MOST_WORDS = 5  # in what an engine says renders a name


def find_name_faults(
    sentence: Sentence,
    english: str,
    mentions: Sequence[Mention],
    words: Callable[[], Sequence[Aligned]] = tuple,
) -> Iterator[Fault]:
    """A fault for each term that the Arabic mentions and the English does not."""
    found: dict[str, list[Counterpart]] = {}
    for counterpart in find_counterparts(english, [mention.term for mention in mentions]):
        found.setdefault(counterpart.term.id, []).append(counterpart)
    taken = [Span(there.start, there.end) for forms in found.values() for there in forms]
    for mention in {mention.term.id: mention for mention in reversed(mentions)}.values():
        forms = found.get(mention.term.id)
        if forms:
            place = _misspelt(english, mention, forms)
        else:
            place = most_alike(english, mention.term, taken)
            place = place or _aligned(english, mention, sentence.start, taken, words())
        if place:
            taken.append(place[0])
            yield _rendered_otherwise(english, mention, *place)
        elif not forms:
            wanted = f"The Arabic has {mention.term.english} (“{mention.surface}”)"
            yield Fault(FaultKind.NAME, f"{wanted}, the English does not.")


def most_alike(english: str, term: Term, taken: Iterable[Span]) -> Place | None:
    """The words that look most like a form of a term, if any do, outside of what is taken."""
    taken = list(taken)
    forms = (term.english, *term.other_english)
    is_name = term.term_class is not TermClass.TERM
    candidates = (
        (span, form)
        for form in forms
        for span in _stretches(english, form)
        if not any(map(span.overlaps, taken))
        and (not is_name or english[span.start].isupper() or english[slice(*span)] == form.lower())
    )
    return _best(english, candidates, _ALIKE)


def is_part(form: str, term: Term) -> bool:
    """Whether a form is a part of a term's usual one: Putin, of Vladimir Putin."""
    return set(form.split()) < set(term.english.split())


def _misspelt(english: str, mention: Mention, forms: Sequence[Counterpart]) -> Place | None:
    """A person's whole name of which only a part is right; none where all of it is somewhere."""
    term = mention.term
    if term.term_class is not TermClass.PERSON or _is_short(mention):
        return None
    parts = [Span(form.start, form.end) for form in forms]
    if not all(is_part(english[slice(*part)], term) for part in parts):
        return None
    stretches = _stretches(english, term.english)
    around = ((s, term.english) for s in stretches if any(map(s.overlaps, parts)))
    return _best(english, around, _VERY_ALIKE)


def _best(english: str, candidates: Iterable[Place], least: float) -> Place | None:
    """The stretch that has most letters in common with its form, in their order."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - for names that are missing alone

    best, most = None, least
    for span, form in candidates:
        alike = fuzz.ratio(english[slice(*span)].lower(), form.lower(), score_cutoff=most)
        if alike > most:
            best, most = (span, form), alike
    return best


def _stretches(english: str, form: str) -> Iterator[Span]:
    """Stretches of as many words as a form has, of one more, and of one fewer."""
    spans = [match.span() for match in _WORD.finditer(english)]
    words = len(form.split())
    for size in (words, words + 1, max(words - 1, 1)):
        for first, last in zip(spans, spans[size - 1 :], strict=False):
            yield Span(first[0], last[1])


def _rendered_otherwise(english: str, mention: Mention, span: Span, form: str) -> Fault:
    instead = english[slice(*span)]
    return Fault(
        FaultKind.NAME,
        f"“{instead}” stands for “{mention.surface}”; the glossary has “{form}”.",
        span,
        form,
    )


def _aligned(
    english: str, mention: Mention, start: int, taken: Sequence[Span], words: Sequence[Aligned]
) -> tuple[Span, str] | None:
    """The words that the engine made of a mention, if they look like a name."""
    named = Span(mention.start, mention.end).shifted(-start)
    targets = [Span(*word.target) for word in words if named.overlaps(Span(*word.source))]
    if not targets:
        return None
    span = Span(min(target.start for target in targets), max(target.end for target in targets))
    made = english[span.start : span.end]
    is_name = mention.term.term_class is TermClass.TERM or made[:1].isupper()
    if not is_name or len(made.split()) > _MOST_WORDS or any(map(span.overlaps, taken)):
        return None
    return span, _form_of(mention)


def _form_of(mention: Mention) -> str:
    """The English for a mention: a short form for a short spelling."""
    term = mention.term
    parts = [form for form in term.other_english if _is_short(mention) and is_part(form, term)]
    return min(parts, key=len, default=term.english)


def _is_short(mention: Mention) -> bool:
    """Whether a bare family name, or the like, is written; particles may be joined to it."""
    surface = fold(mention.surface)
    spellings = mention.term.spellings
    written = [s for s in spellings if surface.endswith(fold(s.text))]
    return bool(written) and max(written, key=lambda spelling: len(spelling.text)).short
