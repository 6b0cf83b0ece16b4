"""The words of an article as candidates are looked for among them: without their proclitics."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.corpus.article import Article, Block
from reader.glossary.candidates.standing import Standing, Standings
from reader.glossary.candidates.vocabulary import bare_forms, key_of, key_of_folded, vocabulary
from reader.glossary.term import Mention, TermClass
from reader.text.affixes import ARTICLE, PROCLITICS
from reader.text.folding import Folded, fold, fold_with_offsets
from reader.text.span import Span

_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]+")
_JOINING = re.compile(r"\s|[-‐‑–]")
_HAMZA = "أإآ"  # stand at the beginning of a word: what is before them is no part of it
_AND = "و"
_VOWELS = "اوي"
_SHORTEST = 3  # letters of a name after proclitics that nothing else tells
_SHORTEST_AFTER_AND = 4
_SHORTEST_WITH_ARTICLE = 6
_LONGEST_FIRST = sorted(PROCLITICS, key=len, reverse=True)


class Word(NamedTuple):
    """A word of a block.

    Attributes:
        key: as the vocabulary has words, without the proclitics of a name.
        start: where it begins without them, in code points of the article's text.
        end: exclusive.
        gap: what stands between the word before and this one.
        proclitics: what is joined before the name.
        mention: the mention that covers it.
    """

    key: str
    start: int
    end: int
    gap: str
    proclitics: str
    standing: Standing
    mention: Mention | None

    @property
    def is_definite(self) -> bool:
        """Whether it has the article."""
        return self.key.startswith(ARTICLE)

    @property
    def continues(self) -> bool:
        """Whether it can be part of what the word before it is part of."""
        return not self.proclitics and bool(_JOINING.fullmatch(self.gap))

    @property
    def is_hyphened(self) -> bool:
        """Whether a hyphen joins it to the word before."""
        return self.continues and self.gap != " " and self.standing is not Standing.OTHER

    @property
    def is_short_form(self) -> bool:
        """Whether it is mentioned as a person whose name it has in part: it may be another's."""
        found = self.mention
        if found is None or found.term.term_class is not TermClass.PERSON:
            return False
        key = key_of(found.surface)
        return any(one.short and key_of(one.text) == key for one in found.term.spellings)


class Reader:
    """Reads words: what of one is proclitic depends on the others of the article."""

    def __init__(self, article: Article, standings: Standings) -> None:
        content = (fold(block.text) for block in article.blocks if block.is_content)
        written = (word for text in content for word in _WORD.findall(text))
        self._counts = Counter(map(key_of_folded, written))
        self._standings = standings

    def words(self, block: Block, mentions: Sequence[Mention]) -> list[Word]:
        """The words of a block; `mentions` are those of the article, in order."""
        folded = fold_with_offsets(block.text)
        words: list[Word] = []
        at = 0
        for match in _WORD.finditer(folded.text):
            gap = folded.text[at : match.start()]
            at = match.end()
            span = folded.span(*match.span()).shifted(block.start)
            if mention := _covering(mentions, span):
                words.append(_mentioned(key_of_folded(match[0]), span, gap, mention))
            else:
                words.append(self._word(block, folded, match, gap, words))
        return _with_syllables(words)

    def _word(
        self, block: Block, folded: Folded, match: re.Match[str], gap: str, before: list[Word]
    ) -> Word:
        whole = key_of_folded(match[0])
        if not _ARABIC.fullmatch(whole):
            span = folded.span(*match.span()).shifted(block.start)
            return Word(whole, *span, gap, "", Standing.OTHER, None)
        sources = [block.text[folded.origin(at)] for at in range(*match.span())]
        key = next(filter(vocabulary().tells, bare_forms(whole)), "")
        if not key:
            found = self._proclitics(whole, sources, gap, before[-1] if before else None)
            key = whole[len(found) :]
        joined = whole.removesuffix(key)
        if joined == whole:  # للحزب is ل + الحزب
            joined = whole.removesuffix(key[1:])
        span = folded.span(match.start() + len(joined), match.end()).shifted(block.start)
        return Word(key, *span, gap, joined, self._standings.of(key), None)

    def _proclitics(self, whole: str, letters: Sequence[str], gap: str, before: Word | None) -> str:
        """What of a word is joined before a name; "" where the whole is one, or none is there."""
        if before and gap == " " and _excludes_proclitics(before):
            return ""
        standing = self._standings.of(whole)
        is_name = self._standings.is_known_name(whole) or whole in vocabulary().syllables
        if is_name or standing not in (Standing.NAME, Standing.ODD):
            return ""
        if known := self._standings.proclitics(whole):
            return self._written_with(whole, known)
        return next(self._likely(whole, letters, gap, before), "")

    def _likely(
        self, whole: str, letters: Sequence[str], gap: str, before: Word | None
    ) -> Iterator[str]:
        """The proclitics that a word nobody knows may begin with, the likeliest first."""
        for proclitics in _LONGEST_FIRST:
            rest = whole[len(proclitics) :]
            if whole.startswith(proclitics) and len(rest) >= _SHORTEST and self._is_name(rest):
                has_article = rest.startswith(ARTICLE) and len(rest) >= _SHORTEST_WITH_ARTICLE
                if has_article or rest in self._counts or letters[len(proclitics)] in _HAMZA:
                    yield proclitics
        rest = whole[1:]
        if whole.startswith(_AND) and len(rest) >= _SHORTEST_AFTER_AND and self._is_name(rest):
            goes_on = before and before.standing is Standing.NAME and gap == " "
            is_given_name = goes_on and before and self._standings.is_known_name(before.key)
            if rest[0] not in _VOWELS and not (is_given_name and before and not before.mention):
                yield whole[0]

    def _written_with(self, whole: str, proclitics: str) -> str:
        """How much of the proclitics that a known name seems to have is none of the name.

        بيونغ could be ب + يونغ; what the article writes more often decides.
        """
        cuts = range(len(proclitics), -1, -1)
        return proclitics[: max(cuts, key=lambda cut: self._counts[whole[cut:]] - (cut == 0))]

    def _is_name(self, rest: str) -> bool:
        is_none = rest in vocabulary().not_names
        return is_none or self._standings.of(rest) is Standing.NAME


def _with_syllables(words: list[Word]) -> list[Word]:
    """The words, with those of Korean and Chinese names told by their neighbours."""
    return [
        word._replace(standing=Standing.NAME)
        if word.key in vocabulary().syllables and _is_beside_name(words, at)
        else word
        for at, word in enumerate(words)
    ]


def _is_beside_name(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1] if at and words[at].continues else None
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].continues else None
    return any(
        beside.standing is Standing.NAME or beside.key in vocabulary().syllables
        for beside in (before, after)
        if beside and (not beside.mention or beside.is_short_form)
    )


def _covering(mentions: Sequence[Mention], span: Span) -> Mention | None:
    at = bisect_left(mentions, (span.end,))
    near = mentions[max(at - 2, 0) : at]
    return next((one for one in near if one.start < span.end and span.start < one.end), None)


def _mentioned(whole: str, span: Span, gap: str, mention: Mention) -> Word:
    """A word of a mention: what is before that is proclitic."""
    joined = max(mention.start - span.start, 0)
    place = Span(span.start + joined, span.end)
    return Word(whole[joined:], *place, gap, whole[:joined], Standing.NAME, mention)


def _excludes_proclitics(before: Word) -> bool:
    """Whether a word is a preposition or a title: none of و ف ب ل ك is joined to what follows."""
    words = vocabulary()
    return any(
        before.key in table for table in (words.prepositions, words.of_place, words.direct_titles)
    )
