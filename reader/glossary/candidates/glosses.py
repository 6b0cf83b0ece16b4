"""Latin letters: a gloss in brackets beside a name, and abbreviations."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.corpus.article import Block, BlockKind
from reader.glossary.candidates.spot import Evidence, Spot
from reader.glossary.candidates.words import Word
from reader.glossary.term import TermClass
from reader.text.sounds import likeness

_LATIN = "A-Za-z\u00c0-\u024f"
_GLOSS = re.compile(rf"\s?\(\s?([{_LATIN}][{_LATIN} .'’&-]*)\s?\)")
_ABBREVIATION = re.compile(r"[A-Z]{2,6}")
_MOST_WORDS = 5
_ALIKE = 0.6  # of the consonants of a gloss with those of the Arabic before it


def gloss_after(block: Block, end: int) -> str:
    """The Latin in brackets after an offset into the article's text, or ""."""
    match = _GLOSS.match(block.text, end - block.start)
    return match[1].strip() if match else ""


def glossed(words: Sequence[Word], block: Block) -> Iterator[Spot]:
    """Words that a gloss beside them spells in Latin letters, whatever they are."""
    for at, word in enumerate(words):
        gloss = gloss_after(block, word.end) if "(" in block.text else ""
        if gloss and not word.mention:
            firsts = range(at, max(at - _MOST_WORDS, -1), -1)
            free = list(takewhile(lambda k: words[k].mention is None, firsts))
            best = max(free, key=lambda k: likeness(_text(words, k, at + 1), gloss))
            if likeness(_text(words, best, at + 1), gloss) >= _ALIKE:
                yield Spot(best, at + 1, TermClass.PERSON, Evidence.GLOSS, None, gloss)


def abbreviations(words: Sequence[Word], block: Block) -> Iterator[Spot]:
    """Latin capitals in running text."""
    if block.kind is BlockKind.PARAGRAPH:
        for at, word in enumerate(words):
            text = block.text[word.start - block.start : word.end - block.start]
            if not word.mention and _ABBREVIATION.fullmatch(text) and "(" not in word.gap:
                yield Spot(at, at + 1, TermClass.ORGANIZATION, Evidence.ABBREVIATION, None, text)


def _text(words: Sequence[Word], first: int, last: int) -> str:
    return " ".join(word.key for word in words[first:last])
