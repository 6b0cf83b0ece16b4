"""A folder exported from pages made by hand, and the programs that judge it."""

import pytest

from tests.export.making import exported
from tests.export.sample import BOOK


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The sample book as a folder."""
    return exported(BOOK, tmp_path_factory.mktemp("export") / "pages")
