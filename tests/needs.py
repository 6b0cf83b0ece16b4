"""What some tests need of the machine, and why they are skipped without it."""

import pytest

from reader.errors import DisplayError
from reader.ui.display import OFFSCREEN, require_libraries


def _what_qt_lacks():
    try:
        require_libraries(OFFSCREEN)
    except DisplayError as error:
        return str(error)
    return ""


QT_LACKS = _what_qt_lacks()
"""Why Qt cannot be loaded here, in words; "" where it can."""

needs_qt = pytest.mark.skipif(bool(QT_LACKS), reason=QT_LACKS)
