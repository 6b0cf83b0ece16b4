"""Places, institutions and events after the words that names of such begin with."""

from collections.abc import Iterator, Sequence

from reader.glossary.candidates.names import CLOSING, OPENING, name_end, with_adjective
from reader.glossary.candidates.spot import Evidence, Spot
from reader.glossary.candidates.standing import Standing, Standings
from reader.glossary.candidates.vocabulary import Head, vocabulary
from reader.glossary.candidates.words import Word
from reader.glossary.term import TermClass

_MOST_WORDS = 6  # of an institution's name
_MOST_QUOTED = 4
_FEWEST_AFTER_UNSURE = 2
_AND_THE = "وال"


def headed(words: Sequence[Word], standings: Standings) -> Iterator[Spot]:
    """What stands after a head, with the head if it belongs to the name."""
    for at, word in enumerate(words):
        head = vocabulary().heads.get(word.key)
        if head is None or word.mention or at + 1 == len(words):
            continue
        spot = _quoted(words, at, head) or _named(words, at, head, standings)
        if spot:
            yield spot


def _quoted(words: Sequence[Word], at: int, head: Head) -> Spot | None:
    """A name in quotation marks after a head: صحيفة «الشرق الأوسط»."""
    first = next((k for k in (at + 1, at + 2) if _opens(words, k)), 0)  # وكالة أنباء «…»
    for end in range(first + 1, min(first + 1 + _MOST_QUOTED, len(words)) if first else 0):
        gap = words[end].gap.strip()
        if words[end - 1].mention or words[end - 1].standing is Standing.OTHER:
            return None
        if gap.startswith(CLOSING):
            return Spot(first, end, head.term_class, Evidence.QUOTED, at)
        if gap:
            return None
    return None


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether quotation marks open right before a word."""
    return at < len(words) and words[at].gap.strip().endswith(OPENING)


def _named(words: Sequence[Word], at: int, head: Head, standings: Standings) -> Spot | None:
    end = _end(words, at, head, standings)
    if end is None:
        return None
    first = at if head.kept else at + 1
    return Spot(first, end, head.term_class, Evidence.HEAD, at)


def _end(words: Sequence[Word], at: int, head: Head, standings: Standings) -> int | None:
    """Where the name that a head begins ends, exclusive; None if it begins none."""
    word = words[at + 1]
    if not word.continues or word.gap != " ":
        return None
    if head.definite:
        return _end_of_adjectives(words, at + 1, head, standings)
    if word.mention:
        return _end_of_mention(words, at + 1) if head.kept and not head.unsure else None
    if word.standing is Standing.NAME or _may_be_name(word, head, standings):
        return with_adjective(words, name_end(words, at + 1))
    if not head.ordinary or not _is_ordinary(word):
        return None
    end = _end_of_definite(words, at + 1)
    enough = _FEWEST_AFTER_UNSURE if head.unsure else 1
    return end if end - at - 1 >= enough else None


def _may_be_name(word: Word, head: Head, standings: Standings) -> bool:
    is_known = word.standing is Standing.EITHER and standings.is_known_name(word.key)
    return is_known and not word.is_definite and not head.ordinary


def _end_of_mention(words: Sequence[Word], at: int) -> int | None:
    """After a known place: جامعة سيول."""
    mention = words[at].mention
    if mention is None or mention.term.term_class is not TermClass.PLACE:
        return None
    end = at
    while end < len(words) and words[end].mention is mention:
        end += 1
    return end


def _end_of_adjectives(
    words: Sequence[Word], at: int, head: Head, standings: Standings
) -> int | None:
    end = _end_of_definite(words, at)
    adjectives = [word.key for word in words[at:end]]
    if head.nationality:
        return end if adjectives else None
    return None if all(map(standings.is_nationality, adjectives)) else end


def _end_of_definite(words: Sequence[Word], at: int) -> int:
    """After the words with the article, which are one name if the first of them begins one."""
    end = at
    while end < min(at + _MOST_WORDS, len(words)) and _is_ordinary(words[end]):
        end += 1
    return end


def _is_ordinary(word: Word) -> bool:
    """Whether it goes on with an institution's name, as in حزب العدالة والتنمية."""
    has_article = word.is_definite or word.key.startswith(_AND_THE)
    closes = word.key in vocabulary().closing
    return has_article and not closes and word.gap == " " and word.mention is None
