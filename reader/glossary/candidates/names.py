"""Runs of words that are nothing but names, and where a name ends."""

from collections.abc import Iterator, Sequence

from reader.glossary.candidates.spot import Evidence, Spot
from reader.glossary.candidates.standing import Standing, Standings
from reader.glossary.candidates.vocabulary import bare_forms, vocabulary
from reader.glossary.candidates.words import Word
from reader.glossary.term import TermClass
from reader.text.transliteration import is_given_name

_IN = "ب"
_MOST_WORDS = 5  # of a person's name as the press writes it
OPENING = ("«", "“", '"', "”", "‘", "'", "„")
CLOSING = ("»", "”", '"', "“", "’", "'")
_SHORTEST_ALONE = 4  # letters of an unknown word that stands alone


def runs(words: Sequence[Word], standings: Standings, *, credit: bool) -> Iterator[Spot]:
    """Words that are nothing but names; in a `credit` line, given names with what follows them."""
    at = 0
    while at < len(words):
        end = at + 1
        is_person = credit and is_given_name(words[at].key) and not words[at].mention
        if is_person or begins_name(words, at):
            end = with_adjective(words, name_end(words, at, person=is_person))
            spot = Spot(at, end, *_told(words, at, end))
            if not all(map(_is_covered, words[at:end])) and _is_sure(words, spot, standings):
                yield spot
        at = end


def begins_name(words: Sequence[Word], at: int) -> bool:
    """Whether a name begins at a word: one that is nothing else, or that another such one follows.

    A family name that is mentioned begins one if the glossary's person isn't meant.
    """
    word = words[at]
    if word.mention:
        return word.is_short_form and is_name_next(words, at)
    if word.standing is Standing.NAME:
        return True
    if word.key in vocabulary().rarely or not is_given_name(word.key):
        return False
    return is_name_next(words, at) and word.key not in vocabulary().joining


def is_name_next(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is nothing but a name, and no mention, goes on after one."""
    if at + 1 == len(words) or words[at + 1].mention or not words[at + 1].continues:
        return False
    return words[at + 1].standing is Standing.NAME


def name_end(words: Sequence[Word], first: int, *, person: bool = False) -> int:
    """Where a name that begins at a word ends, exclusive; a `person` is known to be one."""
    end = first + 1
    if words[first].key in vocabulary().joining and end < len(words) and words[end].continues:
        end += 1
    while end < len(words) and end - first < _MOST_WORDS and words[end].continues:
        more = _length_of_next(words, first, end, person=person)
        if not more:
            break
        end += more
    return end


def with_adjective(words: Sequence[Word], end: int) -> int:
    """Where a place's name ends if a part of the world belongs to it: كوريا الشمالية."""
    if end == len(words) or words[end].gap != " " or words[end].mention:
        return end
    return end + (words[end].key in vocabulary().place_adjectives)


def is_free(word: Word) -> bool:
    """Whether no mention covers a word."""
    return word.mention is None


def _is_covered(word: Word) -> bool:
    return word.mention is not None


def _length_of_next(words: Sequence[Word], first: int, at: int, *, person: bool) -> int:
    """How many words from `at` on still belong to a name; 0, 1 or 2."""
    word = words[at]
    follows = at + 1 < len(words) and words[at + 1].continues and is_free(words[at + 1])
    if word.mention:
        return int(word.is_short_form)
    if word.key in vocabulary().joining:
        return 2 if follows else 0
    is_second = at - first == 1 and not words[first].is_definite
    return int(
        word.standing is Standing.NAME
        or word.is_hyphened
        or (_is_either(word) and is_name_next(words, at))
        or (is_second and _may_be_family_name(words[first], word, person=person))
    )


def _is_either(word: Word) -> bool:
    return word.standing is Standing.EITHER and word.key not in vocabulary().rarely


def _may_be_family_name(first: Word, word: Word, *, person: bool) -> bool:
    """Whether a word can be the second of a name, though it can be something else as well."""
    if vocabulary().tells(word.key):
        return False
    if word.standing is Standing.EITHER:
        return person or (is_given_name(first.key) and not first.mention)
    if word.standing is Standing.WORD:
        sure = first.standing is Standing.NAME or is_given_name(first.key)
        return person and sure and not word.is_definite
    return word.standing is Standing.ODD


def _told(words: Sequence[Word], first: int, end: int) -> tuple[TermClass, Evidence]:
    """Of which class a run is, and by what that is told."""
    before = words[first - 1] if first and words[first].gap == " " else None
    if _is_quoted(words, first, end):
        return TermClass.ORGANIZATION, Evidence.QUOTATION
    in_place = before and before.key in vocabulary().of_place
    if end - first == 1 and (in_place or words[first].proclitics.endswith(_IN)):
        return TermClass.PLACE, Evidence.PLACE
    if before and not words[first].proclitics and _speaks(before):
        return TermClass.PERSON, Evidence.SPEAKING
    if end - first > 1 and words[end - 1].key not in vocabulary().place_adjectives:
        return TermClass.PERSON, Evidence.RUN
    return TermClass.PLACE, Evidence.UNKNOWN


def _is_quoted(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether a run is all that stands in a pair of quotation marks."""
    opens = words[first].gap.strip().endswith(OPENING)
    return opens and end < len(words) and words[end].gap.strip().startswith(CLOSING)


def _speaks(word: Word) -> bool:
    return any(form in vocabulary().speaking for form in bare_forms(word.key))


def _is_sure(words: Sequence[Word], spot: Spot, standings: Standings) -> bool:
    """Whether a run is a name rather than a misprint or a form of a word that nobody knows."""
    first = words[spot.first]
    if spot.last - spot.first > 1:
        unknown = [w for w in words[spot.first : spot.last] if not standings.is_known_name(w.key)]
        return not unknown or not all(standings.is_doubtful(w.key) for w in unknown)
    if standings.is_known_name(first.key):
        return True
    return len(first.key) >= _SHORTEST_ALONE and not standings.is_doubtful(first.key)
