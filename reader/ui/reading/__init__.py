"""The reading view: Arabic at the right, English at the left, row beside row.

`geometry` knows where rows stand, `cells` how a cell breaks into lines, `sheet` puts both together
for a page; `column_text` is one side of it as a document of Qt's, `column` the layout of that;
`column_edit` shows it, `pane` tells what the reader does there, `scroller` keeps both panes at one
place, and `view` is what the window sees of all that.
"""

from reader.ui.reading.place import Mode, Place
from reader.ui.reading.view import ReadingView

__all__ = ["Mode", "Place", "ReadingView"]
