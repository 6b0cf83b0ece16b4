"""What a tooltip says about the place under the pointer."""

import html

from reader.page.model import Side
from reader.page.wording import tip
from reader.ui.reading.place import Spot
from reader.ui.reading.sentences import sentence_at
from reader.ui.reading.sheet import Sheet


def tooltip(sheet: Sheet, side: Side, spot: Spot) -> str:
    """Markup for the name at a place, or else for the note on its sentence; "" for neither."""
    if (mark := sheet.mark_at(side, spot)) is not None:
        return _marked_up(tip(mark.term))
    sentence = sentence_at(sheet.rows, side, spot)
    if sentence is None:
        return ""
    row, index = sentence
    return _marked_up(sheet.rows[row].pairs[index].note)


def _marked_up(text: str) -> str:
    """Escaped, and marked as rich text, which alone breaks long lines in a tooltip."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""
