"""Checking the English that engines made, as it stands now."""

# ruff: noqa: PLC0415 - checks are imported once something is to be checked

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.corpus.article import Article, Sentence
from reader.glossary.term import Mention, within
from reader.translation.order import Translations
from reader.translation.translation import Translation

if TYPE_CHECKING:
    from reader.translation.faults import Fault, Inconsistency, Rendered


class Checked(NamedTuple):
    """A sentence with its English, if it has any, and what is wrong with that.

    Attributes:
        faults: none for English that a person has written or checked.
    """

    sentence: Sentence
    english: Translation | None
    faults: "tuple[Fault, ...]"


class Checking:
    """Looks for faults in the articles of a session."""

    def __init__(
        self,
        article: Callable[[str], Article],
        mentions: Callable[[str], Sequence[Mention]],
        translations: Translations,
    ) -> None:
        self._article = article
        self._mentions = mentions
        self._translations = translations

    def checked(self, name: str, sentences: Sequence[Sentence]) -> Iterator[Checked]:
        """Sentences of an article with the English that they get, checked."""
        known = self._translations.known(sentence.source for sentence in sentences)
        for sentence in sentences:
            english = known.get(sentence.source)
            yield Checked(sentence, english, self.faults(name, sentence, english))

    def faults(
        self, name: str, sentence: Sentence, english: Translation | None
    ) -> "tuple[Fault, ...]":
        """What is wrong with this English for a sentence of an article."""
        if english is None or not english.is_machine:
            return ()
        from reader.translation.faults import find_faults

        mentions = within(self._mentions(name), sentence.start, sentence.end)
        words = partial(self._translations.words, sentence.source)
        return find_faults(sentence, english.text, mentions, words)

    def inconsistent_names(self, names: Iterable[str]) -> "tuple[Inconsistency, ...]":
        """The names that these articles, taken together, render in several ways.

        Raises:
            ArticleError: one of them cannot be read.
        """
        from reader.translation.faults import inconsistent_names

        return inconsistent_names(one for name in names for one in self._rendered(name))

    def _rendered(self, name: str) -> "Iterator[Rendered]":
        from reader.translation.faults import Rendered

        article, mentions = self._article(name), self._mentions(name)
        known = self._translations.known(sentence.source for sentence in article.sentences())
        for sentence in article.sentences():
            if english := known.get(sentence.source):
                inside = within(mentions, sentence.start, sentence.end)
                yield Rendered(article.id, sentence, english.text, inside)
