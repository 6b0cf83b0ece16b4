"""What is lit up in a page: the sentence, the picked term, the place a link led to."""

from typing import TYPE_CHECKING, NamedTuple

from reader.page.model import Row, Side
from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.translation.faults.fault import Fault


class Lit(NamedTuple):
    """What is lit up in one cell; spans are code points in it.

    Attributes:
        veiled: whether the text is hidden, but for `sentence`.
        machine: the sentences that a machine made; `faulty`: those of them that may be wrong.
        faults: where they may be.
        words: those that render each other, one of which is pointed at.
    """

    sentence: Span | None
    term: str | None
    found: Span | None
    veiled: bool
    machine: tuple[Span, ...] = ()
    faulty: tuple[Span, ...] = ()
    faults: tuple[Span, ...] = ()
    words: tuple[Span, ...] = ()


class Highlights:
    """What is lit up in the page.

    Attributes:
        sentence: row and index of the sentence that is pointed at or has the caret.
        term: the id of the picked term.
        found: column, row and span of the place that a link led to.
        peeking: whether English is hidden, but for `sentence`.
        faults: of sentences, by row and index; spans are code points in the sentence's English.
        words: the row of a word that is pointed at, and by column all that render each other there.
    """

    def __init__(self) -> None:  # a dataclass would take 1 ms of the start to make
        self.sentence: tuple[int, int] | None = None
        self.term: str | None = None
        self.found: tuple[Side, int, Span] | None = None
        self.peeking = False
        self.faults: Mapping[tuple[int, int], Sequence[Fault]] = {}
        self.words: tuple[int, Mapping[Side, tuple[Span, ...]]] | None = None

    def of(self, side: Side, index: int, row: Row) -> Lit:
        """What is lit up in a cell of the row with that index."""
        sentence = found = None
        if self.sentence is not None and self.sentence[0] == index:
            sentence = row.pairs[self.sentence[1]].span(side)
        if self.found is not None and self.found[:2] == (side, index):
            found = self.found[2]
        # A row without sentences has nothing that could be pointed at, so it is never hidden.
        veiled = self.peeking and side is Side.ENGLISH and bool(row.pairs)
        lit = Lit(sentence, self.term, found, veiled)
        if self.words is not None and self.words[0] == index:
            lit = lit._replace(words=self.words[1].get(side, ()))
        return lit if side is Side.ARABIC or veiled else self._with_truth(lit, index, row)

    def _with_truth(self, lit: Lit, index: int, row: Row) -> Lit:
        """What is lit up, and what the reader should know of how the English was made."""
        machine = tuple(pair.english for pair in row.pairs if pair.is_machine)
        if not machine:
            return lit
        numbered = enumerate(row.pairs)
        faulty = [(pair.english, self.faults.get((index, number), ())) for number, pair in numbered]
        return lit._replace(
            machine=machine,
            faulty=tuple(span for span, faults in faulty if faults),
            faults=tuple(
                fault.span.shifted(span.start)
                for span, faults in faulty
                for fault in faults
                if fault.span is not None
            ),
        )
