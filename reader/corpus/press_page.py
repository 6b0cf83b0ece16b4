"""What a line of a saved press page says of itself, by the words of `resources/press-page.toml`."""

import re
from functools import cache

from reader.corpus.phrases import Phrases
from reader.corpus.vocabulary import folded_line, vocabulary
from reader.text.folding import fold

_LONGEST_NOTICE = 40  # words; on cookies and rights
_LONGEST_LINE = 14  # words of a byline, a label or a list of tags
_LONGEST_LABEL = 6  # words, a site's name included: "اقرأ أيضا على يورونيوز:"
_SHORTEST_HEADLINE = 3  # words
_LONGEST_BARE_BYLINE = 4  # words of one without a colon
_LONGEST_RUN_IN = 5  # words
_SHORTEST_AFTER_RUN_IN = 8  # words
_AROUND_NAMES = " .:|•-–"
_BETWEEN_NAMES = re.compile(r"\s*[/+|•–-]\s*")
_CONJUNCTIONS = "وف"
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_LABEL_END = re.compile(r"\s*[:.…|–-]+")
_BYLINE_MARK = re.compile(r"\s*[:•|/–,،-]\s*")
_CAPTION_MARK = re.compile(r"\s*(?:[:|/(–,،-]|$)")
_RUN_IN = re.compile(r"[^:.؟!]+:(?=\s)")


class PressPage:
    """The vocabulary of saved press pages, matched against one line at a time."""

    def __init__(self, words: dict[str, dict[str, list[str]]]) -> None:
        furniture, byline, caption = words["furniture"], words["byline"], words["caption"]
        self._furniture = Phrases(furniture["words"])
        self._starts = Phrases(furniture["starts"])
        self._notices = Phrases(furniture["notices"])
        self._comments = Phrases(furniture["comments"])
        self._labels = Phrases(words["related"]["labels"])
        self._before_site = frozenset(map(fold, words["related"]["before_site"]))
        self._bylines = Phrases(byline["starts"])
        self._marked_bylines = Phrases(byline["starts"] + byline["labels"])
        self._outlets = frozenset(map(fold, byline["outlets"]))
        self._captions = Phrases(caption["starts"])
        self._credits = Phrases(caption["credits"])
        self._reporting = Phrases(words["reporting"]["verbs"])

    def is_furniture(self, text: str) -> bool:
        """Whether a line is made of menu words, names of networks, tags, addresses or figures."""
        folded = folded_line(text).text
        words = folded.split()
        if len(words) <= _LONGEST_NOTICE and self._notices.word_end(folded):
            return True
        if len(words) > _LONGEST_LINE:
            return False
        if self._starts.word_end(folded):
            return True
        if all(word.startswith(("#", "@", "http", "www.")) for word in words):
            return True
        return not _LETTER.search(self._furniture.taken_out(folded))

    def is_comments(self, text: str) -> bool:
        """Whether the line is a label that the readers' comments stand under."""
        folded = folded_line(text).text
        return any(not _LETTER.search(folded, end) for end in self._comments.ends(folded))

    def label_end(self, text: str) -> int | None:
        """Where a label such as "اقرأ أيضاً:" ends that the line begins with, colon included.

        An offset into `text`, in code points; None for a line without one.
        """
        folded = folded_line(text)
        label = self._labels.word_end(folded.text)
        if label is None or len(folded.text.split()) > _LONGEST_LINE * 2:
            return None
        end = _LABEL_END.match(folded.text, label)
        return folded.span(0, end.end() if end else label).end

    def is_bare_label(self, text: str) -> bool:
        """Whether the line is a label alone, or one with a site: "اقرأ أيضا على يورونيوز:"."""
        end = self.label_end(text)
        if end is None or len(text.split()) > _LONGEST_LABEL:
            return False
        after = fold(text[end:]).split()
        if text.endswith(":") or len(after) < _SHORTEST_HEADLINE:
            return True
        return after[0] in self._before_site

    def is_byline(self, text: str) -> bool:
        """Whether the line says who wrote, supplied or published the text."""
        words = len(text.split())
        if self._mark(folded_line(text).text):
            return words <= _LONGEST_LINE
        return (
            words <= _LONGEST_BARE_BYLINE
            and self._bylines.word_end(folded_line(text).text) is not None
        )

    def _mark(self, folded: str) -> re.Match[str] | None:
        """The colon, dash or the like after what a byline begins with."""
        marks = (_BYLINE_MARK.match(folded, end) for end in self._marked_bylines.ends(folded))
        return next(filter(None, marks), None)

    def is_outlet(self, text: str) -> bool:
        """Whether the line names one outlet, or several, and nothing else."""
        names = _BETWEEN_NAMES.split(folded_line(text).text.strip(_AROUND_NAMES))
        return self._outlets.issuperset(names)

    def author(self, text: str) -> str | None:
        """The name after "كتب :" or "بقلم:" in a byline, as it is written there."""
        folded = folded_line(text)
        mark = self._mark(folded.text)
        if not mark or ":" not in mark[0]:
            return None
        return text[folded.origin(mark.end()) :].strip() or None

    def is_caption(self, text: str) -> bool:
        """Whether the line describes or credits a picture."""
        folded = folded_line(text).text
        begins = any(_CAPTION_MARK.match(folded, end) for end in self._captions.ends(folded))
        return begins or self._credits.any_in(folded)

    def run_in_end(self, text: str) -> int | None:
        """Where the run-in heading ("التعاون العسكري:") ends that a paragraph begins with.

        An offset into `text`, in code points, after the colon; None for a paragraph without one.
        """
        match = _RUN_IN.match(text)
        if not match or len(match[0].split()) > _LONGEST_RUN_IN:
            return None
        if self._speaks(fold(match[0])) or _DIGIT.search(match[0]):
            return None
        too_short = len(text[match.end() :].split()) < _SHORTEST_AFTER_RUN_IN
        return None if too_short else match.end()

    def _speaks(self, folded: str) -> bool:
        verbs = (folded, folded[1:]) if folded[0] in _CONJUNCTIONS else (folded,)
        return any(self._reporting.word_end(verb) for verb in verbs)


@cache
def press_page() -> PressPage:
    """The vocabulary that comes with the program."""
    return PressPage(vocabulary())
