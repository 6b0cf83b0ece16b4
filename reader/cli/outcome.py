"""What an action on the glossary has to say."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.errors import ReaderError
from reader.session import Session


class Outcome(NamedTuple):
    """What an action has to say: as data, for people, and what went wrong (status 1)."""

    data: object
    lines: Iterable[str]
    problems: Sequence[ReaderError] = ()


Action = Callable[[Session, argparse.Namespace], Outcome]
