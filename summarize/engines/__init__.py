"""Engines run one piece of work for each item; on this machine with asyncio, for work that waits on a network."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


async def each(
    items: Sequence[Item],
    work: Callable[[Item], Awaitable[Result]],
    *,
    at_once: int,
    on_done: Callable[[Item], None] | None = None,
) -> list[Result]:
    """Do the work for every item, a few at once.

    Args:
        items: what to work on.
        work: done for each; an error of one stops the others and is raised.
        at_once: how many are under way at once, at most. Only so many are held in memory beside the results.
        on_done: called after each item, in the order in which they finish.

    Returns:
        The results, in the order of the items.
    """
    results: dict[int, Result] = {}
    waiting: Iterable[tuple[int, Item]] = iter(enumerate(items))

    async def worker() -> None:
        for number, item in waiting:
            results[number] = await work(item)
            if on_done is not None:
                on_done(item)

    workers = [asyncio.create_task(worker()) for _ in range(min(at_once, len(items)))]
    try:
        await asyncio.gather(*workers)
    finally:
        for one in workers:
            one.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
    return [results[number] for number in range(len(items))]
