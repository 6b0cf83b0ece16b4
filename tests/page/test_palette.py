import pytest

from reader.glossary.term import TermClass
from reader.page.palette import DARK, LIGHT

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
TEXT = 4.5  # WCAG 2.2, 1.4.3 (AA): the least contrast of text
LINE = 3  # 1.4.11 (AA): that of lines and shapes that say something


def luminance(colour):
    """WCAG 2.2, "relative luminance"."""
    channels = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@PALETTES
@pytest.mark.parametrize("behind", ["paper", "chrome", "card", "wash", "pick", "selection"])
def test_ink_can_be_read_on_all_grounds(palette, behind):
    assert contrast(palette.ink, getattr(palette, behind)) >= TEXT


@PALETTES
@pytest.mark.parametrize("behind", ["paper", "chrome", "card"])
def test_secondary_text_can_be_read(palette, behind):
    assert contrast(palette.faint, getattr(palette, behind)) >= TEXT


@PALETTES
@pytest.mark.parametrize("behind", ["paper", "chrome", "card", "wash", "pick"])
def test_underlines_can_be_seen(palette, behind):
    for colour in palette.classes.values():
        assert contrast(colour, getattr(palette, behind)) >= LINE


@PALETTES
def test_every_class_has_a_colour(palette):
    assert set(palette.classes) == set(TermClass)
    assert len(set(palette.classes.values())) == len(TermClass)


@PALETTES
@pytest.mark.parametrize("behind", ["paper", "wash", "pick"])
def test_signs_of_faults_can_be_read(palette, behind):
    assert contrast(palette.fault, getattr(palette, behind)) >= TEXT
