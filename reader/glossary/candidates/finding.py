"""Names that the glossary lacks, found in an article."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from reader.corpus.article import Article, Block, BlockKind
from reader.glossary.candidates.candidate import Candidate
from reader.glossary.candidates.english import Suggestions, Translate
from reader.glossary.candidates.glosses import abbreviations, gloss_after, glossed
from reader.glossary.candidates.grouping import Group, Place, grouped
from reader.glossary.candidates.heads import headed
from reader.glossary.candidates.known import KnownNames
from reader.glossary.candidates.names import runs
from reader.glossary.candidates.spot import Evidence, Spot, longest
from reader.glossary.candidates.standing import Standing, Standings
from reader.glossary.candidates.titles import persons
from reader.glossary.candidates.vocabulary import key_of
from reader.glossary.candidates.words import Reader, Word
from reader.glossary.term import Mention, Term, TermClass
from reader.lexicon.lexicon import Lexicon
from reader.text.affixes import ARTICLE, PROCLITICS
from reader.text.folding import fold, without_marks
from reader.text.span import Span

_UP_TO_A_SPACE = re.compile(r"\S*\Z")
_REASONS = {
    Evidence.CHOSEN: "chosen by the reader",
    Evidence.UNKNOWN: "a word that the dictionary has for a name only, or lacks",
    Evidence.PLACE: "an unknown word after a preposition of place",
    Evidence.RUN: "unknown words in a row",
    Evidence.SPEAKING: "an unknown word after a verb of speaking",
    Evidence.ABBREVIATION: "an abbreviation",
    Evidence.QUOTATION: "alone in quotation marks",
    Evidence.QUOTED: "in quotation marks after “{word}”",
    Evidence.GLOSS: "beside “{english}” in Latin letters",
    Evidence.HEAD: "with “{word}”",
    Evidence.TITLE: "after the title “{word}”",
}


class CandidateFinder:
    """Proposes names that a glossary lacks."""

    def __init__(self, terms: Iterable[Term], lexicon: Lexicon, english: Translate) -> None:
        """For a glossary of these terms; `english` has the translation of a sentence, if any."""
        self._known = KnownNames(terms)
        self._standings = Standings(lexicon)
        self._english = english

    def find(
        self, article: Article, mentions: Sequence[Mention], dismissed: Iterable[str] = ()
    ) -> tuple[Candidate, ...]:
        """The names that an article has and the glossary lacks, the most useful first.

        Args:
            article: where they are looked for, in what is content of it.
            mentions: those of the article, in order; what they cover is no candidate, nor is
                another spelling of a name that the glossary has.
            dismissed: what is not to be proposed, in any spelling that folds alike.
        """
        suggestions = Suggestions(article, mentions, self._standings, self._english)
        unwanted = set(map(key_of, dismissed))
        groups = grouped(_places(article, mentions, self._standings))
        wanted = [group for group in groups if not _is_out(group, self._known, unwanted)]
        return tuple(_candidate(group, suggestions) for group in sorted(wanted, key=_rank))

    def chosen(self, article: Article, mentions: Sequence[Mention], span: Span) -> Candidate | None:
        """What a reader chose for a name: the words that a span touches, whole.

        What is joined before the first is left out, as far as it can be told, or as the span leaves
        it out. None where there is no word.
        """
        block = next((one for one in article.blocks if one.start <= span.start <= one.end), None)
        others = [one for one in mentions if one.end <= span.start or span.end <= one.start]
        words = Reader(article, self._standings).words(block, others) if block else []
        first, last = _touched(words, span)
        if block is None or first == last:
            return None
        spot = _as_spot(words, first, last, longest(_spots(words, block, self._standings)))
        place = _from(_place(article, block, words, spot), article, block, span)
        suggestions = Suggestions(article, others, self._standings, self._english)
        return _candidate(Group((place,)), suggestions)


def _places(article: Article, mentions: Sequence[Mention], standings: Standings) -> Iterator[Place]:
    reader = Reader(article, standings)
    for block in article.blocks:
        if block.is_content:
            words = reader.words(block, mentions)
            for spot in longest(_spots(words, block, standings)):
                yield _place(article, block, words, spot)


def _spots(words: Sequence[Word], block: Block, standings: Standings) -> Iterator[Spot]:
    yield from runs(words, standings, credit=block.kind is BlockKind.BYLINE)
    yield from persons(words)
    yield from headed(words, standings)
    yield from glossed(words, block)
    yield from abbreviations(words, block)


def _place(article: Article, block: Block, words: Sequence[Word], spot: Spot) -> Place:
    here = words[spot.first : spot.last]
    span = Span(here[0].start, here[-1].end)
    gloss = spot.english or gloss_after(block, span.end)
    by = words[spot.told_by] if spot.told_by is not None else None
    told_by = without_marks(article.text[by.start : by.end]) if by else ""
    text = without_marks(article.text[span.start : span.end])
    if here[0].is_definite and not fold(text).startswith(ARTICLE):
        text = ARTICLE[0] + text  # after ل, which swallows the alef
    keys = tuple(word.key for word in here)
    return Place(span, text, keys, spot._replace(english=gloss), told_by)


def _touched(words: Sequence[Word], span: Span) -> tuple[int, int]:
    """The numbers of the first word that a span touches and of the one after the last."""
    touched = [
        number
        for number, word in enumerate(words)
        if word.start - len(word.proclitics) <= max(span.end - 1, span.start)
        and span.start <= word.end - (span.start < span.end)
    ]
    return (touched[0], touched[-1] + 1) if touched else (0, 0)


def _as_spot(words: Sequence[Word], first: int, last: int, spots: Iterable[Spot]) -> Spot:
    """These words, as what the text around them tells that they are."""
    told = next((one for one in spots if one.first < last and first < one.last), None)
    if told:
        kind, english = told.term_class, told.english if told[:2] == (first, last) else ""
    else:
        is_name = all(word.standing is Standing.NAME for word in words[first:last])
        kind, english = TermClass.PERSON if is_name else TermClass.TERM, ""
    return Spot(first, last, kind, Evidence.CHOSEN, None, english)


def _from(place: Place, article: Article, block: Block, span: Span) -> Place:
    """A place from where a span begins, if only proclitics of its first word are before that."""
    joined = _UP_TO_A_SPACE.search(article.text, block.start, span.start)
    if joined is None or fold(joined[0]) not in PROCLITICS:
        return place
    text = without_marks(article.text[span.start : place.span.end])
    kept = Span(span.start, place.span.end)
    return place._replace(span=kept, text=text, words=tuple(map(key_of, text.split())))


def _is_out(group: Group, known: KnownNames, dismissed: Collection[str]) -> bool:
    """Whether the glossary has a name, or the reader does not want it."""
    name = group.fullest.text
    return known.has(name) or key_of(name) in dismissed


def _rank(group: Group) -> tuple[int, int, Span]:
    """What is named often comes first, then what is told surely, then what stands first."""
    return -len(group.places), -group.surest.spot.evidence, group.places[0].span


def _candidate(group: Group, suggestions: Suggestions) -> Candidate:
    surest, text = group.surest, group.fullest.text
    reason = _REASONS[surest.spot.evidence]
    english, english_from = suggestions.english(group)
    return Candidate(
        text=text,
        others=tuple(dict.fromkeys(p.text for p in group.places if p.text != text)),
        term_class=group.term_class,
        english=english,
        english_from=english_from,
        places=tuple(place.span for place in group.places),
        reason=reason.format(word=surest.told_by, english=surest.spot.english),
    )
