"""What the reader owns: machine translations made on this computer, and corrections, in SQLite.

Both stand under the folded source (`key_of`), so that a sentence written a little differently finds
them. Of corrections every step is kept, so that each can be taken back.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from operator import itemgetter
from typing import NamedTuple

from reader.database import OwnFile
from reader.translation.engine import Aligned, Draft
from reader.translation.translation import key_of

_MACHINE = """
    CREATE TABLE machine (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, origin TEXT NOT NULL,
        source TEXT NOT NULL, text TEXT NOT NULL, score REAL, words TEXT NOT NULL,
        UNIQUE (key, origin)
    )"""
_EDIT = """
    CREATE TABLE edit (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT NOT NULL,
        text TEXT, -- none: the correction before was taken back
        note TEXT NOT NULL, made TEXT NOT NULL
    )"""
_VERSIONS = ((_MACHINE, _EDIT, "CREATE INDEX edit_by_key ON edit (key)"),)

_MADE = """
    SELECT machine.key, origin, text, score, machine.id FROM json_each(?) AS asked
    CROSS JOIN machine ON machine.key = asked.value"""
_CORRECTIONS = """
    SELECT key, source, text, note, made FROM edit
    WHERE id IN (SELECT max(id) FROM edit GROUP BY key) AND text IS NOT NULL ORDER BY id"""
_CORRECTIONS_OF = """
    SELECT key, source, text, note, made FROM edit WHERE text IS NOT NULL AND id IN (
        SELECT max(edit.id) FROM json_each(?) AS asked CROSS JOIN edit ON edit.key = asked.value
        GROUP BY edit.key)"""


class Made(NamedTuple):
    """A translation that an engine made; `key` is the folded source."""

    key: str
    origin: str
    text: str
    score: float | None


class Correction(NamedTuple):
    """What a reader wrote for a sentence.

    Attributes:
        source: the sentence as it stood in the text.
        made: when, in UTC: ISO 8601, to the second.
    """

    source: str
    text: str
    note: str = ""
    made: str = ""


class Store(OwnFile):
    """Translations and corrections in a file."""

    versions = _VERSIONS

    def made(self, keys: Iterable[str]) -> Iterator[Made]:
        """What engines made of these, the latest last."""
        rows = self._database.select(_MADE, json.dumps([*keys]))
        rows.sort(key=itemgetter(4))
        return (Made._make(row[:4]) for row in rows)

    def words(self, source: str, origin: str) -> tuple[Aligned, ...]:
        """Which word renders which; nothing for a source written otherwise than it then was."""
        rows = self._database.select(
            "SELECT words FROM machine WHERE key = ? AND origin = ? AND source = ?",
            key_of(source), origin, source,
        )  # fmt: skip
        return tuple(Aligned((a, b), (c, d)) for (row,) in rows for a, b, c, d in json.loads(row))

    def keep(self, origin: str, made: Iterable[tuple[str, Draft]]) -> None:
        """Keep what an engine made of some sentences: all or, if the program is killed, none."""
        self._database.change(
            "INSERT OR REPLACE INTO machine (key, origin, source, text, score, words)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                (key_of(source), origin, source, draft.text, draft.score, _packed(draft.words))
                for source, draft in made
            ),
        )

    def corrections(self, keys: Iterable[str] | None = None) -> Mapping[str, Correction]:
        """The corrections that stand, by key: of these sentences, or all, as they were made."""
        if keys is None:
            rows = self._database.select(_CORRECTIONS)
        else:
            rows = self._database.select(_CORRECTIONS_OF, json.dumps([*keys]))
        return {key: Correction(*rest) for key, *rest in rows}

    def correct(self, corrections: Iterable[Correction]) -> None:
        """Keep corrections, all or none; one without a date is of now."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._edit((c.source, c.text, c.note, c.made or now) for c in corrections)

    def revert(self, source: str) -> None:
        """Let no correction stand for a sentence; this too can be undone."""
        self._edit([(source, None, "", datetime.now(UTC).isoformat(timespec="seconds"))])

    def undo(self, source: str) -> bool:
        """Take back the last step (a correction, a revert); whether there was one."""
        changed = self._database.change(
            "DELETE FROM edit WHERE id = (SELECT max(id) FROM edit WHERE key = ?)",
            [(key_of(source),)],
        )
        return changed > 0

    def _edit(self, steps: Iterable[tuple[str, str | None, str, str]]) -> None:
        self._database.change(
            "INSERT INTO edit (key, source, text, note, made) VALUES (?, ?, ?, ?, ?)",
            ((key_of(source), source, *rest) for source, *rest in steps),
        )


def _packed(words: Iterable[Aligned]) -> str:
    return json.dumps([[*word.source, *word.target] for word in words])
