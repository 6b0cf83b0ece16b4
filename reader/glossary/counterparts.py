"""Finding in an English sentence the names that its Arabic mentions."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.glossary.term import Term, TermClass


class Counterpart(NamedTuple):
    """A mention in an English text, from `start` to `end` in code points."""

    start: int
    end: int
    term: Term


def find_counterparts(english: str, terms: Sequence[Term]) -> list[Counterpart]:
    """Where an English sentence names these terms, in order; of two that overlap, the longer.

    `terms` are those of the Arabic mentions, in their order: where two terms share an English form
    ("Kim"), its places go to them in turn.
    """
    found: dict[tuple[int, int], list[Term]] = {}
    for term in dict.fromkeys(terms):
        for span in dict.fromkeys(_places(english, term)):
            found.setdefault(span, []).append(term)
    chosen: list[Counterpart] = []
    for span in _longest(found):
        sharing = found[span]
        before = sum(mention.term in sharing for mention in chosen)
        chosen.append(Counterpart(*span, sharing[before % len(sharing)]))
    return chosen


def _places(english: str, term: Term) -> Iterator[tuple[int, int]]:
    """Any form of a term as whole words; common nouns also in the plural and with capitals.

    Plain search: most patterns would be compiled for a single sentence.
    """
    common = term.term_class is TermClass.TERM
    text = english.lower() if common and len(english.lower()) == len(english) else english
    for form in (term.english, *term.other_english):
        wanted = form.lower() if common else form
        start = text.find(wanted)
        while start >= 0 and wanted:
            end = start + len(wanted)
            if common and text.startswith("s", end):
                end += 1
            if not text[max(start - 1, 0) : start].isalnum() and not text[end : end + 1].isalnum():
                yield start, end
            start = text.find(wanted, start + 1)


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other_start or other_end <= start for other_start, other_end in chosen):
            chosen.append((start, end))
    return sorted(chosen)
