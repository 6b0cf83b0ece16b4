"""The colours of a page, the same in the window and in exported files.

WCAG AA holds on whatever lies behind: 4.5 : 1 for text, 3 : 1 for what underlines or marks a class;
`tests/page` measures it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.glossary.term import TermClass


class Palette(NamedTuple):
    """One theme; all colours as "#RRGGBB".

    Attributes:
        paper: behind the article.
        chrome: behind the library, the tool bar and the status line.
        card: behind raised things: the selected article, fields, cards.
        rule: hairlines.
        ink: text; `faint`: secondary text.
        wash: behind the sentence that is pointed at; `pick`: behind the selected term.
        selection: behind selected text.
        fault: marks what may be wrong in a machine's English.
        classes: the colour of each class of term.
    """

    paper: str
    chrome: str
    card: str
    rule: str
    ink: str
    faint: str
    accent: str
    wash: str
    pick: str
    selection: str
    fault: str
    classes: Mapping[TermClass, str]


LIGHT = Palette(
    paper="#FBFAF6",
    chrome="#F2EFE8",
    card="#FFFFFF",
    rule="#DDD9CE",
    ink="#22211F",
    faint="#6B665C",
    accent="#0F6E74",
    wash="#FDF0C9",
    pick="#D9EEF0",
    selection="#BBD7F0",
    fault="#B3261E",
    classes=MappingProxyType(
        {
            TermClass.PERSON: "#0F6E74",
            TermClass.PLACE: "#5E7F1F",
            TermClass.ORGANIZATION: "#4A54A8",
            TermClass.EVENT: "#B4532A",
            TermClass.TERM: "#9A7400",
        }
    ),
)

DARK = Palette(
    paper="#1D1C1A",
    chrome="#262522",
    card="#2F2D2A",
    rule="#45423C",
    ink="#ECE8DF",
    faint="#ABA598",
    accent="#6CC9CF",
    wash="#4A4020",
    pick="#1F4A4E",
    selection="#2F4F70",
    fault="#FFB4AB",
    classes=MappingProxyType(
        {
            TermClass.PERSON: "#6CC9CF",
            TermClass.PLACE: "#A9CC6A",
            TermClass.ORGANIZATION: "#AEB6F5",
            TermClass.EVENT: "#F0A07E",
            TermClass.TERM: "#DDBB52",
        }
    ),
)
