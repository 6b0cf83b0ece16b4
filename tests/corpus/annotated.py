"""Saved press pages, marked by hand with what a reader would say of them (`pages/*.page`).

A line is `kind: text`; `+:` carries a block on, as in a file that was broken to a width. In the
text ‖ stands where a sentence ends, ¦ after a run-in heading or label, {surface|id} is a mention.
Lines with # at the top say what the page is like; `# newline: crlf` is how its file ends lines.
Known shortfalls: in `kind~other:` the line is `kind`, and the rules say `other`; in {surface|~id}
they see a mention of a term that is not meant.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

PAGES = Path(__file__).with_name("pages")
_KINDS = {
    "tit": "title",
    "hea": "heading",
    "par": "paragraph",
    "cap": "caption",
    "byl": "byline",
    "rel": "related",
    "fur": "furniture",
}
_LINE = re.compile(r"^(?:(\w{3})(?:~(\w{3}))?|\+): ", re.MULTILINE)
_MARK = re.compile(r"\{(?P<surface>[^|}]*)\|(?P<not>~?)(?P<term>[^}]*)\}|[‖¦]")


@dataclass
class AnnotatedPage:
    """The page's text, and what is true of it; offsets are code points in the text.

    Attributes:
        kinds: of each block, by the line of the file that it begins on.
        said: what the rules say instead, where that is known to be wrong.
        not_meant: mentions that the rules see and a reader does not.
    """

    text: str = ""
    kinds: dict[int, str] = field(default_factory=dict)
    said: dict[int, str] = field(default_factory=dict)
    sentence_ends: set[int] = field(default_factory=set)
    run_in_ends: set[int] = field(default_factory=set)
    mentions: dict[tuple[int, int], str] = field(default_factory=dict)
    not_meant: dict[tuple[int, int], str] = field(default_factory=dict)

    def sentences(self) -> set[tuple[int, int]]:
        """The spans of the sentences of all content."""
        starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        blocks = [(starts[line], kind) for line, kind in self.kinds.items()]
        spans = set()
        for (start, kind), (end, _) in pairwise([*blocks, (len(self.text), "")]):
            if kind != "furniture":
                cuts = [start, *sorted(at for at in self.sentence_ends if start < at < end), end]
                spans |= {self._stripped(*cut) for cut in pairwise(cuts)}
        return spans

    def _stripped(self, start: int, end: int) -> tuple[int, int]:
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        return start, start + len(text.strip())


def read_page(name: str) -> AnnotatedPage:
    marked = (PAGES / f"{name}.page").read_text("utf-8").rstrip("\n")
    notes = re.match(r"(?:#.*\n)*", marked)[0]
    page = AnnotatedPage()
    lines = marked[len(notes) :].split("\n")
    for number, line in enumerate(lines):
        kind, said = _LINE.match(line).groups() if line else (None, None)
        if kind:
            page.kinds[number] = _KINDS[kind]
        if said:
            page.said[number] = _KINDS[said]
    newline = "\r\n" if "# newline: crlf" in notes else "\n"
    _add_text(page, newline.join(_LINE.sub("", line) for line in lines))
    return page


def _add_text(page: AnnotatedPage, marked: str) -> None:
    at = 0
    for mark in _MARK.finditer(marked):
        page.text += marked[at : mark.start()]
        at = mark.end()
        start = len(page.text)
        if mark[0] == "‖":
            page.sentence_ends.add(start)
        elif mark[0] == "¦":
            page.run_in_ends.add(start)
        else:
            page.text += mark["surface"]
            mentions = page.not_meant if mark["not"] else page.mentions
            mentions[start, len(page.text)] = mark["term"]
    page.text += marked[at:]
