"""Where the parts of a page are: its head, its body of prose, and its tail."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.corpus.clues import Clue

_FULL_TITLE = 5  # words from which on the first line above the prose is believed to be the title
_SHORTEST_TITLE = 2  # words
_LONGEST_ITEM = 3  # words of a menu's item
_FEWEST_ITEMS = 3  # items that make a menu, one below the other
_LONGEST_BREAK = 6  # lines without prose after which no article goes on with a little more prose,
_OF_PAGE_IN_BREAK = 2  # if so many of them are known to be page,
_LEAST_BELOW = 0.15  # and that is so small a share of all its words: a comment, or a notice
_OF_PAGE = frozenset({Clue.FURNITURE, Clue.LABEL, Clue.OFFER})


class Parts(NamedTuple):
    """Where a page's parts are, as indices of its lines.

    Attributes:
        title: None without one.
        first_prose: where the body begins.
        last_prose: where it ends, inclusive.
        signature_end: where plain lines end that stand right below it.
        end: where the readers' comments begin, or else the number of lines.
        menus: the items of menus above and below the body.
    """

    title: int | None
    first_prose: int
    last_prose: int
    signature_end: int
    end: int
    menus: frozenset[int]


def find_parts(lines: Sequence[str], found: Sequence[Clue]) -> Parts:
    """The parts of a page, from what each of its lines says of itself."""
    words = [len(line.split()) for line in lines]
    prose = [index for index, clue in enumerate(found) if clue is Clue.PROSE]
    if not prose:  # a note or a poem: what is not page is text
        plain = [index for index, clue in enumerate(found) if clue is Clue.LINE]
        first, last = (plain[0], plain[-1]) if plain else (0, 0)
        return Parts(None, first, last, last + 1, len(lines), frozenset())
    end = _end(found, prose, words)
    prose = [index for index in prose if index < end]
    last = _last_prose(found, prose, words)
    menus = frozenset(index for index in _menus(found, words) if not prose[0] <= index <= last)
    head = [index for index in range(prose[0]) if found[index] is Clue.LINE]
    below = (index for index in range(last + 1, len(found)) if found[index] is not Clue.LINE)
    signature_end = next(below, len(found))
    return Parts(_title(head, words, menus), prose[0], last, signature_end, end, menus)


def _end(found: Sequence[Clue], prose: Sequence[int], words: Sequence[int]) -> int:
    """Where the comments begin: under a label of theirs that has most of the prose above it."""
    above, whole = 0, sum(words[index] for index in prose)
    for index, clue in enumerate(found):
        if clue is Clue.PROSE:
            above += words[index]
        elif clue is Clue.COMMENTS and above * 2 > whole:
            return index
    return len(found)


def _last_prose(found: Sequence[Clue], prose: Sequence[int], words: Sequence[int]) -> int:
    """The last line of prose but for what stands far below the rest."""
    whole, below = sum(words[index] for index in prose), 0
    last = prose[-1]
    for above, index in reversed(list(pairwise(prose))):
        below += words[index]
        if below > _LEAST_BELOW * whole:
            break
        between = found[above + 1 : index]
        of_page = sum(clue in _OF_PAGE for clue in between)
        if len(between) >= _LONGEST_BREAK and of_page >= _OF_PAGE_IN_BREAK:
            last = above
    return last


def _menus(found: Sequence[Clue], words: Sequence[int]) -> Iterator[int]:
    """The lines that stand among short ones, or among known items, as in a menu."""

    def is_item(index: int) -> bool:
        plain = found[index] is Clue.LINE and words[index] <= _LONGEST_ITEM
        return plain or found[index] in (Clue.FURNITURE, Clue.LABEL)

    for like_items, run in groupby(range(len(found)), is_item):
        items = [index for index in run if found[index] is Clue.LINE]
        if like_items and len(items) >= _FEWEST_ITEMS:
            yield from items


def _title(head: Sequence[int], words: Sequence[int], menus: frozenset[int]) -> int | None:
    """The first full line above the prose; without one, the longest that is no single word.

    A line right above a menu is the site's name, if there is another.
    """
    head = [index for index in head if index not in menus]
    head = [index for index in head if index + 1 not in menus] or head
    full = (index for index in head if words[index] >= _FULL_TITLE)
    longest = max(head, key=words.__getitem__, default=None)
    if longest is None or words[longest] < _SHORTEST_TITLE:
        return None
    return next(full, longest)
