"""What a line of a saved press page says of itself, by the words of `resources/press-page.toml`."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from reader.paths import resources
from reader.text.folding import fold, fold_with_offsets

_LONGEST_NOTICE = 40  # words; on cookies and rights
_LONGEST_LINE = 14  # words of a byline, a label or a list of tags
_LONGEST_LABEL = 6  # words, a site's name included: "اقرأ أيضا على يورونيوز:"
_SHORTEST_HEADLINE = 3  # words
_LONGEST_BARE_BYLINE = 4  # words of one without a colon
_LONGEST_RUN_IN = 5  # words
_SHORTEST_AFTER_RUN_IN = 8  # words
_AROUND_NAMES = " .:|•-–"
_WORD_END = r"(?!\w)"
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_LABEL_END = re.compile(r"\s*[:.…|–-]+")
_RUN_IN = re.compile(r"[^:.؟!]+:(?=\s)")


class PressPage:
    """The vocabulary of saved press pages, matched against one line at a time."""

    def __init__(self, words: dict[str, dict[str, list[str]]]) -> None:
        furniture, byline, caption = words["furniture"], words["byline"], words["caption"]
        self._furniture = re.compile(_any(furniture["words"]))
        self._starts = re.compile(_any(furniture["starts"]) + _WORD_END)
        self._notices = re.compile(_any(furniture["notices"]) + _WORD_END)
        self._comments = re.compile(_any(furniture["comments"]) + r"[\W\d]*")
        self._labels = re.compile(_any(words["related"]["labels"]) + _WORD_END)
        self._bylines = re.compile(_any(byline["starts"]) + r"(?P<mark>\s*[:•|/–,،-]\s*|(?!\w))")
        self._outlets = frozenset(map(fold, byline["outlets"]))
        self._captions = re.compile(_any(caption["starts"]) + r"\s*(?:[:|/(–,،-]|$)")
        self._credits = re.compile(_any(caption["credits"]))
        self._reporting = re.compile("[وف]?" + _any(words["reporting"]["verbs"]) + r"\b")

    def is_furniture(self, text: str) -> bool:
        """Whether a line is made of menu words, names of networks, tags, addresses or figures."""
        folded = fold(text)
        words = folded.split()
        if len(words) <= _LONGEST_NOTICE and self._notices.match(folded):
            return True
        if len(words) > _LONGEST_LINE:
            return False
        if self._starts.match(folded):
            return True
        if all(word.startswith(("#", "@", "http", "www.")) for word in words):
            return True
        return not _LETTER.search(self._furniture.sub(" ", folded))

    def is_comments(self, text: str) -> bool:
        """Whether the line is a label that the readers' comments stand under."""
        return bool(self._comments.fullmatch(fold(text)))

    def label_end(self, text: str) -> int | None:
        """Where a label such as "اقرأ أيضاً:" ends that the line begins with, colon included.

        An offset into `text`, in code points; None for a line without one.
        """
        folded = fold_with_offsets(text)
        match = self._labels.match(folded.text)
        if not match or len(folded.text.split()) > _LONGEST_LINE * 2:
            return None
        end = _LABEL_END.match(folded.text, match.end())
        return folded.span(0, end.end() if end else match.end()).end

    def is_bare_label(self, text: str) -> bool:
        """Whether the line is a label alone, or one with a site: "اقرأ أيضا على يورونيوز:"."""
        end = self.label_end(text)
        if end is None or len(text.split()) > _LONGEST_LABEL:
            return False
        return text.rstrip().endswith(":") or len(text[end:].split()) < _SHORTEST_HEADLINE

    def is_byline(self, text: str) -> bool:
        """Whether the line says who wrote, supplied or published the text."""
        match = self._bylines.match(fold(text))
        if not match:
            return False
        longest = _LONGEST_LINE if match["mark"] else _LONGEST_BARE_BYLINE
        return len(text.split()) <= longest

    def is_outlet(self, text: str) -> bool:
        """Whether the line is the name of an outlet and nothing else."""
        return fold(text).strip(_AROUND_NAMES) in self._outlets

    def author(self, text: str) -> str | None:
        """The name after "كتب :" or "بقلم:" in a byline, as it is written there."""
        folded = fold_with_offsets(text)
        match = self._bylines.match(folded.text)
        if not match or ":" not in match["mark"]:
            return None
        return text[folded.origin(match.end()) :].strip() or None

    def is_caption(self, text: str) -> bool:
        """Whether the line describes or credits a picture."""
        folded = fold(text)
        return bool(self._captions.match(folded) or self._credits.search(folded))

    def run_in_end(self, text: str) -> int | None:
        """Where the run-in heading ("التعاون العسكري:") ends that a paragraph begins with.

        An offset into `text`, in code points, after the colon; None for a paragraph without one.
        """
        match = _RUN_IN.match(text)
        if not match or len(match[0].split()) > _LONGEST_RUN_IN:
            return None
        speaks = self._reporting.match(fold(match[0])) or _DIGIT.search(match[0])
        too_short = len(text[match.end() :].split()) < _SHORTEST_AFTER_RUN_IN
        return None if speaks or too_short else match.end()


@cache
def press_page() -> PressPage:
    """The vocabulary that comes with the program."""
    with (resources() / "press-page.toml").open("rb") as file:
        return PressPage(tomllib.load(file))


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, folded, the longest first."""
    folded = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, folded)) + ")"
