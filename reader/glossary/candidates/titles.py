"""Persons after their titles: الرئيس الروسي السابق ديمتري ميدفيديف."""

from collections.abc import Iterator, Sequence

from reader.glossary.candidates.names import is_free, is_name_next, name_end
from reader.glossary.candidates.spot import Evidence, Spot
from reader.glossary.candidates.standing import Standing
from reader.glossary.candidates.vocabulary import vocabulary
from reader.glossary.candidates.words import Word
from reader.glossary.term import TermClass
from reader.text.transliteration import is_given_name

_FURTHEST = 7  # words between a title and the name
_COMMA = "، "


def persons(words: Sequence[Word]) -> Iterator[Spot]:
    """Persons after their titles, whatever words their names are made of."""
    for at, word in enumerate(words):
        if title := _title(word):
            first = _after_title(words, at, title)
            if first is not None:
                end = name_end(words, first, person=True)
                if end - first > 1 or words[first].standing is Standing.NAME:
                    yield Spot(first, end, TermClass.PERSON, Evidence.TITLE, at)


def _title(word: Word) -> str:
    """The title that a word is, with whatever proclitics, or ""."""
    titles = vocabulary().direct_titles | vocabulary().titles_of
    return word.key if word.key in titles else ""


def _after_title(words: Sequence[Word], at: int, title: str) -> int | None:
    """Where the name begins that a title belongs to."""
    owed = title in vocabulary().titles_of  # is it yet to be said what the office is of?
    for k in range(at + 1, min(at + 1 + _FURTHEST, len(words))):
        word = words[k]
        if not owed and _begins_person(words, k, direct=k == at + 1):
            return k
        if word.gap != " " or not _belongs_to_title(word, owed=owed):
            return None
        owed = _owes(word) or (owed and not _is_complement(word))
    return None


def _begins_person(words: Sequence[Word], at: int, *, direct: bool) -> bool:
    """Whether a person's name begins here, given that a title has been named."""
    word = words[at]
    if word.mention:
        return word.is_short_form and is_name_next(words, at)
    if word.proclitics or word.gap not in (" ", _COMMA):
        return False
    if word.standing is Standing.NAME:
        return direct or not word.is_definite
    tables = vocabulary()
    if word.gap != " " or word.is_definite or tables.tells(word.key) or word.key in tables.between:
        return False
    if word.standing is Standing.EITHER or word.key in vocabulary().joining:
        return at + 1 < len(words) and words[at + 1].continues and is_free(words[at + 1])
    may_be = word.standing is Standing.ODD or is_given_name(word.key)
    return may_be and is_name_next(words, at)


def _belongs_to_title(word: Word, *, owed: bool) -> bool:
    """Whether a word can stand between a title and the name."""
    if word.mention:
        return word.mention.term.term_class is not TermClass.PERSON
    if _owes(word) or word.key in vocabulary().heads:
        return True
    if owed and word.standing is Standing.NAME and not word.proclitics:
        return True
    return word.is_definite and word.standing is not Standing.OTHER


def _is_complement(word: Word) -> bool:
    """Whether a word says what an office is of."""
    return bool(word.mention) or word.is_definite or word.standing is Standing.NAME


def _owes(word: Word) -> bool:
    """Whether something has to come after a word: نائب وزير …, باسم …."""
    return word.key in vocabulary().titles_of or word.key in vocabulary().between
