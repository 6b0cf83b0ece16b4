"""Related headlines that report what another article of the library tells."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.corpus.article import Article, BlockKind, Sentence
from reader.glossary.term import Mention, TermClass, within
from reader.links.occurrence import Passage
from reader.text.folding import fold
from reader.text.words import stems

_FEWEST_NAMES = 2  # in a headline; with one name too much is told of it to link by
_RARE = 3  # places in the library up to which a word tells a passage from others


@dataclass(frozen=True, eq=False)
class _Told:
    """A sentence of an article and what is mentioned in it."""

    article: str
    sentence: Sentence
    mentions: Sequence[Mention]

    @cached_property
    def names(self) -> frozenset[str]:
        """The ids of the persons, places, organisations and events in it."""
        named = (m.term for m in self.mentions if m.term.term_class is not TermClass.TERM)
        return frozenset(term.id for term in named)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Of its words, without those of the names."""
        of_names = {stem for mention in self.mentions for stem in stems(mention.surface)}
        return frozenset(stems(self.sentence.source)) - of_names


class RelatedPassages:
    """Finds, for headlines that one article offers, the sentences of others that tell the same.

    A sentence tells it if it has all names of the headline, two at least, and shares a word with it
    that is rare in the library; of several, the one that shares the most such words.
    """

    def __init__(self, articles: Iterable[tuple[Article, Sequence[Mention]]]) -> None:
        self._articles = tuple(articles)
        self._known_rare: dict[str, bool] = {}

    def passages(self, article: Article, mentions: Sequence[Mention]) -> dict[int, Passage]:
        """The passage that each related headline of an article reports, by the headline's line."""
        return {
            line: passage
            for line, headline in _headlines(article, mentions)
            if (passage := self._passage(headline))
        }

    def _passage(self, headline: _Told) -> Passage | None:
        if len(headline.names) < _FEWEST_NAMES:
            return None
        rare = set(filter(self._is_rare, headline.stems))
        telling = [
            told
            for told in min((self._naming[name] for name in headline.names), key=len)
            if told.article != headline.article and headline.names <= told.names
        ]
        best = max(telling, key=lambda told: len(rare & told.stems), default=None)
        if best is None or not rare & best.stems:
            return None
        return Passage(best.article, best.sentence.start, best.sentence.end)

    def _is_rare(self, stem: str) -> bool:
        if stem not in self._known_rare:
            self._known_rare[stem] = self._text.count(stem) <= _RARE
        return self._known_rare[stem]

    @cached_property
    def _prose(self) -> list[_Told]:
        return [
            told
            for article, mentions in self._articles
            for block in article.blocks
            if block.kind is BlockKind.PARAGRAPH
            for told in _told(article, block.sentences, mentions)
        ]

    @cached_property
    def _naming(self) -> Mapping[str, list[_Told]]:
        """The sentences that have each name."""
        naming: dict[str, list[_Told]] = defaultdict(list)
        for told in self._prose:
            for name in told.names:
                naming[name].append(told)
        return naming

    @cached_property
    def _text(self) -> str:
        return "\n".join(fold(told.sentence.source) for told in self._prose)


def _headlines(article: Article, mentions: Sequence[Mention]) -> Iterator[tuple[int, _Told]]:
    for block in article.blocks:
        if block.kind is BlockKind.RELATED:
            for told in _told(article, block.sentences, mentions):
                yield block.line, told


def _told(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[_Told]:
    for sentence in sentences:
        yield _Told(article.id, sentence, within(mentions, sentence.start, sentence.end))
