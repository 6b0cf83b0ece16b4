"""Texts with their mentions marked by hand (`unseen/`), and how a finder's agree with them.

{surface|id} is a mention, {surface|id?id} one that cannot be told; marks may stand in one another.
Lines with # say what a text is like; `# glossary: FILE` names one that is used beside the bundled.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.corpus.article import Article, Metadata
from reader.corpus.blocks import blocks
from reader.glossary.term import Mention, Term, TermClass
from reader.glossary.termbase import read_termbase
from reader.paths import resources

UNSEEN = Path(__file__).with_name("unseen")


class Marked(NamedTuple):
    """A text; its mentions by where they stand (code points), as the ids that are right there."""

    text: str
    mentions: dict[tuple[int, int], frozenset[str]]
    glossary: tuple[Term, ...]

    def article(self) -> Article:
        return Article("marked", self.text, blocks(self.text), Metadata())


class Score(NamedTuple):
    """What was found as it should be, what was missed, and what was found wrongly."""

    right: list[str]
    missed: list[str]
    wrong: list[str]

    @property
    def recall(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.missed), 1)

    @property
    def precision(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.wrong), 1)


def read_marked(path: Path) -> Marked:
    """A marked text with all its glossaries."""
    marked = path.read_text("utf-8")
    lines = marked.split("\n")
    extra = re.findall(r"^# glossary: (\S+\.tbx)", marked, re.MULTILINE)
    terms = read_termbase(resources() / "glossary.tbx").terms
    for name in extra:
        terms += read_termbase(path.with_name(name)).terms
    text, mentions = _unmark("\n".join(line for line in lines if not line.startswith("#")).strip())
    return Marked(text, mentions, terms)


def read_sentences(path: Path) -> list[Marked]:
    """The lines of a text, each by itself."""
    whole = read_marked(path)
    found = []
    at = 0
    for line in whole.text.split("\n"):
        end = at + len(line)
        inside = {
            (start - at, stop - at): ids
            for (start, stop), ids in whole.mentions.items()
            if at <= start < end
        }
        if line.strip():
            found.append(Marked(line, inside, whole.glossary))
        at = end + 1
    return found


def score(marked: Marked, mentions: Iterable[Mention], classes: Iterable[TermClass]) -> Score:
    """How mentions of some classes agree with what is marked: the same place and one of the ids."""
    class_of = {term.id: term.term_class for term in marked.glossary}
    wanted = {
        span: ids
        for span, ids in marked.mentions.items()
        if any(class_of[name] in classes for name in ids)
    }
    found = [mention for mention in mentions if mention.term.term_class in classes]
    right = [m for m in found if m.term.id in wanted.get((m.start, m.end), ())]
    spans = {(mention.start, mention.end) for mention in right}
    return Score(
        [_told(marked, m.start, m.end, m.term.id) for m in right],
        [
            _told(marked, *span, "?".join(sorted(ids)))
            for span, ids in wanted.items()
            if span not in spans
        ],
        [_told(marked, m.start, m.end, m.term.id) for m in found if m not in right],
    )


def _told(marked: Marked, start: int, end: int, name: str) -> str:
    before, after = marked.text[max(start - 25, 0) : start], marked.text[end : end + 25]
    return f"{before}[{marked.text[start:end]}|{name}]{after}".replace("\n", " ")


def _unmark(marked: str) -> tuple[str, dict[tuple[int, int], frozenset[str]]]:
    pieces: list[str] = []
    mentions: dict[tuple[int, int], frozenset[str]] = {}
    open_at: list[int] = []
    length = 0
    for piece in re.findall(r"\{|\|[^{}|]*\}|[^{|]+|\|", marked):
        if piece == "{":
            open_at.append(length)
        elif piece.startswith("|") and piece.endswith("}"):
            mentions[open_at.pop(), length] = frozenset(piece[1:-1].split("?"))
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), mentions
