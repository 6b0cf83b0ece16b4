"""The one place where the objects are put together."""

from reader.paths import resources, seeds
from reader.session.session import Session

__all__ = ["Session", "open_session"]


def open_session(*, closely: bool = True) -> Session:
    """A session over the articles, the glossary and the memory that come with the program.

    With `closely` false it is ready sooner: see `Session.look_closely`.
    """
    glossary, memory = resources() / "glossary.tbx", resources() / "memory.tmx"
    return Session(seeds(), glossary, memory, closely=closely)
