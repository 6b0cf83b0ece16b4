"""Waiting for servers without being held by them: a wait comes in short steps."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from typing import TypeVar

Item = TypeVar("Item")

_GLANCE = 0.3  # seconds


def in_glances(first: Item, coming: AsyncGenerator[Item, None]) -> Generator[Item, None, None]:
    """What comes; while nothing does, what came last (at first `first`), a few times a second.

    Who closes it cancels whatever is under way then.
    """
    loop = asyncio.new_event_loop()
    last = first
    try:
        while True:
            wait = loop.create_task(_next(coming))
            while not loop.run_until_complete(asyncio.wait({wait}, timeout=_GLANCE))[0]:
                yield last
            if (came := wait.result()) is None:
                return
            last = came
            yield last
    finally:
        loop.run_until_complete(_end(wait, coming))
        loop.close()


async def _next(coming: AsyncGenerator[Item, None]) -> Item | None:
    return await anext(coming, None)


async def _end(wait: "asyncio.Task[Item | None]", coming: AsyncGenerator[Item, None]) -> None:
    wait.cancel()
    await asyncio.wait({wait})
    await coming.aclose()
