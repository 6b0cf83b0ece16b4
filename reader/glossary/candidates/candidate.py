"""What is proposed for the glossary."""

from dataclasses import dataclass
from enum import StrEnum

from reader.glossary.term import Spelling, Term, TermClass
from reader.text.span import Span


class EnglishFrom(StrEnum):
    """Where a suggested English form comes from."""

    GLOSS = "gloss in the text"
    TRANSLATION = "translation"
    DICTIONARY = "dictionary"
    TRANSLITERATION = "transliteration"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that the glossary lacks.

    Attributes:
        text: its fullest form, as the article writes it, without harakat.
        others: the other forms in which the article writes it; a family name, say.
        term_class: what it seems to name.
        english: a suggestion.
        places: where it stands, in full or in part; code points in the article's text.
        reason: by what it was told, in words.
    """

    text: str
    others: tuple[str, ...]
    term_class: TermClass
    english: str
    english_from: EnglishFrom
    places: tuple[Span, ...]
    reason: str

    @property
    def count(self) -> int:
        """How often it stands in the article."""
        return len(self.places)

    @property
    def entry(self) -> Term:
        """What the glossary would have of it: an entry, yet without an id."""
        words = self.text.count(" ")
        others = (Spelling(text, short=text.count(" ") < words) for text in self.others)
        return Term("", self.term_class, self.english, (Spelling(self.text), *others))
