"""An article in the library, as a list shows it."""

from dataclasses import dataclass

from reader.corpus.article import Metadata
from reader.page.model import Title


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the library.

    Attributes:
        sentences: how many the article has.
        translated: how many of them have an English text.
        mentions: how many places in its Arabic mention a term.
        terms: how many different terms those are.
    """

    id: str
    title: Title
    metadata: Metadata
    sentences: int
    translated: int
    mentions: int
    terms: int
