"""What a package says of itself, in its `metadata.json` or in an index, checked.

The fields are those of argostranslate's `IPackage`. Its own reading trusts their types, and one
wrong type then ends every listing of what is installed, in all programs that use Argos.
"""

import json
import re
from typing import NamedTuple

SOURCE, TARGET = "ar", "en"
"""What Muqabala reads, and what it sets beside it."""

_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}")
_VERSION = re.compile(r"\d[\w.+-]{0,31}", re.ASCII)
_LISTS = (
    "from_codes", "to_codes", "links", "languages", "dependencies",
    "source_languages", "target_languages",
)  # fmt: skip
_TEXTS = ("from_name", "to_name", "argos_version", "target_prefix")
_LONGEST = 100  # characters of a text


class MetadataError(Exception):
    """What a package says of itself cannot be used; the text says why, with no subject."""


class Metadata(NamedTuple):
    """A package's languages and version."""

    from_code: str
    from_name: str
    to_code: str
    to_name: str
    version: str

    @property
    def name(self) -> str:
        """As argostranslate names it: "translate-ar_en"."""
        return f"translate-{self.from_code}_{self.to_code}"

    @property
    def useful(self) -> bool:
        """Whether it can be a step from Arabic to English, alone or with a second package."""
        return self.from_code == SOURCE or self.to_code == TARGET

    @property
    def remark(self) -> str:
        """What to tell the reader of a package that is of no use here; else ""."""
        if self.useful:
            return ""
        return (
            f"translates {self.from_name} into {self.to_name}; to read Arabic in English, "
            "a package from Arabic or into English is needed, best translate-ar_en."
        )


def parse_metadata(data: bytes) -> Metadata:
    """What a `metadata.json` says.

    Raises:
        MetadataError: it cannot be used.
    """
    try:
        fields = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise MetadataError("is not JSON in UTF-8") from error
    return check_metadata(fields)


def check_metadata(fields: object) -> Metadata:
    """What the fields of a `metadata.json`, or of an entry of an index, say.

    Raises:
        MetadataError: they cannot be used.
    """
    if not isinstance(fields, dict):
        raise MetadataError("is no JSON object")
    if fields.get("type", "translate") != "translate":
        raise MetadataError("says that this is no package for translation (“type”)")
    for names, kind in ((_LISTS, list), (_TEXTS, str)):
        for name in names:
            if not isinstance(fields.get(name, kind()), kind):
                raise MetadataError(f"holds a wrong “{name}”")
    source, target = (_matching(_CODE, fields, name) for name in ("from_code", "to_code"))
    return Metadata(
        source,
        _printable(fields, "from_name") or source,
        target,
        _printable(fields, "to_name") or target,
        _matching(_VERSION, fields, "package_version"),
    )


def _matching(pattern: re.Pattern[str], fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise MetadataError(f"holds no “{name}” that can be used")
    return value


def _printable(fields: dict[str, object], name: str) -> str:
    value = str(fields.get(name, ""))
    if not value.isprintable() or len(value) > _LONGEST:
        raise MetadataError(f"holds a wrong “{name}”")
    return value
