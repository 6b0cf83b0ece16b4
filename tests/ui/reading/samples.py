"""Pages to try the reading view on: the five articles with stand-in English, and small ones."""

import re
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from random import Random

from reader.corpus.article import BlockKind, Metadata
from reader.glossary.term import Spelling, Term, TermClass
from reader.links.occurrence import Passage
from reader.page.model import Cell, Mark, Page, Pair, Row, Title
from reader.text.span import Span

SEEDS = Path(__file__).resolve().parents[3] / "seeds"

_WORDS = tuple(
    re.findall(
        r"\w+",
        "the a of officials said visit next week meeting north leader expected talks between"
        " country military relations considered question history improve recent years possible"
        " strengthen violation resolution urgent phone call counterpart must lead report",
    )
)


def term(name: str, english: str, arabic: str, term_class: TermClass, role: str = "") -> Term:
    return Term(name, term_class, english, (Spelling(arabic),), role=role)


PUTIN = term("putin", "Vladimir Putin", "بوتين", TermClass.PERSON, "President of Russia")
TERMS = {
    "فلاديمير بوتين": PUTIN,
    "بوتين": PUTIN,
    "كيم جونغ أون": term("kim", "Kim Jong Un", "كيم جونغ أون", TermClass.PERSON),
    "كوريا الشمالية": term("north-korea", "North Korea", "كوريا الشمالية", TermClass.PLACE),
    "كوريا الجنوبية": term("south-korea", "South Korea", "كوريا الجنوبية", TermClass.PLACE),
    "روسيا": term("russia", "Russia", "روسيا", TermClass.PLACE),
    "موسكو": term("moscow", "Moscow", "موسكو", TermClass.PLACE),
    "واشنطن": term("washington", "Washington", "واشنطن", TermClass.PLACE),
    "مجلس الأمن": term("unsc", "Security Council", "مجلس الأمن", TermClass.ORGANIZATION),
    "رويترز": term("reuters", "Reuters", "رويترز", TermClass.ORGANIZATION),
    "قمة": term("summit", "summit", "قمة", TermClass.EVENT),
    "عقوبات": term("sanctions", "sanctions", "عقوبات", TermClass.TERM),
}
_NAME = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(TERMS, key=len, reverse=True))})(?!\w)")
_SENTENCE = re.compile(r"\S.*?(?:[.؟!](?=\s)|$)")


def arabic_cell(text: str, run_in: Span | None = None) -> Cell:
    marks = (Mark(*found.span(), TERMS[found.group()]) for found in _NAME.finditer(text))
    return Cell(text, tuple(marks), run_in)


def row(text: str, rnd: Random, kind: BlockKind = BlockKind.PARAGRAPH, **more) -> Row:
    """A row with an English sentence of random words, names kept, for each Arabic one."""
    arabic = arabic_cell(text)
    english, marks, pairs = "", [], []
    for found in _SENTENCE.finditer(text):
        span = Span(*found.span())
        start = len(english) + bool(english)
        english += " " if english else ""
        for mark in [each for each in arabic.marks if span.start <= each.start < span.end]:
            english += " ".join(rnd.choices(_WORDS, k=5)) + " "
            marks.append(Mark(len(english), len(english) + len(mark.term.english), mark.term))
            english += mark.term.english + " "
        words = max(len(found.group().split()) - 4, 1)
        english += " ".join(rnd.choices(_WORDS, k=words)) + "."
        pairs.append(Pair(span, Span(start, len(english)), "memory"))
    return Row(kind, 0, 0, arabic, Cell(english, tuple(marks)), tuple(pairs), **more)


def untranslated(text: str) -> Row:
    pairs = tuple(Pair(Span(*each.span()), Span(0, 0), None) for each in _SENTENCE.finditer(text))
    return Row(BlockKind.PARAGRAPH, 0, 0, arabic_cell(text), Cell(""), pairs)


def furniture(text: str) -> Row:
    return Row(BlockKind.FURNITURE, 0, 0, Cell(text), Cell(""))


def page(*rows: Row, article: str = "sample") -> Page:
    return Page(article, Title("عنوان", "Title"), Metadata(), rows, {})


@cache
def seed_rows() -> tuple[Row, ...]:
    """The lines of the five articles, the first as their title."""
    rnd = Random(7)  # noqa: S311 - no secrets here
    lines = [
        line.strip()
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    lines.insert(3, "رمز 😀 قبل بوتين و iPhone 15 (2019) ثم كيم في 25/4/2019 أَهْلًا وَسَهْلًا.")
    return tuple(row(line, rnd) for line in lines)


def long_page(number: int) -> Page:
    """The five articles repeated to a number of rows."""
    return page(*islice(cycle(seed_rows()), number), article=f"long-{number}")


def varied_page() -> Page:
    """A page with a row of every kind."""
    rnd = Random(3)  # noqa: S311
    kind = BlockKind
    label = "اقرأ أيضاً: قمة بوتين وكيم جونغ أون في روسيا"
    related = row(label, rnd, kind.RELATED, told_in=Passage("other", 10, 60))
    run_in = (
        "التعاون العسكري: أعرب فلاديمير بوتين عن رغبته في التعاون مع كوريا الشمالية. "
        "وقال المسؤولون إن ذلك انتهاك لقرارات مجلس الأمن، بحسب رويترز، وإن واشنطن تراقب الوضع!"
    )
    headed = row(run_in, rnd)
    headed = Row(
        kind.PARAGRAPH, 0, 0, arabic_cell(run_in, Span(0, 16)), headed.english, headed.pairs
    )
    return page(
        row("زيارة مرتقبة قريبة.. ما هي أهداف بوتين من لقائه كيم؟", rnd, kind.TITLE),
        row("الثلاثاء 12 سبتمبر 2023 / 12:38", rnd, kind.BYLINE),
        row("لقاء سابق بين فلاديمير بوتين و كيم جونغ أون (أ ف ب)", rnd, kind.CAPTION),
        *seed_rows()[5:9],
        row("تفاصيل الزيارة", rnd, kind.HEADING),
        headed,
        related,
        untranslated("لم تترجم هذه الجملة عن موسكو بعد. ولا هذه."),
        furniture("شارك على فيسبوك"),
        *seed_rows()[20:40],
    )
