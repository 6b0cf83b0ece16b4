"""Skeletons of words: what all spelling systems keep of a name, and all forms keep of a noun.

Arabic has no letters for g, v, p and ch, and writes long vowels where it likes: each outlet has its
own بيونغ يانغ، بيونج يانج، بيونقيانق. What stays is the order of the consonants. How foreign sounds
are written: Academy of the Arabic Language in Cairo, rules for foreign names (1964), and the usage
of the outlets in `seeds/`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

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
_ALIKE = ("فڤ", "بپ", "سثصش", "تط", "زذظژ", "دض", "قكڨ", "جچژ")
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
    """The consonants of folded words, those of one sound alike and doubled ones single.

    What stands between the words stays: of many in one text it is far quicker to find.
    """
    words = _LAST_HEH.sub("", words)
    for written, kept in _REPLACED:
        words = words.replace(written, kept)
    return _DOUBLED.sub(r"\1", words)


@lru_cache(maxsize=1 << 15)
def noun_keys(whole: str) -> tuple[str, ...]:
    """The skeleton of a noun, and what it may be without ending and pronoun."""
    return whole, *(
        whole[: -len(tail)]
        for tail in _TAILS
        if whole.endswith(tail) and len(whole) - len(tail) >= _SHORTEST
    )


def is_same_name(written: Iterable[str], listed: Iterable[str], *, has_g: bool) -> bool:
    """Whether folded words can be the foreign name that others spell.

    Args:
        written: from a text, with the same skeleton as the others.
        listed: from the glossary.
        has_g: whether the name has a g: only then do ج غ ق ك stand for each other.
    """
    written, listed = _joined(written), _joined(listed)
    if start(written) != start(listed) or end(written) != end(listed):
        return False
    here, there = _pieces(written), _pieces(listed)
    if len(here) != len(there):
        return False
    last = len(here) - 1
    differing = changed = 0
    for at, ((vowels, letter), (others, other)) in enumerate(zip(here, there, strict=True)):
        if letter != other and not _is_same_sound(letter, other, has_g=has_g):
            return False
        if vowels == others:
            continue
        is_long = last >= _LONG
        if at == last and _are_both_a(vowels, others):
            continue
        differing += 1
        if at == last:
            alike = _end_alike(vowels, others, is_long=is_long)
        else:
            alike = _start_alike(vowels, others, letter) if at == 0 else _alike(vowels, others)
        if not alike:
            changed += 1
            if not is_long or at == last or {vowels, others} != _EITHER:
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


def _joined(words: Iterable[str]) -> str:
    """The words as one, doubled letters single; ه at an end of one is a vowel: أندريه."""
    return "".join(
        _DOUBLED.sub(r"\1", word[:-1] + "ة" if word.endswith("ه") else word) for word in words
    )


@lru_cache(maxsize=1 << 14)
def _pieces(word: str) -> list[tuple[str, str]]:
    """Each consonant with the weak letters before it; the last pair has what follows them all."""
    for other, one in _SPELT_ALIKE:
        word = word.replace(other, one)
    pieces = _PIECES.findall(word)
    return pieces[:-1] if len(pieces) > 1 and not pieces[-2][1] else pieces


def _is_same_sound(letter: str, other: str, *, has_g: bool) -> bool:
    if has_g and letter in _G and other in _G:
        return True
    return any(letter in sounds and other in sounds for sounds in _ALIKE)


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
