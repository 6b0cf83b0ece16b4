"""The one place where the objects are put together."""

from reader.paths import resources, seeds
from reader.session.session import Session

__all__ = ["Session", "open_session"]


def open_session() -> Session:
    """A session over the articles, the glossary and the memory that come with the program."""
    return Session(seeds(), resources() / "glossary.tbx", resources() / "memory.tmx")
