"""Judging files by the schemas that OmegaT carries in its jar."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

_SHARE = Path("/usr/share")


def unpack_schemas(folder):
    """Put OmegaT's schemas in a folder; skips the test where something for it is missing."""
    jar = next(_SHARE.glob("omegat*/OmegaT.jar"), None)
    if jar is None:
        pytest.skip("OmegaT, which carries the schemas, is not installed (Debian: omegat)")
    if shutil.which("xmllint") is None:
        pytest.skip("xmllint is not installed (Debian: libxml2-utils)")
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.startswith("schemas/") and name.endswith((".dtd", ".xsd")):
                (folder / Path(name).name).write_bytes(archive.read(name))
    return folder


def complaints(folder, name, *judge):
    """What xmllint says of a file in a folder, its "validates" left out; "" if it is valid.

    The words are judged and the exit status is left alone: checkers' statuses lie.
    """
    result = subprocess.run(
        ["xmllint", "--nonet", "--noout", *judge, name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return (result.stdout + result.stderr).removesuffix(f"{name} validates\n")
