"""What may be wrong in a machine's English: found on a worker, marked, put right with one key."""

from collections.abc import Iterable
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.corpus.article import Sentence
from reader.errors import ReaderError
from reader.page.model import Page, Pair, Row, Side
from reader.session import Session
from reader.ui.reading import ReadingView
from reader.ui.tasks import Task, Ticket

if TYPE_CHECKING:
    from reader.session.checking import Checked
    from reader.translation.faults.fault import Fault

_AT_ONCE = 50

Place = tuple[int, int]
"""Row and index of a sentence."""


class _Text(NamedTuple):
    """A sentence and its English, which is what a check holds for."""

    sentence: Sentence
    english: str


class Proof(QObject):
    """Checks the page on show.

    Signals:
        said: words for the status line.
        suggested: a sentence, and the English that the reader wants for it.
    """

    said = Signal(str)
    suggested = Signal(str, str)

    def __init__(self, session: Session, view: ReadingView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._page: Page | None = None
        self._unchecked: dict[Place, _Text] = {}
        self._faults: dict[Place, tuple[Fault, ...]] = {}
        self._task: Task[list[Checked]] | None = None

    def show(self, page: Page) -> None:
        """Check a page that is shown from now on."""
        self._page = page
        self._unchecked.clear()
        self._faults.clear()
        self._look_at(page, range(len(page.rows)))

    def update(self, page: Page) -> None:
        """Check the English of the same page that has changed."""
        before, self._page = self._page, page
        if before is not None:
            pairs = enumerate(zip(before.rows, page.rows, strict=True))
            self._look_at(page, [number for number, (old, new) in pairs if old is not new])
            self._show_words(self._view.sentence or (-1, -1))

    def _show_words(self, place: Place) -> None:
        """Let the view know which words render each other, where an engine has told."""
        page, (number, index) = self._page, place
        if page is not None and number >= 0 and page.rows[number].pairs[index].is_machine:
            row = page.rows[number]
            article = self._session.article(page.article)
            source = _text(article.text, row, row.pairs[index]).sentence.source
            self._view.pointing.show_words(self._session.translations.words(source))

    def _look_at(self, page: Page, rows: Iterable[int]) -> None:
        text = self._session.article(page.article).text
        for number in rows:
            row = page.rows[number]
            for index, pair in enumerate(row.pairs):
                place = number, index
                self._faults.pop(place, None)
                self._unchecked.pop(place, None)
                if pair.is_machine:
                    self._unchecked[place] = _text(text, row, pair)
        self._view.show_faults(self._faults)
        self._check()

    def tell(self, row: int, index: int) -> None:
        """Say what may be wrong in the sentence that the reader is at; mark its words."""
        self._show_words((row, index))
        if faults := self._faults.get((row, index)):
            hint = ["F7 puts it right:"] if any(map(_can_be_fixed, faults)) else []
            self.said.emit(" ".join([*hint, *(fault.message for fault in faults)]))

    def put_right(self) -> None:
        """Take what is suggested for the sentence that the reader is at."""
        page, place = self._page, self._view.sentence
        faults = self._faults.get(place or (-1, -1), ())
        fixable = sorted(filter(_can_be_fixed, faults), key=lambda fault: fault.span or (0, 0))
        if page is None or place is None or not fixable:
            self.said.emit("Nothing is suggested for this sentence")
            return
        from reader.translation.faults import fixed  # noqa: PLC0415 - few starts lead here

        row = page.rows[place[0]]
        article = self._session.article(page.article)
        sentence, english = _text(article.text, row, row.pairs[place[1]])
        for fault in reversed(fixable):
            english = fixed(english, fault) or english
        self.suggested.emit(sentence.source, english)

    def next(self) -> None:
        """Go to the next sentence that may be wrong; after the last comes the first."""
        page = self._page
        if page is None or not self._faults:
            self.said.emit("No sentence is known to be wrong")
            return
        here = self._view.sentence or (-1, -1)
        row, index = min(self._faults, key=lambda place: (place <= here, place))
        self._view.go_to(row, Side.ENGLISH, page.rows[row].pairs[index].english)

    def _check(self) -> None:
        """Check a few of the sentences that wait, unless some are being checked."""
        page = self._page
        if page is None or not self._unchecked or self._task is not None:
            return
        asked = dict(islice(self._unchecked.items(), _AT_ONCE))
        sentences = [text.sentence for text in asked.values()]

        def work(_ticket: Ticket) -> "list[Checked]":
            return list(self._session.checking.checked(page.article, sentences))

        self._task = Task(self, work, partial(self._take, asked), self._fail)

    def _take(self, asked: dict[Place, _Text], checked: "list[Checked]") -> None:
        self._task = None
        for (place, text), found in zip(asked.items(), checked, strict=True):
            if self._unchecked.get(place) is text:  # its English has not changed meanwhile
                del self._unchecked[place]
                if found.faults:
                    self._faults[place] = found.faults
        self._view.show_faults(self._faults)
        if self._view.sentence in asked:
            self.tell(*self._view.sentence)
        self._check()

    def _fail(self, error: ReaderError) -> None:
        self._task = None
        self._unchecked.clear()
        self.said.emit(str(error))


def _text(text: str, row: Row, pair: Pair) -> _Text:
    start, end = pair.arabic.shifted(row.start)
    return _Text(Sentence(start, end, text[start:end]), row.english.text[slice(*pair.english)])


def _can_be_fixed(fault: "Fault") -> bool:
    return fault.span is not None and bool(fault.suggestion)
