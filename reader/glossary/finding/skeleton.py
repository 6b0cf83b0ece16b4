"""Skeletons of words: what all spelling systems keep of a name, and all forms keep of a noun.

Arabic has no letters for g, v, p and ch, and writes long vowels where it likes: each outlet has its
own بيونغ يانغ، بيونج يانج، بيونقيانق. What stays is the order of the consonants. How foreign sounds
are written: Academy of the Arabic Language in Cairo, rules for foreign names (1964), and the usage
of the outlets in `seeds/`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_WEAK = "اويىءةآ"
_SAME = (
    ("جغقگچڨڭݣ", "ك"),
    ("ڤ", "ف"),
    ("پ", "ب"),
    ("ثصش", "س"),
    ("ط", "ت"),
    ("ذظژ", "ز"),
    ("ض", "د"),
)
_DIGRAPHS = (("تش", "ش"), ("دج", "ج"))  # ch as in تشرشل and شرشل, j as in Algiers
_LAST_HEH = re.compile(r"ه\b")
_DOUBLED = re.compile(r"(?<=\w)(\w)\1+")  # not at the beginning: ببوتين is with a preposition
_REPLACED = (
    *_DIGRAPHS,
    *((letter, "") for letter in _WEAK),
    *((letter, one) for letters, one in _SAME for letter in letters),
)
_PIECES = re.compile(f"([{_WEAK}]*)([^{_WEAK}]?)")

_G = frozenset("جغقكگچڨڭݣ")
_SOUNDS = ("فڤ", "بپ", "سثصش", "تط", "زذظژ", "دض", "قكڨ", "جچژ")
_ALIKE = {
    letter: "".join(alike for alike in _SOUNDS if letter in alike) for letter in "".join(_SOUNDS)
}
_LAST = {"ا": "ا", "آ": "آ", "ة": "ا", "ى": "ي", "ي": "ي", "و": "و", "ء": "ء", "ه": "ا"}
_EASED = "اس"  # what may be written without its alef: استوكهولم
_FINAL_A = "اة"
_SPELT_ALIKE = (*_DIGRAPHS, ("ى", "ي"))

# In the skeleton, what number, gender and joined pronouns leave at the end of a noun.
_TAILS = tuple(
    number + pronoun
    for number in ("", "ت", "ن", "تن")
    for pronoun in ("", "ه", "هم", "هن", "ك", "كم", "كن", "ن")
    if number + pronoun
)
_SHORTEST = 2
_LONG = 4  # consonants from which a name is known by them, whatever happens to a vowel
_EITHER = {"و", "ي"}  # what French u and the like become: كورت, كيرت


def skeleton(words: str) -> str:
    """The consonants of folded words, those of one sound alike and doubled letters single.

    What stands between the words stays: of many in one text it is far quicker to find.
    """
    words = _DOUBLED.sub(r"\1", _LAST_HEH.sub("", words))
    for written, kept in _REPLACED:
        words = words.replace(written, kept)
    return words


def consonants(noun: str) -> str:
    """The skeleton of a noun, whose broken plural may double a consonant: قمة, قمم."""
    return _DOUBLED.sub(r"\1", skeleton(noun))


@lru_cache(maxsize=1 << 15)
def noun_keys(of_noun: str) -> tuple[str, ...]:
    """The consonants of a noun with this skeleton, and what they may be without ending, pronoun."""
    whole = _DOUBLED.sub(r"\1", of_noun)
    return whole, *(
        whole[: -len(tail)]
        for tail in _TAILS
        if whole.endswith(tail) and len(whole) - len(tail) >= _SHORTEST
    )


def is_same_name(written: str, listed: str, *, has_g: bool) -> bool:
    """Whether folded words can be the foreign name that others spell.

    Args:
        written: from a text, with the same skeleton as the others.
        listed: from the glossary.
        has_g: whether the name has a g: only then do ج غ ق ك stand for each other.
    """
    here, there = _pieces(written), _pieces(listed)
    if here.first != there.first or here.last != there.last:
        return False
    if len(here.pieces) != len(there.pieces):
        return False
    last = len(here.pieces) - 1
    differing = changed = 0
    for at, (piece, other) in enumerate(zip(here.pieces, there.pieces, strict=True)):
        if piece == other:
            continue
        (vowels, letter), (others, other_letter) = piece, other
        if letter != other_letter and not _is_same_sound(letter, other_letter, has_g=has_g):
            return False
        if vowels == others or (at == last and _are_both_a(vowels, others)):
            continue
        differing += 1
        if at == last:
            alike = _end_alike(vowels, others, is_long=last >= _LONG)
        else:
            alike = _start_alike(vowels, others, letter) if at == 0 else _alike(vowels, others)
        if not alike:
            changed += 1
            if last < _LONG or at == last or {vowels, others} != _EITHER:
                return False
    # With two consonants or fewer, other vowels make another name: كيم, كام, كوم.
    return not differing or (last > _SHORTEST and differing <= last - 1 and changed <= 1)


def start(name: str) -> str:
    """A sign for what the first letters tell that is the same in all spellings of a name."""
    first = name[1] if name.startswith(_EASED) else name[0]
    return "+" if first in _WEAK else "-"


def end(name: str) -> str:
    """The same for the last letter."""
    return _LAST.get(name[-1], "-")


class _Pieces(NamedTuple):
    """A name by its letters.

    Attributes:
        first: the sign of its start.
        last: the sign of its end.
        pieces: each consonant with the weak letters before it; the last has what follows them all.
    """

    first: str
    last: str
    pieces: Sequence[tuple[str, str]]


@lru_cache(maxsize=1 << 16)
def _pieces(words: str) -> _Pieces:
    """Words as one, doubled letters single; ه at an end of one is a vowel: أندريه."""
    name = _DOUBLED.sub(r"\1", _LAST_HEH.sub("ة", words)).replace(" ", "")
    first, last = start(name), end(name)
    for other, one in _SPELT_ALIKE:
        name = name.replace(other, one)
    pieces = _PIECES.findall(name)
    return _Pieces(first, last, pieces[:-1] if len(pieces) > 1 and not pieces[-2][1] else pieces)


def _is_same_sound(letter: str, other: str, *, has_g: bool) -> bool:
    return other in _ALIKE.get(letter, "") or (has_g and letter in _G and other in _G)


def _alike(vowels: str, others: str) -> bool:
    """Long vowels may be written or not, but not become others."""
    return vowels in others or others in vowels


def _start_alike(vowels: str, others: str, letter: str) -> bool:
    """A first vowel stays, but for the one that eases two consonants: استوكهولم, ستوكهولم."""
    if not vowels or not others:
        return letter == "س" and vowels + others == "ا"
    return _alike(vowels, others)


def _are_both_a(vowels: str, others: str) -> bool:
    """Whether both end in a, as سورية and سوريا do."""
    if not vowels or not others or vowels[:-1] != others[:-1]:
        return False
    return vowels[-1] in _FINAL_A and others[-1] in _FINAL_A


def _end_alike(vowels: str, others: str, *, is_long: bool) -> bool:
    """At its end a name keeps its vowel: بوتينا is not بوتين."""
    if not vowels or not others:
        return False
    return is_long and vowels[-1] == others[-1] and _alike(vowels, others)
