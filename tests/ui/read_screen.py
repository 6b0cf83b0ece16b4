"""Plays the screen reader: prints as JSON what AT-SPI tells of both columns of a program.

Run by Debian's own python3, which has pyatspi. Arguments: the program's name, and for each column
its name, start and end of what is to be read.
"""

import json
import sys
import time

import pyatspi


def main(program, *wanted):
    columns = [wanted[first : first + 3] for first in range(0, len(wanted), 3)]
    told = [tell(find(program, name), int(start), int(end)) for name, start, end in columns]
    print(json.dumps(told))  # noqa: T201 - what the test reads


def find(program, name, patience=20):
    """The widget of that name, once the program has told the desktop of itself."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == program:
                found = pyatspi.findDescendant(application, lambda each: each.name == name)
                if found is not None:
                    return found
        time.sleep(0.1)
    raise SystemExit(f"no {name!r} in {program!r}")


def tell(widget, start, end):
    text = widget.queryText()
    selections = [text.getSelection(each) for each in range(text.getNSelections())]
    x, y, width, height = text.getCharacterExtents(start, pyatspi.WINDOW_COORDS)
    return {
        "text": text.getText(start, end),
        "caret": text.caretOffset,
        "selected": [text.getText(*selection) for selection in selections],
        "focused": widget.getState().contains(pyatspi.STATE_FOCUSED),
        "extents": [x, y, width, height],
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
