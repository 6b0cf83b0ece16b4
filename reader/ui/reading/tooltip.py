"""What a tooltip says about the place under the pointer."""

import html

from reader.page.model import Side
from reader.page.wording import tip, told
from reader.ui.reading.highlights import Highlights
from reader.ui.reading.place import Spot
from reader.ui.reading.sentences import sentence_at
from reader.ui.reading.sheet import Sheet


def tooltip(sheet: Sheet, side: Side, spot: Spot, lights: Highlights) -> str:
    """Markup for the name at a place, or else for what is to be said of its sentence, or ""."""
    if (mark := sheet.mark_at(side, spot)) is not None:
        return _marked_up(tip(mark.term), *told(mark))
    sentence = sentence_at(sheet.rows, side, spot)
    if sentence is None:
        return ""
    row, index = sentence
    pair = sheet.rows[row].pairs[index]
    lines = [fault.message for fault in lights.faults.get(sentence, ())]
    if pair.is_machine and side is Side.ENGLISH:
        lines.append(f"Made by a machine ({pair.origin}), and checked by nobody.")
    return _marked_up(pair.note, *lines)


def _marked_up(*lines: str) -> str:
    """Escaped, and marked as rich text, which alone breaks long lines in a tooltip."""
    text = "<br>".join(html.escape(line) for line in lines if line)
    return f"<qt>{text}</qt>" if text else ""
