"""Names of files and anchors."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.names import safe_name


@pytest.mark.parametrize("plain", ["000_eeec903855fdd83b", "kim-jong-un", "24"])
def test_a_plain_identifier_is_its_own_name(plain):
    assert safe_name(plain) == plain


@pytest.mark.parametrize(
    ("identifier", "begins"),
    [
        ("Visit, 2024", "visit-2024-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("زيارة", "text-"),
        ("", "text-"),
        ("index", "index-"),
        ("glossary", "glossary-"),
        ("com1", "com1-"),
        ("a" * 500, "a" * 60 + "-"),
        ("\ud800", "text-"),
    ],
)
def test_any_other_gets_a_digest(identifier, begins):
    name = safe_name(identifier)

    assert name.startswith(begins)
    assert re.fullmatch(r"[a-z0-9_-]{1,80}", name)


@given(st.text(), st.text())
def test_two_identifiers_never_share_a_name(one, other):
    assert (safe_name(one) == safe_name(other)) == (one == other)


@given(st.text())
def test_what_looks_like_a_made_name_is_not_taken_over(identifier):
    name = safe_name(identifier)

    assert name == identifier or safe_name(name) != name
