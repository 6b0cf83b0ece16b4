"""Cutting a cell into sentences and pieces."""

import pytest

from reader.export.pieces import by_language, stretches
from reader.page.model import Mark, Side
from tests.export.making import PUTIN, RUSSIA, changed, row


def shown(line, side):
    """Sentences as "1<…>", marks in brackets, run-in headings in braces."""
    return "".join(map(_sentence, stretches(line, side)))


def _sentence(stretch):
    text = "".join(map(_piece, stretch.pieces))
    return text if stretch.pair is None else f"{stretch.pair + 1}<{text}>"


def _piece(piece):
    text = f"[{piece.text}]" if piece.mark else piece.text
    return f"{{{text}}}" if piece.run_in else text


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        ("زار [بوتين](putin) كيم. |وعاد.", "1<زار [بوتين] كيم.> 2<وعاد.>"),
        ("[بوتين](putin)[روسيا](russia)", "1<[بوتين][روسيا]>"),
        ("{اقرأ أيضاً:} [بوتين](putin)", "1<{اقرأ أيضاً:} [بوتين]>"),
        ("{[روسيا](russia): }نعم. |لا.", "1<{[روسيا]}{: }نعم.> 2<لا.>"),
        ("", "1<>"),
    ],
)
def test_cuts_at_sentences_names_and_run_in_headings(arabic, expected):
    line = row(arabic, "|" * arabic.count("|"))

    assert shown(line, Side.ARABIC) == expected


def test_keeps_what_stands_outside_sentences():
    line = row("قبل جملة بعد", "")
    line = changed(
        line, pairs=(changed(line.pairs[0], arabic=line.pairs[0].arabic._replace(start=4, end=8)),)
    )

    assert shown(line, Side.ARABIC) == "قبل 1<جملة> بعد"


def test_a_name_keeps_the_haraka_on_its_last_letter():
    line = row("زار [بوتين](putin)\u064e كيم", "")

    assert shown(line, Side.ARABIC) == "1<زار [بوتين\u064e] كيم>"


def test_a_sentence_without_english_keeps_its_place():
    line = row("أولى. |ثانية. |ثالثة.", "First. ||Third.")

    assert shown(line, Side.ENGLISH) == "1<First.> 2<>3<Third.>"


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        (
            "صورة [Sputnik](russia)/[Kremlin](putin) via REUTERS.",
            "صورة {[Sputnik]/[Kremlin] via REUTERS}.",
        ),
        ("قال [بوتين](putin).", "قال [بوتين]."),
        ("زار [كيم Kim](putin) أمس", "زار [كيم Kim] أمس"),
    ],
)
def test_a_stretch_in_the_other_language_holds_its_names(arabic, expected):
    (stretch,) = stretches(row(arabic, ""), Side.ARABIC)
    groups = by_language(stretch.pieces, Side.ARABIC)

    assert expected == "".join(
        f"{{{''.join(map(_piece, pieces))}}}" if side else "".join(map(_piece, pieces))
        for side, pieces in groups
    )


def test_a_mark_across_two_sentences_is_left_out():
    line = row("زار بوتين. |روسيا كبيرة.", "|")
    crossing = (Mark(4, 15, PUTIN), Mark(11, 16, RUSSIA))
    line = changed(line, arabic=changed(line.arabic, marks=crossing))

    assert shown(line, Side.ARABIC) == "1<زار بوتين.> 2<[روسيا] كبيرة.>"
